import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 30_000;
/** How long somebody keeps trying. */
const PATIENCE_MS = 120_000;

/** One try: the status of the answer, `refused` when nobody took the connection, so nothing was sent, or `broken`. */
function attempt({ agent, port, account, filingId, actionId }) {
  const origin = `http://127.0.0.1:${port}`;
  const body = Buffer.from(JSON.stringify({ actionId, action: { type: 'submit' } }));
  return new Promise((resolve) => {
    const asked = request({
      agent, host: '127.0.0.1', port, path: `/api/filings/${filingId}/actions`, method: 'POST', timeout: LIMIT_MS,
      headers: { origin, cookie: `__Host-tirkeu=${account.token}`, 'x-csrf-token': account.csrf, 'content-type': 'application/json', 'content-length': body.length },
    }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', () => resolve({ outcome: 'broken' }));
      answer.once('end', () => resolve({ outcome: answer.statusCode, text: Buffer.concat(chunks).toString() }));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', (error) => resolve({ outcome: error.code === 'ECONNREFUSED' ? 'refused' : 'broken' }));
    asked.end(body);
  });
}

/**
 * Hands a draft in as a browser behind a proxy does: at an instance that is ready, at another when nobody takes the connection, and
 * again with the same action id when the answer is none.
 *
 * @returns the tries that failed (`broken`, or a status from 500), how long it took in milliseconds, and the confirmation
 */
export async function handIn({ agent, instances, draft }) {
  const actionId = randomUUID();
  const begun = performance.now();
  const failures = [];
  for (let tries = 0; performance.now() - begun < PATIENCE_MS; tries++) {
    const ready = instances.filter((instance) => instance.ready);
    const instance = (ready.length > 0 ? ready : instances)[tries % (ready.length || instances.length)];
    instance.inHand++;
    const { outcome, text } = await attempt({ agent, port: instance.port, account: draft.account, filingId: draft.filingId, actionId });
    instance.inHand--;
    if (outcome === 200) return { filingId: draft.filingId, failures, ms: performance.now() - begun, hash: JSON.parse(text).hash };
    if (outcome !== 'refused') failures.push(outcome);
    if (outcome >= 400 && outcome < 500 && outcome !== 429) throw new Error(`A submission was answered ${outcome}: ${text.slice(0, 300)}`);
    await pause(20);
  }
  return { filingId: draft.filingId, failures, ms: performance.now() - begun, hash: null };
}
