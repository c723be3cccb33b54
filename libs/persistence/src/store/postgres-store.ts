import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { AccessGrant, CalendarOverrides, ContestRef, Election, ElectionDraft, Extension, Filing, Instant, ZoneId } from '@tirkeu/domain';
import {
  CandidacyTaken, Conflict, VersionTaken, emptyChain,
  type AccessChange, type ActionRecord, type AskedFooting, type AskedOpening, type ChainHead, type ContestTerms, type DraftChange, type ElectionChange, type FilingChange, type Footing, type Loaded, type MovedContest, type Openings, type Store, type StreamRef, type Transaction,
} from '@tirkeu/desk';
import { COUNT_SEATS } from './count-seats.js';
import { keysOf, openSealed, type FilingKeys } from './filing-seal.js';
import { CANDIDACY_IS_TAKEN, accessStatement, draftStatement, electionStatement, filingStatement, type KeyInHand } from './write-statement.js';

type Client = Pick<pg.ClientBase, 'query'>;

const UNIQUE_VIOLATION = '23505';
const NO_NUMBER = '22P02';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
/** What happens to whoever meets another transaction, and does not when they try again. */
const MEETINGS: readonly (string | undefined)[] = [SERIALIZATION_FAILURE, DEADLOCK, LOCK_NOT_AVAILABLE];
/** Constraints that two writers of one stream or of one action meet at. */
const RACES: readonly (string | undefined)[] = ['event_version', 'event_chain_index', 'action_id', 'filing_pkey', 'election_pkey', 'election_draft_pkey', 'outbox_key_key', 'filing_key_pkey'];

/** What a lost race looks like to the desk; every other error stays what it is. */
function translated(error: unknown, stream?: StreamRef): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === UNIQUE_VIOLATION && stream && RACES.includes(error.constraint)) return new VersionTaken(stream);
  if (error.code === NO_NUMBER && stream && error.message.includes(CANDIDACY_IS_TAKEN)) return new CandidacyTaken(stream.id);
  if (MEETINGS.includes(error.code)) return new Conflict(error.message, { cause: error });
  return error;
}

interface ActionAnswer { readonly contentHash: string; readonly kind: StreamRef['kind']; readonly streamId: string; readonly version: number; readonly receivedAt: Instant; readonly hash: string }
interface ContestAnswer extends ContestRef { readonly overrides: CalendarOverrides; readonly extension: Extension | null }
interface FootingAnswer extends ContestAnswer {
  readonly place: number; readonly actionId: string; readonly index: number; readonly headHash: string; readonly contentHash: string | null;
  readonly kind: StreamRef['kind']; readonly streamId: string; readonly actionVersion: number; readonly receivedAt: Instant; readonly actionHash: string;
}

interface SealedRow extends Loaded<Filing> { readonly id: string; readonly sealed: string | null; readonly wrapped: string | null; readonly destroyedAt: Instant | null }

const SEALED_FILING = `
  SELECT f.id, f.state, f.version, f.hash, f.sealed, k.wrapped, k.destroyed_at AS "destroyedAt" FROM filing f LEFT JOIN filing_key k ON k.filing_id = f.id`;

const CONTEST = `c.id, c.election_id AS "electionId", e.rulebook_id AS "rulebookId", c.commission_id AS "commissionId", c.form, c.seats,
  e.election_day AS "electionDay", c.zone, c.title, e.overrides, c.extension`;

const termsOf = ({ id, electionId, rulebookId, commissionId, form, seats, electionDay, zone, title, overrides, extension }: ContestAnswer): ContestTerms =>
  ({ contest: { id, electionId, rulebookId, commissionId, form, seats, electionDay, zone, title }, overrides, extension });

const recordOf = (actionId: string, { contentHash, kind, streamId, version, receivedAt, hash }: ActionAnswer): ActionRecord =>
  ({ actionId, contentHash, stream: { kind, id: streamId }, version, receivedAt, hash });

/** What actions rest on, numbered from 1 as they were asked for. */
const FOOTINGS = `
  SELECT asked.place::integer AS place, asked.action_id AS "actionId", ${CONTEST}, h.last_index AS index, h.last_hash AS "headHash", a.content_hash AS "contentHash", a.stream_kind AS kind,
    a.stream_id AS "streamId", a.version AS "actionVersion", a.received_at AS "receivedAt", a.hash AS "actionHash"
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked(contest_id, action_id, place)
    JOIN contest c ON c.id = asked.contest_id JOIN election e ON e.id = c.election_id JOIN chain_head h ON h.chain = c.commission_id LEFT JOIN action a ON a.action_id = asked.action_id
  ORDER BY c.commission_id FOR UPDATE OF h`;

