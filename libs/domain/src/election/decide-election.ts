import { actorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import { err, ok, type Result } from '../kernel/result.js';
import { atLocal, civilDate, daysBetween, localDate, localTime, plusDays, plusMinutes, type CivilDate, type Instant, type ZoneId } from '../kernel/time.js';
import type { Circumstances, Denial, DenialCode } from '../filing/circumstances.js';
import type { Resolution } from '../filing/filing.js';
import { objectsToResolution } from '../filing/session.js';
import type { LostTimeEvidence, RestorableWindow } from '../outage/lost-time.js';
import type { CalendarOverrides, Timetable } from '../rulebook/timetable.js';
import { getWindow } from '../rulebook/timetable.js';
import type { Announcement, Election, ElectionEvent, Extension } from './election.js';

export interface CallElection {
  readonly type: 'call-election';
  readonly electionId: string;
  readonly rulebookId: string;
  readonly title: Text;
  readonly kind: Election['kind'];
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly esignature?: Election['esignature'];
}
export interface DrawContests { readonly type: 'draw-contests'; readonly regionId: string; readonly contests: number; readonly seats: number }
/**
 * A commission keeps nomination open longer in one contest. `candidatesAtClose` is counted by whoever records it. The resolution of the
 * session has the number that the extension names.
 */
export interface ExtendNomination {
  readonly type: 'extend-nomination';
  readonly contestId: string;
  readonly candidatesAtClose: number;
  readonly extension: Extension;
  readonly resolution?: Resolution;
}
/**
 * A commission gives back minutes that an outage took before a closing, in contests of its own. `evidence` is what the ledger supports,
 * looked up by whoever records it.
 */
export interface RestoreLostTime {
  readonly type: 'restore-lost-time';
  readonly contestIds: readonly string[];
  readonly window: RestorableWindow;
  readonly minutes: number;
  readonly resolution: Resolution;
  readonly evidence: LostTimeEvidence;
}
export interface Announce { readonly type: 'announce'; readonly announcement: Announcement }
export type ElectionAction = CallElection | DrawContests | ExtendNomination | RestoreLostTime | Announce;

type Deciding = Pick<Circumstances, 'actor' | 'receivedAt' | 'rulebook'> & Partial<Pick<Circumstances, 'timetable'>> & {
  /** Of the contests that a resolution on lost time is about. */
  readonly timetables?: ReadonlyMap<string, Timetable>;
};

const deny = (code: DenialCode): Result<never, Denial> => err({ code, allowed: [] });

const localInstant = (local: string, zone: ZoneId): Instant => atLocal(civilDate(local.slice(0, 10)), local.slice(11, 16) || '18:00', zone);

/** Extends nomination only where too few candidates stand, by at most the days of the rulebook, with a registration deadline after it. */
function extend(election: Election, action: ExtendNomination, { rulebook, timetable }: Deciding): DenialCode | null {
  if (!timetable) return 'contest-unknown';
  const { zone, electionDay } = timetable;
  const { nominationCloses, registrationCloses, resolution } = action.extension;
  // Days are counted from the closing that was set for all, however often it was moved since.
  const closedOn = localDate(getWindow(rulebook.timetable({ electionDay, zone, overrides: election.overrides }), 'nomination').closesAt, zone);
  const days = daysBetween(closedOn, civilDate(nominationCloses.slice(0, 10)));
  if (!resolution.trim() || registrationCloses <= nominationCloses || (action.resolution && action.resolution.number !== resolution)) return 'resolution-incomplete';
  if (localInstant(nominationCloses, zone) <= getWindow(timetable, 'nomination').closesAt) return 'extension-not-later';
  if (localInstant(registrationCloses, zone) >= atLocal(plusDays(electionDay, -1), '00:00', zone)) return 'extension-too-late';
  if (action.candidatesAtClose >= rulebook.limits.extensionBelowCandidates.value) return 'extension-not-needed';
  return rulebook.extension({ candidatesAtClose: action.candidatesAtClose, days }) === 'accept' ? null : 'extension-too-long';
}

const localText = (at: Instant, zone: ZoneId): string => {
  const { date, hour, minute } = localTime(at, zone);
  return `${date}T${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')}`;
};

/** Gives back no more than the ledger supports and the rulebook allows, once for each closing, and keeps registration open after nomination. */
function restored(
  election: Election, { contestIds, window, minutes, resolution, evidence }: RestoreLostTime, { rulebook, timetables }: Deciding,
): Result<Readonly<Record<string, Extension>>, Denial> {
  const rule = rulebook.lostTime.value;
  if (!rule.windows.includes(window) || evidence.lostMinutes < rule.atLeastMinutes) return deny('lost-time-unsupported');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > Math.min(evidence.minutes, rule.atMostMinutes)) return deny('lost-time-unsupported');
  const extensions: Record<string, Extension> = {};
  for (const id of contestIds) {
    const timetable = timetables?.get(id);
    if (!timetable) return deny('contest-unknown');
    if (election.extensions[id]?.lostTime === window) return deny('lost-time-restored-already');
    const closings = { nomination: getWindow(timetable, 'nomination').closesAt, registration: getWindow(timetable, 'registration').closesAt };
    if (closings[window] !== evidence.closesAt) return deny('lost-time-unsupported');
    const moved = { ...closings, [window]: plusMinutes(evidence.closesAt, minutes) };
    if (moved.registration <= moved.nomination) return deny('extension-too-late');
    const { zone } = timetable;
    extensions[id] = { nominationCloses: localText(moved.nomination, zone), registrationCloses: localText(moved.registration, zone), resolution: resolution.number, lostTime: window };
  }
  return contestIds.length > 0 ? ok(extensions) : deny('contest-unknown');
}

