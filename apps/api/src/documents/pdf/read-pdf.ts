import { BadPdf } from './bad-pdf.js';
import { PdfReader, entryOf, isDictionary, isReference, nameOf, type PdfDictionary, type PdfValue } from './pdf-values.js';

/** An object with its place in the file. */
export interface PdfObject {
  readonly number: number;
  readonly at: number;
  readonly value: PdfValue;
  /** The bytes of its stream as they stand, filters not undone; undefined when it has none. */
  readonly stream?: Buffer;
}

/** A cross-reference: the object of this number stands at that byte, or in that stream of objects. */
export type Crossing = { readonly number: number; readonly at: number } | { readonly number: number; readonly within: number };

/** A table of cross-references with the dictionary that ends it. */
export interface PdfTable {
  readonly at: number;
  readonly trailer: PdfDictionary;
  readonly crossings: readonly Crossing[];
}

/** Everything that stands in a PDF, of all its revisions, before anything is looked up or decoded. */
export interface PdfParts {
  readonly objects: readonly PdfObject[];
  readonly tables: readonly PdfTable[];
  /** Where the last revision says that its cross-references begin. */
  readonly startsAt: number;
}

const MOST_OBJECTS = 400_000;
const MOST_CROSSINGS = 1_000_000;
/** What tools write wrongly by an end of line is forgiven. */
const FORGIVEN = 2;

interface Unmeasured {
  readonly length: number;
  readonly written: PdfValue | undefined;
}

/**
 * Reads a PDF from its first byte to its last: objects, tables, trailers and comments, and nothing besides. So there is no
 * place where something could stand that was not looked at.
 *
 * @throws BadPdf when anything else stands there
 */
export function readPdf(bytes: Buffer): PdfParts {
  if (!/^%PDF-[12]\.\d[\s%]/.test(bytes.toString('latin1', 0, 9))) throw new BadPdf('file-mixed', 'no PDF from its first byte on');
  const reader = new PdfReader(bytes);
  const objects: PdfObject[] = [];
  const tables: PdfTable[] = [];
  const unmeasured: Unmeasured[] = [];
  let startsAt: number | undefined;
  for (reader.skipSpace(); !reader.isAtEnd; reader.skipSpace()) {
    const word = reader.peekWord();
    if (/^\d{1,10}$/.test(word)) objects.push(readObject(reader, unmeasured));
    else if (word === 'xref') tables.push(readTable(reader));
    else if (word === 'startxref') {
      reader.word();
      startsAt = reader.count();
    } else throw new BadPdf('file-mixed', 'something between the objects that is none');
    if (objects.length > MOST_OBJECTS) throw new BadPdf('file-too-complex', 'too many objects');
  }
  if (startsAt === undefined || bytes.lastIndexOf('%%EOF') < 0) throw new BadPdf('file-unreadable', 'cut off');
  expectLengths(unmeasured, objects);
  return { objects, tables, startsAt };
}

function readObject(reader: PdfReader, unmeasured: Unmeasured[]): PdfObject {
  const { at } = reader;
  const number = reader.count();
  reader.count();
  reader.expectWord('obj');
  const value = reader.value();
  const next = reader.peekWord();
  if (next !== 'stream') {
    reader.expectWord('endobj');
    return { number, at, value };
  }
  reader.expectWord('stream');
  if (!isDictionary(value)) throw new BadPdf('file-unreadable', 'a stream without a dictionary');
  const keys = value.pairs.map(([key]) => key);
  if (new Set(keys).size < keys.length) throw new BadPdf('file-unreadable', 'a stream that says something twice');
  const stream = readStream(reader, entryOf(value, 'Length'), unmeasured);
  reader.expectWord('endstream');
  reader.expectWord('endobj');
  return { number, at, value, stream };
}

