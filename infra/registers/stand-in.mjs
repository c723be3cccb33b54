import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { people as known } from './people.mjs';

const REGISTERS = ['population', 'convictions', 'revenue', 'payments', 'party-members'];
/** How a register may behave. `silent` takes the question and never answers; `cut` works and hangs up before it has said so. */
const MANNERS = ['well', 'slow', 'silent', 'down', 'wrong-shape', 'cut'];
const TOKEN = 'training';
const SLOW_MS = 1_500;

/**
 * Stands in for the registers of the state, of a bank and of parties in training and in tests. It answers about made-up people alone,
 * and misbehaves when told to: `PUT /people` says what it holds about somebody, `PUT /manner` how a register behaves to everybody.
 * It listens on the loopback address only.
 */
export async function startStandIn({ port = 0, people = known } = {}) {
  const held = new Map(people.map((person) => [person.iin, person]));
  const manners = new Map();
  const done = new Map();
  const counts = { asked: 0, worked: 0 };
  const server = createServer((request, response) => {
    handle({ request, response, held, manners, done, counts }).catch(() => send(response, 500, {}));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    token: TOKEN,
    counts: () => ({ ...counts }),
    hold: (person) => void held.set(person.iin, person),
    behave: (register, manner) => void manners.set(register, manner),
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function handle({ request, response, held, manners, done, counts }) {
  const body = await readJson(request);
  const route = `${request.method} ${request.url}`;
  if (route === 'PUT /people' && typeof body?.iin === 'string') return held.set(body.iin, body), send(response, 204);
  if (route === 'PUT /manner' && MANNERS.includes(body?.manner)) return manners.set(body.register, body.manner), send(response, 204);
  if (route !== 'POST /answers') return send(response, 404, {});
  if (request.headers.authorization !== `Bearer ${TOKEN}`) return send(response, 401, {});
  if (!REGISTERS.includes(body?.register) || !/^\d{12}$/.test(body?.iin ?? '')) return send(response, 400, {});
  counts.asked += 1;
  const person = held.get(body.iin);
  const work = () => {
    counts.worked += 1;
    return answerOf(body, person ?? {});
  };
  const key = request.headers['idempotency-key'];
  const first = done.get(key);
  await reply(response, first ? 'well' : person?.manners?.[body.register] ?? manners.get(body.register) ?? 'well', () => {
    const answer = first ?? work();
    if (key) done.set(key, answer);
    return answer;
  });
}

async function reply(response, manner, answer) {
  if (manner === 'silent') return undefined;
  if (manner === 'down') return send(response, 503, {});
  if (manner === 'wrong-shape') return send(response, 200, { answeredAt: 'yesterday', found: 'yes' });
  if (manner === 'slow') await pause(SLOW_MS);
  const body = { answeredAt: new Date().toISOString(), ...answer() };
  if (manner === 'cut') return response.destroy();
  return send(response, 200, body);
}

/** What is held about a person goes before what follows from their number. */
function answerOf({ register, iin }, person) {
  if (person.absent?.includes(register)) return { found: false };
  const born = birthDateOf(iin);
  const usual = {
    population: { citizen: true, residentSince: born, birthDate: born, nameKk: null, nameRu: null },
    convictions: { incapable: false, imprisoned: false, unspentConviction: false, convictionSpentOn: null, corruption: false },
    revenue: { declarationSubmitted: true, spouseDeclarationSubmitted: true },
    'party-members': { member: true },
  };
  if (register === 'payments') return person.payments ? { found: true, answer: { currency: 'KZT', ...person.payments } } : { found: false };
  return { found: true, answer: { ...usual[register], ...person[register] } };
}

/** The seventh digit tells the century: 1 and 2, 3 and 4, 5 and 6 for those born in the 1800s, 1900s and 2000s. */
function birthDateOf(iin) {
  const century = 18 + Math.floor((Number(iin[6]) - 1) / 2);
  return `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
}

async function readJson(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? undefined : JSON.stringify(body));
}
