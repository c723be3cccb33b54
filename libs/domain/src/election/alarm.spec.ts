import { describe, expect, it } from '@jest/globals';
import { alarmOf, instant } from '../index.js';

const at = instant('2023-02-08T12:00:00Z');
const alarm = (kind: Parameters<typeof alarmOf>[0]['kind'], side: Parameters<typeof alarmOf>[1], now: string, waiting = 1) => alarmOf({ kind, at, waiting }, side, instant(now));

describe('an alarm', () => {
  it('begins three days before, becomes pressing a day and three hours before, and ends as missed', () => {
    expect(['2023-02-05T11:59:59.999Z', '2023-02-05T12:00:00Z', '2023-02-07T12:00:00Z', '2023-02-08T09:00:00Z', '2023-02-08T11:59:59.999Z', '2023-02-08T12:00:00Z'].map((now) => alarm('publish-by', 'commission', now)))
      .toEqual([null, '3-days', '1-day', '3-hours', '3-hours', 'missed']);
  });

  it('is not given where nothing waits', () => {
    expect(alarm('publish-by', 'commission', '2023-02-08T12:00:00Z', 0)).toBeNull();
  });

  it('concerns only who has to act: a draft its candidate, a decision the commission', () => {
    const now = '2023-02-08T11:00:00Z';
    expect([alarm('nomination-closes', 'applicant', now), alarm('nomination-closes', 'commission', now)]).toEqual(['3-hours', null]);
    expect([alarm('decide-by', 'applicant', now), alarm('decide-by', 'commission', now)]).toEqual([null, '3-hours']);
  });

  it('of a right that was not used ends with it: nobody has missed a duty', () => {
    for (const kind of ['appeal-by', 'nomination-closes'] as const) expect([alarm(kind, 'applicant', '2023-02-08T11:00:00Z'), alarm(kind, 'applicant', '2023-02-08T12:00:00Z')]).toEqual(['3-hours', null]);
  });
});
