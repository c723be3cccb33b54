import { describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { groupByLegalTime, legalTimeOf } from './legal-time.js';

const TEMIRTAU = 'Asia/Almaty';
/** 9 February 2023, 10:24 in Temirtau (UTC+6). */
const now = instant('2023-02-09T04:24:00Z');
/** 18:00 in Temirtau on the given day of February. */
const sixOClock = (day: string) => instant(`2023-02-${day}T12:00:00Z`);

describe('the group of a filing in the queue', () => {
  it('is overdue from the first instant after the deadline', () => {
    expect(legalTimeOf({ status: 'in-examination', waitingFor: 'clerk', decideBy: now, cureBy: null }, now, TEMIRTAU)).toBe('overdue');
  });

  it('is today by the calendar of the commission, not of the reader', () => {
    // 23:30 on 9 February in Temirtau is still the afternoon of the 9th in UTC; 00:30 on the 10th is too.
    expect(legalTimeOf({ status: 'in-examination', waitingFor: 'clerk', decideBy: instant('2023-02-09T17:30:00Z'), cureBy: null }, now, TEMIRTAU)).toBe('today');
    expect(legalTimeOf({ status: 'in-examination', waitingFor: 'clerk', decideBy: instant('2023-02-09T18:30:00Z'), cureBy: null }, now, TEMIRTAU)).toBe('soon');
  });

  it('is soon within 48 hours and later beyond', () => {
    expect(legalTimeOf({ status: 'in-examination', waitingFor: 'clerk', decideBy: instant('2023-02-11T04:24:00Z'), cureBy: null }, now, TEMIRTAU)).toBe('soon');
    expect(legalTimeOf({ status: 'in-examination', waitingFor: 'clerk', decideBy: instant('2023-02-11T04:24:01Z'), cureBy: null }, now, TEMIRTAU)).toBe('later');
  });

  it('waits for the candidate only while the time to mend runs', () => {
    const row = { status: 'awaiting-cure', waitingFor: 'candidate', decideBy: sixOClock('18'), cureBy: sixOClock('11') } as const;
    expect(legalTimeOf(row, now, TEMIRTAU)).toBe('candidate');
    expect(legalTimeOf(row, sixOClock('11'), TEMIRTAU)).toBe('later');
  });

  it('waits for the session until the deadline, and is overdue after it', () => {
    const row = { status: 'proposed', waitingFor: 'decision', decideBy: sixOClock('18'), cureBy: null } as const;
    expect(legalTimeOf(row, now, TEMIRTAU)).toBe('decision');
    expect(legalTimeOf(row, sixOClock('18'), TEMIRTAU)).toBe('overdue');
  });

  it('is done when nobody is waited for, whatever the deadline was', () => {
    expect(legalTimeOf({ status: 'registered', waitingFor: 'nobody', decideBy: sixOClock('08'), cureBy: null }, now, TEMIRTAU)).toBe('done');
  });
});

describe('a filing that came late', () => {
  it('stands apart: no time runs for it, and nothing was decided', () => {
    expect(legalTimeOf({ status: 'late', waitingFor: 'nobody', decideBy: sixOClock('18'), cureBy: null }, now, TEMIRTAU)).toBe('late');
  });
});

describe('the groups of a queue', () => {
  it('stand in the order of urgency, keep the order of their rows, and leave out what is empty', () => {
    const row = (id: string, day: string, waitingFor: 'clerk' | 'decision' = 'clerk') => ({ id, status: 'in-examination' as const, waitingFor, decideBy: sixOClock(day), cureBy: null });
    const groups = groupByLegalTime([row('a', '18'), row('b', '09'), row('c', '18', 'decision'), row('d', '08'), row('e', '18')], now, () => TEMIRTAU);
    expect(groups.map(({ id, rows }) => [id, rows.map((each) => each.id)])).toEqual([['overdue', ['d']], ['today', ['b']], ['later', ['a', 'e']], ['decision', ['c']]]);
  });
});
