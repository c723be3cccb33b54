import { competition, lostOf, refusedOf, shareOf, withdrawnOf, type Tally } from '@tirkeu/domain';
import { decimal, share, text, whole, type Cell, type Table } from '../table.js';
import type { Wording } from '../wording.js';

/** The main figures of a whole, a line each. */
export function headlineTable(tally: Tally, seats: number | null, { say }: Wording): Table {
  const { nominated, standings } = tally;
  const lost = lostOf(tally);
  const lines: readonly (readonly [measure: string, cell: Cell, isPart?: true])[] = [
    [say('reports:measure.nominated'), whole(nominated)],
    [say('reports:measure.registered'), share(shareOf(standings.registered, nominated))],
    [say('reports:measure.ever-registered'), share(shareOf(tally.everRegistered, nominated))],
    [say('reports:measure.reinstated'), share(shareOf(tally.reinstated, standings.registered)), true],
    [say('reports:measure.lost'), share(shareOf(lost, nominated))],
    [say('reports:measure.refused'), share(shareOf(refusedOf(tally), lost)), true],
    [say('reports:measure.withdrawn'), share(shareOf(withdrawnOf(tally), lost)), true],
    [say('reports:measure.cancelled'), share(shareOf(standings['registration-cancelled'], lost)), true],
    [say('reports:measure.died'), share(shareOf(standings.died, lost)), true],
    [say('reports:measure.undecided'), share(shareOf(standings.undecided, nominated))],
    [say('reports:measure.decided-late'), share(shareOf(tally.decidedLate, nominated))],
    ...(seats === null ? [] : [
      [say('reports:measure.seats'), whole(seats)],
      [say('reports:measure.per-seat-before'), decimal(competition(nominated, seats))],
      [say('reports:measure.per-seat-after'), decimal(competition(standings.registered, seats))],
    ] as const),
  ];
  return {
    title: say('reports:table.headline'),
    columns: [
      { title: say('reports:column.measure'), kind: 'text', width: 46 },
      { title: say('reports:column.number'), kind: 'share', width: 22 },
    ],
    rows: lines.map(([measure, cell, isPart]) => [text(measure, isPart ? 'indented' : undefined), cell]),
    total: null,
    notes: [say('reports:define.small')],
  };
}
