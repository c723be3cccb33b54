import { describe, it, expect } from '@jest/globals';
import { formatBytes, formatMoney, formatNumber, formatPercent } from './numbers.js';

const NO_BREAK = '\u00A0';

describe('numbers for people', () => {
  it('write the deposit of 350 000 tenge with spaces that do not break', () => {
    expect(formatMoney(350_000, 'kk')).toBe(`350${NO_BREAK}000${NO_BREAK}₸`);
    expect(formatMoney(350_000, 'en')).toBe(`350${NO_BREAK}000${NO_BREAK}₸`);
  });

  it('write a percentage as each language does', () => {
    expect(formatPercent(0.123, 'kk')).toBe('12,3%');
    expect(formatPercent(0.123, 'ru')).toBe(`12,3${NO_BREAK}%`);
    expect(formatPercent(0.123, 'en')).toBe('12.3%');
    expect(formatPercent(1, 'en', 0)).toBe('100%');
  });

  it('group thousands and choose the decimal sign', () => {
    expect(formatNumber(1_234_567, 'kk')).toBe(`1${NO_BREAK}234${NO_BREAK}567`);
    expect(formatNumber(1_234_567.5, 'en', 1)).toBe('1,234,567.5');
    expect(formatNumber(-12, 'ru')).toBe('−12');
    expect(formatNumber(-0.04, 'ru', 1)).toBe('0,0');
  });

  it('write the size of a file', () => {
    expect(formatBytes(900, 'kk')).toBe(`900${NO_BREAK}Б`);
    expect(formatBytes(412 * 1024, 'ru')).toBe(`412${NO_BREAK}КБ`);
    expect(formatBytes(2.4 * 1024 * 1024, 'en')).toBe(`2.4${NO_BREAK}MB`);
  });
});
