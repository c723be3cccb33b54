import { inflateRawSync } from 'node:zlib';
import { LARGEST_UNPACKED, MOST_PARTS } from './table-limits.js';
import { TableFault } from './table-fault.js';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const IN_ZIP64 = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const unreadable = (): TableFault => new TableFault('file-unreadable');

function findDirectory(bytes: Buffer): { readonly count: number; readonly at: number } {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return { count: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) };
  }
  throw unreadable();
}

function readEntries(bytes: Buffer): readonly Entry[] {
  const directory = findDirectory(bytes);
  if (directory.count > MOST_PARTS) throw new TableFault('file-too-large', 'unpacked');
  const entries: Entry[] = [];
  let at = directory.at;
  for (let number = 0; number < directory.count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw unreadable();
    if (bytes.readUInt16LE(at + 8) & 1) throw new TableFault('file-password');
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (packed === IN_ZIP64 || local === IN_ZIP64) throw unreadable();
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10), packed, at: local });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

const isTooLarge = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

function unpack(bytes: Buffer, { at, packed, method }: Entry, room: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) throw unreadable();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) throw unreadable();
  if (method === STORED) return content;
  if (method !== DEFLATED) throw unreadable();
  try {
    return inflateRawSync(content, { maxOutputLength: room + 1 });
  } catch (error) {
    throw isTooLarge(error) ? new TableFault('file-too-large', 'unpacked') : unreadable();
  }
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const MACROS = /vbaProject|\.bin$|^xl\/(?:macrosheets|dialogsheets|activeX|ctrlProps)\//iu;
const LINKS = /^xl\/(?:externalLinks|embeddings|connections)/iu;
const FORMULA = /<(?:\w+:)?f[\s>/]/u;
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/iu;
/** Bytes at which a bit of binary printer setting is harmless. */
const PRINTER = /^xl\/printerSettings\//iu;

/**
 * Looks a workbook over before anything else reads it: really unpacks every part within bounds, whatever the directory
 * claims, and lets nothing through that could act: macros, controls, links to other files, formulas, declarations.
 *
 * @throws TableFault
 */
export function inspectWorkbook(bytes: Buffer): void {
  const entries = readEntries(bytes);
  const names = entries.map(({ name }) => name);
  if (!names.includes('xl/workbook.xml')) throw new TableFault('file-wrong-type', names.includes('mimetype') ? 'application/vnd.oasis.opendocument.spreadsheet' : 'application/zip');
  if (new Set(names).size < names.length) throw unreadable();
  let room = LARGEST_UNPACKED;
  for (const entry of entries) {
    const content = unpack(bytes, entry, room);
    room -= content.length;
    if (room < 0) throw new TableFault('file-too-large', 'unpacked');
    if (PRINTER.test(entry.name)) continue;
    if (MACROS.test(entry.name)) throw new TableFault('file-active-content', 'macros');
    if (LINKS.test(entry.name)) throw new TableFault('file-active-content', 'links');
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    const xml = content.toString('utf8');
    if (DECLARATION.test(xml)) throw unreadable();
    if (SHEET.test(entry.name) && FORMULA.test(xml)) throw new TableFault('file-active-content', 'formulas');
  }
}
