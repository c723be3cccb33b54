import { TAG, encode } from '@tirkeu/esign';

/** A value in DER, to be put together by hand. */
export type Bytes = Uint8Array;

export const join = (...parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts));
export const tagged = (tag: number, ...parts: readonly Bytes[]): Bytes => encode(tag, join(...parts));
export const sequence = (...parts: readonly Bytes[]): Bytes => tagged(TAG.sequence, ...parts);
export const setOf = (...parts: readonly Bytes[]): Bytes => tagged(TAG.set, ...parts.toSorted(Buffer.compare));
export const unorderedSet = (...parts: readonly Bytes[]): Bytes => tagged(TAG.set, ...parts);
export const context = (number: number, ...parts: readonly Bytes[]): Bytes => tagged(0xa0 + number, ...parts);
export const octets = (...parts: readonly Bytes[]): Bytes => tagged(TAG.octets, ...parts);
export const bits = (bytes: Bytes): Bytes => tagged(TAG.bits, Uint8Array.of(0), bytes);
export const nothing = Uint8Array.of(TAG.null, 0);
export const yes = Uint8Array.of(TAG.boolean, 1, 0xff);
export const utf8 = (text: string): Bytes => tagged(0x0c, new TextEncoder().encode(text));

export function integer(value: number): Bytes {
  const hex = value.toString(16);
  const digits = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return tagged(TAG.integer, (digits[0] ?? 0) >= 0x80 ? join(Uint8Array.of(0), digits) : digits);
}

export function oid(text: string): Bytes {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const digitsOf = (number: number): readonly number[] => (number < 128 ? [number] : [...digitsOf(Math.floor(number / 128)).map((digit) => digit | 0x80), number % 128]);
  return tagged(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(digitsOf)));
}

/** As GeneralizedTime. */
export const time = (moment: string): Bytes => tagged(TAG.time, new TextEncoder().encode(`${moment.replace(/\.\d+|[-:T]/g, '')}`));

/** Named bits, the first one first. */
export function namedBits(...set: readonly number[]): Bytes {
  const length = Math.max(...set) + 1;
  const bytes = new Uint8Array(Math.ceil(length / 8));
  for (const bit of set) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return tagged(TAG.bits, Uint8Array.of(bytes.length * 8 - length), bytes);
}

/** A constructed value without a length, ended by a mark. */
export const endless = (tag: number, ...parts: readonly Bytes[]): Bytes => join(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0));
