// Prints what becomes of deliberations, each event once. npm ci && node consumer.js
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import kafkajs from 'kafkajs';

const { KAFKA_BROKERS, KAFKA_GROUP, KAFKA_USER, KAFKA_PASSWORD, KAFKA_PROTOCOL = 'SASL_SSL', DONE = 'done.txt' } = process.env;

const kafka = new kafkajs.Kafka({
  brokers: KAFKA_BROKERS.split(','),
  logLevel: kafkajs.logLevel.WARN,
  ...(KAFKA_USER && {
    ssl: KAFKA_PROTOCOL === 'SASL_SSL',
    sasl: { mechanism: 'scram-sha-512', username: KAFKA_USER, password: KAFKA_PASSWORD },
  }),
});
const known = new Set(existsSync(DONE) ? readFileSync(DONE, 'utf8').split('\n') : []); // stands for your database
const consumer = kafka.consumer({ groupId: KAFKA_GROUP });
await consumer.connect();
await consumer.subscribe({ topics: ['deliberations.v1'], fromBeginning: true }); // where the group is new
await consumer.run({
  autoCommitThreshold: 1, // the place is kept after each effect: a crash in between brings a repeat, and no gap
  eachMessage: async ({ message }) => {
    const id = message.headers.ce_id.toString();
    if (known.has(id)) return; // a repeat
    console.log(id, message.key.toString(), message.value.toString()); // the effect
    appendFileSync(DONE, `${id}\n`); // the id: in the transaction of the effect
    known.add(id);
  },
});
process.on('SIGTERM', () => consumer.disconnect());
