import { fullName, type Candidate, type Document, type Filing, type FilingEvent, type Language, type Rulebook } from '@tirkeu/domain';
import type { FileRow } from '@tirkeu/persistence';
import type { FileWording, PaperEntry } from '@tirkeu/reports';
import { displayName } from '../documents/display-name.js';
import { findMediaType, type MediaType } from '../documents/paper-jobs.js';

/** A paper of a filing with the place where its bytes are; null where they are not kept here. */
export interface StoredPaper {
  readonly entry: PaperEntry;
  readonly file: FileRow | null;
  /** A photograph that this reader gets drawn anew, without what the camera wrote into it. */
  readonly redrawn: boolean;
}

/** The papers that were handed in and gave way to others, in the order in which they did. */
export function replacedPapers(events: readonly FilingEvent[]): readonly Document[] {
  const now = new Map<string, Document>();
  const replaced: Document[] = [];
  let handedIn = false;
  for (const event of events) {
    if (event.type === 'FilingSubmitted' || event.type === 'FilingReceivedLate') handedIn = true;
    if (event.type !== 'DocumentAttached' && event.type !== 'DocumentReplacedDuringCure' && event.type !== 'DocumentRemoved') continue;
    const { requirement, candidateId } = event.type === 'DocumentRemoved' ? event : event.document;
    const place = `${candidateId ?? ''} ${requirement}`;
    const before = now.get(place);
    if (before && handedIn) replaced.push(before);
    now.delete(place);
    if (event.type !== 'DocumentRemoved') now.set(place, event.document);
  }
  return replaced;
}

/** A name inside an archive: a stroke in it would make a folder. */
export const entryName = (name: string, mediaType: MediaType): string => displayName(name.replace(/[/\\]/gu, '-'), mediaType);

const two = (number: number): string => String(number).padStart(2, '0');

interface Namer {
  readonly rulebook: Rulebook;
  readonly wording: FileWording;
  /** Whether photographs are drawn anew for this reader. */
  readonly redraws: boolean;
  readonly fileOf: (document: Document) => FileRow | null;
}

/** One folder of papers, numbered in their order. */
const shelved = (folder: string, documents: readonly Document[], replaced: boolean, { rulebook, wording, redraws, fileOf }: Namer): readonly StoredPaper[] => documents.map((document, place) => {
  const { requirement, candidateId, pages, sha256, attachedAt, mediaType } = document;
  const title = rulebook.documents.find(({ id }) => id === requirement)?.title ?? { kk: requirement, ru: requirement, en: requirement };
  const file = fileOf(document);
  const type = findMediaType(mediaType) ?? 'application/pdf';
  const redrawn = redraws && file !== null && type !== 'application/pdf';
  const name = entryName(`${two(place + 1)} ${title[wording.language]}`, redrawn ? 'image/jpeg' : type);
  return { file, redrawn, entry: { path: file && `${folder}/${name}`, title, candidateId, pages, sha256, attachedAt, replaced } };
});

/** A folder's name for a person: of a list they stand in its order. */
const personFolder = (place: number, { nameKk, nameRu }: Candidate, language: Language): string =>
  entryName(`${two(place)} ${fullName(language === 'ru' ? nameRu : nameKk)}`, 'application/pdf').replace(/\.pdf$/u, '');

/** Every paper of a filing under a plain name in the order of the law, those of a list by person, and after them what was replaced. */
export function storedPapers(filing: Filing, events: readonly FilingEvent[], files: readonly FileRow[], { rulebook, wording, redraws }: Omit<Namer, 'fileOf'>): readonly StoredPaper[] {
  const rows = new Map(files.map((file) => [file.id, file]));
  const namer: Namer = { rulebook, wording, redraws, fileOf: ({ fileId, sha256 }) => { const row = rows.get(fileId); return row?.sha256 === sha256 ? row : null; } };
  const order = new Map(rulebook.documents.map(({ id }, place) => [id, place]));
  const inOrder = (candidateId: string | null): readonly Document[] => filing.documents.filter((document) => document.candidateId === candidateId)
    .toSorted((one, other) => (order.get(one.requirement) ?? 0) - (order.get(other.requirement) ?? 0));
  const papers = wording.say('reports:file.folder.papers');
  const people = [...filing.candidates, ...filing.departures.map(({ candidate }) => candidate)];
  const current = filing.route === 'party-list'
    ? [
      ...shelved(`${papers}/00 ${wording.say('reports:file.folder.list')}`, inOrder(null), false, namer),
      ...people.flatMap((person, place) => shelved(`${papers}/${personFolder(place + 1, person, wording.language)}`, inOrder(person.id), false, namer)),
    ]
    : shelved(papers, filing.documents.toSorted((one, other) => (order.get(one.requirement) ?? 0) - (order.get(other.requirement) ?? 0)), false, namer);
  return [...current, ...shelved(wording.say('reports:file.folder.replaced'), replacedPapers(events), true, namer)];
}
