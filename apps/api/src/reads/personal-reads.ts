import type { ReadClass } from '@tirkeu/contracts';
import { isCommissionRole, type Instant, type Role } from '@tirkeu/domain';
import { addReads, findCommissionsOf, type Database, type NewRead } from '@tirkeu/persistence';
import type { SignedIn } from '../accounts/sessions.js';
import { keepWithin } from '../platform/token-buckets.js';

const EVERY_MS = 1_000;
const SLOT_MS = 600_000;
const MOST_KNOWN = 20_000;
/** What the database does not take for now is kept so far; beyond it the process would fall, and every read with it. */
const MOST_WAITING = 20_000;

export interface Asked {
  readonly who: SignedIn;
  /** Null: a list or a file of many. */
  readonly filingId: string | null;
  readonly fields: ReadClass;
  /** How many filings a list or a file names; null where that is not known. */
  readonly filings: number | null;
  /** The address of a list: another page of it is another look. It is not kept. */
  readonly asked?: string;
  readonly traceId: string;
  readonly at: Instant;
}

/**
 * Notes who was shown personal data of a filing. Within ten minutes the same person is noted once for the same data; notes are written a
 * second later, many at once. A whole number is another matter: who sees it is written down before it is shown.
 */
export class PersonalReads {
  readonly #known = new Map<string, true>();
  #waiting: NewRead[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  note(asked: Asked): void {
    const { who, filingId, fields, at } = asked;
    const key = [who.account.id, filingId, fields, asked.asked, Math.floor(Date.parse(at) / SLOT_MS)].join();
    if (this.#known.has(key) || this.#waiting.length >= MOST_WAITING) return;
    keepWithin(this.#known, MOST_KNOWN);
    this.#known.set(key, true);
    this.#waiting.push(rowOf(asked, null));
    this.#timer ??= setTimeout(() => void this.write(), EVERY_MS).unref();
  }

  /** Writes a read and comes back when it is written. */
  async writeDown(asked: Asked, reason: string): Promise<void> {
    await this.#add([rowOf(asked, reason)]);
  }

  /** Writes what waits. What cannot be written waits on. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const reads = this.#waiting;
    this.#waiting = [];
    if (reads.length === 0) return;
    try {
      await this.#add(reads);
    } catch {
      this.#waiting.unshift(...reads);
      this.#timer ??= setTimeout(() => void this.write(), EVERY_MS).unref();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.write();
    clearTimeout(this.#timer);
  }

  /** The commission through which somebody of a commission reads a filing is that of the filing. */
  async #add(reads: readonly NewRead[]): Promise<void> {
    const commissions = await findCommissionsOf(this.database, reads.flatMap(({ filingId }) => filingId ?? []));
    const commissionOf = ({ filingId, commissionId }: NewRead) => (filingId === null ? commissionId : commissions.get(filingId) ?? null);
    await addReads(this.database, reads.map((read) => ({ ...read, commissionId: isCommissionRole(read.role as Role) ? commissionOf(read) : null })));
  }
}

/** Whoever works for one commission alone reads its lists for it. */
const rowOf = ({ who: { account, active }, filingId, fields, filings, traceId, at }: Asked, reason: string | null): NewRead => ({
  accountId: account.id, name: account.name, role: active.role, commissionId: filingId === null && active.commissionIds.length === 1 ? active.commissionIds[0] ?? null : null,
  filingId, fields, filings, reason, traceId, readAt: at,
});
