import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { deskOver, granted, loadedPostgres, person, prepare, submit, submitList, type LoadedPostgres } from '@tirkeu/testing';
import { DataSource } from 'typeorm';
import {
  PostgresStore, ReadingRoom, dataSourceOptions, findAgendaFilings, findCounterDrafts, findDeposits, findMeetings, findQueue, findReadyFilings, findStatementLines, migrate, type Database, type Eyes,
} from './index.js';

const SECRET = 'the secret of the tests, 32 or more';
const NOBODY: Eyes = { accountId: 'account-of-somebody-else', commissionIds: [], regionIds: [], oversees: false, nominatorId: null, personKey: null };
const commission = (district: number): Eyes => ({ ...NOBODY, commissionIds: [`dec.KZ-35-C-temirtau.${district}`] });
/** Each with a column that tells whose the row is. */
const WALLED = ['filing', 'event', 'file', 'receipt', 'working_copy', 'upload', 'named_person', 'notice', 'mail', 'filing_key'] as const;

let loaded: LoadedPostgres;
let reader: DataSource;
let room: ReadingRoom;

beforeAll(async () => {
  loaded = await loadedPostgres();
  const desk = deskOver(new PostgresStore(loaded.app));
  await prepare(desk, { filingId: 'in-5', district: 5, person: person(1), applicantId: 'account-5' });
  granted(await submit(desk, { filingId: 'in-5', district: 5, person: person(1), applicantId: 'account-5' }));
  await prepare(desk, { filingId: 'in-6', district: 6, person: person(2), applicantId: 'account-6' });
  granted(await submit(desk, { filingId: 'in-6', district: 6, person: person(2), applicantId: 'account-6' }));
  await prepare(desk, { filingId: 'draft-6', district: 6, person: person(3), applicantId: 'account-7' });
  reader = await new DataSource(dataSourceOptions(loaded.url, { poolSize: 1, role: 'reader', secret: SECRET })).initialize();
  room = new ReadingRoom(reader);
}, 60_000);
afterAll(async () => {
  await reader.destroy();
  await loaded.stop();
});

const filingsSeen = async (eyes: Eyes): Promise<readonly string[]> => {
  const rows = await room.as(eyes).query<readonly { id: string }[]>('SELECT id FROM filing ORDER BY id');
  return rows.map(({ id }) => id);
};
const streamsSeen = async (eyes: Eyes): Promise<readonly string[]> => {
  const rows = await room.as(eyes).query<readonly { id: string }[]>(`SELECT DISTINCT stream_id AS id FROM event WHERE stream_kind = 'filing' ORDER BY 1`);
  return rows.map(({ id }) => id);
};

