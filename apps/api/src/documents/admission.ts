import { available, capacityAmong, decide, filingActions, plusMinutes, type Actor, type Filing } from '@tirkeu/domain';
import { countBrought, findFilesOf, findUploadSizes, type Database } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { circumstancesOf, type FilingReader } from '../filings/filing-reader.js';
import { absent, denied, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { largestSum, mostADay, mostFiles } from './limits.js';

/** In minutes. */
const A_DAY = 24 * 60;
/** In seconds. */
const AN_HOUR = 60 * 60;
const { capacities, when } = filingActions['attach-document'];

/**
 * What is brought to the counter after a filing was handed in counts from a moment that the clerk states when attaching it, and that is
 * judged then. Its scan is let in before.
 */
const comesToCounter = (filing: Filing, actor: Actor): boolean =>
  filing.status !== 'draft' && when[filing.status] !== undefined && capacityAmong(filing, actor, capacities) === 'counter';

/** Files come in only while one can be attached, and only so many: nobody fills our disk beside the procedure. */
export class Admission {
  constructor(private readonly reader: FilingReader, private readonly database: Database) {}

  /** @throws why nothing can be attached to the filing now; to whom it is no business of, it does not exist */
  async expectOpen(filingId: string, request: FastifyRequest): Promise<Filing> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    const circumstances = circumstancesOf(record, actorOf(who), receiptOf(request));
    if (available(record.filing, circumstances).includes('attach-document') || comesToCounter(record.filing, circumstances.actor)) return record.filing;
    const denial = decide(record.filing, { type: 'remove-document', requirement: 'biography', candidateId: null }, circumstances);
    throw denial.ok ? absent() : denied(denial.error);
  }

  /** What is on its way counts like what is there. @throws `files-too-many`, `files-too-much`, or `files-too-many-today` */
  async expectRoom({ id, candidates }: Filing, bytes: number, request: FastifyRequest): Promise<void> {
    const who = signedInOf(request);
    const brought = await countBrought(this.database, who.account.id, plusMinutes(receiptOf(request), -A_DAY));
    const most = mostADay(who.active.role);
    if (brought.files >= most.files || brought.bytes + bytes > most.bytes) throw problem('files-too-many-today', { retryAfterSeconds: AN_HOUR });
    const stored = (await findFilesOf(this.database, id)).map((file) => file.bytes);
    const sizes = [...stored, ...await findUploadSizes(this.database, id)];
    if (sizes.length >= mostFiles(candidates.length)) throw problem('files-too-many');
    if (sizes.reduce((total, size) => total + size, bytes) > largestSum(candidates.length)) throw problem('files-too-much');
  }
}
