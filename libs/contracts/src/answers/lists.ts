import { LANGUAGES, LEGAL_TIMES } from '@tirkeu/domain';
import { PUBLIC_STATUSES } from '../requests/queries.js';
import { HOLDERS, QUEUES, type CounterDraftRow, type CounterDraftsView, type FormDraftView, type InformalCheckRow, type InformalChecksView, type MailChoiceView, type NoticeMailView, type NoticesView, type QueueRow, type QueueView, type ReceiptMailView, type RegisterEntryView, type RegisterPage, type RegisterRow, type UnreachedView } from '../views.js';
import { candidate, nominator } from './filing.js';
import { commissionAnswer, ground, instant, personName, route, status, words } from './parts.js';
import { choice, count, flag, formed, list, named, nullable, object, text } from './schema.js';

const queueRow = named('QueueRow', object<QueueRow>({
  filingId: text, version: count, candidate: text, iinLastFour: text, route, nominator: nullable(words), contestId: text, district: nullable(count), commissionId: text,
  submittedAt: instant, decideBy: instant, cureBy: nullable(instant), checks: object<QueueRow['checks']>({ met: count, of: count, toLookAt: count }),
  holder: nullable(object<NonNullable<QueueRow['holder']>>({ accountId: text, name: text, since: instant, until: instant })),
  waitingFor: choice(['clerk', 'candidate', 'decision', 'nobody']), legalTime: choice(LEGAL_TIMES), status,
}));
const counts = Object.fromEntries(QUEUES.map((queue) => [queue, count])) as { readonly [Queue in keyof QueueView['counts']]: typeof count };
const groups = Object.fromEntries(LEGAL_TIMES.map((time) => [time, count])) as { readonly [Time in keyof QueueView['groups']]: typeof count };
const facets = object<QueueView['facets']>({
  routes: list(object<QueueView['facets']['routes'][number]>({ value: route, filings: count })),
  districts: list(object<QueueView['facets']['districts'][number]>({ value: count, filings: count })),
  holders: list(object<QueueView['facets']['holders'][number]>({ value: choice(HOLDERS), filings: count })),
});
export const queueAnswer = named('QueueView', object<QueueView>({
  rows: list(queueRow), counts: object<QueueView['counts']>(counts), total: count, groups: object<QueueView['groups']>(groups), facets, informalChecks: nullable(count), counterDrafts: nullable(count), nextCursor: nullable(text), commissions: list(commissionAnswer), asOf: instant,
}));
const informalCheckRow = named('InformalCheckRow', object<InformalCheckRow>({
  filingId: text, candidate: text, route, nominator: nullable(words), district: nullable(count), commissionId: text, people: count, papers: count, requestedAt: instant, closesAt: instant,
}));
export const informalChecksAnswer = named('InformalChecksView', object<InformalChecksView>({
  rows: list(informalCheckRow), total: count, nextCursor: nullable(text), commissions: list(commissionAnswer), asOf: instant,
}));
const counterDraftRow = named('CounterDraftRow', object<CounterDraftRow>({
  filingId: text, candidate: nullable(text), route, nominator: nullable(words), district: nullable(count), commissionId: text, people: count, papers: count, receivedAt: instant, enteredBy: nullable(text),
}));
export const counterDraftsAnswer = named('CounterDraftsView', object<CounterDraftsView>({
  rows: list(counterDraftRow), total: count, nextCursor: nullable(text), commissions: list(commissionAnswer), asOf: instant,
}));
export const formDraftAnswer = named('FormDraftView', object<FormDraftView>({
  filingId: text, isOfCounter: flag, contestId: text, contest: words, election: words, zone: text, route, nominator: nullable(nominator), candidate: nullable(candidate),
}));

const publicGround = object<RegisterRow['grounds'][number]>({ ground, title: words, citationPlace: words });
const registerFields = {
  id: text, contest: words, maslikhat: words, district: nullable(count), regionId: text, localityId: nullable(text), zone: text, filingId: text, electionId: text, contestId: text, commissionId: text, candidateId: text,
  nameKk: personName, nameRu: personName, route, nominatorId: nullable(text), nominator: nullable(words), status: choice(PUBLIC_STATUSES), statusSince: instant, resolution: nullable(text), grounds: list(publicGround),
  appealBy: nullable(instant),
};
const registerRow = named('RegisterRow', object<RegisterRow>(registerFields));
export const registerAnswer = named('RegisterPage', object<RegisterPage>({ rows: list(registerRow), total: count, totalIsExact: flag, nextCursor: nullable(text), asOf: instant }));
type Moment = RegisterEntryView['timeline'][number];
export const registerEntryAnswer = named('RegisterEntryView', object<RegisterEntryView>({
  ...registerFields, commission: commissionAnswer, timeline: list(object<Moment>({ type: formed<Moment['type']>({}), at: instant, resolution: nullable(text), outcome: nullable(choice(['upheld', 'reversed'])), cureBy: nullable(instant) })),
}));

const mailFailure = choice(['refused', 'unanswered', 'exhausted']);
const noticeMail = named('NoticeMailView', object<NoticeMailView>({
  status: choice(['waiting', 'sent', 'failed', 'dropped']), failure: nullable(mailFailure), address: text, at: instant, perhapsTwice: flag,
}));
export const noticesAnswer = named('NoticesView', object<NoticesView>({
  notices: list(object<NoticesView['notices'][number]>({ id: count, kind: text, filingId: nullable(text), createdAt: instant, readAt: nullable(instant), mail: nullable(noticeMail) })), unread: count,
}));
export const mailChoiceAnswer = named('MailChoiceView', object<MailChoiceView>({ language: choice(LANGUAGES), email: nullable(text), wantsMail: flag, sendsMail: flag }));
export const unreachedAnswer = named('UnreachedView', object<UnreachedView>({
  rows: list(object<UnreachedView['rows'][number]>({ filingId: text, candidate: nullable(text), district: nullable(count), commissionId: text, kind: text, failure: mailFailure, failedAt: instant })), asOf: instant,
}));
export const receiptMailAnswer = named('ReceiptMailView', object<ReceiptMailView>({ sendsMail: flag, address: nullable(text), left: count, mails: list(noticeMail) }));