function footingOf({ actionId, contentHash, actionVersion: version, actionHash: hash, index, headHash, ...row }: FootingAnswer): Footing {
  const first = contentHash === null ? undefined : recordOf(actionId, { ...row, contentHash, version, hash });
  return { first, terms: termsOf(row), head: { index, hash: headHash } };
}

/** The district commissions that districts of a draft have not had yet. */
const FORM_COMMISSIONS = `
  INSERT INTO commission (id, kind, parent_id, region_id, maslikhat_id, names, zone)
  SELECT c ->> 'commissionId', 'district', c #>> '{newCommission,parentId}', c ->> 'regionId', c ->> 'maslikhatId', c #> '{newCommission,names}', c ->> 'zone'
  FROM election_draft d, jsonb_array_elements(d.contests) c WHERE d.id = $1 AND jsonb_typeof(c -> 'newCommission') = 'object'
  ON CONFLICT DO NOTHING`;

/** The contests of a draft that has become an election. */
const DRAW_CONTESTS = `
  INSERT INTO contest (id, election_id, map_id, maslikhat_id, region_id, locality_id, commission_id, form, district, seats, zone, title, boundaries)
  SELECT d.id || '.' || (c ->> 'mapId'), d.id, c ->> 'mapId', c ->> 'maslikhatId', c ->> 'regionId', c ->> 'localityId', c ->> 'commissionId', c ->> 'form', (c ->> 'district')::integer,
    (c ->> 'seats')::integer, c ->> 'zone', c -> 'title', c ->> 'boundaries'
  FROM election_draft d, jsonb_array_elements(d.contests) c WHERE d.id = $1`;

/** Reads and writes of one transaction. Every statement is prepared once in a connection. */
class PostgresTransaction implements Transaction {
  /** Of the filings that were looked at. */
  readonly #keys = new Map<string, KeyInHand>();
  #isCommitted = false;

  constructor(private readonly client: Client, private readonly filingKeys: () => FilingKeys) {}

  async findAction(actionId: string): Promise<ActionRecord | undefined> {
    const row = await this.findRow<ActionAnswer>('find-action', `
      SELECT content_hash AS "contentHash", stream_kind AS kind, stream_id AS "streamId", version, received_at AS "receivedAt", hash
      FROM action WHERE action_id = $1`, [actionId]);
    return row && recordOf(actionId, row);
  }

  async findFiling(id: string): Promise<Loaded<Filing> | undefined> {
    return (await this.findFilings([id])).get(id);
  }

