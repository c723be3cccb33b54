import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { openApi } from '../api.mjs';
import { inClosedLoop, sendWell } from '../client.mjs';

const RECORDER = new URL('record.mjs', import.meta.url).href;
/** One after the other: nobody's statements go along with somebody else's, so each is known to belong to its request. */
const AT_ONCE = 1;

/** The requests that hand drafts in. */
export const submissionsOf = (drafts) => drafts.map(({ filingId, account }) => (
  { method: 'POST', path: `/api/filings/${filingId}/actions`, account, body: { actionId: randomUUID(), action: { type: 'submit' } } }));

const keyOf = ({ method, path, url = path }) => `${method ?? 'GET'} ${url}`;

/**
 * Plays requests against the product once and writes down what each of them sends to the database and what it answers. Filings are
 * looked at before they are handed in and lists asked for twice, as the first request of a process prepares what later ones use.
 * Returns what was recorded, by request.
 */
export async function record({ root, place, submissions, lists }) {
  const file = join(place.folder, `recorded-${place.port}.jsonl`);
  rmSync(file, { force: true });
  const api = await openApi(root, place, { spoiled: [RECORDER], env: { BENCH_RECORD: file } });
  const agent = new Agent({ keepAlive: true });
  const answers = new Map();
  const ask = async (request) => answers.set(keyOf(request), JSON.parse((await sendWell({ ...request, agent, port: place.port })).text));
  try {
    await inClosedLoop(submissions.map(({ path, account }) => ({ path: path.replace(/\/actions$/u, ''), account })), AT_ONCE, (look) => sendWell({ ...look, agent, port: place.port }));
    await inClosedLoop(submissions, AT_ONCE, ask);
    for (const list of [...lists, ...lists]) await ask(list);
  } finally {
    agent.destroy();
    await api.stop();
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  rmSync(file);
  return Object.fromEntries(lines.filter((line) => answers.has(keyOf(line))).map((line) => [keyOf(line), { statements: line.statements, answer: answers.get(keyOf(line)) }]));
}

/** What was recorded of a request. */
export function recordedOf(recording, request) {
  const found = recording[keyOf(request)];
  if (!found) throw new Error(`Nothing was recorded of ${keyOf(request)}`);
  return found;
}
