import {
  atLocal, civilDate, localDate, plusDays,
  type Call, type Citation, type CivilDate, type Instant, type Limits, type Timetable, type Window, type ZoneId,
} from '@tirkeu/domain';

/** What a timetable rests on besides the numbers: where the law speaks of campaign and vote. */
export interface TimetableSources {
  readonly limits: Pick<
    Limits,
    | 'nominationOpensDaysBefore' | 'nominationClosesDaysBefore' | 'registrationClosesDaysBefore' | 'closingTime'
    | 'withdrawalClosesFullDaysBefore' | 'resultsDays' | 'declarationCheckDays'
  >;
  readonly overridden: Citation;
  readonly extended: Citation;
  readonly campaign: Citation;
  readonly voting: Citation;
}

interface Closing {
  readonly at: Instant;
  readonly citation: Citation;
}

const MIDNIGHT = '00:00';
const POLLS_OPEN = '07:00';
const POLLS_CLOSE = '20:00';
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::00(?:\.0+)?)?)?$/;

/** The moment of a local date, or local date and time, as fixed on calling an election. */
function localMoment(text: string, defaultTime: string, zone: ZoneId): Instant {
  const [, date, time = defaultTime] = LOCAL.exec(text) ?? [];
  if (date === undefined) throw new RangeError(`Not a local date or time: ${text}`);
  return atLocal(civilDate(date), time, zone);
}

/**
 * The day on which a term "ends N days before" falls: N full days must remain, so it is the day N + 1 days before.
 * The practice of the Central Election Commission since 2018.
 */
const dayWithFullDaysLeft = (electionDay: CivilDate, days: number): CivilDate => plusDays(electionDay, -(days + 1));

function closing(sources: TimetableSources, call: Call, stage: 'nominationCloses' | 'registrationCloses'): Closing {
  const { limits } = sources;
  const { electionDay, zone } = call;
  const time = limits.closingTime.value;
  const extended = call.extension?.[stage];
  if (extended !== undefined) return { at: localMoment(extended, time, zone), citation: sources.extended };
  const override = call.overrides?.[stage];
  if (override !== undefined) return { at: localMoment(override, time, zone), citation: sources.overridden };
  const days = stage === 'nominationCloses' ? limits.nominationClosesDaysBefore : limits.registrationClosesDaysBefore;
  return { at: atLocal(dayWithFullDaysLeft(electionDay, days.value), time, zone), citation: days.citation };
}

function opening({ limits, overridden }: TimetableSources, { electionDay, zone, overrides }: Call): Closing {
  if (overrides?.nominationOpens !== undefined) return { at: localMoment(overrides.nominationOpens, MIDNIGHT, zone), citation: overridden };
  const { value, citation } = limits.nominationOpensDaysBefore;
  return { at: atLocal(plusDays(electionDay, -value), MIDNIGHT, zone), citation };
}

/** A term that would end before it begins cannot be lawful; such a call is a fault of whoever calls. */
function inOrder(windows: readonly Window[]): readonly Window[] {
  const inverted = windows.find(({ opensAt, closesAt }) => opensAt >= closesAt);
  if (inverted) throw new RangeError(`The term of ${inverted.id} would end (${inverted.closesAt}) before it begins (${inverted.opensAt})`);
  return windows;
}

/**
 * All windows and moments of one contest from its call. Opening days are counted plainly back from election day, closings
 * leave full days; what was fixed on calling the election replaces the default, an extension replaces both. Registration
 * opens with nomination.
 *
 * @throws RangeError when an override is no local date or time, the zone is unknown, or a window would be empty.
 */
export function computeTimetable(sources: TimetableSources, call: Call): Timetable {
  const { electionDay, zone } = call;
  const { limits, campaign, voting } = sources;
  const opens = opening(sources, call);
  const nomination = closing(sources, call, 'nominationCloses');
  const registration = closing(sources, call, 'registrationCloses');
  const silence = atLocal(plusDays(electionDay, -1), MIDNIGHT, zone);
  const withdrawal = limits.withdrawalClosesFullDaysBefore;
  const after = (date: CivilDate, days: number) => atLocal(plusDays(date, days + 1), MIDNIGHT, zone);
  return {
    zone,
    electionDay,
    windows: inOrder([
      { id: 'nomination', opensAt: opens.at, closesAt: nomination.at, citation: nomination.citation },
      { id: 'registration', opensAt: opens.at, closesAt: registration.at, citation: registration.citation },
      { id: 'withdrawal', opensAt: opens.at, closesAt: atLocal(plusDays(electionDay, -withdrawal.value), MIDNIGHT, zone), citation: withdrawal.citation },
      { id: 'campaign', opensAt: registration.at, closesAt: silence, citation: campaign },
      { id: 'voting', opensAt: atLocal(electionDay, POLLS_OPEN, zone), closesAt: atLocal(electionDay, POLLS_CLOSE, zone), citation: voting },
    ]),
    moments: [
      { id: 'silence-begins', at: silence, citation: campaign },
      { id: 'results-published-by', at: after(electionDay, limits.resultsDays.value), citation: limits.resultsDays.citation },
      { id: 'declarations-verified-by', at: after(localDate(registration.at, zone), limits.declarationCheckDays.value), citation: limits.declarationCheckDays.citation },
    ],
  };
}
