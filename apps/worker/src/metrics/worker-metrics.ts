import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OperationFigures, OutboxFigures, PoolFigures } from '@tirkeu/persistence';

const JOB_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

/** What a look at the database and the queues has found. */
export interface Look {
  readonly outbox: OutboxFigures;
  readonly operations: OperationFigures;
  readonly nextDues: readonly { readonly kind: string; readonly at: number }[];
  readonly recurring: readonly { readonly name: string; readonly overdue: boolean }[];
  readonly workersAlive: number;
  readonly clockOffset: number;
  /** How long the oldest event waits that no checkpoint of the transparency log holds, in seconds. */
  readonly logAge: number;
}

/** How many jobs of a queue are in which state. */
export type QueueCounts = Readonly<Record<string, number>>;

/** What the worker counts about itself, and about the installation. Labels are names from closed sets: never an id. */
export class WorkerMetrics {
  readonly registry = new Registry();
  readonly #jobs = new Counter({ name: 'tirkeu_jobs_total', help: 'Jobs that this worker ended.', labelNames: ['queue', 'outcome'], registers: [this.registry] });
  readonly #durations = new Histogram({ name: 'tirkeu_job_duration_seconds', help: 'How long this worker had jobs in hand.', labelNames: ['queue'], buckets: JOB_SECONDS, registers: [this.registry] });
  readonly #databaseUp = this.#gauge('tirkeu_database_up', 'Whether the database answered the last look.');
  readonly #queueUp = this.#gauge('tirkeu_queue_up', 'Whether the queue answered the last look.');
  readonly #queues = this.#gauge('tirkeu_queue_jobs', 'Jobs in the queue.', 'queue', 'state');
  readonly #outbox = this.#gauge('tirkeu_outbox_messages', 'Messages of the outbox without their effect yet.', 'state');
  readonly #outboxAge = this.#gauge('tirkeu_outbox_oldest_seconds', 'How long the oldest of them has waited.');
  readonly #dues = this.#gauge('tirkeu_dues_overdue', 'Legal moments that have come and were not told of.');
  readonly #duesAge = this.#gauge('tirkeu_dues_oldest_seconds', 'How long ago the first of them came.');
  readonly #nextDue = this.#gauge('tirkeu_next_due_timestamp_seconds', 'The next legal moment of a kind.', 'kind');
  readonly #mail = this.#gauge('tirkeu_mail_waiting', 'E-mails that wait.');
  readonly #mailAge = this.#gauge('tirkeu_mail_oldest_seconds', 'How long the oldest of them has waited.');
  readonly #mailFailed = this.#gauge('tirkeu_mail_failed_last_day', 'E-mails that failed for good within a day.');
  readonly #recurring = this.#gauge('tirkeu_recurring_work_overdue', 'Whether recurring work has not begun in time.', 'work');
  readonly #workers = this.#gauge('tirkeu_workers_alive', 'Workers that have told lately that they live.');
  readonly #logAge = this.#gauge('tirkeu_log_oldest_unproved_seconds', 'How long the oldest event waits that no checkpoint of the transparency log holds yet.');
  readonly #clock = this.#gauge('tirkeu_clock_offset_seconds', 'How far the clock of this process is ahead of another one.', 'against');
  readonly #connections = this.#gauge('tirkeu_database_connections', 'Connections to the database.', 'lane', 'state');
  readonly #waiting = this.#gauge('tirkeu_database_waiting', 'Who waits for a connection to the database.', 'lane');

  countJob(queue: string, outcome: 'completed' | 'failed' | 'stalled', seconds?: number): void {
    this.#jobs.inc({ queue, outcome });
    if (seconds !== undefined) this.#durations.observe({ queue }, seconds);
  }

  showConnections(lanes: readonly PoolFigures[]): void {
    for (const { lane, used, idle, waiting } of lanes) {
      this.#connections.set({ lane, state: 'used' }, used);
      this.#connections.set({ lane, state: 'idle' }, idle);
      this.#waiting.set({ lane }, waiting);
    }
  }

  /** `undefined` while the queue does not answer: then old figures are not shown as new ones. */
  showQueues(counts: ReadonlyMap<string, QueueCounts> | undefined): void {
    this.#queueUp.set(counts ? 1 : 0);
    this.#queues.reset();
    for (const [queue, states] of counts ?? []) for (const [state, count] of Object.entries(states)) this.#queues.set({ queue, state }, count);
  }

  /** `undefined` while the database does not answer. */
  showLook(look: Look | undefined): void {
    this.#databaseUp.set(look ? 1 : 0);
    for (const gauge of [this.#outbox, this.#nextDue, this.#recurring, this.#clock]) gauge.reset();
    for (const gauge of [this.#outboxAge, this.#dues, this.#duesAge, this.#mail, this.#mailAge, this.#mailFailed, this.#workers, this.#logAge]) gauge.set(Number.NaN);
    if (look) this.#show(look);
  }

  #show({ outbox, operations, nextDues, recurring, workersAlive, clockOffset, logAge }: Look): void {
    const states = { 'to-send': outbox.toSend, sent: outbox.sent, 'in-hand': outbox.inHand, failing: outbox.failing, 'given-up': outbox.givenUp };
    for (const [state, count] of Object.entries(states)) this.#outbox.set({ state }, count);
    this.#outboxAge.set(outbox.oldestSeconds);
    this.#dues.set(operations.duesOverdue);
    this.#duesAge.set(operations.duesAge);
    this.#mail.set(operations.mailWaiting);
    this.#mailAge.set(operations.mailAge);
    this.#mailFailed.set(operations.mailFailed);
    for (const { kind, at } of nextDues) this.#nextDue.set({ kind }, at);
    for (const { name, overdue } of recurring) this.#recurring.set({ work: name }, overdue ? 1 : 0);
    this.#workers.set(workersAlive);
    this.#logAge.set(logAge);
    this.#clock.set({ against: 'database' }, clockOffset);
  }

  #gauge(name: string, help: string, ...labelNames: readonly string[]): Gauge {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }
}
