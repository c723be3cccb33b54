import { describe, expect, it } from '@jest/globals';
import { receiptNumber } from './receipt.js';

const hash = (start: string): string => start.padEnd(64, '0');

describe('the number on a receipt', () => {
  it('has sixteen digits in groups of four', () => {
    expect(receiptNumber(hash('9f86d081884c7d659a2feaa0'))).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  });

  it('leaves the remainder 1 when divided by 97, as ISO 7064 wants it', () => {
    for (const start of ['0', '1', 'ffffffffffffffffffffffff', '9f86d081884c7d659a2feaa0']) {
      expect(BigInt(receiptNumber(hash(start)).replaceAll(' ', '')) % 97n).toBe(1n);
    }
  });

  it('is worked out by hand for the number one: 1 followed by the check digits 95', () => {
    expect(receiptNumber(`${'0'.repeat(23)}1${'0'.repeat(40)}`)).toBe('0000 0000 0000 0195');
  });

  it('tells two neighbouring digits that changed places', () => {
    const number = receiptNumber(hash('9f86d081884c7d659a2feaa0')).replaceAll(' ', '');
    const at = [...number].findIndex((digit, index) => index < 13 && digit !== number[index + 1]);
    const slip = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
    expect(BigInt(slip) % 97n).not.toBe(1n);
  });
});
