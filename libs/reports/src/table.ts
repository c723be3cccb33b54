import type { CivilDate, Instant, Share, ZoneId } from '@tirkeu/domain';

/**
 * What a cell holds, apart from how it is written: a sheet gets numbers, print gets their words. A share carries its own count
 * and denominator. The bounds of a range are both included; `percent` bounds are written with one decimal.
 */
export type Cell =
  | { readonly kind: 'empty' }
  /** How it looks in print: standing out, or as a part of the line above it. */
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'strong' | 'indented' }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly unit: 'whole' | 'percent' }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'moment'; readonly at: Instant; readonly zone: ZoneId };

/** A column of shares may hold whole and decimal numbers too, which have no denominator. */
export interface Column {
  readonly title: string;
  readonly kind: Exclude<Cell['kind'], 'empty'>;
  /** How wide it is in print and in a sheet, in letters of usual width. */
  readonly width: number;
  /** Of use in a sheet, not to those who read on paper. */
  readonly sheetOnly?: true;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Stands last and is set apart; null where the rows do not add up to anything. */
  readonly total: readonly Cell[] | null;
  /** What a reader must know of this table, a sentence each. */
  readonly notes: readonly string[];
}

/** Several tables with what is needed to read them years later. */
export interface Report {
  readonly title: string;
  /** Election, moment, filters: name and value. */
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly Table[];
  /** The measure and its meaning. */
  readonly definitions: readonly (readonly [measure: string, meaning: string])[];
  readonly source: string;
}

export const empty: Cell = { kind: 'empty' };
export const text = (value: string | null, look?: 'strong' | 'indented'): Cell => (value === null || value === '' ? empty : { kind: 'text', text: value, ...(look && { look }) });
export const whole = (value: number | null): Cell => (value === null ? empty : { kind: 'whole', value });
export const decimal = (value: number | null, decimals = 1): Cell => (value === null ? empty : { kind: 'decimal', value, decimals });
export const share = (value: Share): Cell => ({ kind: 'share', share: value });
