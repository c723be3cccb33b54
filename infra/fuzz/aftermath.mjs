import { checkRecord } from '../backup/check-record.mjs';

/** Books that must agree, each as the count of what is in one and not in the other. */
const BOOKS = {
  'submissions without a receipt': `
    SELECT count(*)::int AS count FROM event e WHERE e.type IN ('FilingSubmitted', 'FilingReceivedLate') AND e.action_id IN (SELECT action_id FROM action)
      AND e.received_at > (SELECT coalesce(min(issued_at), 'infinity') FROM receipt) AND NOT EXISTS (SELECT FROM receipt r WHERE r.filing_id = e.stream_id AND r.version = e.version)`,
  'receipts without a submission': `
    SELECT count(*)::int AS count FROM receipt r WHERE NOT EXISTS (
      SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version AND e.type NOT IN ('FilingOpened', 'FilingDiscarded'))`,
  'filings that are in without a submission': `
    SELECT count(*)::int AS count FROM filing f WHERE f.status NOT IN ('draft', 'discarded') AND NOT EXISTS (
      SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.type IN ('FilingSubmitted', 'FilingReceivedLate'))`,
  'submissions of filings that are shown as drafts': `
    SELECT count(*)::int AS count FROM filing f WHERE f.status = 'draft' AND EXISTS (
      SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.type IN ('FilingSubmitted', 'FilingReceivedLate'))`,
  'submissions that nobody will be told of': `
    SELECT count(*)::int AS count FROM event e WHERE e.type IN ('FilingSubmitted', 'FilingReceivedLate') AND NOT EXISTS (SELECT FROM outbox o WHERE o.payload::text LIKE '%' || e.stream_id || '%')`,
  'people who stand twice in one election': `
    SELECT count(*)::int AS count FROM (SELECT person_key, candidacy_group FROM active_candidacy GROUP BY 1, 2 HAVING count(*) > 1) twice`,
  'transactions left open': `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND state_change < now() - interval '30 seconds'`,
};

/** What does not hold in the record after everything: chains, receipts, and books that must agree. */
export async function checkAftermath(client) {
  const { rows: heads } = await client.query('SELECT chain, last_index AS index, last_hash AS hash FROM chain_head');
  const { faults } = await checkRecord(client, heads.map(({ chain, index, hash }) => [chain, index, hash]));
  const disagreeing = [];
  for (const [words, query] of Object.entries(BOOKS)) {
    const { rows: [{ count }] } = await client.query(query);
    if (count > 0) disagreeing.push(`${count} ${words}`);
  }
  return [...faults, ...disagreeing];
}
