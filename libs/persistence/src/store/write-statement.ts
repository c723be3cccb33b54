import type { AccessChange, CandidacyClaim, DraftChange, ElectionChange, FilingChange } from '@tirkeu/desk';
import { accessPart } from './save-access.js';
import { contestOf } from './contest-of.js';
import { copiesToForget, forgetCopies } from './forget-copies.js';
import { nomineeRows } from './nominee-rows.js';
import type { FilingKey } from './filing-seal.js';
import { actionRow, draftRow, electionRow, entryRow, eventRow, filingEventRow, filingRow, keyRow, namedRows, receiptRow } from './rows.js';
import { saveNominees } from './save-nominees.js';
import { currentTrace } from '../trace.js';

/** Columns of a row that its id does not settle for ever. */
const filingChanges = [
  'status', 'candidate', 'candidate_ru', 'search_key', 'iin_last_four', 'sex', 'checks_met', 'checks_of', 'checks_to_look_at', 'holder_id', 'holder_name',
  'holder_since', 'submitted_at', 'decide_by', 'cure_by', 'informal_check_by', 'decided_at', 'ended_at', 'category', 'gaps', 'grounds', 'reversed_grounds', 'state', 'version', 'hash', 'sealed',
];
export const filingGiven = ['id', 'election_id', 'contest_id', 'commission_id', 'route', 'applicant_id', 'nominator', 'nominator_id', 'opened_at', ...filingChanges];
const entryChanges = ['name_kk', 'name_ru', 'search_words', 'status', 'status_since', 'resolution', 'grounds', 'appeal_by'];
export const entryGiven = ['id', 'filing_id', 'candidate_id', 'election_id', 'contest_id', 'commission_id', 'route', 'nominator_id', 'nominator', ...entryChanges];
export const place = ['maslikhat_id', 'region_id', 'locality_id'];

export const list = (columns: readonly string[], prefix = ''): string => columns.map((column) => prefix + column).join(', ');
const replaced = (columns: readonly string[]): string => `(${list(columns)}) = ROW(${list(columns, 'EXCLUDED.')})`;

const append = (rows: string) => `appended AS (INSERT INTO event SELECT * FROM jsonb_populate_recordset(NULL::event, ${rows}))`;
const answer = (row: string) => `answered AS (INSERT INTO action SELECT * FROM jsonb_populate_record(NULL::action, ${row}))`;
const moveHead = (head: string) => `
  headed AS (UPDATE chain_head SET last_index = (${head} ->> 'index')::integer, last_hash = ${head} ->> 'hash' WHERE chain = ${head} ->> 'chain')`;

const addFiling = (row: string) => `saved AS (
  INSERT INTO filing (${list(filingGiven)}, ${list(place)}, district)
  SELECT ${list(filingGiven, 'f.')}, ${list(place, 'c.')}, c.district
  FROM jsonb_populate_record(NULL::filing, ${row}) f ${contestOf('f')})`;
const changeFiling = (row: string) => `saved AS (
  UPDATE filing SET (${list(filingChanges)}) = ROW(${list(filingChanges, 'f.')})
  FROM jsonb_populate_record(NULL::filing, ${row}) f WHERE filing.id = f.id)`;
const saveEntries = (rows: string) => `published AS (
  INSERT INTO public_entry (${list(entryGiven)}, ${list(place)})
  SELECT ${list(entryGiven, 'e.')}, ${list(place, 'c.')}
  FROM jsonb_populate_recordset(NULL::public_entry, ${rows}) e ${contestOf('e')}
  ON CONFLICT (id) DO UPDATE SET ${replaced(entryChanges)})`;
const count = (rows: string) => `counted AS (${saveNominees(rows)})`;
const saveElection = (row: string) => `saved AS (
  INSERT INTO election SELECT * FROM jsonb_populate_record(NULL::election, ${row})
  ON CONFLICT (id) DO UPDATE SET (contests, state, version, hash) = ROW(EXCLUDED.contests, EXCLUDED.state, EXCLUDED.version, EXCLUDED.hash))`;

const saveDraft = (row: string) => `drafted AS (
  INSERT INTO election_draft (id, state, version, hash, contests)
  SELECT d.id, d.state, d.version, d.hash, coalesce(d.contests, '[]') FROM jsonb_populate_record(NULL::election_draft, ${row}) d
  ON CONFLICT (id) DO UPDATE SET (state, version, hash, contests) = ROW(EXCLUDED.state, EXCLUDED.version, EXCLUDED.hash,
    CASE WHEN ${row} ? 'contests' THEN EXCLUDED.contests ELSE election_draft.contests END))`;

