import fc from 'fast-check';
import { openClient } from '../bench/databases.mjs';
import { acceptedOf } from './accepted.mjs';
import { checkAftermath } from './aftermath.mjs';
import { inviteApplicants, playChains, togetherWith } from './chains.mjs';
import { Client } from './client.mjs';
import { addFile } from './files.mjs';
import { Generators } from './generators.mjs';
import { Inputs } from './inputs.mjs';
import { Known } from './known.mjs';
import { readComponents, readOperations } from './operations.mjs';
import { People } from './people.mjs';
import { openStage } from './stage.mjs';
import { playStories } from './stories.mjs';
import { Validators } from './validators.mjs';
import { faultsOf } from './verdicts.mjs';

/** Operations that are asked at one time. */
const AT_ONCE = 6;
const CHAINS_FIRST = 16;
const REFRESHED_EVERY_MS = 5_000;
/** After so many different faults of one operation, its inputs of that kind are given up. */
const MOST_FAULTS = 3;
/** Shrinking asks again and again; so long it may take for one fault. */
const SHRINK_MS = 20_000;

/** A number of its own for each operation, so that one alone is driven as it was among all. */
export const seedOf = (seed, text) => [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, seed) & 0x7fffffff;

/** One run: drives every operation, plays chains, and looks at the record afterwards. */
export async function fuzz({ root, folder, options, until, say }) {
  say('Starting PostgreSQL and the API …');
  const stage = await openStage({ root, folder, mutant: options.mutant, withWorker: options.only === undefined });
  const client = new Client(stage.origin);
  const database = await openClient(stage.url);
  try {
    const setting = await prepare({ client, database });
    const begun = performance.now();
    const run = { ...setting, options, until, say, stage, client, database, late: () => until.aborted || performance.now() - begun > options.seconds * 1000, faults: [], valid: 0, invalid: 0, leftOut: [] };
    const refreshing = setInterval(() => void setting.known.refresh(database).catch(() => undefined), REFRESHED_EVERY_MS);
    try {
      const numbers = Array.from({ length: options.chains }, (_, number) => number);
      const accounts = await inviteApplicants(run);
      // What they leave behind is what operations are then asked about.
      const played = await playChains(run, accounts, numbers.slice(0, CHAINS_FIRST));
      await setting.known.refresh(database);
      run.told = await playStories(run);
      await setting.known.refresh(database);
      await driveAll(run);
      const chains = togetherWith(played, await playChains(run, accounts, numbers.slice(CHAINS_FIRST)));
      until.throwIfAborted();
      if (!stage.isAlive()) run.faults.push({ operation: '(all)', kind: 'process', faults: ['the API is not running any more'] });
      run.faults.push(...(await checkAftermath(database)).map((fault) => ({ operation: '(record)', kind: 'aftermath', faults: [fault] })));
      return { operations: setting.operations.length, valid: run.valid, invalid: run.invalid, chains: chains.played, steps: chains.steps, reached: chains.reached, slowestMs: Math.round(client.slowestMs), seconds: Math.round((performance.now() - begun) / 1000), statuses: run.statuses, accepted: acceptedOf(setting.operations, run.statuses), faults: run.faults, leftOut: run.leftOut };
    } finally {
      clearInterval(refreshing);
    }
  } finally {
    client.close();
    await database.end();
    await stage.close();
  }
}

async function prepare({ client, database }) {
  const described = await client.send({ method: 'GET', path: '/api/openapi.json' });
  const description = JSON.parse(described.text);
  const components = readComponents(description);
  const all = readOperations(description).map((operation) => ({
    ...operation, isPublic: (description.paths[operation.path][operation.method.toLowerCase()].security ?? []).length === 0, siblings: Object.keys(description.paths[operation.path]).map((method) => method.toUpperCase()),
  }));
  const validators = new Validators(components);
  const known = new Known();
  await known.refresh(database);
  const people = new People(client);
  await people.open();
  for (const kind of ['list', 'districts']) {
    const table = await people.ask('agent', { method: 'GET', path: `/api/nominator/template?kind=${kind}&format=csv&language=ru` });
    if (table.status === 200) addFile(`${kind}.csv`, Buffer.from(table.text));
  }
  const generators = new Generators({ components, known });
  const codes = new Set(description.components.schemas.Problem?.properties?.code?.enum ?? []);
  return { operations: all, validators, known, people, generators, codes: codes.size > 0 ? codes : undefined, inputs: new Inputs({ generators, validators, people, known }), statuses: {} };
}

async function driveAll(run) {
  const { options, operations } = run;
  const wanted = options.only === undefined ? operations : operations.filter(({ id }) => id === options.only);
  if (wanted.length === 0) throw new Error(`There is no operation "${options.only}".`);
  const waiting = [...wanted];
  const worker = async () => {
    for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
      if (run.late()) run.leftOut.push(operation.id);
      else await driveOne(run, operation);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function driveOne(run, operation) {
  for (const kind of ['valid', 'invalid']) {
    let left = run.options.each;
    for (let turn = 0; left > 0 && turn < MOST_FAULTS; turn++) left -= await drive(run, operation, { kind, count: left, turn });
  }
}

/** Drives one operation until a fault is found or all inputs are through; a fault is shrunk. Returns how many inputs were judged. */
async function drive(run, operation, { kind, count, turn }) {
  const seed = seedOf(run.options.seed, `${operation.id} ${kind} ${turn}`);
  let judged = 0;
  let failing = 0;
  const property = fc.asyncProperty(run.inputs[kind](operation), async (input) => {
    if (failing > 0 && performance.now() - failing > SHRINK_MS) return;
    const { faults, answer } = await judge(run, operation, kind, input);
    if (answer.unsendable) return;
    if (failing === 0) judged++;
    if (faults.length === 0) return;
    failing ||= performance.now();
    throw new Found(input, answer, faults);
  });
  const result = await fc.check(property, { numRuns: count, seed, endOnFailure: false, maxSkipsPerRun: 10, interruptAfterTimeLimit: undefined });
  run[kind] += judged;
  if (!result.failed) return Math.max(judged, count);
  const found = result.errorInstance;
  if (!(found instanceof Found)) throw found;
  run.faults.push({ operation: operation.id, kind, faults: found.faults, sent: shown(found.input), answer: { status: found.answer.status, text: found.answer.text.slice(0, 400) }, seed: run.options.seed });
  run.say(`  ${operation.id}: ${found.faults[0]}`);
  return judged;
}

class Found extends Error {
  constructor(input, answer, faults) {
    super(faults.join('; '));
    Object.assign(this, { input, answer, faults });
  }
}

export async function judge(run, operation, kind, input) {
  const { login, stranger, csrf, origin, what, elsewhere, ...request } = input;
  const answer = await run.people.ask(login, request, { stranger, csrf, origin });
  if (kind === 'valid') run.people.note(operation, login, answer.status);
  const counted = (run.statuses[operation.id] ??= {});
  counted[`${kind} ${answer.status}`] = (counted[`${kind} ${answer.status}`] ?? 0) + 1;
  const asked = request.method === operation.method ? operation : { ...operation, method: request.method };
  const faults = answer.unsendable ? [] : faultsOf({ operation: asked, invalid: kind === 'invalid' ? what : undefined, answer: { ...answer, elsewhere }, validators: run.validators, codes: run.codes });
  return { answer, faults };
}

const shown = ({ body, ...input }) => ({ ...input, ...(body !== undefined && { body: Buffer.isBuffer(body) ? `${body.length} bytes` : String(body).slice(0, 600) }) });
