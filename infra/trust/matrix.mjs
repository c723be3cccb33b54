import { ACTORS, RELATIONS, STATES, ruledAs } from './cells.mjs';
import { requestOf } from './requests.mjs';
import { MAY_READ, RULES } from './rules.mjs';
import { expectationOf, faultsOf } from './verdicts.mjs';
import { REACH } from './world.mjs';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];
/** What names an object that stands in a relation to somebody. */
const OBJECTS = ['filingId', 'contestId', 'meetingId', 'runId', 'commissionId'];
/** What takes the session away that is asked in. */
const SIGNS_OUT = ['DELETE /api/session', 'DELETE /api/account/sessions'];
const AT_ONCE = 6;

/** Every operation, as the application describes itself. */
async function operationsOf(app) {
  const { paths } = (await app.inject({ method: 'GET', url: '/api/openapi.json', headers: { host: 'localhost:3700' } })).json();
  return Object.entries(paths).flatMap(([path, methods]) => METHODS.filter((method) => methods[method]).map((method) => {
    const { parameters = [], requestBody } = methods[method];
    return {
      name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, media: Object.keys(requestBody?.content ?? {})[0],
      needed: parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name),
    };
  }));
}

const isAboutObject = ({ path }) => OBJECTS.some((name) => path.includes(`{${name}}`));

/** States matter to those alone who are let in by their role: everybody else is asked about one. */
function statesOf(operation, rule, actor) {
  if (!operation.path.includes('{filingId}')) return ['submitted'];
  const { outcome } = expectationOf({ ...rule, opens: undefined, gives: [200] }, { actor: ruledAs(actor) });
  if (outcome !== 'let in') return ['submitted'];
  return rule.everyState ? STATES : ['draft', 'submitted'];
}

function cellsOf(operation, rule, world) {
  return ACTORS.flatMap((actor) => {
    if (!isAboutObject(operation)) return [{ actor, relation: 'own', state: 'submitted', things: {} }];
    return RELATIONS.flatMap((relation) => statesOf(operation, rule, actor).flatMap((state) => {
      const things = world.thingsOf(actor, relation, state);
      return things ? [{ actor, relation, state, things }] : [];
    }));
  });
}

const DELIBERATION = /"note":"(?:seen|not there|by the register)"/u;

function answerOf(response) {
  const type = String(response.headers['content-type'] ?? '');
  const text = type.includes('json') || type.startsWith('text/') ? response.payload : '';
  const body = type.includes('problem+json') ? JSON.parse(text) : undefined;
  return { status: response.statusCode, code: body?.code, text, shape: body ? JSON.stringify({ ...body, traceId: undefined }) : '' };
}

const seenIn = ({ text }, { numbers }) => ({
  'a whole number': numbers.some((number) => text.includes(number)),
  'how to reach somebody': REACH.some((part) => text.includes(part)),
  'deliberation': DELIBERATION.test(text),
});

async function askOne(operation, { actor, relation, things }, world) {
  const caller = SIGNS_OUT.includes(operation.name) ? await world.freshCallerOf(actor, relation) : world.callerOf(actor, relation);
  return answerOf(await caller.ask(requestOf(operation, things)));
}

/** Which objects of the world an answer that lists them holds: one cell for each. */
function judgeList({ name }, rule, { actor }, { text }, world) {
  return RELATIONS.filter((relation) => relation !== 'unknown' && relation !== 'child').flatMap((relation) => STATES.flatMap((state) => {
    const things = world.thingsOf(actor, relation, state);
    if (!things) return [];
    const isShown = text.includes(`"${things[rule.listed ?? 'filingId']}"`) || text.includes(`,${things.filingId},`);
    const cell = { actor: ruledAs(actor), relation, state };
    const isExpected = rule.lists ? rule.lists(cell) === isShown : !isShown || rule.mayList(cell);
    return [isExpected ? [] : [`${name} as ${actor}: ${isShown ? 'lists' : 'leaves out'} what is ${relation} ${state}`]];
  }));
}

async function inTurns(all, atOnce, work) {
  const done = [];
  for (let place = 0; place < all.length; place += atOnce) done.push(...await Promise.all(all.slice(place, place + atOnce).map(work)));
  return done;
}

async function askOperation(operation, rule, world) {
  const hiddenFrom = new Map();
  // What does not exist is asked for first, so that everything hidden can be held against it.
  const cells = cellsOf(operation, rule, world).sort((one, other) => Number(other.relation === 'unknown') - Number(one.relation === 'unknown'));
  const judged = await inTurns(cells, rule.oneByOne ? 1 : AT_ONCE, async (cell) => {
    const answer = await askOne(operation, cell, world);
    const { actor, relation, state } = cell;
    const ruled = { actor: ruledAs(actor), relation, state };
    if (relation === 'unknown') hiddenFrom.set(actor, answer.shape);
    const faults = faultsOf({ answer, expectation: expectationOf(rule, ruled), hidden: hiddenFrom.get(actor), cell: ruled, mayRead: { ...MAY_READ, ...rule.mayRead }, seen: seenIn(answer, world) });
    const own = faults.map((fault) => `${operation.name} as ${actor} of ${relation} ${state}: ${fault}`);
    return [own, ...((rule.lists ?? rule.mayList) && answer.status === 200 ? judgeList(operation, rule, cell, answer, world) : [])];
  });
  return judged.flat();
}

/** Asks every operation as everybody about everything, and holds what comes back against the rules. */
export async function runMatrix(world, { only = '' } = {}) {
  const operations = (await operationsOf(world.app)).filter(({ name }) => name.includes(only)).sort((one, other) => Number(SIGNS_OUT.includes(one.name)) - Number(SIGNS_OUT.includes(other.name)));
  const withoutRule = operations.filter(({ name }) => !RULES[name]).map(({ name }) => name);
  const withoutOperation = only === '' ? Object.keys(RULES).filter((name) => !operations.some((operation) => operation.name === name)) : [];
  const unexpected = [];
  let cells = 0;
  for (const operation of operations.filter(({ name }) => RULES[name])) {
    const judged = await askOperation(operation, RULES[operation.name], world);
    cells += judged.length;
    unexpected.push(...judged.flat());
  }
  return { operations: operations.length, cells, unexpected, withoutRule, withoutOperation };
}
