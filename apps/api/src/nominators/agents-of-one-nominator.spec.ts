import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, FilingSummary, FilingView, HistoryEntry, ImportedView, KnownView, NominationsView, Problem } from '@tirkeu/contracts';
import { civilDate } from '@tirkeu/domain';
import { PostgresAccounts, findApplicants, type NewGrant } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { Passwords } from '../accounts/passwords.js';
import { ELECTION, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const CITY = `${ELECTION}.KZ-35-C-temirtau.9`;
const ELSEWHERE = `${ELECTION}.KZ-47.1`;
const words = (text: string) => ({ kk: text, ru: text, en: text });
const PASSWORD = 'құпия сөз 8';
const PERSON = randomUUID();

let api: ApiUnderTest;
/** Of the whole association; the one who opens. */
let opener: Caller;
let colleague: Caller;
/** Of the branch in Karaganda Region, and of the one in Mangystau. */
let branch: Caller;
let farBranch: Caller;
let stranger: Caller;

async function agentOf(name: string, nominatorId: string, regionIds: readonly string[] = []): Promise<Caller> {
  const id = `account-${name}`;
  const account = { id, login: name, name, passwordHash: await new Passwords().hash(PASSWORD), createdAt: FIRST_MORNING, disabledAt: null, language: 'kk', email: null, wantsMail: false } as const;
  const grant: NewGrant = {
    id: `grant-${name}`, accountId: id, role: 'agent', commissionIds: [], regionIds: [...regionIds], title: words(nominatorId), grantedAt: FIRST_MORNING, revokedAt: null,
    nominatorKind: 'public-association', nominatorId,
  };
  await new PostgresAccounts(api.database).create(account, [grant]);
  return api.caller().signIn(name, PASSWORD);
}

const open = (who: Caller, contestId: string) => who.post<ActionAnswer & Problem>('/api/filings', { actionId: randomUUID(), contestId, route: 'public-association' });
const nominationsOf = async (who: Caller): Promise<readonly string[]> => (await who.get<NominationsView>('/api/nominator/filings')).body.rows.map(({ filingId }) => filingId);

let filingId: string;
let farFilingId: string;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  opener = await agentOf('opener', 'association-1');
  colleague = await agentOf('colleague', 'association-1');
  branch = await agentOf('branch', 'association-1', ['KZ-35']);
  farBranch = await agentOf('far-branch', 'association-1', ['KZ-47']);
  stranger = await agentOf('stranger', 'association-2');
  filingId = (await open(opener, CITY)).body.view.filing.id;
  farFilingId = (await open(opener, ELSEWHERE)).body.view.filing.id;
}, 120_000);
afterAll(() => api.stop());

describe('the agents of one association', () => {
  it('find the filings of the association in their lists, whoever opened them', async () => {
    for (const who of [opener, colleague]) expect((await nominationsOf(who)).toSorted()).toEqual([filingId, farFilingId].toSorted());
    expect((await colleague.get<readonly FilingSummary[]>('/api/filings')).body.map(({ id }) => id).toSorted()).toEqual([filingId, farFilingId].toSorted());
  });

  it('work on the same filing, and its history names who did what', async () => {
    await colleague.act(filingId, { type: 'record-identity', candidateId: PERSON, identity: { iin: '900131490200', birthDate: civilDate('1990-01-31'), sex: 'female', nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу' }, nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу' }, citizen: true, residentSince: null } });
    const { body } = await opener.get<readonly HistoryEntry[]>(`/api/filings/${filingId}/history`);
    expect(body.map(({ type, by }) => [type, by.name])).toEqual([['IdentityRecorded', 'colleague'], ['FilingOpened', 'opener']]);
  });

  it('are told when a colleague was quicker, and nothing is overwritten', async () => {
    const { version } = (await opener.get<FilingView>(`/api/filings/${filingId}`)).body;
    const contact = (phone: string) => ({ type: 'record-contact', candidateId: PERSON, contact: { phone, email: '', address: 'Теміртау' } }) as const;
    expect((await colleague.tryAct(filingId, contact('+7 700 000 00 01'), { expectedVersion: version })).status).toBe(200);
    expect(await opener.tryAct(filingId, contact('+7 700 000 00 02'), { expectedVersion: version })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect((await opener.get<FilingView>(`/api/filings/${filingId}`)).body.filing.candidates[0]?.phone).toBe('+7 700 000 00 01');
  });

  it('know from the table of a colleague which districts are taken', async () => {
    const { body } = await colleague.post<KnownView>('/api/nominator/known', { iins: [], districts: ['KZ-35-C-temirtau.9'] });
    expect(body.districts['KZ-35-C-temirtau.9']?.isFiled).toBe(true);
  });
});