// A moment stands as long as what it waits for is not done, told of or not. Those that stay are neither deleted nor inserted:
// within one statement a row cannot be both.
const replaceDues = (dues: string) => `
  wanted AS (
    SELECT * FROM jsonb_to_record(${dues}) AS s(stream_kind text, stream_id text, election_id text, commission_id text),
      jsonb_to_recordset(${dues} -> 'dues') AS d(kind text, subject text, at timestamptz)),
  dropped AS (
    DELETE FROM due WHERE stream_kind = ${dues} ->> 'stream_kind' AND stream_id = ${dues} ->> 'stream_id'
      AND NOT EXISTS (SELECT FROM wanted w WHERE w.kind = due.kind AND w.subject = due.subject AND w.at = due.at)),
  awaited AS (
    INSERT INTO due (stream_kind, stream_id, election_id, commission_id, kind, subject, at)
    SELECT stream_kind, stream_id, election_id, commission_id, kind, subject, at FROM wanted
    ON CONFLICT (stream_kind, stream_id, kind, subject, at) DO NOTHING)`;
const enqueue = (messages: string) => `enqueued AS (
  INSERT INTO outbox (topic, key, payload, recorded_at)
  SELECT * FROM jsonb_to_recordset(${messages}) AS m(topic text, key text, payload jsonb, recorded_at timestamptz))`;

// In one order for everybody, so that two lists with the same persons wait for each other instead of locking each other out.
const claim = (claims: string) => `claimed AS (
  INSERT INTO active_candidacy SELECT * FROM jsonb_to_recordset(${claims}) AS c(candidacy_group text, person_key text, filing_id text)
  ORDER BY candidacy_group, person_key ON CONFLICT DO NOTHING RETURNING 1)`;
const drop = (claims: string) => `dropped_claims AS (
  DELETE FROM active_candidacy a USING jsonb_to_recordset(${claims}) AS c(candidacy_group text, person_key text, filing_id text)
  WHERE a.candidacy_group = c.candidacy_group AND a.person_key = c.person_key AND a.filing_id = c.filing_id)`;
const nameThem = (people: string) => `
  unnamed AS (
    DELETE FROM named_person n WHERE n.filing_id = ${people} ->> 'filing_id'
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${people} -> 'rows') AS w(person_key text, candidate_id text) WHERE w.person_key = n.person_key AND w.candidate_id = n.candidate_id)),
  named AS (
    INSERT INTO named_person (person_key, filing_id, candidate_id)
    SELECT person_key, ${people} ->> 'filing_id', candidate_id FROM jsonb_to_recordset(${people} -> 'rows') AS w(person_key text, candidate_id text)
    ON CONFLICT DO NOTHING)`;
const keepReceipt = (receipt: string) => `receipted AS (
  INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at)
  SELECT number, filing_id, version, content, key_id, signature, issued_at FROM jsonb_populate_record(NULL::receipt, ${receipt}))`;
const keepKey = (row: string) => `keyed AS (INSERT INTO filing_key (filing_id, wrapped) SELECT filing_id, wrapped FROM jsonb_populate_record(NULL::filing_key, ${row}))`;
const release = (filingId: string) => `released AS (DELETE FROM active_candidacy WHERE filing_id = ${filingId} #>> '{}')`;

/** One statement that writes a whole change: one round trip. Its name stands for its text, so that the server plans it once. */
export interface WriteStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

interface Part {
  readonly letter: string;
  readonly sql: (parameter: string) => string;
  readonly value: unknown;
}

/** Texts by name: the same parts in the same order always make the same one. */
const texts = new Map<string, string>();

/** What PostgreSQL complains about, as no number, when somebody else has one of the candidacies: it fails before anything can be committed. */
export const CANDIDACY_IS_TAKEN = 'candidacy-is-taken';

function textOf(parts: readonly Part[]): string {
  const claims = parts.findIndex(({ sql }) => sql === claim) + 1;
  const claimed = claims === 0 ? '0' : `(CASE WHEN (SELECT count(*) FROM claimed) = jsonb_array_length($${claims}::jsonb) THEN '1' ELSE '${CANDIDACY_IS_TAKEN}' END)::integer`;
  return `WITH ${parts.map(({ sql }, place) => sql(`$${place + 1}::jsonb`)).join(',\n')}
      SELECT ${claimed} AS claimed`;
}

