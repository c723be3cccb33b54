import { Malformed, TAG, type Der } from './der.js';

/** The part at a place, with a tag where one is asked for. @throws Malformed */
export function part(value: Der, place: number, tag?: number): Der {
  const found = value.parts[place];
  if (!found || (tag !== undefined && found.tag !== tag)) throw new Malformed('A part is missing');
  return found;
}

export function expectTag(value: Der, tag: number): Der {
  if (value.tag !== tag) throw new Malformed('A value is of another kind');
  return value;
}

/** An object identifier in dots. */
export function oidOf(value: Der): string {
  const { content } = expectTag(value, TAG.oid);
  const numbers: bigint[] = [];
  let number = 0n;
  for (const [place, byte] of content.entries()) {
    if (byte === 0x80 && number === 0n) throw new Malformed('An identifier is written longer than needed');
    number = number * 128n + BigInt(byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0n;
    } else if (place === content.length - 1) throw new Malformed('An identifier has no end');
  }
  const [first, ...rest] = numbers;
  if (first === undefined) throw new Malformed('An identifier is empty');
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

export function integerOf(value: Der): bigint {
  const { content } = expectTag(value, TAG.integer);
  return BigInt.asIntN(content.length * 8, BigInt(`0x${Buffer.from(content).toString('hex')}`));
}

/** The bytes of a string of whole bytes. */
export function bitsOf(value: Der): Uint8Array {
  const { content } = expectTag(value, TAG.bits);
  if (content[0] !== 0) throw new Malformed('A string of bits does not end with a byte');
  return content.subarray(1);
}

/** Whether a named bit is set. */
export const hasBit = (value: Der, bit: number): boolean => (((expectTag(value, TAG.bits).content[1 + (bit >> 3)] ?? 0) << (bit & 7)) & 0x80) !== 0;

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,6}))?Z$/;

/** A moment in milliseconds since 1970, UTC. */
export function momentOf(value: Der): number {
  const text = Buffer.from(value.content).toString('latin1');
  const found = value.tag === TAG.utcTime ? UTC_TIME.exec(text) : value.tag === TAG.time ? TIME.exec(text) : null;
  if (!found) throw new Malformed('A moment is not one');
  const [, year = '', month, day, hour, minute, second, fraction = '0'] = found;
  // RFC 5280, 4.1.2.5.1: two digits stand for 1950 to 2049.
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const moment = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  if (Number.isNaN(moment)) throw new Malformed('A moment is not one');
  return moment;
}

/** A text of any of the kinds that names are written in. */
export const textOf = ({ tag, content }: Der): string => (tag === 0x1e ? Buffer.from(content).swap16().toString('utf16le') : Buffer.from(content).toString('utf8'));

export const isSame = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;
