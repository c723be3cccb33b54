import type { FiguresRow, FiguresView } from '@tirkeu/contracts';
import { competition, lostOf, shareOf, type Breakdown, type CivilDate, type ExpectedRange, type RangeMark } from '@tirkeu/domain';
import { decimal, empty, share, text, whole, type Cell, type Column, type Table } from '../table.js';
import type { Wording } from '../wording.js';

/** How many of the nominees a party has nominated: of all, and of each row by its key. Rows without any may be left out. */
export interface NominatedByParties {
  readonly total: number;
  readonly rows: ReadonlyMap<string, number>;
}

const WITH_SEATS: readonly Breakdown[] = ['tier', 'region', 'locality', 'commission', 'district'];

/** A row for each place or group with the columns of the published tables: seats, nominated by whom, registered, lost, candidates per seat. */
export function breakdownTable({ by, rows, total }: FiguresView, parties: NominatedByParties, wording: Wording): Table {
  const { say } = wording;
  const columns = columnsOf(by, wording).filter(({ if: wanted }) => wanted);
  const line = (row: FiguresRow, nominatedByParties: number): readonly Cell[] => columns.map(({ cell }) => cell(row, nominatedByParties));
  return {
    title: say(`reports:table.by.${by}`),
    columns: columns.map(({ column }) => column),
    rows: rows.map((row) => line(row, parties.rows.get(row.key) ?? 0)),
    // Nominees refused on several grounds stand in several rows, so those do not add up.
    total: by === 'ground' ? null : line({ ...total, title: { kk: say('reports:total'), ru: say('reports:total'), en: say('reports:total') } }, parties.total),
    notes: by === 'ground' ? [say('reports:define.grounds')] : [],
  };
}

interface Measure {
  readonly if: boolean;
  readonly column: Column;
  readonly cell: (row: FiguresRow, nominatedByParties: number) => Cell;
}

function columnsOf(by: Breakdown, wording: Wording): readonly Measure[] {
  const { say, language } = wording;
  const seated = WITH_SEATS.includes(by);
  const ranged = by !== 'day' && by !== 'ground';
  const column = (kind: Column['kind'], title: string, width: number): Column => ({ kind, title, width });
  return [
    { if: by !== 'day', column: column('text', say(`reports:by.${by}`), 24), cell: ({ title }) => text(title[language]) },
    { if: by === 'day', column: column('day', say('reports:by.day'), 11), cell: ({ key, title }) => (/^\d{4}-/u.test(key) ? { kind: 'day', day: key as CivilDate } : text(title[language])) },
    { if: seated, column: column('whole', say('reports:column.seats'), 7), cell: ({ seats }) => whole(seats) },
    { if: true, column: column('whole', say('reports:column.nominated'), 8), cell: ({ tally }) => whole(tally.nominated) },
    { if: true, column: column('whole', say('reports:column.by-party'), 7), cell: (_row, parties) => whole(parties) },
    { if: true, column: column('whole', say('reports:column.non-party'), 7), cell: ({ tally }, parties) => whole(tally.nominated - parties) },
    { if: true, column: column('whole', say('reports:column.registered'), 8), cell: ({ tally }) => whole(tally.standings.registered) },
    { if: true, column: column('whole', say('reports:column.undecided'), 8), cell: ({ tally }) => whole(tally.standings.undecided) },
    { if: true, column: column('share', say('reports:column.lost'), 19), cell: ({ tally }) => share(shareOf(lostOf(tally), tally.nominated)) },
    { if: ranged, column: column('range', say('reports:column.expected-95'), 8), cell: ({ expected }) => range(expected, 'low95', 'high95') },
    { if: ranged, column: column('range', say('reports:column.expected-998'), 8), cell: ({ expected }) => range(expected, 'low998', 'high998') },
    { if: ranged, column: column('text', say('reports:column.mark'), 13), cell: ({ mark }) => (mark === null ? empty : text(say(`reports:mark.${mark}`), stands(mark) ? 'strong' : undefined)) },
    { if: seated, column: column('decimal', say('reports:column.per-seat-before'), 7), cell: ({ tally, seats }) => perSeat(tally.nominated, seats) },
    { if: seated, column: column('decimal', say('reports:column.per-seat-after'), 7), cell: ({ tally, seats }) => perSeat(tally.standings.registered, seats) },
  ];
}

const stands = (mark: RangeMark): boolean => mark !== 'within' && mark !== 'edge';
const perSeat = (candidates: number, seats: number | null): Cell => (seats === null ? empty : decimal(competition(candidates, seats)));
const range = (expected: ExpectedRange | null, low: keyof ExpectedRange, high: keyof ExpectedRange): Cell =>
  (expected === null ? empty : { kind: 'range', low: expected[low], high: expected[high], unit: 'whole' });