describe('the agent of a branch', () => {
  it('sees the filings of its region, and no other exists', async () => {
    expect([await nominationsOf(branch), await nominationsOf(farBranch)]).toEqual([[filingId], [farFilingId]]);
    expect((await branch.get(`/api/filings/${filingId}`)).status).toBe(200);
    for (const path of [`/api/filings/${farFilingId}`, `/api/filings/${farFilingId}/history`]) expect((await branch.get<Problem>(path)).status).toBe(404);
    expect((await branch.tryAct(farFilingId, { type: 'discard' })).status).toBe(404);
  });

  it('opens nothing in another region, by hand or from a table', async () => {
    expect((await open(branch, ELSEWHERE)).status).toBe(404);
    expect((await branch.post<KnownView>('/api/nominator/known', { iins: [], districts: ['KZ-47.1'] })).body.districts).toEqual({});
    const candidate = {
      candidateId: randomUUID(), identity: { iin: '900131490200', birthDate: civilDate('1990-01-31'), sex: 'female', nameKk: { surname: 'Ү', givenName: 'А' }, nameRu: { surname: 'У', givenName: 'А' }, citizen: true, residentSince: null },
      contact: { phone: '', email: '', address: '' }, family: { maritalStatus: null, spouseName: null }, background: { education: '', occupation: '', party: null, disability: false },
    };
    const answer = await branch.post<ImportedView & Problem>('/api/nominator/imports', { actionId: randomUUID(), rows: [{ contestId: ELSEWHERE, candidate }] });
    expect(answer).toMatchObject({ status: 409, body: { code: 'contest-unknown', items: ['1.district'] } });
  });
});

describe('an agent of another association', () => {
  it('finds nothing and gets the answer that a stranger gets', async () => {
    expect(await nominationsOf(stranger)).toEqual([]);
    expect((await stranger.get<Problem>(`/api/filings/${filingId}`)).body.code).toBe('absent');
    expect((await stranger.tryAct(filingId, { type: 'discard' })).status).toBe(404);
  });

  it('gets nothing of what they opened for the other one, once they act for another', async () => {
    await new PostgresAccounts(api.database).grant({
      id: 'grant-second', accountId: 'account-opener', role: 'agent', commissionIds: [], regionIds: [], title: words('association-2'), grantedAt: FIRST_MORNING, revokedAt: null, nominatorKind: 'public-association', nominatorId: 'association-2',
    });
    const other = await api.caller().signIn('opener', PASSWORD);
    await other.post('/api/session/grant', { grantId: 'grant-second' });
    expect((await other.get<Problem>(`/api/filings/${filingId}`)).status).toBe(404);
    await new PostgresAccounts(api.database).revokeGrant('grant-second', FIRST_MORNING);
  });
});

describe('what happens to a filing of an association', () => {
  it('is told to every agent of it in the region where a deadline depends on it, else to whoever opened it', async () => {
    expect(await findApplicants(api.database, filingId, 'every-agent')).toEqual(['account-branch', 'account-colleague', 'account-opener']);
    expect(await findApplicants(api.database, filingId, 'opener')).toEqual(['account-opener']);
  });

  it('is told to the others when whoever opened it acts for it no more', async () => {
    await new PostgresAccounts(api.database).revokeGrant('grant-opener', FIRST_MORNING);
    expect(await findApplicants(api.database, filingId, 'opener')).toEqual(['account-branch', 'account-colleague']);
  });
});
