import { setMaxListeners } from 'node:events';
import { Agent } from 'node:http';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEdge } from '../../edge/start-edge.mjs';
import { openApi, startWorker } from '../api.mjs';
import { inClosedLoop, send, sendWell } from '../client.mjs';
import { openClient } from '../databases.mjs';
import { PASSWORD } from '../durable.mjs';
import { summaryOf } from '../measure.mjs';
import { submissionsOf } from '../submit/recording.mjs';
import { leadOf, momentsOf } from './moments.mjs';
import { judgeSurge } from './verdicts.mjs';

/**
 * A process that has served for hours is warm: so many people have looked at their filings and handed in before. Handing in costs the process
 * 9 ms at first, 6 after 400 and 4 after 2,000, as its code is compiled for what it does.
 */
export const SIZES = {
  full: { count: 1000, seconds: 60, warm: { people: 2000, looks: 2000 }, runs: [['spread'], ['rush'], ['last'], ['spread', 'storm']] },
  short: { count: 60, seconds: 4, warm: { people: 40, looks: 200 }, runs: [['last']] },
};
const MINUTE_MS = 60_000;
/** From the moment at which the closing is set until the first request. */
const START_MS = 1_000;
const WARM_CLIENTS = 8;
/** The longest that is waited until what the warming up left to do is done. */
const SETTLE_MS = 180_000;
const ZONE = 'Asia/Almaty';
/** Whoever is told to wait at the sign-in asks again; so often at most. */
const MOST_SIGN_INS = 6;
/** Stamps when the filing is written, by an API that is busy: whoever had to wait is late. */
const SPOILED = { surge: ['../../torture/mutants/stamp-at-commit.mjs', '../mutants/busy.mjs'].map((path) => new URL(path, import.meta.url).href) };

/** An address of this machine for each person, as each would have one of their own. */
const addressOf = (number) => `127.1.${Math.floor(number / 250)}.${1 + (number % 250)}`;

/** Lets nomination close at a whole minute. Past events do not matter: filings are judged by the calendar in force. */
async function setClosing(url, closesAt) {
  const local = new Date(closesAt).toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T');
  const client = await openClient(url);
  await client.query(`
    UPDATE election SET overrides = jsonb_set(overrides, '{nominationCloses}', to_jsonb($1::text)), state = jsonb_set(state, '{overrides,nominationCloses}', to_jsonb($1::text))`, [local]);
  await client.end();
}

const verdictOf = ({ status, text, ...times }) => {
  const { view } = status === 200 ? JSON.parse(text) : {};
  return { ...times, status, verdict: view?.filing.status, hasReceipt: Boolean(view?.receipt?.signature) };
};

async function handIn({ request, number, at, port, agent, until }) {
  await pause(Math.max(0, at - Date.now()), undefined, { signal: until });
  return send({ ...request, agent, port, from: addressOf(number) });
}

/** Signs in, waiting as long as it is told to; the time counts from the first attempt. */
async function signIn({ login, number, at, port, agent, until }) {
  await pause(Math.max(0, at - Date.now()), undefined, { signal: until });
  const begun = performance.now();
  for (let attempt = 1; ; attempt++) {
    const { status, text } = await send({ agent, port, method: 'POST', path: '/api/session', body: { login, password: PASSWORD }, from: addressOf(number) });
    if (status !== 429 || attempt === MOST_SIGN_INS) return { status, ms: performance.now() - begun, attempts: attempt };
    await pause((JSON.parse(text).retryAfterSeconds ?? 10) * 1000, undefined, { signal: until });
  }
}

function judgeSignIns(answers) {
  const answered = answers.filter(({ status }) => status === 200);
  return {
    ...summaryOf(answered.map(({ ms }) => ms)), errors: answers.filter(({ status }) => status >= 500).length, timeOuts: answers.filter(({ status }) => status === 0).length,
    refused: answers.length - answered.length, putOff: answers.filter(({ attempts }) => attempts > 1).length,
  };
}

