import { READS, readHash } from '@tirkeu/desk';
import { isOverdue, momentText } from './moments.mjs';

const READ = `
  SELECT id::float8 AS id, account_id AS "accountId", name, role, commission_id AS "commissionId", filing_id AS "filingId", fields, filings, reason, trace_id AS "traceId", ${momentText('read_at')} AS "readAt", slot::float8 AS slot
  FROM personal_read ORDER BY id`;
const SLOT_MS = 600_000;

/** Holds the record of who was shown personal data against its entries in the log. */
export async function checkReads(client, { entries, signedAt }) {
  const logged = entries.get(READS) ?? new Map();
  const { rows } = await client.query(READ);
  const faults = [];
  for (const { slot, ...read } of rows) {
    const entry = logged.get(read.id);
    const isAsLogged = entry?.hash === readHash(read) && entry.recordedAt === read.readAt && slot === Math.floor(Date.parse(read.readAt) / SLOT_MS);
    if (entry && !isAsLogged) faults.push(`the read ${read.id} is not the one that stands in the log`);
    if (!entry && isOverdue(read.readAt, signedAt)) faults.push(`the read ${read.id} is said to be of ${read.readAt} and does not stand in the log`);
  }
  const seen = new Set(rows.map(({ id }) => id));
  for (const id of logged.keys()) if (!seen.has(id)) faults.push(`the read ${id} is gone`);
  return { reads: rows.length, faults };
}
