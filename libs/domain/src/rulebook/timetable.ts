import type { Citation } from '../kernel/citation.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';

/** Spans of legal time. Several may be open at once: there is no single "phase". */
export const WINDOWS = ['nomination', 'registration', 'withdrawal', 'campaign', 'voting'] as const;
export type WindowId = (typeof WINDOWS)[number];

/** A span of legal time. It holds its first instant and not its last: 18:00:00.000 is late. */
export interface Window {
  readonly id: WindowId;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly citation: Citation;
}

/** A single legal moment that is no border of a window, for example the last moment to publish results. */
export interface Moment {
  readonly id: 'silence-begins' | 'results-published-by' | 'declarations-verified-by';
  readonly at: Instant;
  readonly citation: Citation;
}

/** All windows and moments of one contest, in the time of its commission's zone. */
export interface Timetable {
  readonly zone: ZoneId;
  readonly electionDay: CivilDate;
  readonly windows: readonly Window[];
  readonly moments: readonly Moment[];
}

/** What was fixed on calling the election instead of the statutory default. Local dates and times, `YYYY-MM-DD` and `YYYY-MM-DDTHH:mm`. */
export interface CalendarOverrides {
  readonly nominationOpens?: string;
  readonly nominationCloses?: string;
  readonly registrationCloses?: string;
}

/** What a rulebook needs to compute a timetable. An extension is the commission's resolution and carries both closings. */
export interface Call {
  readonly electionDay: CivilDate;
  readonly zone: ZoneId;
  readonly overrides?: CalendarOverrides;
  readonly extension?: { readonly nominationCloses: string; readonly registrationCloses: string };
}

/** The windows open at an instant. */
export const openAt = (timetable: Timetable, at: Instant): readonly Window[] =>
  timetable.windows.filter((window) => window.opensAt <= at && at < window.closesAt);

/** A window by its id. Every timetable has all five. */
export function getWindow(timetable: Timetable, id: WindowId): Window {
  const window = timetable.windows.find((candidate) => candidate.id === id);
  if (!window) throw new Error(`The timetable has no window "${id}"`);
  return window;
}

/** A moment by its id. Every timetable has all of them. */
export function getMoment(timetable: Timetable, id: Moment['id']): Moment {
  const found = timetable.moments.find((moment) => moment.id === id);
  if (!found) throw new Error(`The timetable has no moment "${id}"`);
  return found;
}

export type Receivability = { readonly outcome: 'accept' } | { readonly outcome: 'reject'; readonly reason: 'early' | 'late' };

/** Whether what was received at an instant falls into a window. Being late is decided by this alone, never by a job. */
export function receivability(window: Window, receivedAt: Instant): Receivability {
  if (receivedAt < window.opensAt) return { outcome: 'reject', reason: 'early' };
  if (receivedAt >= window.closesAt) return { outcome: 'reject', reason: 'late' };
  return { outcome: 'accept' };
}
