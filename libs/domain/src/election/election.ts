import type { ActorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { Resolution } from '../filing/filing.js';
import type { LostTimeEvidence, RestorableWindow } from '../outage/lost-time.js';
import type { CalendarOverrides, Timetable } from '../rulebook/timetable.js';
import type { Rulebook } from '../rulebook/rulebook.js';

/** A commission's resolution to keep nomination open longer in one contest. It carries its own registration deadline. */
export interface Extension {
  /** Local date and time, `YYYY-MM-DDTHH:mm`. */
  readonly nominationCloses: string;
  readonly registrationCloses: string;
  readonly resolution: string;
  /** Set where it gives back minutes that an outage took: the window whose closing moved for it. */
  readonly lostTime?: RestorableWindow;
}

/** What a legal moment has made true, told once per subject. */
export const ANNOUNCEMENTS = ['nomination-closed', 'registration-closed', 'filings-undecided', 'contest-undersubscribed', 'contest-without-candidates', 'publication-overdue', 'declarations-unchecked', 'cure-expired'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENTS)[number];

export interface Announcement {
  readonly kind: AnnouncementKind;
  /** A zone, or a contest that was extended. What was told of before moments were told of in sets may name a filing. */
  readonly subject: string;
  /** When it became true by law; `at` of the event is when it was told. */
  readonly trueSince: Instant;
  readonly count: number;
}

/**
 * Whether candidates may sign what they hand in with a national electronic signature; left out: they may not. None can be demanded: the law
 * asks for papers, and knows no case in which a filing stands or falls by such a signature.
 */
export const ESIGNATURE_TERMS = ['offered'] as const;
export type EsignatureTerm = (typeof ESIGNATURE_TERMS)[number];

/** One call for bodies of one kind on one day under one rulebook version. The fold of its events. */
export interface Election {
  readonly id: string;
  readonly rulebookId: string;
  readonly title: Text;
  readonly kind: 'regular' | 'extraordinary' | 'by-election' | 'training';
  readonly electionDay: CivilDate;
  readonly calledAt: Instant;
  readonly overrides: CalendarOverrides;
  readonly esignature?: EsignatureTerm;
  readonly contests: number;
  readonly extensions: Readonly<Record<string, Extension>>;
  readonly announcements: readonly Announcement[];
}

interface Happened {
  readonly at: Instant;
  readonly by: ActorRef;
}
export interface ElectionCalled extends Happened {
  readonly type: 'ElectionCalled';
  readonly electionId: string;
  readonly rulebookId: string;
  readonly title: Text;
  readonly kind: Election['kind'];
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly esignature?: EsignatureTerm;
}
/** The districts and lists of one region, with the number of seats in them. */
export interface ContestsDrawn extends Happened { readonly type: 'ContestsDrawn'; readonly regionId: string; readonly contests: number; readonly seats: number }
/** With the vote and the number of candidates that made it necessary, where they were recorded. */
export interface NominationExtended extends Happened {
  readonly type: 'NominationExtended';
  readonly contestId: string;
  readonly extension: Extension;
  readonly resolution?: Resolution;
  readonly candidatesAtClose?: number;
}
/**
 * A commission's resolution gives back the minutes that an outage took before a closing in contests of its own. What was received late
 * in the restored time was in time.
 */
export interface LostTimeRestored extends Happened {
  readonly type: 'LostTimeRestored';
  readonly window: RestorableWindow;
  readonly minutes: number;
  readonly resolution: Resolution;
  readonly evidence: LostTimeEvidence;
  /** The closings of each contest as they stand after it. */
  readonly extensions: Readonly<Record<string, Extension>>;
}
export interface MomentAnnounced extends Happened { readonly type: 'MomentAnnounced'; readonly announcement: Announcement }
export type ElectionEvent = ElectionCalled | ContestsDrawn | NominationExtended | LostTimeRestored | MomentAnnounced;

const called = ({ electionId, rulebookId, title, kind, electionDay, overrides, esignature, at }: ElectionCalled): Election => ({
  id: electionId, rulebookId, title, kind, electionDay, overrides, ...(esignature && { esignature }), calledAt: at, contests: 0, extensions: {}, announcements: [],
});

export function evolveElection(election: Election, event: ElectionEvent): Election {
  switch (event.type) {
    case 'ElectionCalled':
      return called(event);
    case 'ContestsDrawn':
      return { ...election, contests: election.contests + event.contests };
    case 'NominationExtended':
      return { ...election, extensions: { ...election.extensions, [event.contestId]: event.extension } };
    case 'LostTimeRestored':
      return { ...election, extensions: { ...election.extensions, ...event.extensions } };
    case 'MomentAnnounced':
      return { ...election, announcements: [...election.announcements, event.announcement] };
  }
}

/** An election from the whole of its stream. Throws when the stream does not begin with the call. */
export function replayElection(events: readonly ElectionEvent[]): Election {
  const [first, ...rest] = events;
  if (first?.type !== 'ElectionCalled') throw new Error('An election begins with ElectionCalled');
  return rest.reduce(evolveElection, called(first));
}

/** The timetable of one contest: the election's own dates, in the zone of the commission, with the contest's extension if any. */
export const timetableOf = (election: Election, rulebook: Rulebook, contest: { readonly id: string; readonly zone: ZoneId }): Timetable =>
  rulebook.timetable({ electionDay: election.electionDay, zone: contest.zone, overrides: election.overrides, extension: election.extensions[contest.id] });
