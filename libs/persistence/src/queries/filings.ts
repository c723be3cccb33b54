import type { Filing, FilingEvent, FilingStatus, Instant, Route, Text } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import type { ReceiptRow } from '../tables/receipt.table.js';
import { contestJoins, contestJson, type ContestEntry } from './contests.js';
import { IS_ENTERED } from './counter-drafts.js';
import { findRow, findRows, type Database } from './database.js';
import type { AgentScope } from './nominations.js';
import { eventOf, stateOf } from './sealed-columns.js';

/** A filing in the list of those whose it is. */
export interface OwnFiling {
  readonly id: string;
  readonly version: number;
  readonly status: FilingStatus;
  readonly route: Route;
  readonly candidate: string | null;
  readonly contest: ContestEntry;
  readonly openedAt: Instant;
  readonly submittedAt: Instant | null;
}

const OWN = `SELECT f.id, f.version, f.status, f.route, f.candidate, ${contestJson} AS contest, f.opened_at AS "openedAt", f.submitted_at AS "submittedAt"
  FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}`;

/** The nominations of themselves that an account has opened, the newest first. Discarded drafts are gone. */
export const findOwnFilings = (database: Database, applicantId: string): Promise<readonly OwnFiling[]> =>
  findRows(database, `${OWN} WHERE f.applicant_id = $1 AND f.route = 'self' AND f.state ->> 'counter' IS NULL AND f.status <> 'discarded' ORDER BY f.opened_at DESC, f.id`, [applicantId]);

/** The filings of a nominator, whichever of its agents opened them, as far as an agent's regions go. */
export const findFilingsOfNominator = (database: Database, { nominatorId, regionIds }: AgentScope): Promise<readonly OwnFiling[]> => findRows(database, `
  ${OWN} WHERE f.nominator_id = $1 AND (cardinality($2::text[]) = 0 OR f.region_id = ANY($2)) AND f.status <> 'discarded' AND ${IS_ENTERED} ORDER BY f.opened_at DESC, f.id`, [nominatorId, regionIds]);

/** A filing with what its page needs. Restricted: it holds personal data. */
export interface FilingRecord {
  readonly filing: Filing;
  readonly version: number;
  /** Of its last event. */
  readonly hash: string;
  readonly contest: ContestEntry;
  readonly electionTitle: Text;
  /** When it was last handed in, in time or late; null while it is a draft. */
  readonly submission: Submission | null;
  /** The receipt of that, if it was issued already. */
  readonly receipt: Pick<ReceiptRow, 'content' | 'signature'> | null;
}

/** The event of a filing that was handed in, with its place in the record: what a receipt is made of. */
export interface Submission {
  readonly event: Extract<FilingEvent, { type: 'FilingSubmitted' | 'FilingReceivedLate' }>;
  readonly version: number;
  /** Its number in the chain of the commission. */
  readonly chainIndex: number;
  readonly hash: string;
}

const FILING = preparedAs('read-filing', `
  SELECT ${stateOf('f')} AS filing, f.version, f.hash, ${contestJson} AS contest, e.title AS "electionTitle",
    CASE WHEN s.hash IS NOT NULL THEN jsonb_build_object('event', ${eventOf('s')}, 'version', s.version, 'chainIndex', s.chain_index, 'hash', s.hash) END AS submission,
    CASE WHEN r.number IS NOT NULL THEN jsonb_build_object('content', r.content, 'signature', r.signature) END AS receipt
  FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
    LEFT JOIN LATERAL (SELECT * FROM event v
      WHERE v.stream_kind = 'filing' AND v.stream_id = f.id AND v.type IN ('FilingSubmitted', 'FilingReceivedLate') ORDER BY v.version DESC LIMIT 1) s ON true
    LEFT JOIN receipt r ON r.filing_id = f.id AND r.version = s.version
  WHERE f.id = $1`);

export const findFiling = (database: Database, id: string): Promise<FilingRecord | undefined> => findRow(database, FILING, [id]);

/** A filing that names a person, who did not open it. */
export interface Naming {
  readonly filing: Filing;
  readonly version: number;
  readonly candidateId: string;
  readonly contest: ContestEntry;
  readonly electionTitle: Text;
}

