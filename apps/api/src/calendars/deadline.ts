import type { Citation, Instant, Text } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';

type Named<Key> = Key extends `calendar:${infer Name}` ? Name : never;
type EntryName = Exclude<Named<MessageKey>, 'name' | 'name.filing' | 'file' | 'exact' | 'too-late' | 'basis' | 'unsettled' | 'over'>;

/** One entry of a calendar. */
export interface Deadline {
  /** Stable: an entry with the same id takes the place of the one that a calendar has already. */
  readonly id: string;
  readonly what: EntryName;
  /** `opens`: from then on. `closes`: from then on it is too late. `lasts`: from `at` to `until`. */
  readonly form: 'opens' | 'closes' | 'lasts';
  readonly at: Instant;
  readonly until?: Instant;
  readonly citation: Citation;
  /** The contest, where it is not the same for all. */
  readonly place: Text | null;
  /** It does not apply any more; a calendar that has it strikes it out. */
  readonly over: boolean;
}
