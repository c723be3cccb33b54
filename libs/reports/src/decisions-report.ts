import type { DecisionsPage } from '@tirkeu/contracts';
import { aboutOf, type Subject } from './figures/figures-report.js';
import { empty, text, whole, type Cell, type Column, type Report } from './table.js';
import type { Wording } from './wording.js';

/** A filing as a list shows it. There is no IIN, birth date, address or contact in it. */
export type Decision = DecisionsPage['rows'][number];

export const decisionColumns = ({ say }: Wording): readonly Column[] => [
  { title: say('reports:column.filing'), kind: 'text', width: 36, sheetOnly: true },
  { title: say('reports:column.candidate'), kind: 'text', width: 24 },
  { title: say('reports:column.route'), kind: 'text', width: 16 },
  { title: say('reports:column.maslikhat'), kind: 'text', width: 24 },
  { title: say('reports:filter.district'), kind: 'whole', width: 6 },
  { title: say('reports:column.commission'), kind: 'text', width: 28, sheetOnly: true },
  { title: say('reports:column.status'), kind: 'text', width: 19 },
  { title: say('reports:column.submitted'), kind: 'moment', width: 17 },
  { title: say('reports:column.decided'), kind: 'moment', width: 17 },
  { title: say('reports:column.grounds'), kind: 'text', width: 28 },
];

export const decisionCells = ({ filingId, candidate, route, contest, status, submittedAt, decidedAt, grounds }: Decision, { language, say }: Wording): readonly Cell[] => [
  text(filingId),
  text(candidate),
  text(say(`common:route.${route}`)),
  text(contest.maslikhat[language]),
  whole(contest.district),
  text(contest.commission.names[language]),
  text(say(`common:status.${status}`)),
  { kind: 'moment', at: submittedAt, zone: contest.zone },
  decidedAt === null ? empty : { kind: 'moment', at: decidedAt, zone: contest.zone },
  text(grounds.map(({ title }) => title[language]).join('; ')),
];

export function decisionsReport(rows: readonly (readonly Cell[])[], subject: Subject, wording: Wording): Report {
  const { say } = wording;
  return {
    title: say('reports:title.decisions'),
    about: aboutOf(subject, wording),
    tables: [{ title: say('reports:table.decisions'), columns: decisionColumns(wording), rows, total: null, notes: [] }],
    definitions: [],
    source: say('reports:source.decisions'),
  };
}
