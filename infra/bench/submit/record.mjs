import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/**
 * Loaded before the API: writes down, for each request, every statement that it sent to the database, in order and with its
 * values as they went over the wire. One line of JSON for each request, to the file that BENCH_RECORD names.
 */
const requests = new AsyncLocalStorage();
const { query } = pg.Client.prototype;
const { emit } = Server.prototype;

pg.Client.prototype.query = function record(config, values, ...rest) {
  const { name, text, values: own } = typeof config === 'string' ? { text: config } : config;
  const given = own ?? (Array.isArray(values) ? values : []);
  requests.getStore()?.statements.push({ name, text, values: given.map((value) => prepareValue(value)) });
  return query.call(this, config, values, ...rest);
};

Server.prototype.emit = function emitRecorded(event, ...args) {
  if (event !== 'request') return emit.call(this, event, ...args);
  const [{ method, url }, answer] = args;
  const request = { method, url, statements: [] };
  answer.once('finish', () => appendFileSync(process.env.BENCH_RECORD, `${JSON.stringify(request)}\n`));
  return requests.run(request, () => emit.call(this, event, ...args));
};