const NAMING = `SELECT ${stateOf('f')} AS filing, f.version, n.candidate_id AS "candidateId", ${contestJson} AS contest, e.title AS "electionTitle"
  FROM named_person n JOIN filing f ON f.id = n.filing_id JOIN contest c ON c.id = f.contest_id ${contestJoins}
  WHERE n.person_key = $1 AND (f.applicant_id <> $2 OR f.state ->> 'counter' IS NOT NULL) AND f.status <> 'discarded' AND ${IS_ENTERED}`;

/** Where a person is named by somebody else, the newest filing first. Restricted: a filing names others too. */
export const findNamings = (database: Database, { personKey, accountId, limit }: { readonly personKey: string; readonly accountId: string; readonly limit: number }): Promise<readonly Naming[]> =>
  findRows(database, `${NAMING} ORDER BY f.opened_at DESC, f.id LIMIT $3`, [personKey, accountId, limit]);

/** One filing that names a person. */
export const findNaming = (database: Database, { personKey, accountId, filingId }: { readonly personKey: string; readonly accountId: string; readonly filingId: string }): Promise<Naming | undefined> =>
  findRow(database, `${NAMING} AND f.id = $3`, [personKey, accountId, filingId]);

/** The accounts of people whom a filing names and who did not open it: those whose number is confirmed to be theirs. */
export const findAccountsNamed = async (database: Database, filingId: string): Promise<readonly string[]> => {
  const rows = await findRows<{ readonly id: string }>(database, `
    SELECT DISTINCT a.id FROM named_person n JOIN account a ON a.person_key = n.person_key AND a.iin_confirmed_at IS NOT NULL JOIN filing f ON f.id = n.filing_id
    WHERE n.filing_id = $1 AND (a.id <> f.applicant_id OR f.state ->> 'counter' IS NOT NULL) AND ${IS_ENTERED} AND a.disabled_at IS NULL ORDER BY a.id`, [filingId]);
  return rows.map(({ id }) => id);
};

/** People of a filing who stand already in another one that takes up their one candidacy in a group, by the ids of their entries. Nothing tells which one. */
export const findElsewhere = async (database: Database, filingId: string, group: string): Promise<readonly string[]> => {
  const rows = await findRows<{ readonly id: string }>(database, `
    SELECT DISTINCT n.candidate_id AS id FROM named_person n JOIN active_candidacy a USING (person_key)
    WHERE n.filing_id = $1 AND a.candidacy_group = $2 AND a.filing_id <> n.filing_id ORDER BY id`, [filingId, group]);
  return rows.map(({ id }) => id);
};

/** Of some people, by their keyed hashes, those who stand already in another filing than this one. Nothing tells which one. */
export const findElsewhereByKey = async (database: Database, { personKeys, group, filingId }: { readonly personKeys: readonly string[]; readonly group: string; readonly filingId: string | null }): Promise<ReadonlySet<string>> => {
  const rows = await findRows<{ readonly key: string }>(database, `
    SELECT person_key AS key FROM active_candidacy WHERE candidacy_group = $1 AND person_key = ANY($2) AND filing_id IS DISTINCT FROM $3`, [group, personKeys, filingId]);
  return new Set(rows.map(({ key }) => key));
};

/** An event of a filing as recorded. */
export interface RecordedEvent {
  readonly version: number;
  readonly event: FilingEvent;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly hash: string;
}

/** Everything that happened to a filing, the newest first. Restricted: events hold personal data. */
export const findHistory = (database: Database, filingId: string): Promise<readonly RecordedEvent[]> => findRows(database, `
  SELECT version, ${eventOf('event')} AS event, received_at AS "receivedAt", recorded_at AS "recordedAt", hash FROM event
  WHERE stream_kind = 'filing' AND stream_id = $1 ORDER BY version DESC`, [filingId]);

/** The version of a filing to which nothing has happened since a moment; undefined when something has, or there is none. */
export async function findUnchangedVersion(database: Database, filingId: string, since: Instant): Promise<number | undefined> {
  const row = await findRow<{ readonly version: number }>(database, `
    SELECT version FROM filing f WHERE id = $1 AND NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.received_at > $2)`, [filingId, since]);
  return row?.version;
}
