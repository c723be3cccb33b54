import { crc32 } from './crc32.js';
import type { ImageType } from './paper-jobs.js';

/** How a picture is built: whole, cut off or damaged, or with something else in it. */
export type ImageStructure = 'whole' | 'damaged' | 'mixed';

const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
/** A zip is found from its end, by a mark that stands at most this far before it. */
const FURTHEST_END = 65_557;
const FOREIGN = ['%PDF-', '<script', '<html', '<!doctype', '<svg', '<?php', '<body', '<iframe', '#!/bin'];

/** Whether a file could be taken for one of another kind: programs look for a zip from the end, for a page or a PDF anywhere. */
export function looksLikeAnother(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - FURTHEST_END));
  for (let at = tail.indexOf(END_OF_DIRECTORY); at >= 0; at = tail.indexOf(END_OF_DIRECTORY, at + 1)) {
    if (at + 22 <= tail.length) return true;
  }
  const text = bytes.toString('latin1').toLowerCase();
  return FOREIGN.some((mark) => text.includes(mark.toLowerCase()));
}

/** Reads a picture from its first byte to its last, without decoding it. */
export function readImageStructure(bytes: Buffer, mediaType: ImageType): ImageStructure {
  if (looksLikeAnother(bytes)) return 'mixed';
  if (mediaType === 'image/png') return pngStructure(bytes);
  return mediaType === 'image/jpeg' ? jpegStructure(bytes) : heicStructure(bytes);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isPadding = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0 || byte === 10 || byte === 13);

function pngStructure(bytes: Buffer): ImageStructure {
  if (!bytes.subarray(0, 8).equals(PNG)) return 'mixed';
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'damaged';
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return isPadding(bytes.subarray(end)) ? 'whole' : 'mixed';
    at = end;
  }
  return 'damaged';
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where a JPEG that begins here ends; null when it does not. */
function jpegEnd(bytes: Buffer, from: number): number | null {
  if (bytes[from] !== 0xff || bytes[from + 1] !== START) return null;
  for (let at = from + 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return at + 2;
    if (marker === 0xff) at++;
    else if (isAlone(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return null;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SCAN) at = scanEnd(bytes, at);
    }
  }
  return null;
}

/** The next marker after the data of a scan. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Telephones put a second picture, a film of the moment or notes of their own behind the picture. */
function isOfTelephone(rest: Buffer): boolean {
  if (rest.toString('latin1', 4, 8) === 'ftyp') return true;
  const isSamsung = ['SEFT', 'SEFH'].includes(rest.toString('latin1', rest.length - 4));
  return isSamsung;
}

function jpegStructure(bytes: Buffer): ImageStructure {
  let end = jpegEnd(bytes, 0);
  if (end === null) return 'damaged';
  for (let next = bytes.indexOf(0xff, end); next >= 0 && isPadding(bytes.subarray(end, next)); next = bytes.indexOf(0xff, end)) {
    const further = jpegEnd(bytes, next);
    if (further === null) return 'mixed';
    end = further;
  }
  const rest = bytes.subarray(end);
  return isPadding(rest) || isOfTelephone(rest) ? 'whole' : 'mixed';
}

/** A file of boxes, each with its length: they fill it to its last byte. */
function heicStructure(bytes: Buffer): ImageStructure {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return 'mixed';
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return 'damaged';
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const length = short === 0 ? bytes.length - at : long;
    if (length < 8 || at + length > bytes.length) return 'damaged';
    if (!/^[\x20-\x7e]{4}$/.test(bytes.toString('latin1', at + 4, at + 8))) return 'mixed';
    at += length;
  }
  return 'whole';
}
