import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { instant } from '@tirkeu/domain';
import { onceReachable, type Waiting } from './away.js';
import { preparingDriver, twoLaneDriver } from './lanes.js';
import { AccessTerms1768110000200, TermsOfPresentAccess1768110000201 } from './migrations/access-terms.js';
import { AccountLife1768110000002 } from './migrations/account-life.js';
import { AfterDecision1767900000000 } from './migrations/after-decision.js';
import { Agencies1767740000000 } from './migrations/agencies.js';
import { CommissionMembers1767910000000 } from './migrations/commission-members.js';
import { ConfirmedNumbers1767600000000 } from './migrations/confirmed-numbers.js';
import { Counter1767760000000 } from './migrations/counter.js';
import { DepositLedger1767750000000 } from './migrations/deposit-ledger.js';
import { DuesInSets1768000000101 } from './migrations/dues-in-sets.js';
import { Exports1766600000000 } from './migrations/exports.js';
import { Gaps1767300000000 } from './migrations/gaps.js';
import { Identities1768110000001 } from './migrations/identities.js';
import { APP_ROLE } from './migrations/grants.js';
import { InitialSchema1766300000000 } from './migrations/initial-schema.js';
import { Mail1766650000000 } from './migrations/mail.js';
import { Meetings1767910000001 } from './migrations/meetings.js';
import { NomineesAndTallies1766400000000 } from './migrations/nominees-and-tallies.js';
import { Operations1768000000001 } from './migrations/operations.js';
import { Outages1768000000201 } from './migrations/outages.js';
import { OverduePublications1767900000001 } from './migrations/overdue-publications.js';
import { OwnNumbers1767200000000 } from './migrations/own-numbers.js';
import { PartyLots1767750000001 } from './migrations/party-lots.js';
import { PaperForms1767950000001 } from './migrations/paper-forms.js';
import { QueueOrder1767950000000 } from './migrations/queue-order.js';
import { RegisterOrder1766700000000 } from './migrations/register-order.js';
import { FilingKeys1768100000501 } from './migrations/filing-keys.js';
import { Forgetting1768100000502 } from './migrations/forgetting.js';
import { FilingSide1767700000000 } from './migrations/filing-side.js';
import { ImportProgress1767740000001 } from './migrations/import-progress.js';
import { IssuedPapers1767920000000 } from './migrations/issued-papers.js';
import { InformalChecks1767720000000 } from './migrations/informal-checks.js';
import { ElectionSeats1768110000330, SeatsOfPresentElections1768110000331 } from './migrations/election-seats.js';
import { Registers1767930000000 } from './migrations/registers.js';
import { Receipts1767000000000 } from './migrations/receipts.js';
import { Replays1767100000000 } from './migrations/replays.js';
import { DraftWalls1768110000320 } from './migrations/draft-walls.js';
import { DryRuns1767940000001 } from './migrations/dry-runs.js';
import { SecondFactors1768100000001 } from './migrations/second-factors.js';
import { ScanIndexes1768100000402, Scans1768100000401, SealedFiles1768100000403 } from './migrations/scans.js';
import { FilingSignatures1768100000301 } from './migrations/filing-signatures.js';
import { SetUp1767940000000 } from './migrations/set-up.js';
import { TransparencyLog1768100000200 } from './migrations/transparency-log.js';
import { UnsettledFilings1767730000000 } from './migrations/unsettled-filings.js';
import { RegisterSearch1766500000000 } from './migrations/register-search.js';
import { ListReads1768110000300 } from './migrations/list-reads.js';
import { ReceiptMoments1768110000301 } from './migrations/receipt-moments.js';
import { READER_ROLE, Walls1768100000101 } from './migrations/walls.js';
import { WorkWalls1768110000100 } from './migrations/work-walls.js';
import { WorkingCopies1767710000000 } from './migrations/working-copies.js';
import { Uploads1767800000000 } from './migrations/uploads.js';
import { FilingKeys, openingParser } from './store/filing-seal.js';
import { allTables } from './tables/all-tables.js';
import { SnakeCaseColumns } from './tables/columns.js';

export interface ConnectionChoice {
  /** Connections at most. */
  readonly poolSize: number;
  /** `app`: every statement runs as the application's role, which can only add to the record. `reader`: as the role that sees what one person may. `owner`: as the user of the URL. */
  readonly role: 'app' | 'reader' | 'owner';
  /** Connections besides, for work in the urgent lane alone; 0 when left out: all work shares the pool. */
  readonly urgent?: number;
  /** Of the installation. Without it nothing that is known of people is read or written. */
  readonly secret?: string;
}

const BIGINT = 20;
const JSONB = 3802;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** As PostgreSQL writes a moment in UTC, to the millisecond or less finely. */
const UTC_FORM = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/u;

/** Numbers, days and moments as the domain has them; no JavaScript date is ever made. Sessions are in UTC. */
const plainParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [BIGINT]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => instant(text.replace(UTC_FORM, (_, day: string, time: string, fraction = '') => `${day}T${time}.${String(fraction).padEnd(3, '0')}Z`)),
};
const typesFor = (keys: FilingKeys | undefined) => {
  const parsers: Readonly<Record<number, (text: string) => unknown>> = { ...plainParsers, [JSONB]: openingParser(keys) };
  return { getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format) };
};

