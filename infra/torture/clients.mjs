import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Pages wait for as long as the edge does. */
const ATTEMPT_LIMIT_MS = 70_000;
const PAUSE_MS = 150;
const MOST_ATTEMPTS = 200;

/** One try to hand a draft in. Tells when the last byte was sent and what came back; a broken connection comes back as status 0. */
function attempt({ agent, origin, account, filingId, actionId, ticket }) {
  const body = Buffer.from(JSON.stringify({ actionId, action: { type: 'submit' } }));
  const { host, hostname, port } = new URL(origin);
  const tried = { begunAt: Date.now(), sentAt: null, answered: false };
  return new Promise((resolve) => {
    const done = (status, text = '', given) => resolve({ tried: { ...tried, answered: status === 200 }, status, text, ticket: given });
    const asked = request({
      agent, hostname, port, path: `/api/filings/${filingId}/actions`, method: 'POST', timeout: ATTEMPT_LIMIT_MS,
      headers: { host, origin, cookie: `__Host-tirkeu=${account.token}`, 'x-csrf-token': account.csrf, 'content-type': 'application/json', 'content-length': body.length, ...(ticket && { 'x-arrival': ticket }) },
    }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', () => done(0));
      answer.once('end', () => done(answer.statusCode, Buffer.concat(chunks).toString(), answer.headers['x-arrival']));
    });
    asked.once('finish', () => { tried.sentAt = Date.now(); });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => done(0));
    asked.end(body);
  });
}

/** Whoever is not answered asks again with the same action id, and with the ticket of the arrival if one was given: as the pages do. */
async function handIn({ draft, agent, origin, chance, until }) {
  const actionId = randomUUID();
  const attempts = [];
  let ticket;
  while (attempts.length < MOST_ATTEMPTS && !until.aborted) {
    const { tried, status, text, ticket: given } = await attempt({ agent, origin, account: draft.account, filingId: draft.filingId, actionId, ticket });
    ticket ??= given;
    attempts.push(tried);
    if (status === 200) {
      const { receivedAt, hash, view } = JSON.parse(text);
      return { filingId: draft.filingId, attempts, answer: { at: Date.now(), status: view.filing.status, receivedAt, hash } };
    }
    if (status >= 400 && status < 500 && status !== 429) throw new Error(`A submission was answered ${status}: ${text.slice(0, 300)}`);
    await pause(PAUSE_MS * (0.5 + chance()));
  }
  return { filingId: draft.filingId, attempts, answer: null };
}

/** Hands all drafts in, each at its moment, by as many people as it takes. */
export async function handAllIn({ drafts, moments, begun, origin, chance, until, onAnswer }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  try {
    return await Promise.all(drafts.map(async (draft, number) => {
      await pause(Math.max(0, begun + moments[number] * 1000 - Date.now()), undefined, { signal: until });
      const handed = await handIn({ draft, agent, origin, chance, until });
      if (handed.answer) onAnswer();
      return handed;
    }));
  } finally {
    agent.destroy();
  }
}
