import { REGISTER_TOPICS, TOPICS, type OutboxMessage, type RegisterTopic, type Topic } from '@tirkeu/desk';
import { DRY_RUN_ASKED, EXPORT_ASKED, type OutboxQueue } from '@tirkeu/persistence';

/** Everything that the outbox may ask for, whichever queue carries it. */
export const ASKED_FOR = [...TOPICS, ...REGISTER_TOPICS, EXPORT_ASKED, DRY_RUN_ASKED] as const;
export type AskedFor = Topic | RegisterTopic | typeof EXPORT_ASKED | typeof DRY_RUN_ASKED;

/** What a message of the outbox entails. Told at least once, so `handle` must be repeatable without a second effect. */
export interface EffectHandler {
  readonly topics: readonly AskedFor[];
  /** What carries it: work that takes long stands in nobody else's way. */
  readonly queue: OutboxQueue;
  /** Tries before it is put aside for people, and milliseconds to the second one; each further wait is twice as long. */
  readonly tries: number;
  readonly firstWaitMs: number;
  /** The signal is given when the program has to stop and the work can be begun anew at the next start. */
  handle(message: OutboxMessage, signal: AbortSignal): Promise<void>;
  /** Tells whoever waits that there will be no effect until somebody asks for it again. Repeatable too. */
  giveUp?(message: OutboxMessage): Promise<void>;
}

/** Ten tries over about seventeen minutes. */
export const PATIENT = { tries: 10, firstWaitMs: 2_000 } as const;
/** Somebody waits for it: what could not be done four times in ten seconds will not be done the tenth time either. */
export const BRISK = { tries: 4, firstWaitMs: 1_000 } as const;

export type HandlerTable = ReadonlyMap<string, EffectHandler>;

/**
 * The handler of each topic, of every queue.
 *
 * @throws Error when a topic has no handler or two: better no start than an effect that silently never happens
 */
export function handlerTable(handlers: readonly EffectHandler[]): HandlerTable {
  const table = new Map<AskedFor, EffectHandler>();
  for (const handler of handlers) {
    for (const topic of handler.topics) {
      if (table.has(topic)) throw new Error(`Topic ${topic} has two handlers.`);
      table.set(topic, handler);
    }
  }
  const orphans = ASKED_FOR.filter((topic) => !table.has(topic));
  if (orphans.length > 0) throw new Error(`No handler for: ${orphans.join(', ')}.`);
  return table;
}