  // NO KEY: files may be added to the filing meanwhile, and filings to the election.
  async findFilings(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded<Filing>>> {
    const rows = await this.findRows<SealedRow>('find-filings', `${SEALED_FILING} WHERE f.id = ANY($1) ORDER BY f.id FOR NO KEY UPDATE OF f`, ids);
    return new Map(rows.flatMap((row) => { const filing = this.opened(row); return filing ? [[row.id, filing]] : []; }));
  }

  /** A filing whose people are forgotten is nobody's to act on any more. */
  private opened({ id, state, sealed, wrapped, destroyedAt, version, hash }: SealedRow): Loaded<Filing> | undefined {
    if (destroyedAt !== null) return undefined;
    const keys = this.filingKeys();
    this.#keys.set(id, wrapped === null ? { key: keys.make(id), isNew: true } : { key: keys.unwrap(id, wrapped), isNew: false });
    return { state: openSealed(keys, { $open: state, $sealed: sealed, $key: wrapped, $filing: id }) as Filing, version, hash };
  }

  async findElection(id: string): Promise<Loaded<Election> | undefined> {
    return this.findRow('find-election', 'SELECT state, version, hash FROM election WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async findDraft(id: string): Promise<Loaded<ElectionDraft> | undefined> {
    return this.findRow('find-draft', 'SELECT state, version, hash FROM election_draft WHERE id = $1 FOR UPDATE', [id]);
  }

  async findAccess(commissionId: string): Promise<Loaded<readonly AccessGrant[]>> {
    const [last] = await this.findAll<Pick<Loaded<unknown>, 'version' | 'hash'>>('find-access-version', `SELECT version, hash FROM event WHERE stream_kind = 'commission' AND stream_id = $1 ORDER BY version DESC LIMIT 1`, commissionId);
    const rows = await this.findAll<Omit<AccessGrant, 'grantee'> & AccessGrant['grantee']>('find-access', `
      SELECT g.id, g.account_id AS "accountId", a.name, g.role, g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.revoked_at AS "revokedAt" FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.commission_ids @> ARRAY[$1::text] AND g.role IN ('clerk', 'member', 'chair', 'secretary') ORDER BY g.granted_at, g.id`, commissionId);
    return {
      state: rows.map(({ accountId, name, ...grant }) => ({ ...grant, grantee: { accountId, name } })), version: last?.version ?? 0, hash: last?.hash ?? emptyChain(commissionId).hash,
    };
  }

  async findFootings(asked: readonly AskedFooting[]): Promise<readonly (Footing | undefined)[]> {
    if (asked.length === 0) return [];
    const { rows } = await this.client.query<FootingAnswer>({
      name: 'find-footings', text: FOOTINGS, values: [asked.map(({ contestId }) => contestId), asked.map(({ actionId }) => actionId)],
    });
    const found = new Map(rows.map((row) => [row.place, footingOf(row)]));
    return asked.map((_one, place) => found.get(place + 1));
  }

  async findContest(id: string): Promise<ContestTerms | undefined> {
    const row = await this.findRow<ContestAnswer>('find-contest', `SELECT ${CONTEST} FROM contest c JOIN election e ON e.id = c.election_id WHERE c.id = $1`, [id]);
    return row && termsOf(row);
  }

  async findOpenings(asked: readonly AskedOpening[]): Promise<Openings> {
    const ids = (of: keyof AskedOpening): readonly string[] => [...new Set(asked.map((opening) => opening[of]))].sort();
    const filings = await this.findFilings(ids('filingId'));
    const contests = await this.findRows<ContestAnswer>('find-contests', `SELECT ${CONTEST} FROM contest c JOIN election e ON e.id = c.election_id WHERE c.id = ANY($1)`, ids('contestId'));
    const heads = await this.lockChains([...new Set(contests.map(({ commissionId }) => commissionId))].sort());
    const actions = await this.findRows<ActionAnswer & { actionId: string }>('find-actions', `
      SELECT action_id AS "actionId", content_hash AS "contentHash", stream_kind AS kind, stream_id AS "streamId", version, received_at AS "receivedAt", hash
      FROM action WHERE action_id = ANY($1)`, ids('actionId'));
    return {
      filings, actions: new Map(actions.map((row) => [row.actionId, recordOf(row.actionId, row)])),
      contests: new Map(contests.map((contest) => [contest.id, termsOf(contest)])), heads,
    };
  }

  private async lockChains(chains: readonly string[]): Promise<ReadonlyMap<string, ChainHead>> {
    const empty = chains.map((chain) => ({ chain, ...emptyChain(chain) }));
    await this.client.query(`
      INSERT INTO chain_head (chain, last_index, last_hash) SELECT chain, index, hash FROM jsonb_to_recordset($1) AS h(chain text, index integer, hash text) ORDER BY chain
      ON CONFLICT DO NOTHING`, [JSON.stringify(empty)]);
    const heads = await this.findRows<ChainHead & { chain: string }>('lock-chains', 'SELECT chain, last_index AS index, last_hash AS hash FROM chain_head WHERE chain = ANY($1) ORDER BY chain FOR UPDATE', chains);
    return new Map(heads.map(({ chain, ...head }) => [chain, head]));
  }

  async findZones(electionId: string): Promise<readonly ZoneId[]> {
    const { rows } = await this.client.query<{ zone: ZoneId }>('SELECT DISTINCT zone FROM contest WHERE election_id = $1 ORDER BY zone', [electionId]);
    return rows.map(({ zone }) => zone);
  }

  async lockChain(chain: string): Promise<ChainHead> {
    const lock = () => this.findRow<ChainHead>('lock-chain', 'SELECT last_index AS index, last_hash AS hash FROM chain_head WHERE chain = $1 FOR UPDATE', [chain]);
    const head = await lock();
    if (head) return head;
    const { index, hash } = emptyChain(chain);
    await this.client.query('INSERT INTO chain_head VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [chain, index, hash]);
    return await lock() ?? emptyChain(chain);
  }

  /** Ends the transaction, unless it has ended along with its last change. */
  async commit(): Promise<void> {
    if (this.#isCommitted) return;
    this.#isCommitted = true;
    const { command } = await this.client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('What was to be committed had failed before, and is undone.');
  }

  async write(change: FilingChange | ElectionChange | DraftChange | AccessChange, isLast = false): Promise<void> {
    const { stream } = change.action;
    try {
      if (change.kind === 'draft') await this.writeDraft(change);
      else if (change.kind === 'election') await this.writeElection(change);
      else if (change.kind === 'access') await this.writeAccess(change);
      else await this.writeFiling(change, isLast);
    } catch (error) {
      throw translated(error, stream);
    }
  }

  /** A last change goes out together with its COMMIT, which PostgreSQL makes a ROLLBACK where the change has failed: the chain of the commission is held for one way less. */
  private async writeFiling(change: FilingChange, isLast: boolean): Promise<void> {
    const { id } = change.filing;
    const inHand = this.#keys.get(id) ?? { key: this.filingKeys().make(id), isNew: true };
    this.#keys.set(id, { ...inHand, isNew: false });
    const { name, text, values } = filingStatement(change, inHand);
    const written = this.client.query({ name, text, values: [...values] });
    await (isLast ? Promise.all([written, this.commit()]) : written);
  }

  private async writeDraft(change: DraftChange): Promise<void> {
    const { name, text, values } = draftStatement(change);
    await this.client.query({ name, text, values: [...values] });
    // The election must stand before its contests can refer to it, and a statement does not see the rows that it writes.
    if (!change.election) return;
    await this.client.query(FORM_COMMISSIONS, [change.election.id]);
    await this.client.query(DRAW_CONTESTS, [change.election.id]);
    await this.client.query(COUNT_SEATS, [change.election.id]);
  }

  private async writeAccess(change: AccessChange): Promise<void> {
    const { name, text, values } = accessStatement(change);
    await this.client.query({ name, text, values: [...values] });
  }

  private async writeElection(change: ElectionChange): Promise<void> {
    const { name, text, values } = electionStatement(change);
    await this.client.query({ name, text, values: [...values] });
    for (const each of change.moved) await this.moveContest(change.election, each);
  }

  private async moveContest(election: Election, { contestId, decideBy, nominationClosesAt }: MovedContest): Promise<void> {
    await this.client.query('UPDATE contest SET extension = $2 WHERE id = $1', [contestId, JSON.stringify(election.extensions[contestId] ?? null)]);
    // Waits for actions under way on these filings; only then are the dues that they wrote to be seen, by a statement of its own.
    await this.client.query(`
      UPDATE filing SET decide_by = $2, informal_check_by = CASE WHEN informal_check_by IS NOT NULL THEN $3::timestamptz END WHERE contest_id = $1`,
    [contestId, decideBy, nominationClosesAt]);
    await this.client.query(`
      UPDATE due SET at = CASE kind WHEN 'decide-by' THEN $2::timestamptz ELSE $3::timestamptz END WHERE kind IN ('decide-by', 'informal-check-by') AND stream_kind = 'filing'
        AND stream_id IN (SELECT id FROM filing WHERE contest_id = $1)`, [contestId, decideBy, nominationClosesAt]);
  }

  private async findRows<Row extends object>(name: string, text: string, ids: readonly string[]): Promise<readonly Row[]> {
    const { rows } = await this.client.query<Row>({ name, text, values: [[...ids]] });
    return rows;
  }

  private async findAll<Row extends object>(name: string, text: string, value: string): Promise<readonly Row[]> {
    const { rows } = await this.client.query<Row>({ name, text, values: [value] });
    return rows;
  }

  private async findRow<Row extends object>(name: string, text: string, values: readonly string[]): Promise<Row | undefined> {
    const { rows } = await this.client.query<Row>({ name, text, values: [...values] });
    return rows[0];
  }
}

/** Streams and projections in PostgreSQL: read committed, row locks, and a unique constraint for each "at most one". */
export class PostgresStore implements Store {
  constructor(private readonly dataSource: DataSource) {}

  async transaction<Value>(work: (transaction: Transaction) => Promise<Value>, longestWaitMs?: number): Promise<Value> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client: Client = await runner.connect();
      try {
        const transaction = new PostgresTransaction(begun(client, longestWaitMs), () => keysOf(this.dataSource));
        const value = await work(transaction);
        await transaction.commit();
        return value;
      } catch (error) {
        await undo(client);
        throw translated(error);
      }
    } finally {
      await runner.release();
    }
  }
}

/** Statements of the desk look rows up by their keys, one or a few: a plan for any number is as good as one for this number, and is made once. */
const PLANNED_ONCE = 'SET LOCAL plan_cache_mode = force_generic_plan';

/**
 * A connection with a transaction that is begun along with its first statement, which waits for nothing by itself. Nothing else is
 * sent before it has begun: without it, every statement would stand alone.
 */
function begun(client: Client, longestWaitMs?: number): Client {
  const patience = longestWaitMs === undefined ? [] : [`SET LOCAL lock_timeout = ${longestWaitMs}`];
  const beginning = client.query(['BEGIN', PLANNED_ONCE, ...patience].join('; '));
  const query = (...asked: Parameters<Client['query']>) => Promise.all([beginning, Reflect.apply(client.query, client, asked)]).then(([, answer]: readonly unknown[]) => answer);
  return { query: query as Client['query'] };
}

/** A connection that is gone has taken its transaction with it. */
const undo = (client: Client): Promise<unknown> => client.query('ROLLBACK').catch(() => undefined);
