import pg from 'pg';
import type { CalendarOverrides, ContestRef, Extension } from '@tirkeu/domain';
import type { ChainHead, ContestTerms, Store } from '@tirkeu/desk';
import { BatchStore, type BatchContent, type BatchFooting } from './batch-store.js';
import { nomineeRows } from './nominee-rows.js';
import type { FilingKey, FilingKeys } from './filing-seal.js';
import { actionRow, entryRow, filingEventRow, filingRow, keyRow } from './rows.js';
import { saveNominees } from './save-nominees.js';
import { entryGiven, filingGiven, list, place } from './write-statement.js';

type Client = Pick<pg.ClientBase, 'query'>;
type ContestRow = ContestRef & { readonly overrides: CalendarOverrides; readonly extension: Extension | null };

/** Where a batch belongs, and what seals its filings. */
export interface BatchPlace {
  readonly electionId: string;
  readonly commissionIds: readonly string[];
  readonly keys: FilingKeys;
}

/**
 * Plays past events on commissions' new filings and writes them in one transaction, together with all that follows from
 * them. It is history: what was to be told is marked as told, what was due as announced, each at its own time. The
 * commissions' chains are held until the end, so that a running installation keeps working beside it.
 */
export async function playBatch<Value>(client: Client, { electionId, commissionIds, keys }: BatchPlace, work: (store: Store) => Promise<Value>): Promise<Value> {
  await client.query('BEGIN');
  try {
    const store = new BatchStore(await holdFooting(client, electionId, commissionIds));
    const value = await work(store);
    await writeBatch(client, store.content(), keys);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function holdFooting(client: Client, electionId: string, commissionIds: readonly string[]): Promise<BatchFooting> {
  const heads = await client.query<{ chain: string; index: number; hash: string }>(
    'SELECT chain, last_index AS index, last_hash AS hash FROM chain_head WHERE chain = ANY($1) ORDER BY chain FOR UPDATE', [commissionIds]);
  const contests = await client.query<ContestRow>(`
    SELECT c.id, c.election_id AS "electionId", e.rulebook_id AS "rulebookId", c.commission_id AS "commissionId", c.form, c.seats,
      e.election_day::text AS "electionDay", c.zone, c.title, e.overrides, c.extension
    FROM contest c JOIN election e ON e.id = c.election_id WHERE c.election_id = $1 AND c.commission_id = ANY($2)`, [electionId, commissionIds]);
  return {
    heads: new Map(heads.rows.map(({ chain, index, hash }): [string, ChainHead] => [chain, { index, hash }])),
    contests: new Map(contests.rows.map(({ overrides, extension, ...contest }): [string, ContestTerms] => [contest.id, { contest, overrides, extension }])),
  };
}

const populated = (table: string): string => `json_populate_recordset(NULL::${table}, $1::json)`;

async function writeBatch(client: Client, { events, actions, filings, outbox, heads, candidacies, named }: BatchContent, keys: FilingKeys): Promise<void> {
  const made = new Map(filings.map(({ filing: { id } }): [string, FilingKey] => [id, keys.make(id)]));
  const keyOf = (id: string): FilingKey => {
    const key = made.get(id);
    if (!key) throw new Error(`The batch has no filing ${id}`);
    return key;
  };
  const write = (text: string, rows: readonly object[]) => (rows.length > 0 ? client.query(text, [JSON.stringify(rows)]) : undefined);
  const recordedAt = new Map(events.map(({ stream, version, recordedAt: at }) => [`${stream.id}-${version}`, at]));
  await write(`INSERT INTO event SELECT * FROM ${populated('event')}`, events.map((event) => filingEventRow(event, keyOf(event.stream.id))));
  await write(`INSERT INTO filing_key SELECT * FROM ${populated('filing_key')}`, [...made.values()].map(keyRow));
  await write(`INSERT INTO action SELECT * FROM ${populated('action')}`, actions.map(actionRow));
  await write(`UPDATE chain_head h SET last_index = n.last_index, last_hash = n.last_hash FROM ${populated('chain_head')} n WHERE h.chain = n.chain`,
    [...heads].map(([chain, { index, hash }]) => ({ chain, last_index: index, last_hash: hash })));
  await write(`
    INSERT INTO filing (${list(filingGiven)}, ${list(place)}, district) SELECT ${list(filingGiven, 'f.')}, ${list(place, 'c.')}, c.district
    FROM ${populated('filing')} f JOIN contest c ON c.id = f.contest_id`, filings.map((change) => filingRow(change, keyOf(change.filing.id))));
  await write(saveNominees('$1::jsonb'), filings.flatMap(nomineeRows));
  await write(`
    INSERT INTO public_entry (${list(entryGiven)}, ${list(place)}) SELECT ${list(entryGiven, 'e.')}, ${list(place, 'c.')}
    FROM ${populated('public_entry')} e JOIN contest c ON c.id = e.contest_id`, filings.flatMap(({ entries }) => entries.map(entryRow)));
  await write(`INSERT INTO active_candidacy SELECT * FROM ${populated('active_candidacy')}`, candidacies);
  await write(`INSERT INTO named_person SELECT * FROM ${populated('named_person')}`, named);
  await write(`
    INSERT INTO due (stream_kind, stream_id, election_id, commission_id, kind, subject, at, announced_at)
    SELECT stream_kind, stream_id, election_id, commission_id, kind, subject, at, at FROM ${populated('due')}`,
    filings.flatMap(({ action, filing, dues }) => (dues ?? []).map((due) => ({ ...due, stream_kind: 'filing', stream_id: action.stream.id, election_id: filing.electionId, commission_id: filing.commissionId }))));
  await write(`
    INSERT INTO outbox (topic, key, payload, recorded_at, sent_at, done_at) SELECT topic, key, payload, recorded_at, recorded_at, recorded_at FROM ${populated('outbox')}`,
    outbox.map((message) => ({ ...message, recorded_at: recordedAt.get(`${message.payload['filingId']}-${message.payload['version']}`) })));
}
