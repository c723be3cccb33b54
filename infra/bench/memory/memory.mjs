import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openApi, startWorker } from '../api.mjs';
import { inClosedLoop, send, sendWell } from '../client.mjs';
import { openClient } from '../databases.mjs';
import { submissionsOf } from '../submit/recording.mjs';
import { firstAndLast } from './windows.mjs';

export const SIZES = { full: { minutes: 30, drafts: 1500, windows: 10, warm: 1000 }, short: { minutes: 0.13, drafts: 80, windows: 4, warm: 200 } };
const PER_SECOND = 50;
const SAMPLES = 120;
const PAGE_BYTES = 4096;
const SPOILED = { memory: [new URL('../mutants/leak.mjs', import.meta.url).href] };

/** Of so many writes one opens a draft; the others keep what somebody types, so that nobody's list grows with the time that is measured. */
const OPENS_EVERY = 10;

/** What people ask for in an ordinary minute, one of these with each request in turn; more is looked at than done. */
const mixOf = ({ drafts, clerk, contests }) => {
  const someone = (number) => drafts[number % drafts.length];
  const filing = (number) => `/api/filings/${someone(number).filingId}`;
  const looks = [
    (number) => ({ path: filing(number), account: someone(number).account }), (number) => ({ path: '/api/filings', account: someone(number).account }),
    (number) => ({ path: '/api/session', account: someone(number).account }), () => ({ path: '/api/register?election=torture' }), () => ({ path: '/api/health/ready' }),
    () => ({ path: '/api/queue?queue=to-check', account: clerk }), (number) => ({ path: `${filing(number)}/history`, account: someone(number).account }),
    () => ({ path: '/api/queue?queue=all', search: 'Қасымов', account: clerk }), () => ({ path: `/api/register?election=torture&q=${encodeURIComponent('Айбек')}` }),
  ];
  const writers = drafts.map(() => randomUUID());
  const type = (number) => ({
    method: 'PUT', path: `${filing(number)}/working-copies/contact`, account: someone(number).account,
    body: { basedOn: null, filingVersion: 1, writer: writers[number % drafts.length], sequence: number + 1, input: { phone: `+7 700 000 ${number % 10_000}` } },
  });
  const open = (number) => ({
    method: 'POST', path: '/api/filings', account: someone(number).account, body: { actionId: randomUUID(), contestId: contests[number % contests.length], route: 'self', nominator: null },
  });
  const write = (number) => (number % OPENS_EVERY === 0 ? open(number) : type(number));
  return (number) => (number % 10 === 9 ? write(Math.floor(number / 10)) : looks[number % 9](number));
};

async function findContests(url) {
  const client = await openClient(url);
  const { rows } = await client.query('SELECT DISTINCT contest_id AS id FROM filing ORDER BY 1');
  await client.end();
  return rows.map(({ id }) => id);
}

const residentOf = (pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
const sampleOf = (pid) => ({ rss: residentOf(pid), files: readdirSync(`/proc/${pid}/fd`).length });

/** Asks so often a second, whether or not earlier requests are answered, and looks at the processes meanwhile. */
async function run({ seconds, mix, submissions, shared, processes, until }) {
  const requests = [];
  const samples = Object.fromEntries(Object.keys(processes).map((name) => [name, []]));
  const failed = [];
  const count = Math.round(seconds * PER_SECOND);
  const every = Math.max(2, Math.floor(count / submissions.length));
  const begun = performance.now();
  const share = () => Math.min(0.999_999, (performance.now() - begun) / (seconds * 1000));
  const underWay = new Set();
  for (let number = 0; number < count; number++) {
    await pause(Math.max(0, begun + (number * 1000) / PER_SECOND - performance.now()), undefined, { signal: until });
    if (number % Math.ceil(count / SAMPLES) === 0) for (const [name, pid] of Object.entries(processes)) samples[name].push({ at: share(), ...sampleOf(pid) });
    const request = (number % every === 0 && submissions[number / every]) || mix(number);
    const at = share();
    const asked = send({ ...request, ...shared }).then(({ status, ms, text }) => {
      requests.push({ at, ms });
      if (status >= 300 || status === 0) failed.push(`${request.method ?? 'GET'} ${request.path}: ${status} ${text.slice(0, 120)}`);
      underWay.delete(asked);
    });
    underWay.add(asked);
  }
  await Promise.all(underWay);
  return { requests, samples, failed };
}

/** Memory, open files and p99 of the product under an even load, in a first and a last window of the time. */
export async function measureMemory({ root, durable, size: { minutes, drafts: count, windows, warm }, taken, until, say }) {
  const { drafts, clerk } = await durable.prepareDrafts('memory', count);
  const place = await durable.placeOf('memory');
  const worker = startWorker(root, place);
  const api = await openApi(root, place, { spoiled: SPOILED[taken] });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    const half = Math.floor(drafts.length / 2);
    // Half of the drafts are handed in on the way, the others are worked at.
    const mix = mixOf({ drafts: drafts.slice(half), clerk, contests: await findContests(place.url) });
    const shared = { agent, port: place.port };
    await inClosedLoop(Array.from({ length: warm }, (_, number) => number), 8, (number) => sendWell({ ...mix(number), ...shared }));
    say(`  ${PER_SECOND} requests a second for ${minutes} minutes …`);
    const { requests, samples, failed } = await run({ seconds: minutes * 60, mix, submissions: submissionsOf(drafts.slice(0, half)), shared, processes: { api: api.pid, worker: worker.pid }, until });
    const processes = Object.fromEntries(Object.entries(samples).map(([name, own]) => [name, firstAndLast({ samples: own, requests, windows })]));
    return { minutes, perSecond: PER_SECOND, requests: requests.length, failed: failed.length, firstFailed: failed[0], processes };
  } finally {
    agent.destroy();
    await Promise.all([api.stop(), worker.stop()]);
  }
}
