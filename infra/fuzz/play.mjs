import { randomUUID } from 'node:crypto';
import { chanceOf } from '../torture/chance.mjs';
import { multipart } from './files.mjs';
import { judge, seedOf } from './fuzz.mjs';

const encoded = (value) => encodeURIComponent(String(value));
const queryOf = (query) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** Somebody's steps one after the other, each answer held against the description like any other. */
export class Play {
  steps = 0;

  constructor({ run, name }) {
    Object.assign(this, { run, name });
    this.chance = chanceOf(seedOf(run.options.seed, name));
    this.of = Object.fromEntries(run.operations.map((operation) => [operation.id, operation]));
  }

  pick(list) {
    return list[Math.floor(this.chance() * list.length)];
  }

  /** Returns what was answered. */
  async step(id, login, request) {
    this.steps++;
    const { answer, faults } = await judge(this.run, this.of[id], 'valid', { login, method: this.of[id].method, headers: {}, ...request });
    if (faults.length > 0) {
      this.run.faults.push({ operation: id, kind: this.name, faults, sent: { login, path: request.path, body: Buffer.isBuffer(request.body) ? `${request.body.length} bytes` : String(request.body).slice(0, 500) }, answer: { status: answer.status, text: answer.text.slice(0, 400) } });
    }
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, text: answer.text, body: isJson ? JSON.parse(answer.text) : undefined };
  }

  post(id, login, path, body) {
    return this.step(id, login, { path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  /** A step of an operation by its name, as `POST /api/filings/{filingId}/files`; one that the description does not know is passed over. */
  ask(id, login, { params = {}, query = {}, body, file, bytes, headers = {} } = {}) {
    if (!this.of[id]) return { status: 0, headers: {}, body: undefined };
    const path = `${id.split(' ')[1].replace(/\{([^}]+)\}/gu, (_, name) => encoded(params[name]))}${queryOf(query)}`;
    if (file) return this.step(id, login, { path, ...multipart(file) });
    if (bytes) return this.step(id, login, { path, headers, body: bytes });
    if (body === undefined) return this.step(id, login, { path, headers });
    return this.step(id, login, { path, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ ...body, ...(body.actionId === true && { actionId: randomUUID() }) }) });
  }
}
