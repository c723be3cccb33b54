import { BadPdf } from './bad-pdf.js';
import { decodeStream, measureStream, type Resolve } from './decode-stream.js';
import { PdfReader, entryOf, isDictionary, isReference, nameOf, type PdfDictionary, type PdfValue } from './pdf-values.js';
import { isCrossingStream, readCrossings, readPdf, type PdfObject, type PdfParts, type PdfTable } from './read-pdf.js';

/** Keys by which a document acts, or carries what is no page. */
const ACTIVE_KEYS = new Set(['JS', 'JavaScript', 'AA', 'EF', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'RichMediaContent', 'Rendition', 'Renditions', 'XFA', 'Collection', 'Launch']);
/** Names that mean nothing else, wherever they stand. */
const ACTIVE_NAMES = new Set(['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'RichMedia', 'Rendition', 'XFA', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'GoTo3DView']);
/** Kinds of actions and of annotations: as the value of `S`, `Subtype` or `Type` alone. */
const ACTIVE_KINDS = new Set([...ACTIVE_NAMES, 'Sound', 'Movie', 'Screen', '3D', 'ResetForm', 'Hide', 'Thread', 'Trans3D', 'GoToDp']);
const KIND_KEYS = new Set(['S', 'Subtype', 'Type']);
/** How far references are followed from one to the next. */
const FURTHEST = 8;
const LARGEST_TOTAL = 1024 * 1024 * 1024;
/** 200 inches of 72 points: the most that a page may be (ISO 32000-1, annex C). */
const LARGEST_BOX = 14_400;
const BOXES = new Set(['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']);

const refused = (reason: string): never => {
  throw new BadPdf('file-active-content', reason);
};

/**
 * Looks at every object of a PDF, of all its revisions and in its compressed streams: nothing in it may act, carry other
 * files, be locked, or grow without bounds, and its tables must name the objects that stand there and no others.
 *
 * @throws BadPdf with the reason
 */
export async function examinePdf(bytes: Buffer): Promise<void> {
  const parts = readPdf(bytes);
  const written = byNumber(parts.objects);
  const tables = [...parts.tables, ...parts.objects.filter(isCrossingStream).map((object) => tableOf(object, resolver(written)))];
  for (const { trailer } of tables) expectNotLocked(trailer);
  const packed = unpack(parts, tables, resolver(written));
  const all = byNumber([...parts.objects, ...packed]);
  const resolve = resolver(all);
  for (const { trailer } of tables) expectPassive(trailer, resolve, all);
  for (const { value } of parts.objects) expectPassive(value, resolve, all);
  for (const { value } of packed) expectPassive(value, resolve, all);
  await expectBounded(parts.objects, resolve);
  expectWholeTables(parts, tables);
}

type Numbered = ReadonlyMap<number, readonly PdfValue[]>;

function byNumber(objects: readonly Pick<PdfObject, 'number' | 'value'>[]): Numbered {
  const numbered = new Map<number, PdfValue[]>();
  for (const { number, value } of objects) {
    const known = numbered.get(number);
    if (known) known.push(value);
    else numbered.set(number, [value]);
  }
  return numbered;
}

/** Follows references to the newest object of a number. */
const resolver = (numbered: Numbered): Resolve => (value) => {
  let found = value;
  for (let steps = 0; isReference(found); steps++) {
    if (steps > FURTHEST) throw new BadPdf('file-too-complex', 'references in a circle');
    found = numbered.get(found.number)?.at(-1);
  }
  return found;
};

function tableOf({ at, value, stream }: PdfObject, resolve: Resolve): PdfTable {
  if (!isDictionary(value) || !stream) throw new BadPdf('file-unreadable', 'no cross-references');
  expectNotLocked(value);
  return { at, trailer: value, crossings: readCrossings(value, decodeStream(value, stream, resolve)) };
}

function expectNotLocked({ pairs }: PdfDictionary): void {
  if (pairs.some(([key]) => key === 'Encrypt')) throw new BadPdf('file-password', 'locked');
}

/** The objects of all streams of objects. What a table looks for in a stream must be one. */
function unpack({ objects }: PdfParts, tables: readonly PdfTable[], resolve: Resolve): readonly Pick<PdfObject, 'number' | 'value'>[] {
  const asked = new Set(tables.flatMap(({ crossings }) => crossings.flatMap((crossing) => ('within' in crossing ? [crossing.within] : []))));
  const unpacked: Pick<PdfObject, 'number' | 'value'>[] = [];
  for (const { number, value, stream } of objects) {
    if (!stream || !isDictionary(value)) continue;
    const isAsked = asked.has(number);
    if (!isAsked && nameOf(resolve(entryOf(value, 'Type'))) !== 'ObjStm' && entryOf(value, 'First') === undefined) continue;
    unpacked.push(...readPacked(value, stream, resolve));
    asked.delete(number);
  }
  const missing = [...asked].filter((number) => !objects.some((object) => object.number === number));
  if (missing.length > 0) throw new BadPdf('file-unreadable', 'a stream of objects that is not there');
  return unpacked;
}

function readPacked(dictionary: PdfDictionary, stream: Buffer, resolve: Resolve): readonly Pick<PdfObject, 'number' | 'value'>[] {
  const decoded = decodeStream(dictionary, stream, resolve);
  const [count, first] = ['N', 'First'].map((key) => resolve(entryOf(dictionary, key)));
  if (typeof count !== 'number' || typeof first !== 'number' || count < 0 || first < 0) throw new BadPdf('file-unreadable', 'a stream of objects without a head');
  const head = new PdfReader(decoded.subarray(0, first));
  return Array.from({ length: Math.min(count, decoded.length) }, () => ({ number: head.count(), at: first + head.count() }))
    .map(({ number, at }) => ({ number, value: new PdfReader(decoded, at).value() }));
}

function expectPassive(value: PdfValue, resolve: Resolve, all: Numbered): void {
  if (Array.isArray(value)) {
    for (const one of value as readonly PdfValue[]) expectPassive(one, resolve, all);
    return;
  }
  const name = nameOf(value);
  if (name !== undefined && ACTIVE_NAMES.has(name)) refused(name);
  if (!isDictionary(value)) return;
  for (const [key, entry] of value.pairs) {
    if (ACTIVE_KEYS.has(key)) refused(key);
    if (key === 'Encrypt') throw new BadPdf('file-password', 'locked');
    if (KIND_KEYS.has(key) && everyMeaning(entry, all).some((meaning) => ACTIVE_KINDS.has(nameOf(meaning) ?? ''))) refused('an action');
    if (key === 'OpenAction') everyMeaning(entry, all).forEach((meaning) => expectDestination(meaning, all));
    if (BOXES.has(key)) expectBox(resolve(entry), resolve);
    expectPassive(entry, resolve, all);
  }
}

/** What a reference can mean: the object of any revision. */
function everyMeaning(value: PdfValue, all: Numbered, steps = 0): readonly PdfValue[] {
  if (!isReference(value)) return [value];
  if (steps > FURTHEST) throw new BadPdf('file-too-complex', 'references in a circle');
  return (all.get(value.number) ?? []).flatMap((meaning) => everyMeaning(meaning, all, steps + 1));
}

/** A document may say at which of its pages it opens. */
function expectDestination(value: PdfValue, all: Numbered): void {
  if (value === null || Array.isArray(value)) return;
  const kinds = isDictionary(value) ? value.pairs.filter(([key]) => key === 'S').flatMap(([, kind]) => everyMeaning(kind, all)) : [];
  if (kinds.length === 0 || kinds.some((kind) => nameOf(kind) !== 'GoTo') || (isDictionary(value) && entryOf(value, 'Next') !== undefined)) refused('OpenAction');
}

function expectBox(box: PdfValue | undefined, resolve: Resolve): void {
  if (!Array.isArray(box)) throw new BadPdf('file-unreadable', 'a page without a size');
  const sides = (box as readonly PdfValue[]).map((side) => resolve(side));
  if (sides.length !== 4 || sides.some((side) => typeof side !== 'number')) throw new BadPdf('file-unreadable', 'a page without a size');
  const [left = 0, bottom = 0, right = 0, top = 0] = sides.map(Number);
  if (Math.abs(right - left) > LARGEST_BOX || Math.abs(top - bottom) > LARGEST_BOX) throw new BadPdf('file-too-complex', 'a page larger than 200 inches');
}

/** Tables name objects that stand where they say, and lead from the last one to the first without a circle. */
function expectWholeTables({ objects, startsAt }: PdfParts, tables: readonly PdfTable[]): void {
  const standing = new Map(objects.map(({ at, number }) => [at, number]));
  for (const { crossings } of tables) {
    // A table that counts from 1 where it should from 0 is a known slip of old programs.
    const isAside = crossings.some((crossing) => 'at' in crossing && standing.get(crossing.at) === crossing.number - 1) ? 1 : 0;
    for (const crossing of crossings) {
      if ('at' in crossing && crossing.at !== 0 && standing.get(crossing.at) !== crossing.number - isAside) throw new BadPdf('file-unreadable', 'a cross-reference that leads astray');
    }
  }
  const places = new Map(tables.map((table) => [table.at, table]));
  const seen = new Set<number>();
  for (let next: PdfValue | undefined = startsAt; next !== undefined;) {
    const table: PdfTable | undefined = typeof next === 'number' ? places.get(next) : undefined;
    if (!table) throw new BadPdf('file-unreadable', 'no cross-references where they should be');
    if (seen.has(table.at)) throw new BadPdf('file-too-complex', 'cross-references in a circle');
    seen.add(table.at);
    const beside = entryOf(table.trailer, 'XRefStm');
    if (beside !== undefined && (typeof beside !== 'number' || !places.has(beside))) throw new BadPdf('file-unreadable', 'no cross-references where they should be');
    next = entryOf(table.trailer, 'Prev');
  }
}

async function expectBounded(objects: readonly PdfObject[], resolve: Resolve): Promise<void> {
  let total = 0;
  for (const { value, stream } of objects) {
    if (!stream || !isDictionary(value)) continue;
    if (entryOf(value, 'F') !== undefined) refused('a stream in another file');
    total += await measureStream(value, stream, resolve);
    if (total > LARGEST_TOTAL) throw new BadPdf('file-too-complex', 'streams that grow without bounds');
  }
}
