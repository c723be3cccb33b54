import { describe, expect, it } from '@jest/globals';
import { isBin } from '../index.js';

describe('a business identification number', () => {
  it.each(['940140000385', '971240001315', '020240000555'])('of a body that exists is one: %s', (bin) => expect(isBin(bin)).toBe(true));

  it.each([
    ['with two digits changed places', '940140000358'],
    ['with one digit wrong', '971240001314'],
    ['with a digit too few', '02024000055'],
    ['with a letter in it', '02024000O555'],
    ['that is left empty', ''],
  ])('%s is none', (_fault, bin) => expect(isBin(bin)).toBe(false));
});
