import { createHash } from 'node:crypto';
import type { ElectionMap } from '@tirkeu/campaign';
import type { Clock } from '@tirkeu/desk';
import type { Instant, Language, Role } from '@tirkeu/domain';
import { findFilesOf, findHistory, type Database, type FilingRecord } from '@tirkeu/persistence';
import { MANIFEST, loadFileWording, manifestOf, type FileWording, type Hashed } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { originalOf, type FileStore } from '../documents/file-store.js';
import { isScanned, type PageImages } from '../documents/page-images.js';
import type { FilingReader } from '../filings/filing-reader.js';
import { isWhole, shownFiling } from '../filings/shown-filing.js';
import { SealBroken, streamArchive, type ArchiveEntry } from './archive.js';
import { placeOf, type IssuedPapers } from '../issued/issued-papers.js';
import type { Signatures } from '../signatures/signatures.js';
import type { FileWriter } from './file-writer.js';
import { storedPapers, type StoredPaper } from './stored-papers.js';

/** Those who oversee see photographs as on the screen: not where and with what they were taken. */
const OVERSEEING: readonly Role[] = ['supervisor', 'auditor'];

type ListedEntry = ArchiveEntry & Hashed;

interface Asked {
  readonly who: SignedIn;
  readonly language: Language;
  /** Where this installation is found: the receipt's code leads there. */
  readonly publicUrl: string;
}

/** Everything of a filing as one archive, made anew for each reader as far as they may read. */
export class CompleteFiles {
  constructor(
    private readonly database: Database, private readonly reader: FilingReader, private readonly store: FileStore, private readonly images: PageImages,
    private readonly writer: FileWriter, private readonly papers: IssuedPapers, private readonly signatures: Signatures, private readonly map: ElectionMap, private readonly clock: Clock,
  ) {}

  async stream(record: FilingRecord, { who, language, publicUrl }: Asked): Promise<{ readonly stream: Readable; readonly bytes: number }> {
    const { filing, contest, electionTitle, version } = record;
    const madeAt = this.clock.now();
    const wording = await loadFileWording(language);
    const receipt = await this.reader.findReceipt(record);
    const history = (await findHistory(this.database, filing.id)).filter((event) => event.version <= version).toReversed();
    const papers = storedPapers(filing, history.map(({ event }) => event), (await findFilesOf(this.database, filing.id)).filter(isScanned), { rulebook: getRulebook(filing.rulebookId), wording, redraws: OVERSEEING.includes(who.active.role) });
    const written = await this.writer.write({
      language, reader: who.active.role, madeAt, shown: shownFiling(filing, actorOf(who)), papers: papers.map(({ entry }) => entry),
      events: history.map(({ event, version: place, hash }) => ({ event, version: place, hash })),
      names: { election: electionTitle, contest: contest.title, commission: contest.commission.names }, place: placeOf(contest, this.map), publicUrl,
      receipt: receipt && { receipt: receipt.receipt, signature: receipt.signature, papers: receipt.documents, publicUrl },
    });
    for (const { bytes, keep } of written) if (keep) await this.papers.keep(keep, bytes);
    const pages = written.map(({ path, bytes }) => ready(path, Buffer.from(bytes), madeAt));
    const stored: ListedEntry[] = [];
    for (const paper of papers) stored.push(...await this.#entryOf(paper));
    const entries: readonly ListedEntry[] = [...pages, ...stored, ...await this.#signaturesOf(record, who, wording)];
    return streamArchive([ready(MANIFEST, Buffer.from(manifestOf(entries, wording)), madeAt), ...entries]);
  }

  /** For those who may see who signed. */
  async #signaturesOf(record: FilingRecord, who: SignedIn, { say }: FileWording): Promise<readonly ListedEntry[]> {
    if (OVERSEEING.includes(who.active.role) || !isWhole(record.filing, actorOf(who))) return [];
    const files = await this.signatures.filesOf(record, { folder: say('reports:file.folder.signatures'), howTo: say('reports:file.signatures.how') });
    return files.map(({ path, bytes, at }) => ready(path, bytes, at));
  }

  async #entryOf({ entry: { path, sha256, attachedAt }, file, redrawn }: StoredPaper): Promise<readonly ListedEntry[]> {
    if (path === null || file === null) return [];
    if (redrawn) {
      const draw = async (): Promise<Readable> => (await this.images.download(file)).bytes;
      return [{ path, at: attachedAt, ...await measured(await draw()), open: draw, redrawnFrom: sha256 }];
    }
    const open = async (): Promise<Readable> => {
      const bytes = await this.store.find(originalOf(file));
      if (!bytes) throw new SealBroken('A stored file is gone');
      return bytes;
    };
    return [{ path, sha256, bytes: file.bytes, at: attachedAt, open }];
  }

}

const ready = (path: string, bytes: Buffer, at: Instant): ListedEntry =>
  ({ path, at, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), open: () => Promise.resolve(bytes) });

/** The size and the hash of what is not held in memory. */
async function measured(source: Readable): Promise<Pick<ArchiveEntry, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(source, new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done();
    },
  }));
  return { bytes, sha256: hash.digest('hex') };
}
