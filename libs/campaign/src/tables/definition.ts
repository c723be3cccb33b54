import type { TableTier } from '../figures.js';
import { LISTS, LISTS_DESCRIBED, tableOf, TIER_TABLES, WOMEN, type TierTables } from './forms.js';
import type { TableForm } from './published-table.js';
import type { PublishedTables } from './read-tables.js';
import type { Quotient } from './rounding.js';
import type { Measure, WomenGroup } from './tally.js';

/** The sum of a measure over one region or the country. */
export type SumOf = (measure: Measure) => number;

export interface CountColumn {
  readonly kind: 'count';
  readonly column: string;
  readonly of: (sum: SumOf) => number;
}

/** A ratio or a percentage. */
export interface QuotientColumn {
  readonly kind: 'quotient';
  readonly column: string;
  readonly of: (sum: SumOf) => Quotient;
  /** The cells it is made of: columns of its own table, or of the one named. A wrong one makes this one wrong. */
  readonly madeOf: readonly { readonly table?: string; readonly column: string }[];
}

export type Column = CountColumn | QuotientColumn;

/** What the columns of a published table mean. */
export interface TableDefinition {
  /** `t14` */
  readonly table: string;
  readonly form: TableForm;
  readonly columns: readonly Column[];
}

/** The tables of nomination and registration, by number. */
export function tableDefinitions({ tables }: Pick<PublishedTables, 'tables'>): TableDefinition[] {
  const lists = tables.get(LISTS.file)?.columns.filter((column) => !LISTS_DESCRIBED.includes(column)) ?? [];
  const definitions: TableDefinition[] = [
    ...TIER_TABLES.flatMap((each) => [
      { table: tableOf(each.nomination), form: each.nomination, columns: nominationColumns(each.tier) },
      { table: tableOf(each.registration), form: each.registration, columns: registrationColumns(each) },
    ]),
    { table: tableOf(LISTS), form: LISTS, columns: [count('seats_list', (sum) => sum('seats.list')), ...lists.map((party) => count(party, (sum) => sum(`list.${party}`)))] },
    ...(['local', 'oblast'] as const).map((group) => ({ table: tableOf(WOMEN[group]), form: WOMEN[group], columns: womenColumns(group) })),
  ];
  return definitions.sort((a, b) => (a.table < b.table ? -1 : 1));
}

function count(column: string, of: CountColumn['of']): CountColumn {
  return { kind: 'count', column, of };
}

function nominationColumns(tier: TableTier): Column[] {
  const seats = (sum: SumOf): number => sum(`seats.${tier}`);
  const party = (sum: SumOf): number => sum(`party.${tier}`);
  const nonParty = (sum: SumOf): number => sum(`non-party.${tier}`);
  const part = (column: string, index: 0 | 1, counts: string): QuotientColumn => ({
    kind: 'quotient',
    column,
    of: (sum) => {
      const numerators = [party(sum), nonParty(sum)];
      return { numerator: numerators[index] ?? 0, denominator: seats(sum), partOf: { numerators, index } };
    },
    // The parts are rounded to add up to the whole, so a wrong whole passes on to them.
    madeOf: [{ column: counts }, { column: 'seats' }, { column: 'ratio_nominated' }],
  });
  return [
    count('seats', seats),
    count('nominated', (sum) => party(sum) + nonParty(sum)),
    count('nominated_party', party),
    count('nominated_nonparty', nonParty),
    {
      kind: 'quotient',
      column: 'ratio_nominated',
      of: (sum) => ({ numerator: party(sum) + nonParty(sum), denominator: seats(sum) }),
      madeOf: [{ column: 'nominated' }, { column: 'seats' }],
    },
    part('ratio_party', 0, 'nominated_party'),
    part('ratio_nonparty', 1, 'nominated_nonparty'),
  ];
}

function registrationColumns({ tier, nomination }: TierTables): Column[] {
  const nominated = (sum: SumOf): number => sum(`party.${tier}`) + sum(`non-party.${tier}`);
  const registered = (sum: SumOf): number => sum(`registered.${tier}`);
  return [
    count('nominated', nominated),
    count('registered', registered),
    { kind: 'quotient', column: 'refused_pct', of: (sum) => shareLost(nominated(sum), registered(sum)), madeOf: [{ column: 'nominated' }, { column: 'registered' }] },
    {
      kind: 'quotient',
      column: 'ratio_registered',
      of: (sum) => ({ numerator: registered(sum), denominator: sum(`seats.${tier}`) }),
      madeOf: [{ column: 'registered' }, { table: tableOf(nomination), column: 'seats' }],
    },
  ];
}

function womenColumns(group: WomenGroup): Column[] {
  const nominated = (sum: SumOf): number => sum(`women-nominated.${group}`);
  const registered = (sum: SumOf): number => sum(`women-registered.${group}`);
  return [
    count('women_nominated', nominated),
    count('women_registered', registered),
    { kind: 'quotient', column: 'refused_pct', of: (sum) => shareLost(nominated(sum), registered(sum)), madeOf: [{ column: 'women_nominated' }, { column: 'women_registered' }] },
  ];
}

/** What the tables call refused: everybody who fell out, whatever the reason, in percent of the nominated. */
function shareLost(nominated: number, registered: number): Quotient {
  return { numerator: 100 * (nominated - registered), denominator: nominated };
}
