import type { Text } from '../kernel/citation.js';
import { checkIin } from '../kernel/iin.js';
import { foldForSearch } from '../kernel/kazakh.js';
import { isCivilDate, type CivilDate } from '../kernel/time.js';
import type { Office } from '../rulebook/rulebook.js';

/** The columns of a table of members. The IIN is asked for to find members who stand as candidates; it is not kept. */
export const MEMBER_FIELDS = ['commission', 'name', 'office', 'seatedOn', 'iin'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

export const MEMBER_FAULTS = ['missing', 'unknown', 'not-a-date', 'not-an-iin', 'repeated', 'second-chair'] as const;
export type MemberFault = (typeof MEMBER_FAULTS)[number];

export type MemberCells = Readonly<Record<MemberField, string>>;

/** A member as a table names them. */
export interface StatedMember {
  readonly commissionId: string;
  readonly name: string;
  readonly office: Office;
  readonly seatedOn: CivilDate;
  readonly iin: string | null;
}

export interface MemberRow {
  readonly line: number;
  readonly cells: MemberCells;
  readonly faults: readonly { readonly field: MemberField; readonly fault: MemberFault }[];
  /** Null where a cell is faulty. */
  readonly member: StatedMember | null;
}

interface Commission {
  readonly id: string;
  readonly names: Text;
}

const folded = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

const OFFICE_WORDS: Readonly<Record<Office, readonly string[]>> = {
  chair: ['chair', 'төраға', 'председатель', 'төрайым'],
  'deputy-chair': ['deputy chair', 'төраға орынбасары', 'төрағаның орынбасары', 'заместитель председателя', 'зам. председателя'],
  secretary: ['secretary', 'хатшы', 'секретарь'],
  member: ['member', 'мүше', 'комиссия мүшесі', 'член', 'член комиссии'],
};
const offices = new Map(Object.entries(OFFICE_WORDS).flatMap(([office, words]) => [office, ...words].map((word) => [folded(word), office as Office] as const)));

const WRITTEN_DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/;

function dayOf(cell: string): CivilDate | null {
  const [, day, month, year] = WRITTEN_DAY.exec(cell) ?? [];
  const text = year === undefined ? cell : `${year}-${month}-${day}`;
  return isCivilDate(text) ? text : null;
}

/** The members of a table, row by row. Commissions are named by their ids or by their names in any of the three languages. */
export function readMembers(lines: readonly { readonly line: number; readonly cells: MemberCells }[], commissions: readonly Commission[], today: CivilDate): readonly MemberRow[] {
  const known = new Map(commissions.flatMap(({ id, names }) => [id, folded(names.kk), folded(names.ru), folded(names.en)].map((name) => [name, id] as const)));
  const seated = new Set<string>();
  const chairs = new Set<string>();
  return lines.map(({ line, cells }): MemberRow => {
    const faults: MemberRow['faults'][number][] = [];
    const wrong = (field: MemberField, fault: MemberFault): undefined => void faults.push({ field, fault });
    const commissionId = cells.commission === '' ? wrong('commission', 'missing') : known.get(cells.commission) ?? known.get(folded(cells.commission)) ?? wrong('commission', 'unknown');
    const name = cells.name === '' ? wrong('name', 'missing') : cells.name;
    const office = cells.office === '' ? 'member' : offices.get(folded(cells.office)) ?? wrong('office', 'unknown');
    const seatedOn = cells.seatedOn === '' ? wrong('seatedOn', 'missing') : dayOf(cells.seatedOn) ?? wrong('seatedOn', 'not-a-date');
    const iin = cells.iin === '' || checkIin(cells.iin, today).valid ? cells.iin : wrong('iin', 'not-an-iin');
    const seat = [commissionId, folded(name ?? '')].join('\n');
    if (commissionId && name && seated.has(seat)) wrong('name', 'repeated');
    if (commissionId && office === 'chair' && chairs.has(commissionId)) wrong('office', 'second-chair');
    seated.add(seat);
    if (commissionId && office === 'chair') chairs.add(commissionId);
    const right = faults.length === 0 && commissionId && name && office && seatedOn && iin !== undefined;
    return { line, cells, faults, member: right ? { commissionId, name, office, seatedOn, iin: iin === '' ? null : iin } : null };
  });
}