/** Bounds on waiting, so that a stuck client cannot hold up a commission: 10 s for a lock, 30 s for a statement or an idle transaction. */
const bounds = ['lock_timeout=10s', 'statement_timeout=30s', 'idle_in_transaction_session_timeout=30s'];

/** Many people ask at once: helping processes are started for what takes long, not for every sum of a few thousand rows. */
const helpers = ['parallel_setup_cost=5000'];

const sessionOptions = (role: ConnectionChoice['role']): string =>
  ['TimeZone=UTC', ...(role === 'owner' ? [] : [`role=${role === 'app' ? APP_ROLE : READER_ROLE}`, ...bounds, ...helpers])].map((setting) => `-c ${setting}`).join(' ');

/** Once opened, a connection stays: whoever comes with everybody else in the last minute does not wait until ten are opened and have planned anew. */
const KEPT_OPEN = { idleTimeoutMillis: 0, keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

function sealing(options: string, secret: string | undefined): object {
  const filingKeys = secret === undefined ? undefined : new FilingKeys(secret);
  return { ...KEPT_OPEN, options, types: typesFor(filingKeys), ...(filingKeys && { filingKeys }) };
}

/** How to connect to the database of a URL, for a TypeORM data source. */
export const dataSourceOptions = (url: string, { poolSize, role, urgent = 0, secret }: ConnectionChoice): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'tirkeu',
  poolSize,
  connectTimeoutMS: 10_000,
  installExtensions: false,
  driver: urgent > 0 ? twoLaneDriver(urgent) : preparingDriver(),
  uuidExtension: 'pgcrypto',
  entities: allTables,
  namingStrategy: new SnakeCaseColumns(),
  migrations: [InitialSchema1766300000000, NomineesAndTallies1766400000000, RegisterSearch1766500000000, Exports1766600000000, Mail1766650000000, RegisterOrder1766700000000, Receipts1767000000000, Replays1767100000000, OwnNumbers1767200000000, Gaps1767300000000, ConfirmedNumbers1767600000000, FilingSide1767700000000, WorkingCopies1767710000000, InformalChecks1767720000000, UnsettledFilings1767730000000, Agencies1767740000000, ImportProgress1767740000001, Counter1767760000000, Uploads1767800000000, DepositLedger1767750000000, PartyLots1767750000001, AfterDecision1767900000000, OverduePublications1767900000001, CommissionMembers1767910000000, Registers1767930000000, Meetings1767910000001, IssuedPapers1767920000000, SetUp1767940000000, QueueOrder1767950000000, PaperForms1767950000001, DryRuns1767940000001, Operations1768000000001, DuesInSets1768000000101, Outages1768000000201, FilingKeys1768100000501, Forgetting1768100000502, SecondFactors1768100000001, TransparencyLog1768100000200, Scans1768100000401, ScanIndexes1768100000402, SealedFiles1768100000403, FilingSignatures1768100000301, Walls1768100000101, Identities1768110000001, WorkWalls1768110000100, ListReads1768110000300, ReceiptMoments1768110000301, AccessTerms1768110000200, TermsOfPresentAccess1768110000201, AccountLife1768110000002, DraftWalls1768110000320, ElectionSeats1768110000330, SeatsOfPresentElections1768110000331],
  migrationsTableName: 'migration',
  synchronize: false,
  logging: false,
  extra: sealing(sessionOptions(role), secret),
});

/** Half a second for a lock: shorter than the server takes to look for a deadlock, so it is never the others who are thrown out. */
const steppingBack = ['lock_timeout=500ms', 'statement_timeout=1h', 'idle_in_transaction_session_timeout=60s'];

/** How to connect for migrations, which nobody may have to wait for. */
export const migratingOptions = (url: string): DataSourceOptions => {
  const options = dataSourceOptions(url, { poolSize: 1, role: 'owner' });
  return { ...options, extra: { options: [sessionOptions('owner'), ...steppingBack.map((setting) => `-c ${setting}`)].join(' '), types: typesFor(undefined) } } as DataSourceOptions;
};

/** Whether the user of the URL may act in the application's role. Where not, only the triggers keep the record. */
export const findAppRole = (url: string): Promise<boolean> => findRole(url, APP_ROLE);

/** Whether the user of the URL may act in the role of readers, before whom the walls stand. */
export const findReaderRole = (url: string): Promise<boolean> => findRole(url, READER_ROLE);

async function findRole(url: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks says so besides to whoever listens, and ends the program where nobody does.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ member: boolean }>(
      `SELECT pg_has_role(current_user, oid, 'MEMBER') AS member FROM pg_roles WHERE rolname = $1`, [name]);
    await client.end();
    return rows[0]?.member ?? false;
  } catch (error) {
    // Not waited for: a client whose connection broke under it may never be told that it has ended.
    client.end().catch(() => undefined);
    throw error;
  }
}

/** A data source that is connected, as soon as its database can be used; a program that starts waits for it. */
export const openDataSource = (optionsOf: () => Promise<DataSourceOptions>, waiting?: Waiting): Promise<DataSource> =>
  onceReachable(async () => new DataSource(await optionsOf()).initialize(), waiting);
