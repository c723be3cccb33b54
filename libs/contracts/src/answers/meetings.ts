import {
  AGENDA_HEADINGS, FILING_STATUSES, ITEM_OUTCOMES, OFFICES, SPOKEN_VOTES,
  type ActRow, type AgendaAction, type AgendaItem, type AttendanceChange, type Meeting, type NotedVote, type ProtocolRecord, type SeatedMember,
} from '@tirkeu/domain';
import type { FilingOnAgenda, MeetingCommission, MeetingSummary, MeetingView, MeetingsView, ProtocolAct, ProtocolsView, ReadyFiling } from '../meeting-views.js';
import { actor, memberVote } from './filing.js';
import { civilDate, commissionAnswer, instant, words } from './parts.js';
import { choice, count, flag, list, named, nullable, object, text, type Schema } from './schema.js';

const member = named('SeatedMember', object<SeatedMember>({ memberId: text, name: text, office: choice(OFFICES), accountId: nullable(text) }));
const subject = object<AgendaItem['subject']>({ kk: text, ru: text });
/** What each action asks besides its type is described with the action itself. */
const action: Schema<AgendaAction> = { json: { type: 'object', required: ['type'], properties: { type: { type: 'string', enum: Object.keys(AGENDA_HEADINGS) } }, additionalProperties: true } };

const notedVote = named('NotedVote', object<NotedVote>({ memberId: text, vote: nullable(choice(SPOKEN_VOTES)), reason: nullable(text), dissent: nullable(text) }));
const item = named('AgendaItem', object<AgendaItem>({
  id: text, position: count, filingId: text, action, subject, proposedBy: text, together: flag, votes: list(notedVote), outcome: choice(ITEM_OUTCOMES), number: nullable(text),
  result: nullable(list(memberVote)), reason: nullable(text), settledAt: nullable(instant),
}));
const meeting = named('Meeting', object<Meeting>({
  id: text, commissionId: text, electionId: text, number: count, on: civilDate, zone: text, place: text, openedAt: instant, openedBy: actor, closedAt: nullable(instant), members: list(member),
  attendance: list(object<AttendanceChange>({ memberId: text, present: flag, at: instant })), items: list(item),
}));
const ready = named('ReadyFiling', object<ReadyFiling>({ filingId: text, version: count, commissionId: text, electionId: text, contestId: text, action, subject, proposedBy: text, clean: flag }));
const protocolRecord = object<ProtocolRecord>({
  number: text, recordedAt: instant, recordedBy: actor, correction: nullable(object<NonNullable<ProtocolRecord['correction']>>({ kk: text, ru: text })),
});

export const meetingsAnswer = named('MeetingsView', object<MeetingsView>({
  commissions: list(object<MeetingCommission>({ id: text, kind: choice(['central', 'territorial', 'district']), names: words, zone: text, regionId: nullable(text), members: list(member), standing: list(text), alike: list(text), lastPlace: text })),
  meetings: list(named('MeetingSummary', object<MeetingSummary>({ id: text, commissionId: text, number: count, on: civilDate, openedAt: instant, closedAt: nullable(instant), items: count, carried: count }))),
  ready: list(ready), mayRun: flag, asOf: instant,
}));
export const meetingAnswer = named('MeetingView', object<MeetingView>({
  meeting, commission: commissionAnswer, election: words, rulebookId: text,
  filings: list(object<FilingOnAgenda>({ filingId: text, version: count, status: choice(FILING_STATUSES), clean: flag, asProposed: flag })),
  standing: list(text), ready: list(ready), protocols: list(protocolRecord), mayRun: flag, mayDecide: flag, asOf: instant,
}));

const row = object<ActRow>({ kind: choice(['heading', 'paragraph', 'clause', 'resolves', 'resolution']), number: nullable(text), kk: text, ru: text });
const protocol = named('ProtocolAct', object<ProtocolAct>({
  kind: choice(['protocol']), body: words, title: words, number: nullable(text), on: nullable(civilDate), place: words, rows: list(row),
  signatures: list(object<ProtocolAct['signatures'][number]>({ office: words, name: text })),
}));
export const protocolsAnswer = named('ProtocolsView', object<ProtocolsView>({ meetingId: text, commission: commissionAnswer, election: words, acts: list(protocol), isDraft: flag, mayCorrect: flag }));
