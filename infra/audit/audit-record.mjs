import { checkAccess } from './check-access.mjs';
import { checkChains } from './check-chains.mjs';
import { checkEntries } from './check-entries.mjs';
import { checkReads } from './check-reads.mjs';
import { checkReceipts } from './check-receipts.mjs';

/**
 * Reads a whole database as it stands and tells what in it was changed, taken away, put in or put elsewhere since it was recorded.
 * It needs no right but to read, and no key: of what is personal the chain holds commitments.
 *
 * @param outside a checkpoint that was kept elsewhere; without it a log that was cut or rewritten as a whole, and agrees with itself, passes
 * @returns how much there is, and one sentence for each thing that is wrong
 */
export async function auditRecord(client, { outside, keys } = {}) {
  const log = await checkEntries(client, { outside, keys });
  const at = { signedAt: log.signedAt };
  const chains = await checkChains(client, { ...at, entries: log.entries.event });
  const receipts = await checkReceipts(client, { entries: log.entries.receipt });
  const reads = await checkReads(client, { ...at, entries: log.entries.read });
  const places = [...await checkPlaces(client), ...await checkAccess(client)];
  const isUnlogged = log.size === 0 && chains.events > 0;
  return {
    looked: { chains: chains.chains, events: chains.events, receipts: receipts.receipts, reads: reads.reads, entries: log.size, checkpoints: log.checkpoints, waiting: chains.waiting, isHeldAgainstOutside: outside !== undefined },
    faults: [...log.faults, ...(isUnlogged ? ['nothing of the record stands in the log'] : []), ...chains.faults, ...receipts.faults, ...reads.faults, ...places],
  };
}

/** What was answered, and what lists show, has to be what the record says. */
async function checkPlaces(client) {
  const { rows: [{ actions, filings }] } = await client.query(`
    SELECT (SELECT count(*) FROM action a WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = a.stream_kind AND e.stream_id = a.stream_id AND e.version = a.version AND e.hash = a.hash))::int AS actions,
      (SELECT count(*) FROM filing f WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.version = f.version AND e.hash = f.hash)
        OR EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.version > f.version))::int AS filings`);
  return [...(actions > 0 ? [`${actions} answered actions are not in the record`] : []), ...(filings > 0 ? [`${filings} filings are shown otherwise than the record says`] : [])];
}
