import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('sorts members at every depth and puts no space between them', () => {
    expect(canonicalJson({ b: [3, { d: 1, c: null }], a: true })).toBe('{"a":true,"b":[3,{"c":null,"d":1}]}');
  });

  it('sorts by UTF-16 code units, as RFC 8785 prescribes', () => {
    const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(members)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0, 9007199254740991])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,9007199254740991]',
    );
  });

  it('keeps Kazakh letters as they are and escapes only what JSON must', () => {
    expect(canonicalJson('Әбдіров "Һ"\n\u001f/')).toBe('"Әбдіров \\"Һ\\"\\n\\u001f/"');
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ patronymic: undefined, surname: 'Қасымов' })).toBe('{"surname":"Қасымов"}');
  });

  it('takes the same value twice, side by side', () => {
    const shared = { n: 1 };
    expect(canonicalJson([shared, { shared }])).toBe('[{"n":1},{"shared":{"n":1}}]');
  });

  it('takes the fields of a class instance', () => {
    class Address {
      readonly town = 'Орал';
    }
    expect(canonicalJson(new Address())).toBe('{"town":"Орал"}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinity', [Number.NEGATIVE_INFINITY]],
    ['a function', { act: () => 1 }],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['a bigint', 1n],
    ['a symbol', Symbol('s')],
    ['half a surrogate pair', '\ud800'],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    ['a map', new Map([['a', 1]])],
    ['a set', { members: new Set([1]) }],
    ['an object that writes itself', { toJSON: () => 'x' }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('refuses a value that contains itself', () => {
    const list: unknown[] = [];
    list.push({ list });
    expect(() => canonicalJson(list)).toThrow(TypeError);
  });

  const json = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });

  it('does not depend on the order in which members were written', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, reversed(member)]));
    };
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)));
  });

  it('reads back as the same value and is then its own canonical form', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
