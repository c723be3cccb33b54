import { BREAKDOWNS, LOST_STANDINGS, NOMINATION_GROUPS, RANGE_MARKS, STANDINGS, type DifferenceRange, type ExpectedRange, type ShareRange, type Tally } from '@tirkeu/domain';
import {
  ALARMS, EXPORT_CONTENTS, EXPORT_FORMATS,
  type AlarmsView, type AlikeView, type BacklogView, type DaysView, type DecisionsPage, type ExportView, type FiguresRow, type FiguresView, type GroundFigures, type GroupComparison,
  type RegisterFiguresView,
} from '../views.js';
import { civilDate, contestAnswer, contestForm, ground, instant, route, status, words } from './parts.js';
import { choice, count, formed, list, named, nullable, object, text, type Schema } from './schema.js';

const real: Schema<number> = { json: { type: 'number' } };
const standingCounts = <Key extends string>(keys: readonly Key[]): Schema<Readonly<Record<Key, number>>> =>
  object<Record<Key, number>>(Object.fromEntries(keys.map((key) => [key, count])) as { readonly [Each in Key]-?: Schema<number> });

const tally = named('Tally', object<Tally>({ nominated: count, standings: standingCounts(STANDINGS), everRegistered: count, reinstated: count, decidedLate: count }));
const expected = named('ExpectedRange', object<ExpectedRange>({ low95: count, high95: count, low998: count, high998: count }));
const mark = choice(RANGE_MARKS);
const figuresRow = named('FiguresRow', object<FiguresRow>({ key: text, title: words, tally, seats: nullable(count), expected: nullable(expected), mark: nullable(mark) }));
const groundFigures = named('GroundFigures', object<GroundFigures>({ ground, title: words, refused: count, reversed: count }));
const shareRange = object<ShareRange>({ low95: real, high95: real });
const comparison = named('GroupComparison', object<GroupComparison>({
  by: choice(['nomination', 'sex']), difference: nullable(object<DifferenceRange>({ points: real, low95: real, high95: real })),
  groups: list(object<GroupComparison['groups'][number]>({ key: choice([...NOMINATION_GROUPS, 'female', 'male']), tally, range: nullable(shareRange) })),
}));

export const figuresAnswer = named('FiguresView', object<FiguresView>({
  electionId: text, form: contestForm, by: choice(BREAKDOWNS), total: figuresRow, whole: tally, rows: list(figuresRow), comparisons: list(comparison), grounds: list(groundFigures),
  asOf: instant, recordEntries: count,
}));
export const daysAnswer = named('DaysView', object<DaysView>({
  days: list(object<DaysView['days'][number]>({ on: civilDate, nominated: count, ended: standingCounts(['registered', ...LOST_STANDINGS]) })), asOf: instant,
}));
export const alarmsAnswer = named('AlarmsView', object<AlarmsView>({
  alarms: list(object<AlarmsView['alarms'][number]>({
    kind: choice(ALARMS), count, commissions: count, by: nullable(instant), ground: nullable(object<NonNullable<AlarmsView['alarms'][number]['ground']>>({ id: ground, title: words })),
  })),
  asOf: instant,
}));
export const backlogAnswer = named('BacklogView', object<BacklogView>({
  rows: list(object<BacklogView['rows'][number]>({
    commissionId: text, title: words, regionId: nullable(text), undecided: count, unheld: count, oldestSubmittedAt: instant, decideBy: instant,
  })),
  total: count, asOf: instant,
}));
type AlikeRow = AlikeView['rows'][number];
export const alikeAnswer = named('AlikeView', object<AlikeView>({
  rows: list(object<AlikeRow>({
    rule: formed<AlikeRow['rule']>({}), title: words, found: count, registered: count, refused: count,
    commissions: list(object<AlikeRow['commissions'][number]>({ commissionId: text, title: words, found: count, refused: count, expected, mark })),
  })),
  asOf: instant,
}));
type DecisionRow = DecisionsPage['rows'][number];
export const decisionsAnswer = named('DecisionsPage', object<DecisionsPage>({
  rows: list(object<DecisionRow>({
    filingId: text, candidate: text, route, contest: contestAnswer, status, submittedAt: instant, decidedAt: nullable(instant),
    grounds: list(object<DecisionRow['grounds'][number]>({ ground, title: words })),
  })),
  total: count, nextCursor: nullable(text), asOf: instant,
}));
export const exportAnswer = named('ExportView', object<ExportView>({
  id: text, content: choice(EXPORT_CONTENTS), format: choice(EXPORT_FORMATS), status: choice(['waiting', 'writing', 'ready', 'failed']), rowsWritten: count, rowsTotal: nullable(count),
  fileName: text, bytes: nullable(count), askedAt: instant,
}));
export const registerFiguresAnswer = named('RegisterFiguresView', object<RegisterFiguresView>({
  electionId: text, total: figuresRow, by: choice(['region', 'locality', 'tier', 'party', 'sex']), rows: list(figuresRow), asOf: instant,
}));