/** What follows from an action on an election. Announcing what was announced already follows nothing: it is idempotent. */
export function decideElection(election: Election | null, action: ElectionAction, circumstances: Deciding): Result<readonly ElectionEvent[], Denial> {
  const happened = { at: circumstances.receivedAt, by: actorRef(circumstances.actor) };
  const { role } = circumstances.actor;
  if (action.type === 'call-election') {
    if (election) return deny('election-exists');
    if (role !== 'administrator' && role !== 'system') return deny('role-not-allowed');
    const { type: _type, ...call } = action;
    return ok([{ type: 'ElectionCalled', ...happened, ...call }]);
  }
  if (!election) return deny('contest-unknown');
  switch (action.type) {
    case 'draw-contests': {
      if (role !== 'administrator' && role !== 'system') return deny('role-not-allowed');
      const { regionId, contests, seats } = action;
      return ok([{ type: 'ContestsDrawn', ...happened, regionId, contests, seats }]);
    }
    case 'extend-nomination': {
      if (role !== 'chair') return deny('role-not-allowed');
      const { contestId, candidatesAtClose, extension, resolution } = action;
      const fault = extend(election, action, circumstances);
      if (fault) return deny(fault);
      const objection = resolution && objectsToResolution(resolution, circumstances);
      if (objection && !objection.ok) return err({ ...objection.error, allowed: [] });
      return ok([{ type: 'NominationExtended', ...happened, contestId, extension, ...(resolution && { resolution, candidatesAtClose }) }]);
    }
    case 'restore-lost-time': {
      if (role !== 'chair') return deny('role-not-allowed');
      const { window, minutes, resolution, evidence } = action;
      const extensions = restored(election, action, circumstances);
      if (!extensions.ok) return extensions;
      const objection = objectsToResolution(resolution, circumstances);
      if (objection && !objection.ok) return err({ ...objection.error, allowed: [] });
      return ok([{ type: 'LostTimeRestored', ...happened, window, minutes, resolution, evidence, extensions: extensions.value }]);
    }
    case 'announce': {
      if (role !== 'system') return deny('role-not-allowed');
      const { kind, subject, trueSince } = action.announcement;
      const told = election.announcements.some((known) => known.kind === kind && known.subject === subject && known.trueSince === trueSince);
      return ok(told ? [] : [{ type: 'MomentAnnounced', ...happened, announcement: action.announcement }]);
    }
  }
}
