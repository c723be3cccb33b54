import { describe, it, expect } from '@jest/globals';
import { civilDate, instant } from '@tirkeu/domain';
import {
  formatClock, formatClockToMilliseconds, formatClosing, formatClosingDate, formatClosingWithYear, formatDate, formatDateOfAct, formatMoment, formatMomentWithYear, formatTime, formatWeekday,
  formatZone,
} from './dates.js';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const nominationCloses = instant('2023-02-08T12:00:00Z');
const KOSTANAY = 'Asia/Qostanay';
const AKTOBE = 'Asia/Aqtobe';

describe('the end of nomination on 8 February 2023 at 18:00 in Kostanay', () => {
  it('is written as each language writes a day and hour', () => {
    expect(plain(formatMoment(nominationCloses, KOSTANAY, 'kk'))).toBe('8 ақпан, сәрсенбі, 18:00');
    expect(plain(formatMoment(nominationCloses, KOSTANAY, 'ru'))).toBe('среда, 8 февраля, 18:00');
    expect(plain(formatMoment(nominationCloses, KOSTANAY, 'en'))).toBe('Wednesday 8 February, 18:00');
  });

  it('carries the year where it is another one', () => {
    expect(plain(formatMomentWithYear(nominationCloses, KOSTANAY, 'kk'))).toBe('2023 жылғы 8 ақпан, сәрсенбі, 18:00');
    expect(plain(formatMomentWithYear(nominationCloses, KOSTANAY, 'ru'))).toBe('среда, 8 февраля 2023 года, 18:00');
    expect(plain(formatMomentWithYear(nominationCloses, KOSTANAY, 'en'))).toBe('Wednesday 8 February 2023, 18:00');
  });

  it('is an hour earlier on the clocks of Aktobe', () => {
    expect(formatTime(nominationCloses, AKTOBE)).toBe('17:00');
    expect(formatZone(nominationCloses, AKTOBE)).toBe('UTC+5');
    expect(formatZone(nominationCloses, KOSTANAY)).toBe('UTC+6');
  });
});

describe('a zone', () => {
  it('is told by its distance at the moment: Almaty moved to UTC+5 on 1 March 2024', () => {
    expect(formatZone(instant('2024-02-29T12:00:00Z'), 'Asia/Almaty')).toBe('UTC+6');
    expect(formatZone(instant('2024-03-01T12:00:00Z'), 'Asia/Almaty')).toBe('UTC+5');
  });

  it('keeps half hours and the sign', () => {
    expect(formatZone(nominationCloses, 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(formatZone(nominationCloses, 'America/New_York')).toBe('UTC−5');
  });
});

describe('the time of a receipt', () => {
  it('has seconds, milliseconds and the zone', () => {
    const receivedAt = instant('2023-02-08T11:52:09.412Z');
    expect(formatClockToMilliseconds(receivedAt, KOSTANAY)).toBe('17:52:09.412 (UTC+6)');
    expect(formatClock(receivedAt, KOSTANAY)).toBe('17:52:09');
  });

  it('keeps the zeros', () => {
    expect(formatClockToMilliseconds(instant('2023-02-08T03:05:09.007Z'), KOSTANAY)).toBe('09:05:09.007 (UTC+6)');
  });
});

describe('a term that ends at midnight', () => {
  const midnight = instant('2023-03-17T18:00:00Z');

  it('ends on the evening before, at 24:00', () => {
    expect(plain(formatClosing(midnight, KOSTANAY, 'kk'))).toBe('17 наурыз, жұма, 24:00');
    expect(plain(formatClosingWithYear(midnight, KOSTANAY, 'ru'))).toBe('пятница, 17 марта 2023 года, 24:00');
    expect(plain(formatClosingDate(midnight, KOSTANAY, 'en'))).toBe('17 March');
  });

  it('is named plainly when it ends at another hour', () => {
    expect(plain(formatClosing(nominationCloses, KOSTANAY, 'en'))).toBe('Wednesday 8 February, 18:00');
    expect(plain(formatClosingDate(nominationCloses, KOSTANAY, 'ru'))).toBe('8 февраля');
  });
});

describe('a date of an act', () => {
  it('puts no ending on a number', () => {
    const date = civilDate('2026-11-22');
    expect(plain(formatDateOfAct(date, 'kk'))).toBe('2026 жылғы 22 қараша');
    expect(plain(formatDateOfAct(date, 'ru'))).toBe('22 ноября 2026 года');
    expect(plain(formatDateOfAct(date, 'en'))).toBe('22 November 2026');
  });
});

describe('months and weekdays', () => {
  it('are all there in Kazakh, by our own table', () => {
    const months = Array.from({ length: 12 }, (_, month) => plain(formatDate(civilDate(`2023-${String(month + 1).padStart(2, '0')}-01`), 'kk')));
    expect(months).toEqual(['1 қаңтар', '1 ақпан', '1 наурыз', '1 сәуір', '1 мамыр', '1 маусым', '1 шілде', '1 тамыз', '1 қыркүйек', '1 қазан', '1 қараша', '1 желтоқсан']);
  });

  it('begin the week on Monday', () => {
    const week = Array.from({ length: 7 }, (_, day) => formatWeekday(civilDate(`2023-02-${String(day + 6).padStart(2, '0')}`), 'kk'));
    expect(week).toEqual(['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі']);
    expect(formatWeekday(civilDate('2023-03-19'), 'ru')).toBe('воскресенье');
  });
});
