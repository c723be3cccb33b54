/** What is wrong with one cell of a folder of tables. */
export interface Fault {
  /** As it lies in the folder, such as `t19_oblast_registration.csv`. */
  readonly file: string;
  /** The id of the row and its line, such as `KZ-10, line 2`; empty where the whole file is meant. */
  readonly row: string;
  /** Empty where the whole row or file is meant. */
  readonly column: string;
  /** A sentence in English without file, row and column. */
  readonly message: string;
}

/** A folder of tables that cannot all be true. Nothing is computed from it. */
export class InconsistentTables extends Error {
  override readonly name = 'InconsistentTables';

  /** @param faults all that were found, in the order of the tables */
  constructor(readonly faults: readonly Fault[]) {
    super([`The tables contradict themselves in ${faults.length} ${faults.length === 1 ? 'place' : 'places'}:`, ...faults.map(sentence)].join('\n'));
  }
}

function sentence({ file, row, column, message }: Fault): string {
  return `  ${[file, row, column].filter((part) => part !== '').join(' · ')}: ${message}`;
}
