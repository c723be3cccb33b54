import { EntitySchema } from 'typeorm';
import type { ActorRef, AgendaAction, AttendanceChange, CivilDate, Instant, ItemOutcome, MemberVote, NotedVote, ProtocolRecord, SeatedMember } from '@tirkeu/domain';
import { civilDay, flag, integer, json, key, moment, optional, serial, text } from './columns.js';

/** A meeting of a commission. At most one of a commission is in session. */
export interface MeetingRow {
  id: string;
  commissionId: string;
  electionId: string;
  /** Runs on in the commission. */
  number: number;
  heldOn: CivilDate;
  place: string;
  members: readonly SeatedMember[];
  attendance: readonly AttendanceChange[];
  openedAt: Instant;
  openedBy: ActorRef;
  closedAt: Instant | null;
  /** The item whose decision is under way, since when: one at a time, so that resolutions are numbered without gaps. */
  decidingItem: string | null;
  decidingSince: Instant | null;
}

export interface MeetingItemRow {
  id: string;
  meetingId: string;
  /** Of the meeting: resolutions are numbered by it. */
  commissionId: string;
  position: number;
  filingId: string;
  action: AgendaAction;
  subject: { readonly kk: string; readonly ru: string };
  proposedBy: string;
  together: boolean;
  votes: readonly NotedVote[];
  outcome: ItemOutcome;
  /** Of its resolution, within the commission; null unless it was carried. */
  ownNumber: number | null;
  result: readonly MemberVote[] | null;
  reason: string | null;
  settledAt: Instant | null;
}

/** Only added to. */
export interface ProtocolRow {
  id: number;
  meetingId: string;
  number: string;
  correction: ProtocolRecord['correction'];
  recordedBy: ActorRef;
  recordedAt: Instant;
}

export const meetingTable = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: {
    id: key(text), commissionId: text, electionId: text, number: integer, heldOn: civilDay, place: text, members: json, attendance: json, openedAt: moment, openedBy: json, closedAt: optional(moment),
    decidingItem: optional(text), decidingSince: optional(moment),
  },
});
export const meetingItemTable = new EntitySchema<MeetingItemRow>({
  name: 'meeting_item',
  columns: {
    id: key(text), meetingId: text, commissionId: text, position: integer, filingId: text, action: json, subject: json, proposedBy: text, together: flag, votes: json, outcome: text,
    ownNumber: optional(integer), result: optional(json), reason: optional(text), settledAt: optional(moment),
  },
});
export const protocolTable = new EntitySchema<ProtocolRow>({
  name: 'protocol',
  columns: { id: serial, meetingId: text, number: text, correction: optional(json), recordedBy: json, recordedAt: moment },
});
