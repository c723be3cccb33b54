import { CLOCKWORK, MAIL } from '@tirkeu/persistence';

/** Work that recurs. It must be repeatable: a turn may be done by two workers. */
export interface RecurringWork {
  readonly name: string;
  readonly everyMs: number;
  readonly queue: typeof CLOCKWORK | typeof MAIL;
  /** One turn; gives how much there was to do. */
  run(): Promise<number>;
}

export type RecurringTable = ReadonlyMap<string, RecurringWork>;

/**
 * The recurring work of this installation by its name.
 *
 * @throws Error when two have the same name, or one that is needed is missing
 */
export function recurringTable(works: readonly RecurringWork[], needed: readonly string[]): RecurringTable {
  const table = new Map<string, RecurringWork>();
  for (const work of works) {
    if (table.has(work.name)) throw new Error(`Recurring work ${work.name} has two handlers.`);
    table.set(work.name, work);
  }
  const missing = needed.filter((name) => !table.has(name));
  if (missing.length > 0) throw new Error(`No handler for recurring work: ${missing.join(', ')}.`);
  return table;
}
