import type { GroundId, Tally, Text } from '@tirkeu/domain';

/** One part of a breakdown, as counted. */
export interface CountedPart {
  readonly key: string;
  /** Null where the words are not in a table: routes, sexes, ages, grounds, tiers and days. */
  readonly title: Text | null;
  readonly tally: Tally;
  /** Of a place or a tier; null for a part that has no seats of its own. */
  readonly seats: number | null;
}

/** What was counted for one answer, before it has names, limits and order. */
export interface CountedWhole {
  readonly total: Tally;
  readonly totalSeats: number;
  /** The same nominees in the whole country. */
  readonly whole: Tally;
  readonly rows: readonly CountedPart[];
  readonly nomination: Readonly<Record<'party' | 'non-party', Tally>>;
  readonly sex: Readonly<Record<'female' | 'male', Tally>>;
  readonly grounds: readonly { readonly ground: GroundId; readonly refused: number; readonly reversed: number }[];
  readonly recordEntries: number;
}
