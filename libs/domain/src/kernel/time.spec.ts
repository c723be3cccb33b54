import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ageOn,
  atLocal,
  civilDate,
  daysBetween,
  instant,
  isBefore,
  isCivilDate,
  isInstant,
  isoWeekday,
  localDate,
  localTime,
  millisBetween,
  plusDays,
  plusMinutes,
  plusMonths,
} from './time.js';

const ALMATY = 'Asia/Almaty';
const AQTOBE = 'Asia/Aqtobe';

describe('an instant', () => {
  it('is written in UTC with milliseconds, whatever offset it was given in', () => {
    expect(instant('2023-02-08T18:00:00+06:00')).toBe('2023-02-08T12:00:00.000Z');
    expect(instant('2023-02-08T12:00Z')).toBe('2023-02-08T12:00:00.000Z');
  });

  it('is cut off at the millisecond, never rounded up to the deadline', () => {
    expect(instant('2023-02-08T11:59:59.999999999Z')).toBe('2023-02-08T11:59:59.999Z');
  });

  it.each(['', 'yesterday', '2023-02-08', '2023-02-08T12:00:00', '2023-02-30T12:00:00Z', '2023-02-08T24:00:00Z'])(
    'is not made of %j',
    (text) => {
      expect(() => instant(text)).toThrow(RangeError);
    },
  );

  it('lies within the years that four digits can write, so that text order is time order', () => {
    expect(() => instant('+010000-01-01T00:00:00Z')).toThrow(RangeError);
    expect(() => instant('-000001-12-31T00:00:00Z')).toThrow(RangeError);
  });

  it('is recognised only in its normalised form', () => {
    expect(isInstant('2023-02-08T12:00:00.000Z')).toBe(true);
    expect(isInstant('2023-02-08T12:00:00Z')).toBe(false);
    expect(isInstant('2023-02-08T18:00:00.000+06:00')).toBe(false);
    expect(isInstant('2023-02-30T12:00:00.000Z')).toBe(false);
    expect(isInstant('2023-02-08T12:00:60.000Z')).toBe(false);
    expect(isInstant(1675857600000)).toBe(false);
    // In Almaty it is the year 10000 already, which no day can name.
    expect(isInstant('9999-12-31T23:59:59.999Z')).toBe(false);
    expect(isInstant('0000-01-01T00:00:00.000Z')).toBe(false);
    expect(localDate(instant('9999-12-30T23:59:59.999Z'), 'Pacific/Kiritimati')).toBe('9999-12-31');
    expect(isInstant(undefined)).toBe(false);
  });

  it('moves by elapsed minutes, through the hour that Almaty had twice', () => {
    const firstHalfPastEleven = instant('2024-02-29T17:30:00Z');
    const later = plusMinutes(firstHalfPastEleven, 60);
    expect(later).toBe('2024-02-29T18:30:00.000Z');
    expect(localTime(later, ALMATY)).toMatchObject({ hour: 23, minute: 30, offset: '+05:00' });
    expect(plusMinutes(later, -60)).toBe(firstHalfPastEleven);
  });

  it('lies a signed number of milliseconds from another', () => {
    const deadline = instant('2023-02-08T12:00:00Z');
    const received = instant('2023-02-08T11:59:59.900Z');
    expect(millisBetween(received, deadline)).toBe(100);
    expect(millisBetween(deadline, received)).toBe(-100);
    expect(millisBetween(instant('2023-02-28T23:59:59.999Z'), instant('2023-03-01T01:00:00.000Z'))).toBe(3_600_001);
    expect(millisBetween(instant('2023-02-08T01:02:03.004Z'), instant('2023-02-08T23:00:00.000Z'))).toBe(79_076_996);
    expect(isBefore(received, deadline)).toBe(true);
    expect(isBefore(deadline, deadline)).toBe(false);
  });
});

