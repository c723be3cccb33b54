import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePgbench } from '../../scripts/tooling.mjs';
import { openApi, startProgram } from '../api.mjs';
import { inClosedLoop, sendWell } from '../client.mjs';
import { openClient } from '../databases.mjs';
import { percentile, summaryOf } from '../measure.mjs';
import { preparePgbench, runPgbench } from './pgbench.mjs';
import { record, recordedOf, submissionsOf } from './recording.mjs';

export const SIZES = { full: { rounds: 10, submissions: 240, lists: 480, clients: 16 }, short: { rounds: 3, submissions: 48, lists: 96, clients: 8 } };
/** As many as the product has. */
const CONNECTIONS = 12;
const PARTIES = ['product', 'bare', 'pgbench'];
/** Tables that a submission writes to; every party must have written as much. */
const WRITTEN = ['event', 'action', 'outbox', 'due', 'receipt', 'nominee', 'public_entry', 'named_person', 'active_candidacy'];
/** What `--break submit` does to the product. */
const SPOILED = { submit: [new URL('../mutants/busy.mjs', import.meta.url).href] };

/** What is listed again and again: the queue of the clerk to whom all of it came, a search in it, and a candidate's own filings. */
const listsOf = ({ clerk, drafts: [{ account }] }) => [
  { path: '/api/queue?queue=to-check', account: clerk }, { path: '/api/queue?queue=all', search: 'Қасымов', account: clerk }, { path: '/api/filings', account },
];

const TICKS_PER_SECOND = 100;

/** Processor time of a process so far, in milliseconds. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** One round of a party that is asked over HTTP, and the processor time that its process took for each request. */
async function ask({ port, pid, agent, requests, clients }) {
  const latencies = [];
  const cpu = cpuOf(pid);
  const begun = performance.now();
  await inClosedLoop(requests, clients, async (request) => latencies.push((await sendWell({ ...request, agent, port })).ms));
  return { latencies, perSecond: (requests.length * 1000) / (performance.now() - begun), cpu: (cpuOf(pid) - cpu) / requests.length };
}

