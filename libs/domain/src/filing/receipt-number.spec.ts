import { describe, expect, it } from '@jest/globals';
import { groupedReceiptNumber, readReceiptNumber, receiptNumber } from '../index.js';

const hash = (start: string): string => start.padEnd(64, '0');

describe('the number on a receipt', () => {
  it('has sixteen digits, printed in groups of four', () => {
    expect(receiptNumber(hash('9f86d081884c7d659a2feaa0'))).toMatch(/^\d{16}$/);
    expect(groupedReceiptNumber('3907230208000412')).toBe('3907 2302 0800 0412');
  });

  it('leaves the remainder 1 when divided by 97, as ISO 7064 wants it', () => {
    for (const start of ['0', '1', 'ffffffffffffffffffffffff', '9f86d081884c7d659a2feaa0']) expect(BigInt(receiptNumber(hash(start))) % 97n).toBe(1n);
  });

  it('is worked out by hand for the number one: 1 followed by the check digits 95', () => {
    expect(receiptNumber(`${'0'.repeat(23)}1${'0'.repeat(40)}`)).toBe('0000000000000195');
  });
});

describe('a number that was typed', () => {
  it.each(['0000000000000195', '0000 0000 0000 0195', ' 0000-0000-0000-0195 ', '0000 0000 0000 01ұғ'])('is read as it was meant: %s', (typed) => {
    expect(readReceiptNumber(typed)).toEqual({ ok: true, value: '0000000000000195' });
  });

  it('with two neighbouring digits changed, or one wrong, is known to be a slip', () => {
    expect(readReceiptNumber('0000 0000 0000 1095')).toEqual({ ok: false, error: 'check-digits' });
    expect(readReceiptNumber('0000 0000 0000 0196')).toEqual({ ok: false, error: 'check-digits' });
  });

  it.each(['', '0000 0000 0000 019', '0000 0000 0000 0195 0', 'qwerty'])('is no number of a receipt when it has more or fewer digits: "%s"', (typed) => {
    expect(readReceiptNumber(typed)).toEqual({ ok: false, error: 'length' });
  });
});
