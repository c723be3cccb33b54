import { createHash } from 'node:crypto';
import type { ElectionMap } from '@tirkeu/campaign';
import type { FilingActsView, IssuedPaperView, LaterAct } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { publicEntries, standingOfAct, type Act, type Filing, type Text } from '@tirkeu/domain';
import { findFiling, findHistory, findIssuedPapers, keepIssuedPaper, type Database, type FilingRecord, type IssuedFacts, type IssuedPaperRow } from '@tirkeu/persistence';
import { writeActPdf, writeCertificatePdf, type Issued } from '@tirkeu/reports';
import { actsOfFiling, certificatesOfFiling, type ActOfFiling, type CertificateOfFiling, type RecordedFiling } from './acts-of-filing.js';

const CERTIFICATE: Text = { kk: 'Кандидат куәлігі', ru: 'Удостоверение кандидата', en: 'Certificate of a candidate' };

/** A paper as it is handed out. */
export interface HandedOut {
  readonly bytes: Buffer;
  readonly issued: Issued;
}

type Source = Pick<IssuedPaperRow, 'sourceKind' | 'sourceId' | 'version' | 'candidateId'>;

/** Where a paper comes from and what everybody may know of it. */
export interface ToKeep {
  readonly issued: Pick<Issued, 'number' | 'textHash'>;
  readonly source: Source;
  readonly facts: IssuedFacts;
}

/**
 * Hands out the papers of commissions and proves them. A paper is drawn anew from its event each time; the hash of every file
 * that leaves is kept, so that each of them can be told from a forgery for ever.
 */
export class IssuedPapers {
  constructor(private readonly database: Database, private readonly map: ElectionMap, private readonly clock: Clock) {}

  async recorded({ filing, contest, electionTitle }: FilingRecord, publicUrl: string): Promise<RecordedFiling> {
    const history = (await findHistory(this.database, filing.id)).toReversed();
    return {
      events: history.map(({ event, version, hash }) => ({ event, version, hash })), publicUrl, place: placeOf(contest, this.map),
      names: { election: electionTitle, contest: contest.title, commission: contest.commission.names },
    };
  }

  async list(record: FilingRecord, publicUrl: string): Promise<FilingActsView> {
    const recorded = await this.recorded(record, publicUrl);
    const acts = actsOfFiling(recorded);
    for (const act of acts) await this.#publish(record.filing.id, recorded, act);
    return {
      acts: acts.map((entry) => ({
        which: entry.which, kind: entry.act.kind, title: entry.act.title, actNumber: entry.act.number, on: entry.act.on, number: entry.issued.number, textHash: entry.issued.textHash,
        standing: standingOfAct(record.filing, acts, entry),
      })),
      certificates: certificatesOfFiling(recorded).flatMap(({ candidateId, issued: { number } }) => {
        const candidate = record.filing.candidates.find(({ id }) => id === candidateId);
        return candidate ? [{ candidateId, nameKk: candidate.nameKk, nameRu: candidate.nameRu, number }] : [];
      }),
    };
  }

