import { createInflate, inflateSync } from 'node:zlib';
import { readImageClaim } from '../image-size.js';
import { BadPdf } from './bad-pdf.js';
import { entryOf, isDictionary, nameOf, type PdfDictionary, type PdfValue } from './pdf-values.js';

/** What a reference leads to; other values are themselves. */
export type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

const MEGABYTE = 1024 * 1024;
/** Of one stream, filters undone. */
const LARGEST_STREAM = 64 * MEGABYTE;
const LARGEST_PICTURE = 256 * MEGABYTE;
export const LARGEST_OBJECT_STREAM = 16 * MEGABYTE;
export const MOST_PIXELS = 64_000_000;
const MOST_FILTERS = 4;
/** Bytes that the rows of a picture may have beyond their pixels. */
const SLACK = MEGABYTE;

const SHORT: Readonly<Record<string, string>> = { Fl: 'FlateDecode', AHx: 'ASCIIHexDecode', A85: 'ASCII85Decode', LZW: 'LZWDecode', RL: 'RunLengthDecode', CCF: 'CCITTFaxDecode', DCT: 'DCTDecode' };
const PICTURE_FILTERS = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

export function filtersOf(dictionary: PdfDictionary, resolve: Resolve): readonly string[] {
  const filter = resolve(entryOf(dictionary, 'Filter'));
  if (filter === undefined || filter === null) return [];
  const names = (Array.isArray(filter) ? filter : [filter]).map((one: PdfValue) => nameOf(resolve(one)));
  if (names.length > MOST_FILTERS) throw new BadPdf('file-too-complex', 'too many filters');
  return names.map((name) => {
    if (name === undefined) throw new BadPdf('file-unreadable', 'a filter without a name');
    return SHORT[name] ?? name;
  });
}

function inflated(bytes: Buffer, most: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new BadPdf(isTooLarge ? 'file-too-complex' : 'file-unreadable', isTooLarge ? 'a stream that grows without bounds' : 'a stream that is damaged');
  }
}

/** How large a stream becomes, without holding it. */
function measureInflated(bytes: Buffer, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const inflate = createInflate();
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) inflate.destroy(new BadPdf('file-too-complex', 'a stream that grows without bounds'));
    });
    inflate.on('end', () => resolve(size));
    inflate.on('error', (error) => reject(error instanceof BadPdf ? error : new BadPdf('file-unreadable', 'a stream that is damaged')));
    inflate.end(bytes);
  });
}

function unhexed(bytes: Buffer): Buffer {
  const [digits = ''] = bytes.toString('latin1').split('>');
  return Buffer.from(digits.replace(/[^0-9A-Fa-f]/g, ''), 'hex');
}

function unascii85(bytes: Buffer): Buffer {
  const [text = ''] = bytes.toString('latin1').replace(/\s/g, '').split('~');
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const missing = 5 - group.length;
    const value = [...group, ...Array.from({ length: missing }, () => 84)].reduce((sum, digit) => sum * 85 + digit, 0);
    out.push(...[24, 16, 8, 0].slice(0, 4 - missing).map((shift) => Math.floor(value / 2 ** shift) % 256));
    group = [];
  };
  for (const sign of text) {
    if (sign === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else group.push(sign.charCodeAt(0) - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return Buffer.from(out);
}

function unrun(bytes: Buffer, most: number): Buffer {
  const runs: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && bytes[at] !== 128;) {
    const length = bytes[at] ?? 0;
    const run = length < 128 ? bytes.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, bytes[at + 1]);
    at += length < 128 ? length + 2 : 2;
    size += run.length;
    if (size > most) throw new BadPdf('file-too-complex', 'a stream that grows without bounds');
    runs.push(run);
  }
  return Buffer.concat(runs);
}

function undo(filter: string, bytes: Buffer, most: number): Buffer {
  switch (filter) {
    case 'FlateDecode': return inflated(bytes, most);
    case 'ASCIIHexDecode': return unhexed(bytes);
    case 'ASCII85Decode': return unascii85(bytes);
    case 'RunLengthDecode': return unrun(bytes, most);
    default: throw new BadPdf('file-unreadable', 'a filter that is not known here');
  }
}

/** The rows of a table as they were before each was written as the difference to the one above (PNG predictors). */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  const out = Buffer.alloc(Math.floor(bytes.length / (columns + 1)) * columns);
  for (let row = 0; row * columns < out.length; row++) {
    const how = bytes[row * (columns + 1)];
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? out[at - 1] ?? 0 : 0;
      const above = row > 0 ? out[at - columns] ?? 0 : 0;
      if (how === undefined || how > 3) throw new BadPdf('file-unreadable', 'a predictor that is not known here');
      const guess = [0, left, above, Math.floor((left + above) / 2)][how] ?? 0;
      out[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

/** A stream of objects or cross-references with its filters undone. @throws BadPdf when it cannot be looked into */
export function decodeStream(dictionary: PdfDictionary, stream: Buffer, resolve: Resolve): Buffer {
  let bytes = stream;
  for (const filter of filtersOf(dictionary, resolve)) bytes = undo(filter, bytes, LARGEST_OBJECT_STREAM);
  const given = resolve(entryOf(dictionary, 'DecodeParms'));
  const parameters = Array.isArray(given) ? resolve(given[0]) : given;
  if (!isDictionary(parameters)) return bytes;
  const predictor = resolve(entryOf(parameters, 'Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  const columns = resolve(entryOf(parameters, 'Columns')) ?? 1;
  const colors = resolve(entryOf(parameters, 'Colors')) ?? 1;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1 || colors !== 1) throw new BadPdf('file-unreadable', 'a predictor that is not known here');
  return unpredicted(bytes, columns);
}

/** How large a stream becomes for whoever shows it. @throws BadPdf when that is too much, or it is damaged */
export async function measureStream(dictionary: PdfDictionary, stream: Buffer, resolve: Resolve): Promise<number> {
  const filters = filtersOf(dictionary, resolve);
  const most = nameOf(resolve(entryOf(dictionary, 'Subtype'))) === 'Image' ? mostOfPicture(dictionary, resolve) : LARGEST_STREAM;
  let bytes = stream;
  for (const [place, filter] of filters.entries()) {
    const isLast = place === filters.length - 1;
    if (PICTURE_FILTERS.has(filter)) {
      if (!isLast) throw new BadPdf('file-unreadable', 'a picture inside a filter');
      return expectPicture(filter, bytes);
    }
    if (isLast && filter === 'FlateDecode') return measureInflated(bytes, most);
    bytes = undo(filter, bytes, most);
  }
  return bytes.length;
}

function mostOfPicture(dictionary: PdfDictionary, resolve: Resolve): number {
  const [width, height] = ['Width', 'Height'].map((key) => resolve(entryOf(dictionary, key)));
  if (typeof width !== 'number' || typeof height !== 'number' || width < 1 || height < 1) throw new BadPdf('file-unreadable', 'a picture without a size');
  if (width * height > MOST_PIXELS) throw new BadPdf('file-too-complex', 'a picture of too many pixels');
  return Math.min(LARGEST_PICTURE, width * height * 8 + SLACK);
}

function expectPicture(filter: string, bytes: Buffer): number {
  if (filter !== 'DCTDecode') return bytes.length;
  const claim = readImageClaim(bytes, 'image/jpeg');
  if (!claim) throw new BadPdf('file-unreadable', 'a picture that is damaged');
  if (claim.width * claim.height > MOST_PIXELS) throw new BadPdf('file-too-complex', 'a picture of too many pixels');
  return bytes.length;
}
