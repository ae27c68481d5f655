// Checks a description of events with the parser of AsyncAPI: 0 errors and 0 warnings, or it ends with 1.
import { fromFile, Parser } from '@asyncapi/parser';

const SEVERITY = ['error', 'warning'];

const file = process.argv[2];
const { diagnostics } = await fromFile(new Parser(), file).parse();
const found = diagnostics.filter(({ severity }) => severity < SEVERITY.length);
for (const { code, message, path, range, severity } of found) {
  console.log(`${file}:${range.start.line + 1} ${SEVERITY[severity]} ${code} ${message} (${path.join('.')})`);
}
console.log(`${file}: ${found.length} errors and warnings`);
process.exit(found.length === 0 ? 0 : 1);
