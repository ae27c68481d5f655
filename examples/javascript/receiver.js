// Takes webhooks, and prints each event once. npm ci && node receiver.js
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const { PORT = '8080', WEBHOOK_SECRET, DONE = 'done.txt' } = process.env;

const webhook = new Webhook(WEBHOOK_SECRET); // refuses also what was signed more than five minutes ago
const known = new Set(existsSync(DONE) ? readFileSync(DONE, 'utf8').split('\n') : []); // stands for your database

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString(); // as it came: the signature is over these bytes
  try {
    webhook.verify(body, request.headers);
  } catch (refusal) {
    return response.writeHead(401).end(`${refusal.message}\n`);
  }
  const id = request.headers['webhook-id']; // the event's id: the same when it is delivered again
  if (!known.has(id)) {
    console.log(id, body); // the effect
    appendFileSync(DONE, `${id}\n`); // the id: in the transaction of the effect
    known.add(id);
  }
  return response.writeHead(204).end(); // after the effect: without this answer the event comes again
}).listen(Number(PORT), () => console.error(`listening on ${PORT}`));
