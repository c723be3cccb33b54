import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { percentile } from '../bench/measure.mjs';
import { Client } from '../fuzz/client.mjs';
import { People } from '../fuzz/people.mjs';
import { openStage } from '../fuzz/stage.mjs';
import { runHarness } from '../scripts/harness.mjs';

/*
 * What one address that asks five hundred times a second costs two hundred people who work: their p99 with it and without, in turns.
 *
 *   node infra/security/flood.mjs [--seconds N] [--rounds N] [--pace N]
 *
 * With `--pace 0` nothing is limited; the flood is then heard each time, and the run must end with 1.
 */
const TICK_MS = 10;
const PEOPLE = 200;
const WARM_SECONDS = 3;
const PER_SECOND = { people: 100, flood: 500 };
const PAGES = ['/api/session', '/api/elections', '/api/platform'];
/** Of strangers at one address, as the lane of reading allows it. */
const ALLOWED = { burst: 1_200, perSecond: 60 };
const LIMITS = { success: 0.999, times: 2 };

class UsageError extends Error {
  name = 'UsageError';
}

function readOptions(args) {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ args, options: { seconds: text, rounds: text, pace: text } });
    return { seconds: Number(values.seconds ?? 10), rounds: Number(values.rounds ?? 5), pace: values.pace ?? '1' };
  } catch (error) {
    throw new UsageError(error.message);
  }
}

/** Sends so often, whether answers have come or not; returns them all. */
async function openLoop({ perSecond, seconds, until }, ask) {
  const begun = performance.now();
  const asked = [];
  for (let sent = 0; performance.now() - begun < seconds * 1000 && !until.aborted; ) {
    const wanted = ((performance.now() - begun) / 1000) * perSecond;
    for (; sent < wanted; sent++) asked.push(ask(sent).then(({ status, ms }) => ({ status, ms })));
    await pause(TICK_MS);
  }
  return Promise.all(asked);
}

async function play({ root, folder, options: { seconds, rounds, pace }, until, say }) {
  const stage = await openStage({ root, folder, pace });
  const [ours, theirs] = [new Client(stage.origin), new Client(stage.origin)];
  try {
    const people = new People(ours);
    await people.open();
    const worker = (n) => {
      const session = people.get(people.logins[n % people.logins.length]);
      return ours.send({ method: 'GET', path: PAGES[n % PAGES.length], headers: { cookie: session.cookie, 'x-forwarded-for': `198.51.100.${n % PEOPLE}` } });
    };
    const stranger = (from) => () => theirs.send({ method: 'GET', path: '/api/elections', headers: { 'x-forwarded-for': from } });
    // A process that has served for hours is warm.
    await Promise.all([openLoop({ perSecond: PER_SECOND.people, seconds: WARM_SECONDS, until }, worker), openLoop({ perSecond: PER_SECOND.flood, seconds: WARM_SECONDS, until }, stranger('203.0.113.8'))]);
    const found = [];
    const begun = performance.now();
    for (let round = 0; round < rounds; round++) {
      say(`round ${round + 1} of ${rounds}`);
      const quiet = await openLoop({ perSecond: PER_SECOND.people, seconds, until }, worker);
      const [beside, flood] = await Promise.all([openLoop({ perSecond: PER_SECOND.people, seconds, until }, worker), openLoop({ perSecond: PER_SECOND.flood, seconds, until }, stranger('203.0.113.9'))]);
      found.push({ quiet, beside, flood });
    }
    return { ...judged(found), seconds: (performance.now() - begun) / 1000 };
  } finally {
    ours.close();
    theirs.close();
    await stage.close();
  }
}

/** The p99 of the round in the middle: what else the machine does for a moment is nobody's flood. */
function judged(rounds) {
  const p99 = (which) => percentile(rounds.map((round) => percentile(round[which].map(({ ms }) => ms), 0.99)), 0.5);
  const all = (which) => rounds.flatMap((round) => round[which]);
  const well = (answers) => answers.filter(({ status }) => status === 200).length;
  const [quiet, beside] = [p99('quiet'), p99('beside')];
  const [people, flood] = [all('beside'), all('flood')];
  return { success: well(people) / people.length, quiet, beside, times: beside / quiet, heard: well(flood), asked: flood.length, people: people.length };
}

function report({ success, quiet, beside, times, heard, asked, people, seconds }) {
  // The burst once, and the pace all the time, quiet or not.
  const most = ALLOWED.burst + ALLOWED.perSecond * seconds;
  const broken = [
    ...(success < LIMITS.success ? [`${(success * 100).toFixed(2)} % of the people were served, less than ${LIMITS.success * 100} %`] : []),
    ...(times > LIMITS.times ? [`their p99 is ${times.toFixed(2)} times as long, more than ${LIMITS.times}`] : []),
    ...(heard > most ? [`the flood was heard ${heard} times, more than ${most.toFixed(0)}`] : []),
  ];
  for (const line of broken) console.log(`  BROKEN: ${line}`);
  console.log(`flood: ${people} requests of people beside it, ${(success * 100).toFixed(2)} % served, p99 ${quiet.toFixed(1)} ms without and ${beside.toFixed(1)} ms with it (${times.toFixed(2)} times); heard ${heard} of ${asked}; ${broken.length} limits broken`);
  return broken.length === 0;
}

await runHarness({ name: 'flood', readOptions, play, report, logs: 'files' });
