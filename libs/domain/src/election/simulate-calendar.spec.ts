import { describe, expect, it } from '@jest/globals';
import { getRulebook, publicHolidayOn } from '@tirkeu/rulebooks';
import { civilDate, instant } from '../kernel/time.js';
import type { CalendarOverrides } from '../rulebook/timetable.js';
import { simulateCalendar, type CalendarMomentId, type SimulatedCalendar } from './simulate-calendar.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const simulate = (electionDay: string, overrides: CalendarOverrides = {}, now = '2022-12-01T00:00:00Z', zones: readonly string[] = ['Asia/Almaty', 'Asia/Aqtau']): SimulatedCalendar =>
  simulateCalendar({ rulebook, electionDay: civilDate(electionDay), overrides, zones, now: instant(now), holidayOn: publicHolidayOn });

function momentOf(calendar: SimulatedCalendar, id: CalendarMomentId, zone = 'Asia/Almaty') {
  const moment = calendar.zones.find((each) => each.zone === zone)?.moments.find((each) => each.id === id);
  if (!moment) throw new Error(`No ${id} in ${zone}`);
  return moment;
}

describe('a calendar by the law alone', () => {
  /** As the commissions announced it for the by-elections of 29 October 2023: 30 August to 28 September, registration to 3 October. */
  const autumn = simulate('2023-10-29');

  it('has the days that commissions announced', () => {
    expect(momentOf(autumn, 'nomination-opens').local.date).toBe('2023-08-30');
    expect(momentOf(autumn, 'nomination-closes').local).toMatchObject({ date: '2023-09-28', hour: 18, minute: 0 });
    expect(momentOf(autumn, 'registration-closes').local).toMatchObject({ date: '2023-10-03', hour: 18 });
    expect(autumn.faults).toEqual([]);
  });

  it('closes an hour later where the clocks are an hour behind', () => {
    expect(momentOf(autumn, 'nomination-closes').at).toBe('2023-09-28T12:00:00.000Z');
    expect(momentOf(autumn, 'nomination-closes', 'Asia/Aqtau').at).toBe('2023-09-28T13:00:00.000Z');
  });

  it('counts calendar days to the vote and cites the law', () => {
    expect(momentOf(autumn, 'nomination-closes')).toMatchObject({ daysBefore: 31, citation: { article: '103' }, statutory: null });
    expect(momentOf(autumn, 'results-published-by')).toMatchObject({ day: '2023-11-05', daysBefore: -7, local: { date: '2023-11-06', hour: 0 } });
    expect(momentOf(autumn, 'withdrawal-closes')).toMatchObject({ day: '2023-10-26', daysBefore: 3 });
  });

  it('names holidays and days off: Constitution Day opens nomination, the vote is on a Sunday', () => {
    expect(momentOf(autumn, 'nomination-opens').holiday?.en).toBe('Constitution Day');
    expect(momentOf(autumn, 'voting-opens')).toMatchObject({ isWeekend: true, weekday: 7, holiday: null });
  });

  it('follows the change of clocks of 1 March 2024: nomination closed in two zones, registration in one', () => {
    const spring = simulate('2024-03-31');
    expect([momentOf(spring, 'nomination-closes').at, momentOf(spring, 'nomination-closes', 'Asia/Aqtau').at]).toEqual(['2024-02-29T12:00:00.000Z', '2024-02-29T13:00:00.000Z']);
    expect([momentOf(spring, 'registration-closes').at, momentOf(spring, 'registration-closes', 'Asia/Aqtau').at]).toEqual(['2024-03-05T13:00:00.000Z', '2024-03-05T13:00:00.000Z']);
  });
});

describe('a calendar with terms of its own', () => {
  const march2023 = simulate('2023-03-19', { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' });

  it('shows each departure from the statutory day, as on 19 March 2023: nomination closed 8 days earlier, registration 3', () => {
    expect(momentOf(march2023, 'nomination-closes').statutory).toMatchObject({ day: '2023-02-16', daysEarlier: 8, citation: { article: '103' } });
    expect(momentOf(march2023, 'registration-closes').statutory).toMatchObject({ day: '2023-02-21', daysEarlier: 3 });
    expect(momentOf(march2023, 'nomination-closes').citation.act.id).toBe('call-of-election');
    expect(momentOf(march2023, 'voting-opens').statutory).toBeNull();
  });

  it.each([
    [{ nominationOpens: '2023-02-09', nominationCloses: '2023-02-08T18:00' }, ['nomination-inverted']],
    [{ nominationCloses: '2023-02-20T18:00', registrationCloses: '2023-02-10T18:00' }, ['registration-before-nomination']],
    [{ registrationCloses: '2023-03-18T18:00' }, ['campaign-inverted']],
    [{ nominationCloses: '8 February' }, ['not-a-moment']],
  ] as const)('that contradict each other is impossible, and says so instead of breaking: %j', (overrides, faults) => {
    expect(simulate('2023-03-19', overrides)).toEqual({ faults, zones: [] });
  });

  it('whose nomination is over is shown, and cannot be called', () => {
    const late = simulate('2023-03-19', {}, '2023-02-20T00:00:00Z');
    expect(late.faults).toEqual(['nomination-over']);
    expect(momentOf(late, 'nomination-closes').isPast).toBe(true);
    expect(momentOf(late, 'registration-closes').isPast).toBe(false);
  });
});
