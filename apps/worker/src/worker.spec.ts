import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { fullName, plusMinutes } from '@tirkeu/domain';
import { PostgresStore, addExport, connectQueue, findBacklog, findDueMoments, findExport, findFiling, findNotices, systemClock } from '@tirkeu/persistence';
import { acting, deskOver, inNomination, loadedPostgres, person, personKey, prepare, storyElection, submit, testRedis, type LoadedPostgres } from '@tirkeu/testing';
import { Redis } from 'ioredis';
import { startStandIn, type StandIn } from '../../../infra/registers/stand-in.mjs';
import type { RegisterSettings } from './platform/register-settings.js';
import { PostOffice } from './spec/post-office.js';
import { eventually } from './spec/stores.js';
import { WorkerModule } from './worker.module.js';

const secret = 'the secret of the tests, 32 or more';
const CLERK = 'account-clerk-of-7';

async function addClerk({ owner }: LoadedPostgres): Promise<void> {
  await owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language, email) VALUES ($1, 'clerk', 'Clerk', '-', now(), 'en', 'clerk@example.kz')`, [CLERK]);
  await owner.query(
    `INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ('grant-1', $1, 'clerk', $2, '{}', '{}', now())`,
    [CLERK, ['dec.KZ-35-C-temirtau.7']]);
}

/** Connected to two registers of three that a self-nominee's filing is asked about. */
const registersAt = ({ url, token }: StandIn): RegisterSettings =>
  ({ connected: { convictions: { url, token }, revenue: { url, token } }, ask: 'on-submission', timeoutMs: 5_000, retryWaitsMs: [1, 1] });

describe.each(['PostgreSQL', 'Redis'] as const)('the worker with its queue on %s', (backend) => {
  let database: LoadedPostgres;
  let worker: TestingModule;
  let dataDir: string;
  let office: PostOffice;
  let standIn: StandIn;
  let stopRedis: () => Promise<void> = async () => undefined;
  /** Every command that Redis was given, with its keys and values. */
  const commands: string[] = [];

  beforeAll(async () => {
    database = await loadedPostgres();
    office = await new PostOffice().open();
    standIn = await startStandIn({ people: [{ iin: person(1).iin, convictions: { unspentConviction: true }, manners: { revenue: 'down' } }] });
    dataDir = await mkdtemp(join(tmpdir(), 'tirkeu-worker-'));
    await addClerk(database);
    // The election of these stories is long past: but for this the worker would forget its people, as it must.
    await database.owner.query('INSERT INTO replay (election_id) VALUES ($1)', [storyElection.electionId]);
    const redis = backend === 'Redis' ? await testRedis() : null;
    if (redis) {
      const monitor = await new Redis(redis.url).monitor();
      monitor.on('monitor', (_at: string, command: readonly string[]) => commands.push(command.join(' ')));
      stopRedis = async () => {
        monitor.disconnect();
        await redis.stop();
      };
    }
    const settings = { databaseUrl: database.url, redisUrl: redis?.url, secret, log: null, dataDir, mail: office.settings, registers: registersAt(standIn), version: 'spec' };
    worker = await Test.createTestingModule({ imports: [WorkerModule.with(settings, 'app', await connectQueue(settings))] }).compile();
    await worker.init();
  });
  afterAll(async () => {
    await worker.close();
    await office.close();
    await standIn.stop();
    await stopRedis();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('relays what was submitted and tells the clerk of the commission once', async () => {
    const desk = deskOver(new PostgresStore(database.app));
    const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'account-1' };
    await prepare(desk, nomination);
    await submit(desk, nomination);
    const notices = await eventually(() => findNotices(database.app, CLERK, 10), ({ length }) => length > 0);
    expect(notices.map(({ kind, filingId }) => [kind, filingId])).toEqual([['filing.submitted', 'filing-7']]);
    expect((await eventually(() => findBacklog(database.app), ({ waiting }) => waiting === 0)).waiting).toBe(0);
  });

  it('asks the registers it is connected to about whoever handed in, and puts on record what they answer and which do not', async () => {
    const read = async () => (await findFiling(database.app, 'filing-7'))?.filing;
    const filing = await eventually(read, (found) => found !== undefined && found.inquiries.length > 0 && found.inquiries.every(({ settledAt }) => settledAt !== null));
    expect(filing?.inquiries.map(({ register, unanswered, reason }) => [register, unanswered, reason]).sort()).toEqual([['convictions', [], null], ['revenue', ['c1'], 'no-answer']]);
    expect(filing?.facts.map(({ name, value, candidateId, recordedBy }) => [name, value, candidateId, recordedBy.role])).toEqual([
      ['incapacity', false, 'c1', 'system'], ['imprisonment', false, 'c1', 'system'], ['unspent-conviction', true, 'c1', 'system'], ['corruption-established', false, 'c1', 'system'],
    ]);
  });

  it('asks again when a clerk asks, and says of a register that is not there that it is not connected', async () => {
    const desk = deskOver(new PostgresStore(database.app));
    const clerk = acting('clerk', 'dec.KZ-35-C-temirtau.7');
    const asked = await desk.act({ actionId: 'ask-again', filingId: 'filing-7', action: { type: 'ask-registers', registers: ['population', 'revenue'] }, actor: clerk, receivedAt: systemClock.now() });
    expect(asked.ok).toBe(true);
    standIn.hold({ iin: person(1).iin, revenue: { declarationSubmitted: false } });
    const read = async () => (await findFiling(database.app, 'filing-7'))?.filing;
    const filing = await eventually(read, (found) => found !== undefined && found.inquiries.every(({ settledAt }) => settledAt !== null));
    expect(filing?.inquiries.find(({ register }) => register === 'population')).toMatchObject({ unanswered: ['c1'], reason: 'not-connected' });
  });

  it('tells whoever is named by somebody else, once, if it is known that the account is theirs; and nobody else', async () => {
    const { iin } = person(1);
    const state = (id: string, personKeyOf: string, confirmedAt: string | null) => database.owner.query(`
      INSERT INTO account (id, login, name, password_hash, created_at, person_key, sealed_iin, iin_stated_at, iin_confirmed_at)
      VALUES ($1, $1, 'Person', '-', now(), $2, 'sealed', now(), $3)`, [id, personKey(personKeyOf), confirmedAt]);
    await state('account-own', iin, '2023-01-01T00:00:00Z');
    await state('account-claims', iin, null);
    await state('account-other', person(3).iin, '2023-01-01T00:00:00Z');
    const desk = deskOver(new PostgresStore(database.app));
    await prepare(desk, { filingId: 'filing-8', district: 8, person: person(1), applicantId: 'account-9' });
    const rename = { ...person(1), nameRu: { ...person(1).nameRu, givenName: 'Айша' } };
    await desk.act({ actionId: 'rename', filingId: 'filing-8', action: { type: 'record-identity', candidateId: 'c1', identity: rename }, actor: acting('candidate', undefined, 'account-9'), receivedAt: inNomination });
    const notices = await eventually(() => findNotices(database.app, 'account-own', 10), (found) => found.some(({ filingId }) => filingId === 'filing-8'));
    expect(notices.filter(({ filingId }) => filingId === 'filing-8').map(({ kind, key }) => [kind, key])).toEqual([['filing.named', 'filing-8-named']]);
    await eventually(() => findBacklog(database.app), ({ waiting }) => waiting === 0);
    for (const account of ['account-claims', 'account-other', 'account-9']) expect(await findNotices(database.app, account, 10)).toEqual([]);
  });

  it('sends the clerk an e-mail of it once, and the notice says so', async () => {
    const [notice] = await eventually(() => findNotices(database.app, CLERK, 10), ([first]) => first?.mail?.status === 'sent');
    expect(notice?.mail).toMatchObject({ address: 'clerk@example.kz', unanswered: 0 });
    expect(office.received.map(({ to, mail }) => [to, mail.subject])).toEqual([['clerk@example.kz', 'Tirkeu: a new filing waits to be checked']]);
  });

  it('tells the clerks of the commission alone that they are asked to look at a draft, and its applicant of the answer', async () => {
    const account = (id: string, language: string, email: string | null) => database.owner.query(
      `INSERT INTO account (id, login, name, password_hash, created_at, language, email) VALUES ($1, $1, 'Person', '-', now(), $2, $3)`, [id, language, email]);
    await account('account-of-9', 'ru', 'applicant@example.kz');
    await account('clerk-of-9', 'kk', 'clerk9@example.kz');
    await database.owner.query(
      `INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ('grant-9', 'clerk-of-9', 'clerk', $1, '{}', '{}', now())`, [['dec.KZ-35-C-temirtau.9']]);
    const desk = deskOver(new PostgresStore(database.app));
    const applicant = acting('candidate', undefined, 'account-of-9');
    const told = async (accountId: string) => (await findNotices(database.app, accountId, 10)).map(({ kind }) => kind);
    await prepare(desk, { filingId: 'filing-9', district: 9, person: person(9), applicantId: 'account-of-9' });
    await desk.act({ actionId: 'ask-9', filingId: 'filing-9', action: { type: 'request-informal-check' }, actor: applicant, receivedAt: inNomination });
    expect(await eventually(() => told('clerk-of-9'), ({ length }) => length > 0)).toEqual(['filing.informal-check-requested']);
    const clerk = acting('clerk', 'dec.KZ-35-C-temirtau.9', 'clerk-of-9');
    await desk.act({ actionId: 'answer-9', filingId: 'filing-9', action: { type: 'answer-informal-check', remarks: [{ document: 'biography', candidateId: 'c1', text: 'Қол жоқ.' }] }, actor: clerk, receivedAt: inNomination });
    expect(await eventually(() => told('account-of-9'), ({ length }) => length > 0)).toEqual(['filing.informal-check-answered']);
    expect(await told(CLERK)).toEqual(['filing.submitted']);
    await eventually(() => findNotices(database.app, 'account-of-9', 10), ([first]) => first?.mail?.status === 'sent');
    const letters = office.received.filter(({ to }) => to === 'applicant@example.kz');
    expect(letters.map(({ mail }) => mail.subject)).toEqual(['Тіркеу: комиссия посмотрела ваш черновик']);
    expect(letters[0]?.mail.text).not.toContain('Қол жоқ');
    expect((await told('clerk-of-9'))).toEqual(['filing.informal-check-requested']);
  });

  it('folds what was counted', async () => {
    const rows = await eventually(
      () => database.app.query(`SELECT (SELECT count(*) FROM tally_change) AS open, (SELECT count(*) FROM tally) AS cells`) as Promise<readonly { open: number; cells: number }[]>,
      ([row]) => Number(row?.open) === 0 && Number(row?.cells) > 0);
    expect(rows).toEqual([{ open: 0, cells: expect.any(Number) }]);
  });

  it('writes the file that somebody asked for, and it is there once it is told so', async () => {
    const asked = {
      id: `export-${backend}`, accountId: CLERK, grantId: 'grant-1', content: 'figures', format: 'csv', language: 'ru', fileName: 'figures.csv', rowsTotal: null,
      scope: { filter: { electionId: storyElection.electionId }, by: 'region', asked: {} }, askedAt: systemClock.now(), expiresAt: plusMinutes(systemClock.now(), 60),
    } as const;
    await addExport(database.app, asked);
    const done = await eventually(() => findExport(database.app, asked.id), (row) => row?.status === 'ready' || row?.status === 'failed');
    expect(done?.status).toBe('ready');
    expect((await stat(join(dataDir, 'exports', asked.id, 'file'))).size).toBe(done?.bytes);
  });

  it('announces the closings of 2023, which are long past', async () => {
    expect(await eventually(() => findDueMoments(database.app, systemClock.now()), ({ length }) => length === 0)).toEqual([]);
    const told: readonly { kind: string }[] = await database.app.query(`SELECT DISTINCT kind FROM told_moment ORDER BY kind`);
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['nomination-closes', 'registration-closes']));
  });

  it('puts ids into its queue, and nothing of people', () => {
    expect(commands.length > 100).toBe(backend === 'Redis');
    const known = [1, 2, 3].flatMap((number) => [person(number).iin, person(number).birthDate, fullName(person(number).nameKk), person(number).nameKk.surname]);
    const said = commands.join('\n');
    expect([...known, 'example.kz', '+7 700'].filter((told) => said.includes(told))).toEqual([]);
  });
});
