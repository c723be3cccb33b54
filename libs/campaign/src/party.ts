import { readDataTable } from './data-table.js';
import { type Confidence } from './geography.js';
import { type Text } from './text.js';

/** A political party registered in 2023. */
export interface Party {
  readonly id: string;
  readonly names: Text;
  /** As tables and ballots abbreviate it. */
  readonly shortNames: Text;
  /** Whether it put up candidates in the maslikhat elections of 19 March 2023. */
  readonly stood: boolean;
  readonly confidence: Confidence;
}

/** Reads `parties.csv`. */
export function readParties(folder?: string): Party[] {
  return readDataTable('parties.csv', folder).map((row) => ({
    id: row.text('id'),
    names: row.names('name'),
    shortNames: row.names('short'),
    stood: row.word('stood', ['yes', 'no']) === 'yes',
    confidence: row.word('confidence', ['A', 'B']),
  }));
}