async function warmUp(drafts, count, shared) {
  const looks = Array.from({ length: count }, (_, number) => drafts[number % drafts.length]);
  await inClosedLoop(looks, WARM_CLIENTS, ({ filingId, account }) => sendWell({ ...shared, path: `/api/filings/${filingId}`, account }));
  await inClosedLoop(submissionsOf(drafts), WARM_CLIENTS, (request) => sendWell({ ...request, ...shared }));
}

/** People do not hand in by the thousand just before: what the warming up left behind is done, by the worker and by PostgreSQL. */
async function settle(url, until) {
  const client = await openClient(url);
  const isToDo = async () => (await client.query('SELECT FROM outbox WHERE done_at IS NULL AND given_up_at IS NULL LIMIT 1')).rowCount > 0;
  const end = performance.now() + SETTLE_MS;
  while (await isToDo()) {
    if (performance.now() > end) throw new Error(`The worker was not done with what the warming up left to do after ${SETTLE_MS / 1000} s.`);
    await pause(500, undefined, { signal: until });
  }
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** As it runs in earnest: a worker beside the API, and before it the edge, which says when a request had arrived. */
async function openInstallation({ root, durable, taken }) {
  const place = await durable.copy('surge', 'surge_played');
  const token = randomBytes(32).toString('base64url');
  const api = await openApi(root, place, { spoiled: SPOILED[taken], env: { EDGE_TOKEN: token, TRUSTED_PROXIES: '127.0.0.1' } });
  const worker = startWorker(root, place);
  const { port } = await durable.placeOf('surge_played');
  const edge = await startEdge({ cacheDir: join(root, 'node_modules/.cache/tirkeu'), folder: place.folder, port, apiPorts: [place.port], token });
  return { url: place.url, port, stop: () => Promise.all([edge.stop(), api.stop(), worker.stop()]) };
}

async function play({ root, durable, drafts, size, pattern, storm, taken, until, say }) {
  const installation = await openInstallation({ root, durable, taken });
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxTotalSockets: Infinity });
  try {
    const moments = momentsOf(pattern, size);
    const shared = { port: installation.port, agent, until };
    await warmUp(drafts.slice(moments.length), size.warm.looks, shared);
    await settle(installation.url, until);
    const closesAt = Math.ceil((Date.now() + START_MS + leadOf(pattern, size) * 1000) / MINUTE_MS) * MINUTE_MS;
    await setClosing(installation.url, closesAt);
    say(`  ${pattern}${storm ? ' with sign-ins' : ''}: closing in ${((closesAt - Date.now()) / 1000).toFixed(0)} s`);
    const requests = submissionsOf(drafts);
    const signingIn = moments.slice(0, storm ? size.count : 0);
    const [handed, signedIn] = await Promise.all([
      Promise.all(moments.map((moment, number) => handIn({ ...shared, request: requests[number], number, at: closesAt + moment }))),
      Promise.all(signingIn.map((moment, number) => signIn({ ...shared, login: drafts[number].account.id, number, at: closesAt + moment }))),
    ]);
    return { pattern, storm: Boolean(storm), ...judgeSurge(handed.map(verdictOf), closesAt), ...(storm && { signIns: judgeSignIns(signedIn) }) };
  } finally {
    agent.destroy();
    await installation.stop();
  }
}

/** So many people hand in before nomination closes, in each of several ways, each with a request and an address of their own. */
export async function measureSurge({ root, durable, size, taken, until, say }) {
  // Everybody who waits for their moment listens.
  setMaxListeners(0, until);
  const people = momentsOf('last', size).length + size.warm.people;
  say(`Preparing ${people} drafts of people who are signed in …`);
  const { drafts } = await durable.prepareDrafts('surge', people);
  const runs = [];
  for (const [pattern, storm] of size.runs) runs.push(await play({ root, durable, drafts, size, pattern, storm, taken, until, say }));
  return { runs, people: size.count };
}
