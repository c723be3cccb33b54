import { CORRECTIONS, TOTALS } from './forms.js';
import type { PublishedTable } from './published-table.js';

/** What a cell should say, and why. */
export interface Recommendation {
  readonly recommended: string;
  readonly reason: string;
}

/** A reading recommended instead of the printed one. */
export interface Correction extends Recommendation {
  readonly printed: string;
}

export interface CellPlace {
  readonly file: string;
  /** The id of the row; `country` for a printed total. */
  readonly row: string;
  readonly column: string;
  /** The table a printed total belongs to. */
  readonly table?: string;
}

/** How the corrections and the comparison name the row of a printed total. */
export const COUNTRY = 'country';

/** Finds the correction of a cell. With a printed value: none that speaks of another one. */
export type FindCorrection = (place: CellPlace, printed?: string) => Correction | undefined;

export function correctionsOf(tables: ReadonlyMap<string, PublishedTable>): FindCorrection {
  const byPlace = new Map<string, Correction>();
  for (const { cells } of tables.get(CORRECTIONS.file)?.rows ?? []) {
    const { table = '', file = '', row = '', column = '', printed = '', recommended = '', reason = '' } = cells;
    byPlace.set(placeKey({ table, file, row, column }), { printed, recommended, reason });
  }
  return (place, printed) => {
    const found = byPlace.get(placeKey(place));
    return found !== undefined && (printed === undefined || sameReading(found.printed, printed)) ? found : undefined;
  };
}

/** Whether two cells say the same: `4` and `4.0` do. */
export function sameReading(one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && Number(one) === Number(other));
}

/** Tables share the file of the totals, no other. */
function placeKey({ table, file, row, column }: CellPlace): string {
  return [file === TOTALS.file ? table : '', file, row, column].join('|');
}
