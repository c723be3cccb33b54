import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { openApi } from './api.mjs';
import { inClosedLoop, sendWell } from './client.mjs';
import { QUEUES, countsThatDiffer } from './queue.mjs';
import { submissionsOf } from './submit/recording.mjs';

export const SIZES = { short: { filings: 130, taken: 30 } };
const CLIENTS = 8;
const SPOILED = { queue: [new URL('mutants/miscount.mjs', import.meta.url).href] };

/** Every page of a queue: what the first says of all, and how many rows there are. */
async function walk(ask, queue) {
  const first = await ask(`queue=${queue}`);
  let rows = first.rows.length;
  for (let { nextCursor: cursor } = first; cursor; ) {
    const page = await ask(`queue=${queue}&cursor=${encodeURIComponent(cursor)}`);
    rows += page.rows.length;
    cursor = page.nextCursor;
  }
  return countsThatDiffer(queue, first, rows);
}

/** Whether the numbers over each queue are those of its rows, walked to the end, once filings were handed in and some of them taken in hand. */
export async function measureCounts({ root, durable, size: { filings, taken: inHand }, taken, until }) {
  const { drafts, clerk } = await durable.prepareDrafts('counted', filings);
  const place = await durable.placeOf('counted');
  const api = await openApi(root, place, { spoiled: SPOILED[taken] });
  const agent = new Agent({ keepAlive: true });
  const shared = { agent, port: place.port };
  try {
    await inClosedLoop(submissionsOf(drafts), CLIENTS, (request) => sendWell({ ...request, ...shared }));
    const take = ({ filingId }) => ({ method: 'POST', path: `/api/filings/${filingId}/actions`, account: clerk, body: { actionId: randomUUID(), action: { type: 'take' } } });
    await inClosedLoop(drafts.slice(0, inHand).map(take), CLIENTS, (request) => sendWell({ ...request, ...shared }));
    const wrong = [];
    for (const queue of QUEUES) {
      until.throwIfAborted();
      wrong.push(...await walk(async (query) => JSON.parse((await sendWell({ ...shared, path: `/api/queue?${query}`, account: clerk })).text), queue));
    }
    return { filings, queues: QUEUES.length, wrong };
  } finally {
    agent.destroy();
    await api.stop();
  }
}
