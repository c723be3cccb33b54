import { describe, expect, it } from '@jest/globals';
import { decimalsOf, isRendering, renderings } from './rounding.js';

const part = (index: number, numerators: readonly number[], denominator: number) => ({ numerator: numerators[index] ?? 0, denominator, partOf: { numerators, index } });

describe('a printed ratio', () => {
  it('is rounded half up: 57 of 15 seats are 3.8, 64 of 19 are 3.4', () => {
    expect(renderings({ numerator: 57, denominator: 15 }, 1)).toEqual(['3.8']);
    expect(renderings({ numerator: 64, denominator: 19 }, 1)).toEqual(['3.4']);
  });

  it('may be rounded either way where it lies between two numbers: 52 of 16 are 3.25', () => {
    expect(renderings({ numerator: 52, denominator: 16 }, 1)).toEqual(['3.3', '3.2']);
  });

  it('may give way so that the parts add up to the whole: 31 and 33 of 19 seats, 1.6 and 1.8 of 3.4', () => {
    expect(renderings(part(1, [31, 33], 19), 1)).toEqual(['1.7', '1.8']);
    expect(renderings(part(0, [31, 33], 19), 1)).toEqual(['1.6']);
    expect(renderings(part(0, [73, 118], 50), 1)).toEqual(['1.5', '1.4']);
  });

  it('is nothing where there is nothing to divide by', () => {
    expect(renderings({ numerator: 0, denominator: 0 }, 2)).toEqual(['']);
    expect(isRendering('', '', 2)).toBe(true);
    expect(isRendering('5', '', 2)).toBe(false);
  });

  it('is compared with the decimals of its column: 4 is 4.0 and not 4.1', () => {
    expect(decimalsOf(['3.8', '4', '11.4'])).toBe(1);
    expect(isRendering('4', '4.0', 1)).toBe(true);
    expect(isRendering('4', '4.1', 1)).toBe(false);
    expect(isRendering('', '0.0', 1)).toBe(false);
  });
});
