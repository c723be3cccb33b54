import { request } from 'node:http';

const LIMIT_MS = 30_000;

/** What a browser sends along when its user is signed in. */
const signedIn = ({ token, csrf }, origin) => ({ origin, cookie: `__Host-tirkeu=${token}`, 'x-csrf-token': csrf });

/**
 * One request. A connection that breaks, or no answer within half a minute, comes back as status 0. `sentAt` is the moment of
 * this machine's clock at which the last byte was handed to the network; `from` an address of this machine; `search` words that people are looked for with.
 */
export function send({ agent, port, path, method = 'GET', account, body, from, search }) {
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const begun = performance.now();
  const times = { begunAt: Date.now(), sentAt: null };
  const headers = { ...(search && { 'tirkeu-search': encodeURIComponent(search) }), ...(account && signedIn(account, `http://127.0.0.1:${port}`)), ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.length }) };
  return new Promise((resolve) => {
    const done = (status, text = '') => resolve({ ...times, status, text, ms: performance.now() - begun });
    const asked = request({ agent, host: '127.0.0.1', port, path, method, headers, timeout: LIMIT_MS, localAddress: from }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', () => done(0));
      answer.once('end', () => done(answer.statusCode, Buffer.concat(chunks).toString()));
    });
    asked.once('finish', () => { times.sentAt = Date.now(); });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => done(0));
    asked.end(bytes);
  });
}

/** The same request, which must be granted. */
export async function sendWell(asked) {
  const answer = await send(asked);
  if (answer.status < 200 || answer.status >= 300) throw new Error(`${asked.method ?? 'GET'} ${asked.path} is answered with ${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer;
}

/** Hands the work of a list to so many clients, each of whom takes the next as soon as it has been answered. */
export async function inClosedLoop(items, clients, work) {
  const waiting = items.values();
  await Promise.all(Array.from({ length: clients }, async () => {
    for (const item of waiting) await work(item);
  }));
}