function statement(kind: string, parts: readonly Part[]): WriteStatement {
  const name = `write-${kind}-${parts.map(({ letter }) => letter).join('')}`;
  const text = texts.get(name) ?? textOf(parts);
  texts.set(name, text);
  return { name, text, values: parts.map(({ value }) => JSON.stringify(value)) };
}

function common(change: FilingChange | ElectionChange | DraftChange | AccessChange, electionId: string, eventRows: readonly object[] = change.events.map(eventRow)): readonly Part[] {
  const { action, events, dues, outbox } = change;
  const commissionId = change.kind === 'filing' ? change.filing.commissionId : null;
  const last = events.at(-1);
  const { kind, id } = action.stream;
  const traceId = currentTrace();
  const messages = outbox.map(({ payload, ...message }) => ({ ...message, payload: traceId === undefined ? payload : { ...payload, traceId }, recorded_at: last?.recordedAt }));
  return [
    { letter: 'e', sql: append, value: eventRows },
    { letter: 'a', sql: answer, value: actionRow(action) },
    { letter: 'h', sql: moveHead, value: { chain: last?.chain, index: last?.chainIndex, hash: last?.hash } },
    ...(dues ? [{ letter: 'd', sql: replaceDues, value: { stream_kind: kind, stream_id: id, election_id: electionId, commission_id: commissionId, dues } }] : []),
    ...(messages.length > 0 ? [{ letter: 'o', sql: enqueue, value: messages }] : []),
  ];
}

function candidacyParts({ candidacy, filing }: FilingChange): readonly Part[] {
  if (candidacy === 'keep') return [];
  if (candidacy === 'release') return [{ letter: 'r', sql: release, value: filing.id }];
  const rows = (claims: readonly CandidacyClaim[]) => claims.map(({ personKey, group }) => ({ candidacy_group: group, person_key: personKey, filing_id: filing.id }));
  return 'drop' in candidacy ? [{ letter: 'x', sql: drop, value: rows(candidacy.drop) }] : [{ letter: 'c', sql: claim, value: rows(candidacy.claim) }];
}

function copyParts(change: FilingChange): readonly Part[] {
  const copies = copiesToForget(change);
  return copies ? [{ letter: 'k', sql: forgetCopies, value: copies }] : [];
}

/** The filing's key, and whether the database has it already. */
export interface KeyInHand {
  readonly key: FilingKey;
  readonly isNew: boolean;
}

export const filingStatement = (change: FilingChange, { key, isNew }: KeyInHand): WriteStatement => statement('filing', [
  ...common(change, change.filing.electionId, change.events.map((event) => filingEventRow(event, key))),
  ...(isNew ? [{ letter: 'y', sql: keepKey, value: keyRow(key) }] : []),
  change.events[0]?.version === 1
    ? { letter: 'n', sql: addFiling, value: filingRow(change, key) }
    : { letter: 'f', sql: changeFiling, value: filingRow(change, key) },
  ...(change.entries.length > 0 ? [{ letter: 'p', sql: saveEntries, value: change.entries.map(entryRow) }] : []),
  ...(change.filing.submittedAt === null ? [] : [{ letter: 'm', sql: count, value: nomineeRows(change) }]),
  ...candidacyParts(change),
  ...(change.named ? [{ letter: 'w', sql: nameThem, value: { filing_id: change.filing.id, rows: namedRows(change) } }] : []),
  ...copyParts(change),
  ...(change.receipt ? [{ letter: 'q', sql: keepReceipt, value: receiptRow(change.filing.id, change.receipt) }] : []),
]);

export const electionStatement = (change: ElectionChange): WriteStatement => statement('election', [
  ...common(change, change.election.id),
  { letter: 's', sql: saveElection, value: electionRow(change) },
]);

export const accessStatement = (change: AccessChange): WriteStatement => statement(change.event.type === 'AccessGranted' ? 'access-granted' : 'access-revoked', [
  ...common(change, ''),
  { letter: 'g', ...accessPart(change) },
]);

export const draftStatement = (change: DraftChange): WriteStatement => {
  const { action, draft, election } = change;
  return statement('draft', [
    ...common(change, draft.id),
    { letter: 't', sql: saveDraft, value: draftRow(change) },
    ...(election ? [{ letter: 's', sql: saveElection, value: electionRow({ election, action }) }] : []),
  ]);
};
