import type { ActorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { MemberVote, Office } from '../rulebook/rulebook.js';
import type { AgendaAction } from './agenda.js';

/** A member of the commission as seated when the meeting was opened. */
export interface SeatedMember {
  readonly memberId: string;
  readonly name: string;
  readonly office: Office;
  /** Null: the member does not sign in. */
  readonly accountId: string | null;
}

/** Somebody came or left. Whoever is named in none was never there. */
export interface AttendanceChange {
  readonly memberId: string;
  readonly present: boolean;
  readonly at: Instant;
}

/** What a member who is present can say to an item. */
export const SPOKEN_VOTES = ['in-favour', 'against', 'not-voted', 'recused'] as const satisfies readonly MemberVote['vote'][];
export type SpokenVote = (typeof SPOKEN_VOTES)[number];

/** A vote as noted while the item is open. */
export interface NotedVote {
  readonly memberId: string;
  /** Null until the member has said it. */
  readonly vote: SpokenVote | null;
  /** Why a member steps back: a relative, a proxy, an interest of their own. */
  readonly reason: string | null;
  readonly dissent: string | null;
}

export const ITEM_OUTCOMES = ['open', 'carried', 'lost', 'taken-off'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** One question put to the vote. */
export interface AgendaItem {
  readonly id: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly filingId: string;
  /** What the commission is asked to do, without the resolution that the vote makes. */
  readonly action: AgendaAction;
  /** Whom it is about, in the nominative. */
  readonly subject: { readonly kk: string; readonly ru: string };
  /** Whoever put it forward. */
  readonly proposedBy: string;
  /** Read out together with the others of its kind; each is voted and resolved by itself all the same. */
  readonly together: boolean;
  readonly votes: readonly NotedVote[];
  readonly outcome: ItemOutcome;
  /** Of the resolution; null unless it was carried. */
  readonly number: string | null;
  /** The vote as it stood when the item was closed; null while it is open, and when it was taken off. */
  readonly result: readonly MemberVote[] | null;
  /** Why it was taken off. */
  readonly reason: string | null;
  readonly settledAt: Instant | null;
}

/** A public session of one commission on one day. */
export interface Meeting {
  readonly id: string;
  readonly commissionId: string;
  readonly electionId: string;
  /** Runs on without gaps in each commission. */
  readonly number: number;
  readonly on: CivilDate;
  readonly zone: ZoneId;
  /** Town and building, as written in the protocol. */
  readonly place: string;
  readonly openedAt: Instant;
  readonly openedBy: ActorRef;
  readonly closedAt: Instant | null;
  readonly members: readonly SeatedMember[];
  readonly attendance: readonly AttendanceChange[];
  readonly items: readonly AgendaItem[];
}

/** A record of a meeting that was closed: the protocol, or a later correction of it, which never edits it. */
export interface ProtocolRecord {
  readonly number: string;
  readonly recordedAt: Instant;
  readonly recordedBy: ActorRef;
  /** What a correction says; null for the protocol itself. */
  readonly correction: Pick<Text, 'kk' | 'ru'> | null;
}

/** Who is there at a moment; the end of the record when none is given. */
export function presentMembers({ members, attendance }: Pick<Meeting, 'members' | 'attendance'>, at?: Instant): readonly SeatedMember[] {
  const known = at === undefined ? attendance : attendance.filter((change) => change.at <= at);
  return members.filter(({ memberId }) => known.findLast((change) => change.memberId === memberId)?.present ?? false);
}

/** The number of a resolution: that of the meeting, and its own, which runs on in the commission. */
export const resolutionNumber = (meeting: number, own: number): string => `${meeting}/${own}`;
