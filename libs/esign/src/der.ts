/** Bytes that are no message of the form that was expected, or one that could be read in more than one way. */
export class Malformed extends Error {
  override name = 'Malformed';
}

/** One value of ASN.1 in its distinguished encoding, with the bytes as they came. */
export interface Der {
  /** The first byte: class, whether it is constructed, and number. */
  readonly tag: number;
  /** With tag and length. */
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
  /** Of constructed values; none of others. */
  readonly parts: readonly Der[];
}

export const TAG = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, null: 0x05, oid: 0x06, enumerated: 0x0a, utcTime: 0x17, time: 0x18, sequence: 0x30, set: 0x31 } as const;

const CONSTRUCTED = 0x20;
const MOST_BYTES = 2_000_000;
const DEEPEST = 24;

/** The tags of the envelope around signed bytes, from the outside inwards, that may be written without a length: they are not signed. */
const ENVELOPE: readonly (readonly number[])[] = [[TAG.sequence], [0xa0], [TAG.sequence], [TAG.sequence, 0xa0], [0xa0], [TAG.octets | CONSTRUCTED]];

interface Place {
  readonly depth: number;
  /** Whether every value around this one is of the envelope. */
  readonly isEnvelope: boolean;
  readonly within: number;
}

interface Read {
  readonly value: Der;
  readonly next: number;
}

const concat = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Tag and length, the shortest there is, before the content. */
export function encode(tag: number, content: Uint8Array): Uint8Array {
  if (content.length < 0x80) return concat([Uint8Array.of(tag, content.length), content]);
  const length = Buffer.from(content.length.toString(16).replace(/^(.(..)*)$/, '0$1'), 'hex');
  return concat([Uint8Array.of(tag, 0x80 | length.length, ...length), content]);
}

/** The length and where the content begins; null: it ends with a mark. */
function readLength(bytes: Uint8Array, at: number): { readonly length: number | null; readonly from: number } {
  const first = bytes[at];
  if (first === undefined || first === 0xff) throw new Malformed('A length is missing');
  if (first < 0x80) return { length: first, from: at + 1 };
  if (first === 0x80) return { length: null, from: at + 1 };
  const digits = bytes.subarray(at + 1, at + 1 + (first & 0x7f));
  if (digits.length !== (first & 0x7f) || digits.length > 4) throw new Malformed('A length is too long');
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  if (length < 0x80 || digits[0] === 0) throw new Malformed('A length is written longer than needed');
  return { length, from: at + 1 + digits.length };
}

/** What DER asks of the content of simple values. */
function expectDistinguished(tag: number, content: Uint8Array): void {
  const [first = 0, second = 0] = content;
  const isOfBytes = content.length > 0;
  if (tag === TAG.boolean && !(content.length === 1 && (first === 0 || first === 0xff))) throw new Malformed('A truth value is neither');
  if (tag === TAG.null && isOfBytes) throw new Malformed('Nothing has a content');
  if (tag === TAG.integer || tag === TAG.enumerated) {
    const isPadded = content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
    if (!isOfBytes || isPadded) throw new Malformed('A number is written longer than needed');
  }
}

const isMark = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0;

function partsOf(bytes: Uint8Array, from: number, end: number | null, place: Place): { readonly parts: readonly Der[]; readonly next: number } {
  const parts: Der[] = [];
  let next = from;
  while (end === null ? !isMark(bytes, next) : next < end) {
    const read = readAt(bytes, next, end ?? bytes.length, place);
    parts.push(read.value);
    next = read.next;
  }
  return { parts, next: end === null ? next + 2 : next };
}

/** Text in several parts is one text; only the envelope may have such. */
const joined = (tag: number, parts: readonly Der[]): Der => {
  if (parts.some((part) => part.tag !== TAG.octets)) throw new Malformed('A text has parts of another kind');
  const content = concat(parts.map((part) => part.content));
  return { tag, content, raw: encode(tag, content), parts: [] };
};

function readAt(bytes: Uint8Array, at: number, end: number, place: Place): Read {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f || place.depth > DEEPEST) throw new Malformed('A value has a tag that none has here');
  const { length, from } = readLength(bytes, at + 1);
  const isEnvelope = place.isEnvelope && (ENVELOPE[place.depth]?.includes(tag) ?? false) && (place.depth !== 4 || place.within === TAG.sequence);
  if (length !== null && from + length > end) throw new Malformed('A value is longer than what holds it');
  if ((tag & CONSTRUCTED) === 0) {
    if (length === null) throw new Malformed('A simple value has no length');
    const content = bytes.subarray(from, from + length);
    expectDistinguished(tag, content);
    return { value: { tag, raw: bytes.subarray(at, from + length), content, parts: [] }, next: from + length };
  }
  if (length === null && !isEnvelope) throw new Malformed('A value that is signed has no length');
  const isText = (tag & ~CONSTRUCTED) === TAG.octets;
  if (((tag & ~CONSTRUCTED) < TAG.sequence - CONSTRUCTED && tag < 0x80 && !isText) || (isText && !isEnvelope)) throw new Malformed('A simple value has parts');
  const { parts, next } = partsOf(bytes, from, length === null ? null : from + length, { depth: place.depth + 1, isEnvelope, within: tag });
  if (next > end) throw new Malformed('A value is longer than what holds it');
  if (isText) return { value: joined(TAG.octets, parts), next };
  if (!isEnvelope) return { value: { tag, raw: bytes.subarray(at, next), content: bytes.subarray(from, next), parts }, next };
  const content = concat(parts.map((part) => part.raw));
  return { value: { tag, raw: encode(tag, content), content, parts }, next };
}

function readWhole(bytes: Uint8Array, isEnvelope: boolean): Der {
  if (bytes.length === 0 || bytes.length > MOST_BYTES) throw new Malformed('Nothing, or more than is read');
  const { value, next } = readAt(bytes, 0, bytes.length, { depth: 0, isEnvelope, within: 0 });
  if (next !== bytes.length) throw new Malformed('Something follows the message');
  return value;
}

/** One value in its distinguished encoding and nothing behind it. @throws Malformed */
export const readDer = (bytes: Uint8Array): Der => readWhole(bytes, false);

/**
 * A signed message. Its envelope may be written without lengths and its content in several parts, as some programs do; nothing that
 * is signed may. @throws Malformed
 */
export const readMessage = (bytes: Uint8Array): Der => readWhole(bytes, true);