function readStream(reader: PdfReader, written: PdfValue | undefined, unmeasured: Unmeasured[]): Buffer {
  const { bytes } = reader;
  if (bytes[reader.at] === 13) reader.at++;
  if (bytes[reader.at] !== 10) throw new BadPdf('file-unreadable', 'a stream that begins nowhere');
  const from = reader.at + 1;
  if (typeof written === 'number') {
    const end = new PdfReader(bytes, from + written);
    if (end.peekWord() === 'endstream') {
      reader.at = from + written;
      return bytes.subarray(from, from + written);
    }
  }
  const end = bytes.indexOf('endstream', from);
  if (end < 0) throw new BadPdf('file-unreadable', 'a stream without an end');
  unmeasured.push({ length: end - from, written });
  reader.at = end;
  return bytes.subarray(from, end);
}

/** Where a stream ends must be said in one way: else one reader sees what another does not. */
function expectLengths(unmeasured: readonly Unmeasured[], objects: readonly PdfObject[]): void {
  if (unmeasured.length === 0) return;
  const numbers = new Map(objects.flatMap(({ number, value }) => (typeof value === 'number' ? [[number, value] as const] : [])));
  for (const { length, written } of unmeasured) {
    const said = isReference(written) ? numbers.get(written.number) : written;
    if (typeof said === 'number' && Math.abs(said - length) <= FORGIVEN) continue;
    // A length that stands in a stream of objects cannot be asked here; such streams end at their mark alone.
    if (isReference(written) && said === undefined) continue;
    throw new BadPdf('file-unreadable', 'a stream that ends in two places');
  }
}

function readTable(reader: PdfReader): PdfTable {
  const { at } = reader;
  reader.expectWord('xref');
  const crossings: Crossing[] = [];
  while (reader.peekWord() !== 'trailer') {
    const first = reader.count();
    const count = reader.count();
    if (crossings.length + count > MOST_CROSSINGS) throw new BadPdf('file-too-complex', 'too many cross-references');
    for (let index = 0; index < count; index++) {
      const target = reader.count();
      reader.count();
      reader.skipSpace();
      const use = reader.word();
      if (use === 'n') crossings.push({ number: first + index, at: target });
      else if (use !== 'f') throw new BadPdf('file-unreadable', 'a cross-reference that is none');
    }
  }
  reader.expectWord('trailer');
  const trailer = reader.value();
  if (!isDictionary(trailer)) throw new BadPdf('file-unreadable', 'no trailer');
  return { at, trailer, crossings };
}

/** The cross-references of a stream that holds them, filters undone (ISO 32000-2, 7.5.8). */
export function readCrossings(dictionary: PdfDictionary, decoded: Buffer): readonly Crossing[] {
  const widths = entryOf(dictionary, 'W');
  const size = entryOf(dictionary, 'Size');
  if (!Array.isArray(widths) || widths.length !== 3 || typeof size !== 'number') throw new BadPdf('file-unreadable', 'cross-references without a form');
  const [kind = 0, second = 0, third = 0] = widths.map((width) => (typeof width === 'number' && width >= 0 && width <= 6 ? width : Number.NaN));
  const row = kind + second + third;
  if (!(row > 0)) throw new BadPdf('file-unreadable', 'cross-references without a form');
  const index = entryOf(dictionary, 'Index') ?? [0, size];
  const spans = Array.isArray(index) ? index.map((one) => (typeof one === 'number' ? one : Number.NaN)) : [];
  const crossings: Crossing[] = [];
  let at = 0;
  for (let span = 0; span + 1 < spans.length; span += 2) {
    for (let place = 0; place < (spans[span + 1] ?? 0) && at + row <= decoded.length; place++, at += row) {
      const type = kind === 0 ? 1 : decoded.readUIntBE(at, kind);
      const target = second === 0 ? 0 : decoded.readUIntBE(at + kind, second);
      const number = (spans[span] ?? 0) + place;
      if (type === 1) crossings.push({ number, at: target });
      if (type === 2) crossings.push({ number, within: target });
    }
  }
  return crossings;
}

export const isCrossingStream = ({ value, stream }: PdfObject): boolean => stream !== undefined && isDictionary(value) && nameOf(entryOf(value, 'Type')) === 'XRef';