describe('a civil date', () => {
  it('is a real day of the calendar', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2023-02-29')).toBe(false);
    expect(isCivilDate('1900-02-29')).toBe(false);
    expect(isCivilDate('2023-13-01')).toBe(false);
    expect(isCivilDate('2023-00-10')).toBe(false);
  });

  it.each(['20230319', '2023-3-19', '+002023-03-19', '2023-03-19T00:00', ' 2023-03-19', '19.03.2023', ''])(
    'is not made of %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow(RangeError);
    },
  );

  it('keeps a refused text, perhaps a date of birth, out of the error message', () => {
    expect(() => civilDate('14.07.1985')).toThrow('Not a date of the form YYYY-MM-DD');
  });

  it('counts days over months, years and leap days', () => {
    expect(plusDays(civilDate('2023-10-29'), -60)).toBe('2023-08-30');
    expect(plusDays(civilDate('2023-10-29'), -31)).toBe('2023-09-28');
    expect(plusDays(civilDate('2023-10-29'), -26)).toBe('2023-10-03');
    expect(plusDays(civilDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(civilDate('2023-01-20'), civilDate('2023-03-19'))).toBe(58);
    expect(daysBetween(civilDate('2023-03-19'), civilDate('2023-01-20'))).toBe(-58);
    expect(daysBetween(civilDate('2024-01-01'), civilDate('2025-01-01'))).toBe(366);
  });

  it('counts months to the same day, or to the last day of a shorter month', () => {
    expect(plusMonths(civilDate('2023-01-19'), 2)).toBe('2023-03-19');
    expect(plusMonths(civilDate('2023-01-31'), 1)).toBe('2023-02-28');
    expect(plusMonths(civilDate('2024-03-31'), -1)).toBe('2024-02-29');
  });

  it('knows that the 2023 elections were held on Sundays', () => {
    expect(isoWeekday(civilDate('2023-03-19'))).toBe(7);
    expect(isoWeekday(civilDate('2023-10-29'))).toBe(7);
    expect(isoWeekday(civilDate('2023-03-20'))).toBe(1);
  });

  it('comes before another in calendar order', () => {
    expect(isBefore(civilDate('2023-02-08'), civilDate('2023-02-18'))).toBe(true);
    expect(isBefore(civilDate('2023-02-18'), civilDate('2023-02-18'))).toBe(false);
  });

  it('moves there and back again', () => {
    const days = fc.integer({ min: -700_000, max: 700_000 });
    const start = civilDate('2023-03-19');
    fc.assert(fc.property(days, (n) => daysBetween(start, plusDays(start, n)) === n));
  });
});

describe('an age', () => {
  it('is complete on the birthday itself', () => {
    const electionDay = civilDate('2023-03-19');
    expect(ageOn(civilDate('2003-03-19'), electionDay)).toBe(20);
    expect(ageOn(civilDate('2003-03-20'), electionDay)).toBe(19);
    expect(ageOn(civilDate('2003-03-18'), electionDay)).toBe(20);
    expect(ageOn(civilDate('2003-04-01'), electionDay)).toBe(19);
  });

  it('of someone born on 29 February is complete on 1 March of a common year', () => {
    const born = civilDate('2004-02-29');
    expect(ageOn(born, civilDate('2023-02-28'))).toBe(18);
    expect(ageOn(born, civilDate('2023-03-01'))).toBe(19);
    expect(ageOn(born, civilDate('2024-02-28'))).toBe(19);
    expect(ageOn(born, civilDate('2024-02-29'))).toBe(20);
  });

  it('is nought on the day of birth and negative before it', () => {
    expect(ageOn(civilDate('2023-03-19'), civilDate('2023-03-19'))).toBe(0);
    expect(ageOn(civilDate('2023-03-20'), civilDate('2023-03-19'))).toBe(-1);
  });
});

describe('18:00 local time', () => {
  it.each([
    ['2023-02-08', ALMATY, '2023-02-08T12:00:00.000Z'],
    ['2023-02-08', 'Asia/Qostanay', '2023-02-08T12:00:00.000Z'],
    ['2023-02-08', AQTOBE, '2023-02-08T13:00:00.000Z'],
    ['2023-02-08', 'Asia/Atyrau', '2023-02-08T13:00:00.000Z'],
    ['2023-02-08', 'Asia/Oral', '2023-02-08T13:00:00.000Z'],
    ['2023-02-08', 'Asia/Aqtau', '2023-02-08T13:00:00.000Z'],
    ['2023-02-08', 'Asia/Qyzylorda', '2023-02-08T13:00:00.000Z'],
    ['2024-02-29', ALMATY, '2024-02-29T12:00:00.000Z'],
    ['2024-02-29', AQTOBE, '2024-02-29T13:00:00.000Z'],
    ['2024-03-05', ALMATY, '2024-03-05T13:00:00.000Z'],
    ['2024-03-05', 'Asia/Qostanay', '2024-03-05T13:00:00.000Z'],
    ['2024-03-05', AQTOBE, '2024-03-05T13:00:00.000Z'],
  ])('on %s in %s is %s', (date, zone, expected) => {
    expect(atLocal(civilDate(date), '18:00', zone)).toBe(expected);
  });
});

