import { QUEUE_BACKENDS, TROUBLES, type OperationsView, type QueueStateView, type RecurringWorkView, type TroubledMessageView, type WorkerView } from '../operation-views.js';
import { instant } from './parts.js';
import { choice, count, flag, list, named, nullable, object, text } from './schema.js';

const backend = choice(QUEUE_BACKENDS);
const troubled = object<TroubledMessageView>({
  id: count, topic: text, key: text, recordedAt: instant, attempts: count, lost: count, fault: nullable(text), failedAt: nullable(instant), tryAt: nullable(instant), state: choice(TROUBLES),
});
const work = object<RecurringWorkView>({ name: text, everyMs: count, runs: count, begunAt: instant, finishedAt: nullable(instant), fault: nullable(text), failedAt: nullable(instant), overdue: flag });
const worker = object<WorkerView>({ id: text, host: text, pid: count, version: text, queue: backend, startedAt: instant, seenAt: instant, stoppedAt: nullable(instant), alive: flag });
const queue = object<QueueStateView>({ name: text, waiting: count, active: count, delayed: count, failed: count });

export const operationsAnswer = named('OperationsView', object<OperationsView>({
  at: instant,
  outbox: object<OperationsView['outbox']>({ toSend: count, sent: count, inHand: count, failing: count, givenUp: count, oldestAt: nullable(instant), oldestSeconds: count }),
  clock: object<OperationsView['clock']>({ doubtMs: count, steppedMs: count }),
  log: object<OperationsView['log']>({ signedAt: nullable(instant), waitingSeconds: count }),
  mail: object<OperationsView['mail']>({ waiting: count, since: nullable(instant) }),
  troubled: list(troubled),
  work: list(work),
  workers: list(worker),
  queue: object<OperationsView['queue']>({ backend, queues: nullable(list(queue)) }),
}));
