import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, AgenciesView, AgencyToJudge, AgencyView, NominatorView, NoticesView, Problem, SessionView } from '@tirkeu/contracts';
import { PostgresAccounts } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { ELECTION, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { newPerson, paperFor } from '../spec/self-nominee.js';

const DISTRICT = `${ELECTION}.KZ-35-C-temirtau.10`;
const FAR = `${ELECTION}.KZ-47.1`;
/** A number with a right check digit. */
const NUMBER = '000140999980';
const association = (part: Readonly<Record<string, string>> = {}): string =>
  `?${new URLSearchParams({ kind: 'public-association', nameKk: '«Үлгі» қоғамдық бірлестігі', nameRu: 'Общественное объединение «Улги»', registrationNumber: NUMBER, region: 'KZ-35', ...part })}`;

let api: ApiUnderTest;
let paper: Buffer;
let administrator: Caller;
let secretary: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  paper = await paperFor(newPerson(), 'biography');
  administrator = await api.caller().signIn('administrator');
  await new PostgresAccounts(api.database).grant({
    id: 'training.secretary.grant', accountId: 'training.secretary', role: 'secretary', commissionIds: ['tec.KZ-35'], regionIds: [], title: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' },
    grantedAt: FIRST_MORNING, revokedAt: null, nominatorKind: null, nominatorId: null,
  });
  secretary = await api.caller().signIn('secretary');
}, 120_000);
afterAll(() => api.stop());

let serial = 0;
async function somebody(): Promise<Caller> {
  serial += 1;
  const login = `person-${serial}@example.kz`;
  await api.caller(`198.51.100.${serial + 10}`).post('/api/accounts', { name: `Сынақов Адам ${serial}`, login, password: 'құпия сөз 8' });
  return api.caller().signIn(login, 'құпия сөз 8');
}

function ask(who: Caller, wish: string, bytes: Buffer = paper, name = 'сенімхат.pdf'): Promise<Answer<AgencyView & Problem>> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return who.send('POST', `/api/agencies${wish}`, Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]), { 'content-type': 'multipart/form-data; boundary=b' });
}
const asked = async (who: Caller, wish: string): Promise<string> => {
  const answer = await ask(who, wish);
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const judge = (who: Caller, id: string, verdict: 'confirmed' | 'declined', reason?: string) => who.post<AgencyToJudge & Problem>(`/api/agencies/${id}/judgement`, { verdict, reason });
const told = async (who: Caller): Promise<readonly string[]> => (await who.get<NoticesView>('/api/notices')).body.notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('agency.'));
/** Signs in to the role that a confirmation gave. */
async function actingAs(who: Caller, id: string): Promise<Caller> {
  const { grants } = (await who.get<SessionView>('/api/session')).body;
  expect(grants.map((grant) => grant.id)).toContain(`${id}.grant`);
  await who.post('/api/session/grant', { grantId: `${id}.grant` });
  return who;
}

describe('a wish to act for an association', () => {
  it('waits with its paper for the secretary of the region and an administrator, who are told', async () => {
    const person = await somebody();
    const id = await asked(person, association());
    const { body } = await person.get<AgenciesView>('/api/agencies');
    expect(body.agencies).toEqual([expect.objectContaining({ id, state: 'waiting', kind: 'public-association', registrationNumber: NUMBER, regionId: 'KZ-35', paperName: 'сенімхат.pdf', judgedAt: null, reason: null })]);
    for (const official of [secretary, administrator]) {
      expect((await official.get<readonly AgencyToJudge[]>('/api/agencies/to-judge')).body.map((wish) => wish.id)).toContain(id);
      expect(await told(official)).toContain('agency.asked');
      expect((await official.get(`/api/agencies/${id}/paper`)).headers['content-disposition']).toMatch(/^attachment/u);
    }
  });

  it('is of no use before it is confirmed, and opens the filings of the association in the region after', async () => {
    const person = await somebody();
    const id = await asked(person, association());
    expect((await person.get<Problem>('/api/nominator')).status).toBe(403);
    expect(await judge(secretary, id, 'confirmed')).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect(await told(person)).toEqual(['agency.confirmed']);
    const agent = await actingAs(person, id);
    expect((await agent.get<NominatorView>('/api/nominator')).body).toMatchObject({ kind: 'public-association', id: `association-${NUMBER}`, name: { kk: '«Үлгі» қоғамдық бірлестігі' } });
    const open = (contestId: string) => agent.post<ActionAnswer & Problem>('/api/filings', { actionId: randomUUID(), contestId, route: 'public-association' });
    expect((await open(DISTRICT)).body.view.filing.nominator).toMatchObject({ id: `association-${NUMBER}` });
    expect((await open(FAR)).status).toBe(404);
  });

  it('leads two people to the same association by its number, under the name that was confirmed first', async () => {
    const second = await somebody();
    const id = await asked(second, association({ nameKk: 'Үлгі ҚБ', nameRu: 'ОО Улги' }));
    await judge(administrator, id, 'confirmed');
    const agent = await actingAs(second, id);
    expect((await agent.get<NominatorView>('/api/nominator')).body).toMatchObject({ id: `association-${NUMBER}`, name: { kk: '«Үлгі» қоғамдық бірлестігі' } });
    expect((await agent.get<readonly unknown[]>('/api/filings')).body).toHaveLength(1);
  });

  it('is declined with a reason, which the person reads, and can then be asked again', async () => {
    const person = await somebody();
    const id = await asked(person, association());
    expect((await judge(secretary, id, 'declined')).body).toMatchObject({ code: 'invalid', fields: [{ pointer: '/reason', code: 'missing' }] });
    await judge(secretary, id, 'declined', 'Сенімхаттың мерзімі өткен.');
    expect((await person.get<AgenciesView>('/api/agencies')).body.agencies[0]).toMatchObject({ state: 'declined', reason: 'Сенімхаттың мерзімі өткен.' });
    expect(await told(person)).toEqual(['agency.declined']);
    expect((await judge(secretary, id, 'confirmed')).body.code).toBe('already-recorded');
    expect((await ask(person, association())).status).toBe(201);
  });

  it('is not asked twice while it waits', async () => {
    const person = await somebody();
    await asked(person, association());
    expect(await ask(person, association())).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
  });

  it('names every field that is missing or wrong', async () => {
    const person = await somebody();
    expect((await ask(person, '?kind=public-association')).body.fields?.map(({ pointer }) => pointer)).toEqual(['/nameKk', '/nameRu', '/registrationNumber']);
    expect((await ask(person, association({ registrationNumber: '000140999981', region: 'KZ-99' }))).body.fields).toEqual([{ pointer: '/registrationNumber', code: 'wrong-form' }, { pointer: '/region', code: 'not-a-choice' }]);
    expect((await ask(person, association(), Buffer.from('MZ\u0000'), 'сенімхат.exe')).body.code).toBe('file-wrong-type');
    expect((await ask(person, association(), readFileSync(new URL(import.meta.url)), 'a.pdf')).body.code).toBe('file-wrong-type');
  });
});

