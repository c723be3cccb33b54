import type { HistoryEntry } from '@tirkeu/contracts';

/** Entries of one kind that one person made one after another: ten marks of a checklist are one line of the history. */
export interface HistoryRun {
  /** The newest of them. */
  readonly newest: HistoryEntry;
  /** All of them, newest first. */
  readonly entries: readonly HistoryEntry[];
}

const continues = (run: HistoryRun | undefined, { type, by }: HistoryEntry): run is HistoryRun =>
  run !== undefined && run.newest.type === type && run.newest.by.role === by.role && run.newest.by.name === by.name;

/** The history in runs, in the order given. */
export function historyRuns(entries: readonly HistoryEntry[]): readonly HistoryRun[] {
  return entries.reduce<readonly HistoryRun[]>((runs, entry) => {
    const last = runs.at(-1);
    if (!continues(last, entry)) return [...runs, { newest: entry, entries: [entry] }];
    return [...runs.slice(0, -1), { newest: last.newest, entries: [...last.entries, entry] }];
  }, []);
}
