import type { KnownView, TableField, TableView } from '@tirkeu/contracts';
import type { CivilDate } from '@tirkeu/domain';
import type { PersonFault } from '../person/person-fault.js';
import { readPerson, type Reading, type WrittenPerson } from '../person/read-person.js';
import { readIin } from '../person/written.js';

/** A line of a table as a person: what its cells say, and what was put right since. */
export interface TableRow {
  /** Of the candidate to come: the same however often it is sent. */
  readonly id: string;
  /** Its number in the file. */
  readonly line: number;
  readonly person: WrittenPerson;
  readonly leftOut: boolean;
}

/** What each column is; null: not taken. */
export type Mapping = readonly (TableField | null)[];

/** The lines as people, by what each column is. */
export const rowsOf = ({ lines }: Pick<TableView, 'lines'>, mapping: Mapping): readonly TableRow[] => lines.map(({ line, cells }) => ({
  id: crypto.randomUUID(), line, leftOut: false,
  person: Object.fromEntries(mapping.flatMap((field, column) => (field === null ? [] : [[field, cells[column] ?? '']]))),
}));

export interface Judging {
  readonly today: CivilDate;
  readonly vocabulary: TableView['vocabulary'];
  readonly ownParty: string | null;
  readonly withDistricts: boolean;
  readonly known: KnownView;
}

export interface JudgedRow extends Reading {
  readonly row: TableRow;
  readonly contestId: string | null;
}

const iinOf = ({ person }: TableRow, today: CivilDate): string | null => {
  const read = readIin(person.iin ?? '', today);
  return read === null || read === 'rounded' ? null : read.iin;
};

/** The numbers and codes that only the server can judge. */
export function askedOf(rows: readonly TableRow[], today: CivilDate): { readonly iins: readonly string[]; readonly districts: readonly string[] } {
  const unique = (values: readonly (string | null | undefined)[]) => [...new Set(values.filter((value): value is string => value !== null && value !== undefined && value !== ''))];
  return { iins: unique(rows.map((row) => iinOf(row, today))), districts: unique(rows.map(({ person }) => person.district?.trim())) };
}

/** Every row with all that is wrong or strange about it: in itself, beside the other rows, and beside what is on record. */
export function judgeRows(rows: readonly TableRow[], judging: Judging): readonly JudgedRow[] {
  const { today, known, withDistricts } = judging;
  const firstWith = new Map<string, number>();
  const firstIn = new Map<string, number>();
  const [inFiling, elsewhere] = [new Set(known.inFiling), new Set(known.elsewhere)];
  return rows.map((row): JudgedRow => {
    if (row.leftOut) return { row, entry: null, faults: [], contestId: null };
    const reading = readPerson(row.person, judging);
    const faults: PersonFault[] = [...reading.faults];
    const iin = iinOf(row, today);
    if (iin !== null) {
      const twin = firstWith.get(iin);
      if (twin !== undefined) faults.push({ field: 'iin', key: 'nominator:fault.twice', values: { line: twin }, level: 'error' });
      else firstWith.set(iin, row.line);
      if (inFiling.has(iin)) faults.push({ field: 'iin', key: 'nominator:fault.in-filing', level: 'error' });
      else if (elsewhere.has(iin)) faults.push({ field: 'iin', key: 'nominator:fault.elsewhere', level: 'warning' });
    }
    const district = withDistricts ? judgeDistrict(row, known, firstIn, faults) : null;
    const isOut = faults.some(({ level }) => level === 'error');
    return { row, faults, entry: isOut ? null : reading.entry, contestId: district };
  });
}

function judgeDistrict({ person, line }: TableRow, { districts }: KnownView, firstIn: Map<string, number>, faults: PersonFault[]): string | null {
  const code = person.district?.trim() ?? '';
  const district = districts[code];
  if (!district) {
    faults.push({ field: 'district', key: code === '' ? 'nominator:fault.district.missing' : 'nominator:fault.district.unknown', level: 'error' });
    return null;
  }
  const twin = firstIn.get(district.contestId);
  if (twin !== undefined) faults.push({ field: 'district', key: 'nominator:fault.district.twice', values: { line: twin }, level: 'error' });
  else firstIn.set(district.contestId, line);
  if (district.isFiled) faults.push({ field: 'district', key: 'nominator:fault.district.filed', level: 'warning' });
  return district.contestId;
}
