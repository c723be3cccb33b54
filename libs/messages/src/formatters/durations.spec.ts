import { describe, it, expect } from '@jest/globals';
import { instant, type Language } from '@tirkeu/domain';
import { formatDuration, formatElapsed, formatMargin, formatTimeLeft } from './durations.js';

const plain = (text: string | null): string | null => text?.replaceAll('\u00A0', ' ') ?? null;
const closes = instant('2023-02-08T12:00:00Z');
const left = (now: string, language: Language) => plain(formatTimeLeft(instant(now), closes, language));

describe('the time left until the end of nomination', () => {
  it('is told in days while more than three remain', () => {
    expect(left('2023-01-27T12:00:00Z', 'kk')).toBe('12 күн қалды');
    expect(left('2023-01-27T12:00:00Z', 'ru')).toBe('осталось 12 дней');
    expect(left('2023-01-27T12:00:00Z', 'en')).toBe('12 days left');
  });

  it('is told in days and hours under 72 hours', () => {
    expect(left('2023-02-06T04:00:00Z', 'kk')).toBe('2 күн 8 сағат қалды');
    expect(left('2023-02-06T04:00:00Z', 'ru')).toBe('осталось 2 дня 8 часов');
    expect(left('2023-02-06T04:00:00Z', 'en')).toBe('2 days 8 hours left');
  });

  it('is told in hours and minutes under a day, in minutes under an hour', () => {
    expect(left('2023-02-08T08:40:00Z', 'en')).toBe('3 hours 20 minutes left');
    expect(left('2023-02-08T11:15:30Z', 'kk')).toBe('44 минут қалды');
    expect(left('2023-02-08T11:53:00Z', 'ru')).toBe('осталось 7 минут');
  });

  it('is told in minutes and seconds under five minutes', () => {
    expect(left('2023-02-08T11:55:01Z', 'kk')).toBe('4:59 қалды');
    expect(left('2023-02-08T11:59:57Z', 'en')).toBe('0:03 left');
  });

  it('is never rounded up', () => {
    expect(left('2023-02-08T11:53:00.001Z', 'en')).toBe('6 minutes left');
  });

  it('is nothing at 18:00:00.000 and after', () => {
    expect(left('2023-02-08T12:00:00.000Z', 'kk')).toBeNull();
    expect(left('2023-02-08T12:00:12Z', 'ru')).toBeNull();
  });

  it('agrees the Russian verb with the number', () => {
    expect(left('2023-02-07T12:00:00Z', 'ru')).toBe('остался 1 день');
    expect(left('2023-02-08T11:00:00Z', 'ru')).toBe('остался 1 час');
    expect(left('2023-02-08T11:39:00Z', 'ru')).toBe('осталась 21 минута');
    expect(left('2023-02-08T11:36:00Z', 'ru')).toBe('осталось 24 минуты');
    expect(left('2023-01-18T12:00:00Z', 'ru')).toBe('остался 21 день');
  });
});

describe('a length of time', () => {
  it('keeps the two units that matter', () => {
    expect(plain(formatDuration(7 * 60_000 + 50_000, 'en'))).toBe('7 minutes 50 seconds');
    expect(plain(formatDuration(47_000, 'ru'))).toBe('47 секунд');
    expect(plain(formatDuration(26 * 3_600_000, 'kk'))).toBe('1 күн 2 сағат');
    expect(plain(formatDuration(2 * 3_600_000, 'en'))).toBe('2 hours');
  });
});

describe('a margin to a deadline', () => {
  it('is told to the millisecond where it was close, before or after alike', () => {
    expect(plain(formatMargin(470_588, 'kk'))).toBe('7 мин 50,588 с');
    expect(plain(formatMargin(-3_120, 'ru'))).toBe('3,120 с');
    expect(plain(formatMargin(1, 'en'))).toBe('0.001 s');
    expect(plain(formatMargin(599_999, 'en'))).toBe('9 min 59.999 s');
  });
  it('is told in minutes from ten minutes on', () => {
    expect(plain(formatMargin(600_000, 'en'))).toBe('10 minutes');
  });
});

describe('how long ago', () => {
  it('is told in the largest unit', () => {
    const now = instant('2023-02-08T12:00:00Z');
    expect(plain(formatElapsed(instant('2023-02-06T11:00:00Z'), now, 'kk'))).toBe('2 күн бұрын');
    expect(plain(formatElapsed(instant('2023-02-08T09:00:00Z'), now, 'ru'))).toBe('3 часа назад');
    expect(plain(formatElapsed(instant('2023-02-08T11:59:00Z'), now, 'ru'))).toBe('1 минуту назад');
    expect(plain(formatElapsed(instant('2023-02-08T11:59:40Z'), now, 'en'))).toBe('just now');
  });
});
