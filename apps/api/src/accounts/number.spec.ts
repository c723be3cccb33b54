import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionAnswer, NamedView, NoticesView, SessionView } from '@tirkeu/contracts';
import { PostgresAccounts } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { randomUUID } from 'node:crypto';
import { CONTEST, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, open } from '../spec/self-nominee.js';
import { Passwords } from './passwords.js';

const COMMISSION = 'dec.KZ-35-C-temirtau.7';
const person = newPerson();

let api: ApiUnderTest;
let clerk: Caller;
let filingId: string;

async function signUp(login: string): Promise<Caller> {
  const caller = api.caller();
  caller.session = (await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login, password: 'a long password' })).body;
  return caller;
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training), { mode: 'production' });
  const id = 'account-of-a-clerk';
  await new PostgresAccounts(api.database).create(
    { id, login: 'clerk7', name: 'Сырымбет Алма', passwordHash: await new Passwords().hash('a long password'), createdAt: FIRST_MORNING, disabledAt: null, language: 'kk', email: null, wantsMail: true },
    [{ id: 'grant-of-a-clerk', accountId: id, role: 'clerk', commissionIds: [COMMISSION], regionIds: [], title: { kk: 'Маман', ru: 'Специалист', en: 'Clerk' }, grantedAt: FIRST_MORNING, revokedAt: null, nominatorKind: null, nominatorId: null }]);
  clerk = await api.caller().signIn('clerk7', 'a long password');
  const impostor = await signUp('impostor@example.kz');
  filingId = (await open(impostor, CONTEST)).view.filing.id;
  const { iin, birthDate, sex, nameKk, nameRu } = person;
  await impostor.post<ActionAnswer>(`/api/filings/${filingId}/actions`, {
    actionId: randomUUID(), action: { type: 'record-identity', candidateId: randomUUID(), identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: null } },
  });
}, 120_000);
afterAll(() => api.stop());

const namings = async (who: Caller): Promise<readonly NamedView[]> => (await who.get<readonly NamedView[]>('/api/named')).body;
const confirm = (login: string, iin = person.iin) => clerk.post('/api/account/confirmations', { login, iin });

describe('in production, saying whose an account is', () => {
  it('opens nothing before a commission has seen the identity card: anybody can type anybody’s number', async () => {
    const [first, second] = [await signUp('first@example.kz'), await signUp('second@example.kz')];
    for (const caller of [first, second]) {
      const { status, body } = await caller.post<SessionView>('/api/account/number', { iin: person.iin });
      expect([status, body.account.number]).toEqual([200, { lastFour: person.iin.slice(-4), isConfirmed: false }]);
      expect(await namings(caller)).toEqual([]);
      expect((await caller.tryAct(filingId, { type: 'refuse-consent', reason: null })).status).toBe(404);
      expect((await caller.get<NoticesView>('/api/notices')).body.notices).toEqual([]);
    }
  });

  it('is confirmed for the login and the number on the card together, with one answer to everything else', async () => {
    for (const answer of [await confirm('nobody@example.kz'), await confirm('first@example.kz', newPerson().iin), await confirm('impostor@example.kz')]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'number-not-stated' } });
    }
    expect((await confirm(' First@Example.kz ')).status).toBe(204);
    const first = await api.caller().signIn('first@example.kz', 'a long password');
    expect(await namings(first)).toMatchObject([{ filingId, route: 'self' }]);
    const told = (await first.get<NoticesView>('/api/notices')).body.notices.filter(({ kind }) => kind.startsWith('filing.'));
    expect(told).toMatchObject([{ kind: 'filing.named', filingId }]);
  });

  it('belongs to one account: the card decides, and who had it before loses it', async () => {
    expect((await confirm('second@example.kz')).status).toBe(204);
    expect(await namings(await api.caller().signIn('first@example.kz', 'a long password'))).toEqual([]);
    const second = await api.caller().signIn('second@example.kz', 'a long password');
    expect(await namings(second)).toHaveLength(1);
    expect((await second.tryAct(filingId, { type: 'refuse-consent', reason: null })).status).toBe(200);
  });

  it('is no business of candidates', async () => {
    const stranger = await signUp('stranger@example.kz');
    expect(await stranger.post('/api/account/confirmations', { login: 'stranger@example.kz', iin: person.iin })).toMatchObject({ status: 403 });
  });

  it('leaves the number in no log', () => {
    expect(api.logged.join('')).not.toContain(person.iin);
  });
});
