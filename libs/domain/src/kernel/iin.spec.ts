import { describe, expect, it } from '@jest/globals';
import { checkIin, iinLastFour, maskIin } from './iin.js';
import { civilDate } from './time.js';

const TODAY = civilDate('2023-02-01');

describe('an individual identification number', () => {
  it.each([
    ['850714390003', '1985-07-14', 'male'],
    ['900131490200', '1990-01-31', 'female'],
    ['030320690109', '2003-03-20', 'female'],
    ['991231190006', '1899-12-31', 'male'],
  ])('%s belongs to a person born on %s, %s', (iin, birthDate, sex) => {
    expect(checkIin(iin, TODAY)).toEqual({ valid: true, birthDate, sex });
  });

  it.each([
    ['030319590900', '2003-03-19', 'male'],
    ['660606390708', '1966-06-06', 'male'],
    ['000229690000', '2000-02-29', 'female'],
  ])('%s takes its check digit from the second pass', (iin, birthDate, sex) => {
    expect(checkIin(iin, TODAY)).toEqual({ valid: true, birthDate, sex });
  });

  it('cannot exist with any twelfth digit when both passes leave ten', () => {
    for (const digit of '0123456789') {
      expect(checkIin(`85071439043${digit}`, TODAY)).toEqual({ valid: false, reason: 'checksum' });
    }
  });

  it.each([
    ['85071439000A', 'format', 'has a letter'],
    ['850714', 'format', 'is too short'],
    ['8507143900030', 'format', 'is too long'],
    ['850714 390003', 'format', 'has a space'],
    ['٨٥٠٧١٤٣٩٠٠٠٣', 'format', 'has digits of another script'],
    ['', 'format', 'is empty'],
    ['850714700000', 'century', 'has the unknown century 7'],
    ['850714090003', 'century', 'has the century 0 of a foreigner'],
    ['850230300001', 'date', 'has 30 February'],
    ['010229500000', 'date', 'has 29 February of a common year'],
    ['791108690809', 'future', 'has a right check digit and a birth in 2079'],
    ['850714390004', 'checksum', 'has a wrong check digit'],
    ['850714309003', 'checksum', 'has two digits swapped'],
    ['050640001239', 'century', 'is the number of a business'],
    ['050640301239', 'date', 'is the number of a business with a digit of a person'],
  ])('%s is not one, by %s: it %s', (iin, reason) => {
    expect(checkIin(iin, TODAY)).toEqual({ valid: false, reason });
  });

  it('names the first fault only: century before date, date before checksum, future before checksum', () => {
    expect(checkIin('850230700000', TODAY)).toEqual({ valid: false, reason: 'century' });
    expect(checkIin('850230300009', TODAY)).toEqual({ valid: false, reason: 'date' });
    expect(checkIin('791108690800', TODAY)).toEqual({ valid: false, reason: 'future' });
  });

  it('is valid from the day of birth on', () => {
    expect(checkIin('030320690109', civilDate('2003-03-19'))).toEqual({ valid: false, reason: 'future' });
    expect(checkIin('030320690109', civilDate('2003-03-20'))).toMatchObject({ valid: true });
  });
});

describe('a masked identification number', () => {
  it('shows the last four digits only', () => {
    expect(maskIin('850714390003')).toBe('•••• •••• 0003');
    expect(iinLastFour('850714390003')).toBe('0003');
  });

  it('shows nothing of a text that is not twelve digits', () => {
    expect(maskIin('8507143')).toBe('•••• •••• ••••');
    expect(maskIin('')).toBe('•••• •••• ••••');
    expect(iinLastFour('0003')).toBe('••••');
  });

  it('keeps its last four digits when it is masked again', () => {
    expect(iinLastFour('•••• •••• 0003')).toBe('0003');
    expect(maskIin('•••• •••• 0003')).toBe('•••• •••• 0003');
  });
});