describe('a wish to act for a party', () => {
  it('names a party of the map', async () => {
    const person = await somebody();
    expect((await ask(person, '?kind=party&party=whigs')).body.fields).toEqual([{ pointer: '/party', code: 'not-a-choice' }]);
    const id = await asked(person, '?kind=party&party=auyl');
    await judge(administrator, id, 'confirmed');
    expect((await (await actingAs(person, id)).get<NominatorView>('/api/nominator')).body).toMatchObject({ kind: 'party', id: 'auyl', name: { kk: '«Ауыл» халықтық-демократиялық патриоттық партиясы' } });
  });

  it('for the whole country is not for the secretary of a region to judge', async () => {
    const id = await asked(await somebody(), '?kind=party&party=amanat');
    expect((await secretary.get<readonly AgencyToJudge[]>('/api/agencies/to-judge')).body.map((wish) => wish.id)).not.toContain(id);
    for (const answer of [await judge(secretary, id, 'confirmed'), await secretary.get<Problem>(`/api/agencies/${id}/paper`), await secretary.post<Problem>(`/api/agencies/${id}/end`, { reason: 'Себебі бар' })]) {
      expect(answer.status).toBe(404);
    }
  });
});

describe('who acts for an association', () => {
  it('loses it with the next request when it is ended with a reason, and is told', async () => {
    const person = await somebody();
    const id = await asked(person, association());
    await judge(secretary, id, 'confirmed');
    const agent = await actingAs(person, id);
    expect((await secretary.post<Problem>(`/api/agencies/${id}/end`, {})).status).toBe(400);
    expect((await secretary.post<AgencyView>(`/api/agencies/${id}/end`, { reason: 'Бірлестік сенімхатты кері қайтарып алды.' })).body.state).toBe('ended');
    expect((await agent.get<Problem>('/api/nominator')).status).toBe(403);
    const again = await api.caller().signIn(`person-${serial}@example.kz`, 'құпия сөз 8');
    expect(again.session?.active.role).toBe('candidate');
    expect(await told(again)).toEqual(['agency.ended', 'agency.confirmed']);
  });

  it('can lay it down', async () => {
    const person = await somebody();
    const id = await asked(person, association());
    await judge(secretary, id, 'confirmed');
    expect((await person.post<AgencyView>(`/api/agencies/${id}/end`, {})).body).toMatchObject({ state: 'ended', reason: null });
    expect((await person.get<SessionView>('/api/session')).body.grants.map(({ role }) => role)).toEqual(['candidate']);
  });

  it('is no business of a stranger', async () => {
    const id = await asked(await somebody(), association());
    const stranger = await somebody();
    expect((await stranger.get<Problem>(`/api/agencies/${id}/paper`)).status).toBe(404);
    expect((await stranger.post<Problem>(`/api/agencies/${id}/end`, {})).status).toBe(404);
    expect((await stranger.get<Problem>('/api/agencies/to-judge')).status).toBe(403);
  });

  it('is never confirmed by themselves', async () => {
    const id = await asked(secretary, association());
    expect((await judge(secretary, id, 'confirmed')).status).toBe(404);
    expect((await judge(administrator, id, 'confirmed')).status).toBe(200);
  });
});