describe('a statement that names nobody', () => {
  it.each(WALLED)('gives no row of %s before it was said whose eyes see', async (table) => {
    const fresh = await new DataSource(dataSourceOptions(loaded.url, { poolSize: 1, role: 'reader', secret: SECRET })).initialize();
    try {
      expect(await fresh.query(`SELECT count(*) AS rows FROM ${table}${table === 'event' ? ` WHERE stream_kind = 'filing'` : ''}`)).toEqual([{ rows: 0 }]);
    } finally {
      await fresh.destroy();
    }
  });

  it('gives a commission its own filings and none of another', async () => {
    expect(await filingsSeen(commission(5))).toEqual(['in-5']);
    expect(await filingsSeen(commission(6))).toEqual(['in-6']);
    expect(await filingsSeen(commission(7))).toEqual([]);
  });

  it('gives it the record of its own filings alone, and of those once they were handed in', async () => {
    expect(await streamsSeen(commission(5))).toEqual(['in-5']);
    expect(await streamsSeen(commission(6))).toEqual(['in-6']);
  });

  it('gives it a draft that it was asked to look at, and what came on paper to its own counter', async () => {
    const change = async (set: string) => void await loaded.owner.query(`UPDATE filing SET ${set} WHERE id = 'draft-6'`);
    await change(`informal_check_by = '2023-02-18T12:00:00Z'`);
    expect([await filingsSeen(commission(6)), await filingsSeen(commission(5))]).toEqual([['draft-6', 'in-6'], ['in-5']]);
    await change(`informal_check_by = NULL, state = jsonb_set(state, '{counter}', '{}')`);
    expect([await filingsSeen(commission(6)), await filingsSeen(commission(5))]).toEqual([['draft-6', 'in-6'], ['in-5']]);
    await change(`state = jsonb_set(state, '{counter}', 'null')`);
    expect(await filingsSeen(commission(6))).toEqual(['in-6']);
  });

  it('gives an applicant what they opened', async () => {
    expect(await filingsSeen({ ...NOBODY, accountId: 'account-6' })).toEqual(['in-6']);
  });

  it('gives who oversees what was handed in, in their regions', async () => {
    expect(await filingsSeen({ ...NOBODY, oversees: true })).toEqual(['in-5', 'in-6']);
    expect(await filingsSeen({ ...NOBODY, oversees: true, regionIds: ['KZ-35'] })).toEqual(['in-5', 'in-6']);
    expect(await filingsSeen({ ...NOBODY, oversees: true, regionIds: ['KZ-47'] })).toEqual([]);
  });

  it('gives nobody anything whose business it is not, also on a connection that saw more a moment ago', async () => {
    await filingsSeen(commission(5));
    expect(await filingsSeen(NOBODY)).toEqual([]);
  });
});

describe('an agent', () => {
  it('sees the lists of their nominator and of no other', async () => {
    await submitList(deskOver(new PostgresStore(loaded.app)), 'list', Array.from({ length: 12 }, (_, place) => person(20 + place)));
    expect(await filingsSeen({ ...NOBODY, nominatorId: 'auyl' })).toEqual(['list']);
    expect(await filingsSeen({ ...NOBODY, nominatorId: 'amanat' })).toEqual([]);
    expect(await filingsSeen({ ...NOBODY, nominatorId: 'auyl', regionIds: ['KZ-47'] })).toEqual([]);
  });
});

const AT = '2023-02-02T05:00:00Z';
/** The work of a commission on one of its filings: a meeting with that on its agenda and a protocol, a payment into the account of its maslikhat, a finding, a run of refunds. */
async function work(filingId: string, commissionId: string, maslikhatId: string): Promise<void> {
  const by = JSON.stringify({ accountId: 'account-chair', role: 'chair', name: 'chair' });
  const { owner } = loaded;
  await owner.query(`INSERT INTO meeting (id, commission_id, election_id, number, held_on, place, members, attendance, opened_at, opened_by) VALUES ($1, $2, $3, 1, '2023-02-02', 'x', '[]', '[]', $4, $5)`,
    [`meeting-${filingId}`, commissionId, 'kz-maslikhat-2023-03-19', AT, by]);
  await owner.query(`INSERT INTO meeting_item (id, meeting_id, commission_id, position, filing_id, action, subject, proposed_by, together, votes, outcome) VALUES ($1, $2, $3, 1, $4, '{}', '{}', 'x', false, '[]', 'open')`,
    [`item-${filingId}`, `meeting-${filingId}`, commissionId, filingId]);
  await owner.query(`INSERT INTO protocol (meeting_id, number, recorded_by, recorded_at) VALUES ($1, $2, $3, $4)`, [`meeting-${filingId}`, filingId, by, AT]);
  await owner.query('INSERT INTO bank_statement (id, maslikhat_id, file_name, imported_by, imported_at) VALUES ($1, $2, $$x$$, $3, $4)', [`statement-${filingId}`, maslikhatId, by, AT]);
  await owner.query(`INSERT INTO statement_line (hash, statement_id, maslikhat_id, place, content, amount_kzt, status) VALUES ($1, $2, $3, 1, '{}', 1, 'open')`, [`line-${filingId}`, `statement-${filingId}`, maslikhatId]);
  await owner.query(`INSERT INTO deposit_finding (filing_id, kind, content, source, recorded_by, recorded_at) VALUES ($1, 'result', '{}', 'x', $2, $3)`, [filingId, by, AT]);
  await owner.query(`INSERT INTO refund_run (id, election_id, commission_ids, proposed_by, proposed_at) VALUES ($1, 'kz-maslikhat-2023-03-19', $2, $3, $4)`, [`run-${filingId}`, [commissionId], by, AT]);
  await owner.query(`INSERT INTO refund_item (filing_id, run_id, amount_kzt, reason) VALUES ($1, $2, 1, 'not-elected')`, [filingId, `run-${filingId}`]);
}

