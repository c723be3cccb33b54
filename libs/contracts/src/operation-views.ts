import type { Instant } from '@tirkeu/domain';

/** What a message whose effect does not come about is waiting for. */
export const TROUBLES = ['given-up', 'failing', 'lost', 'long'] as const;
export const QUEUE_BACKENDS = ['redis', 'postgresql'] as const;

/** A message whose effect does not come about: ids and counts, nobody's data. */
export interface TroubledMessageView {
  readonly id: number;
  readonly topic: string;
  readonly key: string;
  readonly recordedAt: Instant;
  readonly attempts: number;
  /** Tries whose worker went away without a word. */
  readonly lost: number;
  /** The class of the last fault, never its message. */
  readonly fault: string | null;
  readonly failedAt: Instant | null;
  /** When it is tried again by itself; null when it is not, or at once. */
  readonly tryAt: Instant | null;
  /** `given-up`: waits for people. `failing`: will be tried again. `lost`: its worker is gone. `long`: in hand for more than ten minutes. */
  readonly state: (typeof TROUBLES)[number];
}

/** Work that recurs, whichever worker does it. */
export interface RecurringWorkView {
  readonly name: string;
  readonly everyMs: number;
  readonly runs: number;
  readonly begunAt: Instant;
  readonly finishedAt: Instant | null;
  readonly fault: string | null;
  readonly failedAt: Instant | null;
  readonly overdue: boolean;
}

export interface WorkerView {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  readonly queue: (typeof QUEUE_BACKENDS)[number];
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly alive: boolean;
}

/** What stands in one queue. */
export interface QueueStateView {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** How the work goes that follows from what people do. Of the database first, which knows the truth; of the queue as far as it answers. */
export interface OperationsView {
  readonly at: Instant;
  readonly outbox: {
    readonly toSend: number;
    readonly sent: number;
    readonly inHand: number;
    readonly failing: number;
    readonly givenUp: number;
    readonly oldestAt: Instant | null;
    readonly oldestSeconds: number;
  };
  /** Of the API that answers, in milliseconds: by how much its stamps may be wrong, and by how much the clock of its machine differs from that by which it stamps. */
  readonly clock: { readonly doubtMs: number; readonly steppedMs: number };
  /** Of the transparency log: when its last checkpoint was signed, and how long the oldest step waits that none holds yet; 0 when all are held. */
  readonly log: { readonly signedAt: Instant | null; readonly waitingSeconds: number };
  readonly mail: { readonly waiting: number; readonly since: Instant | null };
  readonly troubled: readonly TroubledMessageView[];
  readonly work: readonly RecurringWorkView[];
  readonly workers: readonly WorkerView[];
  /** `queues` is null when the queue did not answer in time. */
  readonly queue: { readonly backend: (typeof QUEUE_BACKENDS)[number]; readonly queues: readonly QueueStateView[] | null };
}
