import { LATER, effectJobId, relayOutbox, type MessageToSend, type OutboxQueue } from '@tirkeu/persistence';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import type { HandlerTable } from '../effects/effect-handler.js';
import { goesFirst } from '../effects/goes-first.js';
import { within } from '../queue/within.js';
import type { Rush } from './rush.js';

/** What the relay works with. */
export interface RelayPorts {
  readonly dataSource: Pick<DataSource, 'transaction'>;
  readonly queues: Readonly<Record<OutboxQueue, Pick<Queue, 'addBulk'>>>;
  readonly handlers: HandlerTable;
  readonly rush: Pick<Rush, 'holds'>;
}

const BATCH = 500;
/** A queue that takes longer is away: its batch stays in the outbox, and no transaction waits for it. */
const LONGEST_MS = 5_000;

const jobOf = ({ id, topic, key, payload, attempts }: MessageToSend) => ({
  name: topic, data: { id, topic, key, payload }, opts: { jobId: effectJobId(id, attempts), ...(goesFirst(topic) ? {} : { priority: LATER }) },
});

/** Tells the queues everything that waits, in batches; a batch that a queue does not take stays in the outbox, and so does everything while a rush holds it. */
export async function relay({ dataSource, queues, handlers, rush }: RelayPorts): Promise<number> {
  if (await rush.holds()) return 0;
  let relayed = 0;
  for (;;) {
    const sent = await relayOutbox(dataSource, { limit: BATCH }, async (messages) => {
      for (const [queue, own] of groupByQueue(messages, handlers)) await within(LONGEST_MS, queues[queue].addBulk(own.map(jobOf)));
    });
    relayed += sent;
    if (sent < BATCH) return relayed;
  }
}

/** What this version does not know goes to the effects, where it is put aside for people to see. */
function groupByQueue(messages: readonly MessageToSend[], handlers: HandlerTable): ReadonlyMap<OutboxQueue, readonly MessageToSend[]> {
  const grouped = new Map<OutboxQueue, MessageToSend[]>();
  for (const message of messages) {
    const queue = handlers.get(message.topic)?.queue ?? 'effects';
    grouped.set(queue, [...(grouped.get(queue) ?? []), message]);
  }
  return grouped;
}
