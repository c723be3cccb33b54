import type { PersonalRead } from '@tirkeu/desk';
import { COMMISSION_ROLES, type Instant, type Text } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';

/** A read that is to be noted. */
export type NewRead = Omit<PersonalRead, 'id'>;

const SLOT_MS = 600_000;

/** Notes reads. The same person, filing and class of data within ten minutes is one; what was asked for with a reason is always noted, and so is a list. */
export async function addReads(database: Database, reads: readonly NewRead[]): Promise<void> {
  await database.query(`
    INSERT INTO personal_read (account_id, name, role, commission_id, filing_id, fields, filings, reason, trace_id, read_at, slot)
    SELECT "accountId", name, role, "commissionId", "filingId", fields, filings, reason, "traceId", "readAt", slot FROM jsonb_to_recordset($1)
      AS r("accountId" text, name text, role text, "commissionId" text, "filingId" text, fields text, filings integer, reason text, "traceId" text, "readAt" timestamptz, slot bigint)
    ON CONFLICT DO NOTHING`, [JSON.stringify(reads.map((read) => ({ ...read, slot: Math.floor(Date.parse(read.readAt) / SLOT_MS) })))]);
}

/** Whose reads somebody may see: those of the filings of some commissions and of their people's lists, or those of some regions; none named is the whole country. */
export type ReadScope = { readonly commissionIds: readonly string[] } | { readonly regionIds: readonly string[] } | { readonly filingId: string };

export interface ReadFilter {
  readonly scope: ReadScope;
  readonly accountId?: string | undefined;
  readonly fields?: string | undefined;
  /** From, and before: moments. */
  readonly between?: readonly [Instant, Instant] | undefined;
  /** Only those with a lower number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** A read with the public names of the commission. */
export interface FoundRead extends PersonalRead {
  readonly commission: Text | null;
}

const READ = 'p.id, p.account_id AS "accountId", p.name, p.role, p.commission_id AS "commissionId", p.filing_id AS "filingId", p.fields, p.filings, p.reason, p.trace_id AS "traceId", p.read_at AS "readAt"';

/** A list belongs to whoever read it: to the commissions and regions of their grants. */
const WITHIN = `
  ($1::text IS NULL OR p.filing_id = $1)
  AND ($2::text[] IS NULL OR EXISTS (SELECT FROM filing f WHERE f.id = p.filing_id AND f.commission_id = ANY($2))
    OR (p.filing_id IS NULL AND p.role = ANY($4) AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = p.account_id AND g.role = p.role AND g.commission_ids && $2)))
  AND (coalesce(cardinality($3::text[]), 0) = 0 OR EXISTS (SELECT FROM filing f WHERE f.id = p.filing_id AND f.region_id = ANY($3))
    OR (p.filing_id IS NULL AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = p.account_id AND g.role = p.role
      AND (g.region_ids && $3 OR EXISTS (SELECT FROM commission c WHERE c.id = ANY(g.commission_ids) AND c.region_id = ANY($3))))))`;

const scopeValues = (scope: ReadScope): readonly unknown[] =>
  ['filingId' in scope ? scope.filingId : null, 'commissionIds' in scope ? scope.commissionIds : null, 'regionIds' in scope ? scope.regionIds : null, COMMISSION_ROLES];

/** Reads, the newest first. */
export const findReads = (database: Database, { scope, accountId, fields, between, before, limit }: ReadFilter): Promise<readonly FoundRead[]> => findRows(database, `
  SELECT ${READ}, k.names AS commission FROM personal_read p LEFT JOIN commission k ON k.id = p.commission_id
  WHERE ${WITHIN} AND ($5::text IS NULL OR p.account_id = $5) AND ($6::text IS NULL OR p.fields = $6) AND ($7::timestamptz IS NULL OR p.read_at >= $7 AND p.read_at < $8) AND ($9::bigint IS NULL OR p.id < $9)
  ORDER BY p.id DESC LIMIT $10`, [...scopeValues(scope), accountId ?? null, fields ?? null, between?.[0] ?? null, between?.[1] ?? null, before ?? null, limit]);

/** How many of the newest reads are looked through for people. */
const LATELY = 5_000;

/** Whoever read something lately, by name. */
export const findReaders = (database: Database, scope: ReadScope): Promise<readonly Pick<FoundRead, 'accountId' | 'name'>[]> => findRows(database, `
  SELECT account_id AS "accountId", max(name) AS name FROM (SELECT p.account_id, p.name FROM personal_read p WHERE ${WITHIN} ORDER BY p.id DESC LIMIT ${LATELY}) lately GROUP BY account_id ORDER BY 2, 1`,
[...scopeValues(scope)]);