describe('the hour that Almaty and Kostanay had twice on 29 February 2024', () => {
  const leapDay = civilDate('2024-02-29');

  it.each([ALMATY, 'Asia/Qostanay'])('means its first occurrence in %s', (zone) => {
    expect(atLocal(leapDay, '23:00', zone)).toBe('2024-02-29T17:00:00.000Z');
    expect(atLocal(leapDay, '23:30', zone)).toBe('2024-02-29T17:30:00.000Z');
    expect(atLocal(leapDay, '23:59', zone)).toBe('2024-02-29T17:59:00.000Z');
  });

  it('puts the midnight that follows two hours after the first 23:00', () => {
    expect(atLocal(civilDate('2024-03-01'), '00:00', ALMATY)).toBe('2024-02-29T19:00:00.000Z');
  });

  it('is told apart by the offset', () => {
    const first = localTime(instant('2024-02-29T17:30:00Z'), ALMATY);
    const second = localTime(instant('2024-02-29T18:30:00Z'), ALMATY);
    expect(first).toEqual({ date: '2024-02-29', hour: 23, minute: 30, second: 0, millisecond: 0, offset: '+06:00' });
    expect(second).toEqual({ ...first, offset: '+05:00' });
  });
});

describe('local time', () => {
  it('shows what the clocks of each zone show at one instant', () => {
    const at = instant('2023-02-08T11:59:59.900Z');
    const shared = { date: '2023-02-08', minute: 59, second: 59, millisecond: 900 };
    expect(localTime(at, ALMATY)).toEqual({ ...shared, hour: 17, offset: '+06:00' });
    expect(localTime(at, AQTOBE)).toEqual({ ...shared, hour: 16, offset: '+05:00' });
  });

  it('goes on by the second through one minute, and is another in the next when the clocks are put back', () => {
    expect(localTime(instant('2024-02-29T17:59:01.002Z'), ALMATY)).toEqual({ date: '2024-02-29', hour: 23, minute: 59, second: 1, millisecond: 2, offset: '+06:00' });
    expect(localTime(instant('2024-02-29T17:59:59.999Z'), ALMATY)).toEqual({ date: '2024-02-29', hour: 23, minute: 59, second: 59, millisecond: 999, offset: '+06:00' });
    expect(localTime(instant('2024-02-29T18:00:00.000Z'), ALMATY)).toEqual({ date: '2024-02-29', hour: 23, minute: 0, second: 0, millisecond: 0, offset: '+05:00' });
  });

  it('was apart from UTC by odd seconds before there were zones, and changed within a minute', () => {
    expect(localTime(instant('1924-05-01T18:52:11.999Z'), ALMATY)).toMatchObject({ date: '1924-05-01', hour: 23, minute: 59, second: 59, offset: '+05:07:48' });
    expect(localTime(instant('1924-05-01T18:52:12.000Z'), ALMATY)).toMatchObject({ date: '1924-05-01', hour: 23, minute: 52, second: 12, offset: '+05:00' });
  });

  it('has its own day on each side of midnight', () => {
    const at = instant('2023-03-18T18:30:00Z');
    expect(localDate(at, ALMATY)).toBe('2023-03-19');
    expect(localDate(at, AQTOBE)).toBe('2023-03-18');
  });

  it('refuses an unknown zone and a time that no clock shows', () => {
    expect(() => atLocal(civilDate('2023-02-08'), '18:00', 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => localDate(instant('2023-02-08T12:00:00Z'), 'Asia/Nowhere')).toThrow(RangeError);
    for (const time of ['24:00', '18:60', '6:00', '18', '18:00:00']) {
      expect(() => atLocal(civilDate('2023-02-08'), time, ALMATY)).toThrow(RangeError);
    }
  });

  it('comes back from the instant, outside repeated hours', () => {
    const zones = fc.constantFrom(ALMATY, 'Asia/Qostanay', AQTOBE, 'Asia/Atyrau', 'Asia/Oral', 'Asia/Aqtau', 'Asia/Qyzylorda');
    const days = fc.integer({ min: 0, max: 8_000 }).map((n) => plusDays(civilDate('2005-03-16'), n));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), zones, (date, hour, minute, zone) => {
        fc.pre(!(hour === 23 && (date === '2024-02-29' || date === '2018-12-20')));
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const shown = localTime(atLocal(date, time, zone), zone);
        return shown.date === date && shown.hour === hour && shown.minute === minute && shown.second === 0;
      }),
      { numRuns: 300 },
    );
  });
});