  /** From the moment that somebody learns of an act, anybody can check it. */
  async #publish(filingId: string, recorded: RecordedFiling, act: ActOfFiling): Promise<void> {
    const known = await findIssuedPapers(this.database, act.issued.number);
    if (known.length === 0) await this.keep(actToKeep(filingId, recorded, act), await writeActPdf(act));
  }

  /** The file of an act; undefined when the filing has no such act. */
  async writeAct(record: FilingRecord, which: string, publicUrl: string): Promise<HandedOut | undefined> {
    const recorded = await this.recorded(record, publicUrl);
    const found = actsOfFiling(recorded).find((act) => act.which === which);
    if (!found) return undefined;
    const bytes = await writeActPdf(found);
    await this.keep(actToKeep(record.filing.id, recorded, found), bytes);
    return { bytes, issued: found.issued };
  }

  /** The file of a certificate; undefined when the candidate is not registered. */
  async writeCertificate(record: FilingRecord, candidateId: string, publicUrl: string): Promise<HandedOut | undefined> {
    const recorded = await this.recorded(record, publicUrl);
    const found = certificatesOfFiling(recorded).find((certificate) => certificate.candidateId === candidateId);
    if (!found) return undefined;
    const bytes = await writeCertificatePdf(found.certificate, found.issued);
    await this.keep(certificateToKeep(record.filing.id, recorded, found), bytes);
    return { bytes, issued: found.issued };
  }

  /** The file of an act that is no filing's. */
  async handOut(paper: Omit<ToKeep, 'issued'> & { readonly issued: Issued }, act: Act): Promise<Buffer> {
    const bytes = await writeActPdf({ act, issued: paper.issued });
    await this.keep(paper, bytes);
    return bytes;
  }

  /** Notes that a file leaves the house. To be called before it does. */
  async keep({ issued: { number, textHash }, source, facts }: ToKeep, bytes: Uint8Array): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await keepIssuedPaper(this.database, { number, sha256, ...source, textHash, facts, issuedAt: this.clock.now() });
  }

  /** What anybody may know of a paper by its number; undefined when none was handed out under it. */
  async findPublic(number: string): Promise<IssuedPaperView | undefined> {
    const files = await findIssuedPapers(this.database, number);
    const [latest] = files;
    if (!latest) return undefined;
    const paper = { number, ...latest.facts, textHash: latest.textHash, files: files.map(({ sha256 }) => sha256) };
    const record = latest.sourceKind === 'filing' ? await findFiling(this.database, latest.sourceId) : undefined;
    if (!record) return { ...paper, standing: 'in-force', replacedBy: null, persons: [], registerId: null };
    return { ...paper, ...await this.#standing(record, latest) };
  }

  async #standing(record: FilingRecord, { version, candidateId }: IssuedPaperRow): Promise<Pick<IssuedPaperView, 'standing' | 'replacedBy' | 'persons' | 'registerId'>> {
    const recorded = await this.recorded(record, '');
    const acts = actsOfFiling(recorded);
    const { filing } = record;
    const act = acts.find((entry) => entry.version === version);
    const standing = candidateId !== null ? standingOfCertificate(filing, certificatesOfFiling(recorded), { version, candidateId }) : act ? standingOfAct(filing, acts, act) : 'replaced';
    const later = acts.find((entry) => entry.version > version && entry.event.type !== 'DeficiencyNoticeServed');
    const entries = publicEntries(filing).filter((entry) => candidateId === null || entry.candidateId === candidateId);
    const named = candidateId !== null || filing.route !== 'party-list' ? entries : [];
    const [person] = named;
    return {
      standing, replacedBy: standing === 'replaced' && later ? laterAct(later) : null,
      persons: named.map(({ nameKk, nameRu }) => ({ nameKk, nameRu })), registerId: person && named.length === 1 ? `${filing.id}.${person.candidateId}` : null,
    };
  }
}

export const placeOf = ({ regionId, localityId, maslikhat }: FilingRecord['contest'], map: ElectionMap): Text =>
  (map.localities.find(({ id }) => id === localityId) ?? map.regions.find(({ id }) => id === regionId))?.names ?? maslikhat;

const laterAct = ({ act: { title, number, on } }: ActOfFiling): LaterAct => ({ title, actNumber: number, on });

function standingOfCertificate(filing: Filing, certificates: readonly CertificateOfFiling[], { version, candidateId }: Pick<CertificateOfFiling, 'version' | 'candidateId'>): IssuedPaperView['standing'] {
  if (!certificates.some((entry) => entry.candidateId === candidateId && entry.version === version)) return 'replaced';
  return filing.stays.some(({ of, lifted }) => lifted === null && of === 'registration') ? 'suspended' : 'in-force';
}

const factsOf = ({ names: { commission, contest, election } }: RecordedFiling, { recordedAt, zone }: Issued): Pick<IssuedFacts, 'commission' | 'contest' | 'election' | 'recordedAt' | 'zone'> =>
  ({ commission, contest, election, recordedAt, zone });

export const actToKeep = (filingId: string, recorded: RecordedFiling, { act, version, issued }: ActOfFiling): ToKeep => ({
  issued, source: { sourceKind: 'filing', sourceId: filingId, version, candidateId: null },
  facts: { kind: act.kind, title: act.title, actNumber: act.number, on: act.on, ...factsOf(recorded, issued) },
});

const certificateToKeep = (filingId: string, recorded: RecordedFiling, { candidateId, certificate, version, issued }: CertificateOfFiling): ToKeep => ({
  issued, source: { sourceKind: 'filing', sourceId: filingId, version, candidateId },
  facts: { kind: 'certificate', title: CERTIFICATE, actNumber: certificate.resolution, on: certificate.registeredOn, ...factsOf(recorded, issued) },
});
