import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { citationLabel, isUnsettled, plusMinutes, type Instant, type ZoneId } from '@tirkeu/domain';
import { formatClosingWithYear, formatMomentWithYear, formatZone, type Wording } from '@tirkeu/messages';
import type { Deadline } from './deadline.js';

/** What a calendar is besides its entries. */
export interface CalendarHead {
  readonly name: string;
  /** Of the commissions; entries say their exact time in it. */
  readonly zone: ZoneId;
  /** Grows with everything that may have moved a deadline, so that calendars take the newest. */
  readonly sequence: number;
  readonly writtenAt: Instant;
  /** Where its reader reads on. */
  readonly href: string;
  /** For one person alone. */
  readonly isPrivate: boolean;
}

/** A point in time needs some length to be seen in a calendar; a closing ends with it, so that one at midnight stands on the day before. */
const SEEN_MINUTES = 15;
const HOUR_SECONDS = 3_600;
/** Before a closing itself, not before the entry that leads to it. */
const ALARMS = [24 * HOUR_SECONDS, 3 * HOUR_SECONDS];
const FETCHED_AGAIN_SECONDS = 6 * HOUR_SECONDS;

const LANGUAGE_TAGS = { kk: 'KK', ru: 'RU', en: 'EN' } as const;

function spanOf({ form, at, until }: Deadline): { readonly start: Instant; readonly end: Instant } {
  switch (form) {
    case 'opens':
      return { start: at, end: plusMinutes(at, SEEN_MINUTES) };
    case 'closes':
      return { start: plusMinutes(at, -SEEN_MINUTES), end: at };
    case 'lasts':
      return { start: at, end: until ?? at };
  }
}

function describe({ form, at, citation, place, over }: Deadline, { zone, href }: CalendarHead, words: Wording<'calendar'>): string {
  const { language } = words;
  const moment = (form === 'closes' ? formatClosingWithYear : formatMomentWithYear)(at, zone, language);
  return [
    ...(over ? [words.say('calendar:over')] : []),
    ...(place ? [place[language]] : []),
    words.say('calendar:exact', { moment, zone: formatZone(at, zone) }),
    ...(form === 'closes' ? [words.say('calendar:too-late')] : []),
    words.say('calendar:basis', { place: citationLabel(citation, language) }),
    ...(isUnsettled(citation) && citation.note ? [words.say('calendar:unsettled', { note: citation.note[language] })] : []),
    href,
  ].join('\n');
}

/**
 * A calendar file (RFC 5545). Moments are in UTC: a device with an old table of zones, from before Kazakhstan changed its offsets,
 * shows them right all the same.
 */
export function writeCalendar(deadlines: readonly Deadline[], head: CalendarHead, words: Wording<'calendar'>): string {
  const calendar = ical({
    name: head.name, method: ICalCalendarMethod.PUBLISH, ttl: FETCHED_AGAIN_SECONDS, prodId: { company: 'Tirkeu', product: 'Deadlines', language: LANGUAGE_TAGS[words.language] },
  });
  for (const deadline of deadlines) {
    const { start, end } = spanOf(deadline);
    const summary = words.say(`calendar:${deadline.what}`) + (deadline.place ? `: ${deadline.place[words.language]}` : '');
    const alarms = deadline.form === 'closes' && !deadline.over ? ALARMS.map((seconds) => seconds - SEEN_MINUTES * 60) : [];
    calendar.createEvent({
      id: `${deadline.id}@tirkeu`, sequence: head.sequence, stamp: new Date(head.writtenAt), start: new Date(start), end: new Date(end),
      summary, description: describe(deadline, head, words), url: head.href,
      status: deadline.over ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(head.isPrivate && { class: ICalEventClass.PRIVATE }),
      alarms: alarms.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: summary })),
    });
  }
  return `${calendar.toString()}\r\n`;
}
