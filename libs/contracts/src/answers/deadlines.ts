import { ALARM_LEVELS, DUE_KINDS, FILING_DUE_KINDS, FILING_STATUSES, type Citation, type LegalAct } from '@tirkeu/domain';
import type { DeadlineRow, DeadlinesView, WaitingFilingsView } from '../deadline-views.js';
import { instant, words } from './parts.js';
import { choice, count, list, named, nullable, object, optional, text } from './schema.js';

const citation = object<Citation>({
  act: object<LegalAct>({ id: text, title: words }), article: optional(text), paragraph: optional(text), confidence: choice(['A', 'B', 'C', 'D', 'X']), note: optional(words),
});

export const deadlinesAnswer = named('DeadlinesView', object<DeadlinesView>({
  rows: list(object<DeadlineRow>({
    electionId: text, electionTitle: words, kind: choice(DUE_KINDS), at: instant, zone: text, contest: nullable(words), waiting: nullable(count), filingId: nullable(text),
    alarm: nullable(choice(ALARM_LEVELS)), basis: citation,
  })),
  asOf: instant,
}));
export const waitingFilingsAnswer = named('WaitingFilingsView', object<WaitingFilingsView>({
  kind: choice(FILING_DUE_KINDS), at: instant,
  rows: list(object<WaitingFilingsView['rows'][number]>({
    filingId: text, status: choice(FILING_STATUSES), candidate: object<WaitingFilingsView['rows'][number]['candidate']>({ kk: nullable(text), ru: nullable(text) }),
    nominator: nullable(words), contest: words, commission: words, zone: text,
  })),
  total: count, asOf: instant,
}));
