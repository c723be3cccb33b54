import type { DaysView, FiguresView } from '@tirkeu/contracts';
import { formatDateWithYear, formatNumber } from '@tirkeu/messages';
import type { CivilDate, Instant, Text } from '@tirkeu/domain';
import { momentWords } from '../moment-words.js';
import type { Report, Table } from '../table.js';
import type { Wording } from '../wording.js';
import { breakdownTable, type NominatedByParties } from './breakdown-table.js';
import { headlineTable } from './headline-table.js';
import { daysTable, differencesTable, groundsTable, groupsTable, reasonsTable } from './reason-tables.js';

/** What a document is about, whatever it holds. */
export interface Subject {
  readonly election: { readonly title: Text; readonly electionDay: CivilDate };
  readonly asOf: Instant;
  /** The last entry of the record that the document rests on; null where that is not known. */
  readonly recordEntries: number | null;
  /** The filters in words: name and value. */
  readonly filters: readonly (readonly [name: string, value: string])[];
}

export interface Figures {
  readonly view: FiguresView;
  readonly parties: NominatedByParties;
  /** Null where days are not wanted. */
  readonly days: DaysView | null;
}

export function aboutOf({ election, asOf, recordEntries, filters }: Subject, { language, say }: Wording): Report['about'] {
  return [
    [say('reports:about.election'), election.title[language]],
    [say('reports:about.election-day'), formatDateWithYear(election.electionDay, language)],
    [say('reports:about.as-of'), momentWords(asOf, { language })],
    ...(recordEntries === null ? [] : [[say('reports:about.record'), formatNumber(recordEntries, language)] as const]),
    ...(filters.length === 0 ? [[say('reports:about.filters'), say('reports:about.no-filters')] as const] : filters),
  ];
}

/** All tables that the figures fill: the main ones, those by place or group, reasons, grounds, groups, days. */
export function figuresTables({ view, parties, days }: Figures, wording: Wording): readonly Table[] {
  const { tally, seats } = view.total;
  return [
    headlineTable(tally, seats, wording),
    breakdownTable(view, parties, wording),
    reasonsTable(tally, wording),
    groundsTable(view.grounds, tally, wording),
    groupsTable(view, wording),
    differencesTable(view, wording),
    ...(days === null ? [] : [daysTable(days, wording)]),
  ];
}

/** The one table by place or group with its meaning, or the whole report. */
export function figuresReport(content: 'figures' | 'report', figures: Figures, subject: Subject, wording: Wording): Report {
  const { say } = wording;
  return {
    title: say(`reports:title.${content}`),
    about: aboutOf(subject, wording),
    tables: content === 'report' ? figuresTables(figures, wording) : [breakdownTable(figures.view, figures.parties, wording)],
    definitions: [
      [say('reports:column.nominated'), say('reports:define.nominated')],
      [say('reports:column.registered'), say('reports:define.registered')],
      [say('reports:column.lost'), say('reports:define.lost')],
      [say('reports:column.refused'), say('reports:define.refused')],
      [say('reports:column.expected-95'), say('reports:define.expected')],
      [say('reports:column.per-seat-before'), say('reports:define.per-seat')],
    ],
    source: say('reports:source'),
  };
}