async function openBare(root, place, recording) {
  const file = join(place.folder, `recording-${place.port}.json`);
  writeFileSync(file, JSON.stringify(recording));
  const bare = startProgram('bare', { root, place, program: new URL('bare.mjs', import.meta.url).pathname, programArgs: [place.url, String(place.port), String(CONNECTIONS), file] });
  for (const until = performance.now() + 20_000; performance.now() < until; await pause(50)) {
    const answer = await fetch(`http://127.0.0.1:${place.port}/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return bare;
  }
  await bare.stop();
  throw new Error('The bare handler did not become ready; its log says why.');
}

/** Receipts refer to the key that signed them, which an API notes when it starts. */
async function noteSigningKey(from, to) {
  const source = await openClient(from);
  const { rows } = await source.query('SELECT * FROM signing_key');
  await source.end();
  const client = await openClient(to);
  await client.query('INSERT INTO signing_key SELECT * FROM json_populate_recordset(NULL::signing_key, $1::json) ON CONFLICT DO NOTHING', [JSON.stringify(rows)]);
  await client.end();
}

async function countWritten(url) {
  const client = await openClient(url);
  const { rows: [counts] } = await client.query(`SELECT ${WRITTEN.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`);
  await client.end();
  return counts;
}

/** Rounds of all parties in turns, each time beginning with another one. `play` is given a party and the number of the round. */
async function inTurns(rounds, until, play) {
  const played = Object.fromEntries(PARTIES.map((party) => [party, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < PARTIES.length; turn++) {
      until.throwIfAborted();
      const party = PARTIES[(round + turn) % PARTIES.length];
      played[party].push(await play(party, round));
    }
  }
  return played;
}

/** What the first round tells of how warm a process is, is left out of ratios and percentiles. */
function compare(played) {
  const counted = Object.fromEntries(PARTIES.map((party) => [party, played[party].slice(1)]));
  const ratio = (of, to) => percentile(counted[of].map(({ perSecond }, round) => perSecond / counted[to][round].perSecond), 0.5);
  const parties = Object.fromEntries(PARTIES.map((party) => [party, {
    perSecond: percentile(counted[party].map(({ perSecond }) => perSecond), 0.5), ...summaryOf(counted[party].flatMap(({ latencies }) => latencies)),
  }]));
  const cpu = Object.fromEntries(['product', 'bare'].map((party) => [party, percentile(counted[party].map((round) => round.cpu), 0.5)]));
  return { parties, ofBare: ratio('product', 'bare'), ofLimit: ratio('product', 'pgbench'), cpu, cpuTimes: cpu.product / cpu.bare };
}

/** Each party's database and port, what was recorded of the product, and the scripts of pgbench. */
async function prepareParties({ root, durable, size: { rounds, submissions }, say }) {
  say(`Preparing ${rounds * submissions} drafts …`);
  const { drafts, clerk } = await durable.prepareDrafts('drafts', rounds * submissions);
  const requests = submissionsOf(drafts);
  const lists = listsOf({ clerk, drafts });
  say('Recording what the product sends to the database …');
  const recorded = await durable.copy('drafts', 'recorded');
  const recording = await record({ root, place: recorded, submissions: requests, lists });
  const places = {};
  for (const party of PARTIES) {
    places[party] = await durable.copy('drafts', `by_${party}`);
    await noteSigningKey(recorded.url, places[party].url);
  }
  const folder = places.pgbench.folder;
  mkdirSync(folder, { recursive: true });
  const ofAll = (name, played) => preparePgbench({ url: places.pgbench.url, folder, name, recorded: played.map((request) => recordedOf(recording, request)) });
  const scripts = { submit: await ofAll('replay_submit', requests), lists: [] };
  for (const [place, list] of lists.entries()) scripts.lists.push(await ofAll(`replay_list_${place}`, [list]));
  return { requests, lists, recording, places, scripts, folder };
}

async function openParties({ root, durable, taken, places, recording }) {
  const product = await openApi(root, places.product, { spoiled: SPOILED[taken] });
  try {
    const port = (await durable.placeOf('by_bare')).port;
    const bare = await openBare(root, { ...places.bare, port }, recording);
    const agent = new Agent({ keepAlive: true });
    const stop = async () => (agent.destroy(), await Promise.all([product.stop(), bare.stop()]));
    return { ports: { product: places.product.port, bare: port }, pids: { product: product.pid, bare: bare.pid }, agent, stop };
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** Several scripts as if their transactions had taken turns: times add up. */
const together = (runs) => ({ latencies: runs.flatMap(({ latencies }) => latencies), perSecond: runs.length / runs.reduce((sum, { perSecond }) => sum + 1 / perSecond, 0) });

/** Hands drafts in and asks for lists: by the product, by a bare handler with the same statements and by pgbench, in turns. */
export async function measureSubmit({ root, durable, size, taken, until, say }) {
  const { rounds, submissions, lists: asked, clients } = size;
  const { requests, lists, recording, places, scripts, folder } = await prepareParties({ root, durable, size, say });
  const pgbench = { pgbench: await ensurePgbench(join(root, 'node_modules/.cache/tirkeu')), url: places.pgbench.url, folder, clients };
  const each = Math.floor(scripts.submit.transactions / rounds / clients);
  const parties = await openParties({ root, durable, taken, places, recording });
  const overHttp = (party, wanted) => ask({ port: parties.ports[party], pid: parties.pids[party], agent: parties.agent, clients, requests: wanted });
  try {
    const submitted = await inTurns(rounds, until, (party, round) => (party === 'pgbench'
      ? runPgbench({ ...pgbench, script: scripts.submit.script, each, base: round * each * clients })
      : overHttp(party, requests.slice(round * submissions, (round + 1) * submissions))));
    const written = {};
    for (const party of PARTIES) written[party] = await countWritten(places[party].url);
    const turn = Array.from({ length: asked }, (_, number) => lists[number % lists.length]);
    const listed = await inTurns(rounds, until, async (party) => {
      if (party !== 'pgbench') return overHttp(party, turn);
      const runs = [];
      for (const { script } of scripts.lists) runs.push(await runPgbench({ ...pgbench, script, each: Math.ceil(asked / lists.length / clients) + 1, base: 0 }));
      return together(runs);
    });
    const { statements } = recordedOf(recording, requests[0]);
    return { submit: { ...compare(submitted), submissions: requests.length, statements: statements.length, leftOut: scripts.submit.leftOut, written }, list: { ...compare(listed), filings: requests.length } };
  } finally {
    await parties.stop();
  }
}