describe('the work of commissions', () => {
  /** Each with the column that names the row, and the row of a filing. */
  const OF_WORK: readonly (readonly [string, string, (filingId: string) => string])[] = [
    ['meeting', 'id', (id) => `meeting-${id}`], ['meeting_item', 'id', (id) => `item-${id}`], ['protocol', 'number', (id) => id], ['bank_statement', 'id', (id) => `statement-${id}`],
    ['statement_line', 'hash', (id) => `line-${id}`], ['deposit_finding', 'filing_id', (id) => id], ['refund_run', 'id', (id) => `run-${id}`], ['refund_item', 'filing_id', (id) => id],
  ];
  beforeAll(async () => {
    await work('in-5', 'dec.KZ-35-C-temirtau.5', 'KZ-35-C-temirtau');
    await work('in-6', 'dec.KZ-35-C-temirtau.6', 'KZ-47-C-aqtau');
  });
  const seen = async (table: string, column: string, eyes: Eyes): Promise<readonly string[]> => {
    const rows = await room.as(eyes).query<readonly { id: string }[]>(`SELECT ${column} AS id FROM ${table} ORDER BY 1`);
    return rows.map(({ id }) => id);
  };

  it.each(OF_WORK)('in %s is seen by the commission whose it is, whatever a statement forgets to ask', async (table, column, rowOf) => {
    expect(await seen(table, column, commission(5))).toEqual([rowOf('in-5')]);
  });

  it.each(OF_WORK)('in %s is nothing to somebody whose business it is not, nor before anybody said whose eyes see', async (table, column) => {
    expect(await seen(table, column, { ...NOBODY, commissionIds: ['dec.KZ-35-C-none.1'] })).toEqual([]);
    expect(await seen(table, column, NOBODY)).toEqual([]);
  });

  it('of deposits is seen by who opened the filing, as far as it is theirs, and of meetings they see nothing', async () => {
    const applicant: Eyes = { ...NOBODY, accountId: 'account-5' };
    expect(await seen('deposit_finding', 'filing_id', applicant)).toEqual(['in-5']);
    expect(await seen('refund_item', 'filing_id', applicant)).toEqual(['in-5']);
    expect(await seen('meeting', 'id', applicant)).toEqual([]);
    expect(await seen('statement_line', 'hash', applicant)).toEqual([]);
  });

  it('shows by name who typed or entered something, and nothing else of an account', async () => {
    await loaded.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language, wants_mail) VALUES ('account-named', 'named', 'Жаттығова Әсел', 'secret', $1, 'kk', false)`, [AT]);
    expect(await room.as(commission(5)).query(`SELECT name_of_account('account-named') AS name`)).toEqual([{ name: 'Жаттығова Әсел' }]);
  });
});

describe('the role of readers', () => {
  it.each([`UPDATE filing SET status = 'registered'`, 'DELETE FROM filing', `INSERT INTO notice (key, account_id, kind, created_at) VALUES ('a', 'b', 'c', now())`])('writes nothing: %s', async (statement) => {
    await expect(room.as(commission(5)).query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['account', 'session', 'role_grant', 'outbox', 'active_candidacy'])('cannot look into %s at all', async (table) => {
    await expect(room.as(commission(5)).query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('walls', () => {
  it('stand once, however often the database is migrated', async () => {
    await migrate(loaded.url);
    const policies: readonly unknown[] = await loaded.owner.query(`SELECT FROM pg_policies WHERE tablename = 'filing'`);
    expect(policies).toHaveLength(2);
  });
});

describe('the lists of staff', () => {
  const ELECTION = 'kz-maslikhat-2023-03-19';
  const BOTH = ['dec.KZ-35-C-temirtau.5', 'dec.KZ-35-C-temirtau.6'];
  const now = instant('2023-02-09T05:00:00Z');
  /** Asked about two commissions, as by a statement whose conditions were forgotten. */
  const LISTS: readonly (readonly [string, (eyes: Database) => Promise<readonly string[]>])[] = [
    ['the queue', async (eyes) => (await findQueue(loaded.app, eyes, { electionIds: [ELECTION], commissionIds: BOTH, accountId: 'account-clerk', now, queue: 'all', limit: 20 })).rows.map(({ filingId }) => filingId)],
    ['the counter', async (eyes) => (await findCounterDrafts(eyes, { electionIds: [ELECTION], commissionIds: BOTH, limit: 20 })).rows.map(({ filingId }) => filingId)],
    ['the meetings', async (eyes) => (await findMeetings(eyes, BOTH, 20)).map(({ id, items }) => `${id} ${items}`)],
    ['what is ready for a meeting', async (eyes) => (await findReadyFilings(eyes, BOTH, [ELECTION])).map(({ filing }) => filing.id)],
    ['the agendas', async (eyes) => (await findAgendaFilings(eyes, ['in-5', 'in-6'])).map(({ filing }) => filing.id)],
    ['the ledger', async (eyes) => (await findDeposits(eyes, { electionId: ELECTION, commissionIds: BOTH })).map(({ filing, result, refund }) => `${filing.id} ${result?.source ?? ''} ${refund?.runId ?? ''}`)],
    ['the payments', async (eyes) => (await findStatementLines(eyes, ['KZ-35-C-temirtau', 'KZ-47-C-aqtau'])).map(({ hash }) => hash)],
  ];
  const SEEN_BY_FIVE: Readonly<Record<string, readonly string[]>> = {
    'the queue': ['in-5', 'ready-5'], 'the counter': ['paper-5'], 'the meetings': ['meeting-in-5 1'], 'what is ready for a meeting': ['ready-5'], 'the agendas': ['in-5'],
    'the ledger': ['in-5 x run-in-5', 'ready-5  '], 'the payments': ['line-in-5'],
  };
  beforeAll(async () => {
    await loaded.owner.query(`INSERT INTO filing SELECT (jsonb_populate_record(f, jsonb_build_object('id', 'paper-' || n, 'commission_id', 'dec.KZ-35-C-temirtau.' || n, 'status', 'draft', 'submitted_at', NULL, 'state', f.state || '{"counter": {}}'))).*
      FROM filing f, generate_series(5, 6) n WHERE f.id = 'draft-6'`);
    await loaded.owner.query(`INSERT INTO filing SELECT (jsonb_populate_record(f, jsonb_build_object('id', 'ready-' || right(f.id, 1), 'status', 'proposed', 'state', f.state || jsonb_build_object('id', 'ready-' || right(f.id, 1))))).* FROM filing f WHERE f.id IN ('in-5', 'in-6')`);
  });

  it.each(LISTS)('hold in %s what is the business of whoever asks, whatever the statement asks for', async (name, list) => {
    expect(await list(room.as(commission(5)))).toEqual(SEEN_BY_FIVE[name]);
  });

  it.each(LISTS)('hold nothing in %s for somebody whose business it is not', async (_name, list) => {
    expect(await list(room.as(NOBODY))).toEqual([]);
  });
});
