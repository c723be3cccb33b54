import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommissionAccessView, GranteeView, NoticesView, OwnAccessView, Problem, SessionView } from '@tirkeu/contracts';
import { findBreak, type StoredEvent } from '@tirkeu/desk';
import { testDatabase } from '@tirkeu/testing';
import { ELECTION, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const OWN = 'dec.KZ-35-C-temirtau.7';
const SISTER = 'dec.KZ-35-C-temirtau.9';
const ACCESS = `/api/commissions/${OWN}/access`;

let api: ApiUnderTest;
let chair: Caller;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(FIRST_MORNING);
  chair = await api.caller().signIn('chair');
});

let people = 0;
/** Somebody who has made an account like everybody does, and is signed in. */
async function newcomer(): Promise<{ readonly caller: Caller; readonly accountId: string; readonly login: string }> {
  const login = `newcomer${++people}@example.kz`;
  const caller = api.caller(`10.1.0.${people}`);
  const { body } = await caller.post<SessionView>('/api/accounts', { name: `Жаңа Маман ${people}`, login, password: 'құпия сөздер 8' });
  caller.session = body;
  return { caller, accountId: body.account.id, login };
}

const asked = (accountId: string, change: object = {}) => ({ actionId: randomUUID(), accountId, role: 'clerk', startsOn: '2026-12-01', endsOn: '2026-12-03', reason: 'Өтініштер көп', ...change });
const grant = (accountId: string, change: object = {}, by = chair) => by.post<CommissionAccessView & Problem>(ACCESS, asked(accountId, change));
const grantOf = (view: CommissionAccessView, accountId: string) => {
  const found = view.grants.find(({ person }) => person.accountId === accountId);
  if (!found) throw new Error('No grant');
  return found;
};
const revoke = (grantId: string, by = chair) => by.post<CommissionAccessView & Problem>(`${ACCESS}/${grantId}/revocation`, { actionId: randomUUID(), reason: 'Жұмысы бітті' });

/** Somebody with access, at work in it. */
async function atWork(change: object = {}) {
  const person = await newcomer();
  const granted = await grant(person.accountId, change);
  const { id } = grantOf(granted.body, person.accountId);
  const session = await person.caller.post<SessionView>('/api/session/grant', { grantId: id });
  expect(session.status).toBe(200);
  return { ...person, grantId: id };
}

describe('access to a commission', () => {
  it('is given by its chair to a person whose login they know, for three days, and the person sees the queue', async () => {
    const { caller, accountId, login } = await newcomer();
    expect(await chair.post<GranteeView>(`${ACCESS}/people`, { login: login.toUpperCase() })).toMatchObject({ status: 200, body: { accountId, name: `Жаңа Маман ${people}` } });
    expect((await chair.post(`${ACCESS}/people`, { login: 'nobody@example.kz' })).status).toBe(404);
    const { status, body } = await grant(accountId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ today: '2026-12-01', gives: ['clerk', 'member', 'chair', 'secretary'] });
    const { id, ...given } = grantOf(body, accountId);
    expect(given).toMatchObject({
      state: 'standing', role: 'clerk', startsAt: FIRST_MORNING, endsAt: '2026-12-03T19:00:00.000Z', lastDay: '2026-12-03', reason: 'Өтініштер көп', grantedBy: { role: 'chair', name: 'Мысалбеков Қанат' }, mayRevoke: true,
    });
    expect((await caller.get('/api/queue')).status).toBe(403);
    expect(await caller.post('/api/session/grant', { grantId: id })).toMatchObject({ status: 200, body: { active: { role: 'clerk', commissionIds: [OWN] } } });
    expect((await caller.get('/api/queue')).status).toBe(200);
    expect((await caller.get<NoticesView>('/api/notices')).body.notices.map(({ kind }) => kind)).toContain('access.granted');
  });

  it('lapses at its exact instant, in a session that stays open', async () => {
    const { caller } = await atWork();
    await api.goTo('2026-12-03T18:59:59.999Z');
    expect((await caller.get('/api/queue')).status).toBe(200);
    api.clock.set('2026-12-03T19:00:00.000Z');
    expect(await caller.get('/api/queue')).toMatchObject({ status: 403, body: { code: 'access-ended', items: ['lapsed'] } });
    expect((await caller.get<SessionView>('/api/session')).body).toMatchObject({ ended: { how: 'lapsed', at: '2026-12-03T19:00:00.000Z' } });
  });

  it('is taken at once from a session that stays open: nothing is left but the own account, where it says by whom', async () => {
    const { caller, grantId } = await atWork();
    expect((await caller.get('/api/queue')).status).toBe(200);
    expect((await revoke(grantId)).status).toBe(200);
    for (const path of ['/api/queue', '/api/meetings', '/api/deposits/lines', `/api/commission-contests?electionId=${ELECTION}`, '/api/filings']) {
      expect(await caller.get(path)).toMatchObject({ status: 403, body: { code: 'access-ended', items: ['revoked'] } });
    }
    const { body: [own] } = await caller.get<readonly OwnAccessView[]>('/api/account/access');
    expect((await caller.get<readonly OwnAccessView[]>('/api/account/access')).body).toContainEqual(expect.objectContaining({
      id: grantId, state: 'revoked', role: 'clerk', revokedBy: { role: 'chair', name: 'Мысалбеков Қанат' }, revokeReason: 'Жұмысы бітті', commissions: [expect.objectContaining({ id: OWN })],
    }));
    expect(own).toBeDefined();
    expect((await caller.get<NoticesView>('/api/notices')).body.notices.map(({ kind }) => kind)).toContain('access.revoked');
    const candidate = (await caller.get<SessionView>('/api/session')).body.grants.find(({ role }) => role === 'candidate');
    expect((await caller.post('/api/session/grant', { grantId: candidate?.id })).status).toBe(200);
    expect((await caller.get('/api/filings')).status).toBe(200);
    expect((await caller.post('/api/session/grant', { grantId })).status).toBe(404);
  });

  it('that begins on a later day opens nothing before', async () => {
    const { caller, accountId } = await newcomer();
    const { id } = grantOf((await grant(accountId, { startsOn: '2026-12-02' })).body, accountId);
    expect((await caller.post('/api/session/grant', { grantId: id })).status).toBe(404);
    await api.goTo('2026-12-01T19:00:00.000Z');
    expect((await caller.post('/api/session/grant', { grantId: id })).status).toBe(200);
    expect((await caller.get('/api/queue')).status).toBe(200);
  });

  it('is taken from somebody who had it in several commissions since before: there it goes on, and a new start gives nothing back', async () => {
    const clerk = await api.caller().signIn('clerk');
    expect((await clerk.get<SessionView>('/api/session')).body.active.commissionIds).toContain(OWN);
    expect((await revoke('training.clerk.grant')).status).toBe(200);
    const after = (await clerk.get<SessionView>('/api/session')).body.active.commissionIds;
    expect(after).not.toContain(OWN);
    expect(after).toHaveLength(3);
    expect((await chair.get<CommissionAccessView>(ACCESS)).body.grants.find(({ id }) => id === `training.clerk.grant.${OWN}`)).toMatchObject({ state: 'revoked', role: 'clerk' });
  });

  it('is for no commission but the chair’s own: to the chair of another it does not exist', async () => {
    const { accountId } = await newcomer();
    const elsewhere = `/api/commissions/${SISTER}/access`;
    expect((await chair.get(elsewhere)).status).toBe(200);
    await api.database.query(`UPDATE role_grant SET commission_ids = '{${SISTER}}' WHERE id = 'training.chair.grant'`);
    expect((await chair.get(elsewhere)).status).toBe(200);
    expect(await grant(accountId)).toMatchObject({ status: 404 });
    expect((await chair.get(ACCESS)).status).toBe(404);
    expect((await chair.post(`${ACCESS}/people`, { login: 'clerk' })).status).toBe(404);
    await api.database.query(`UPDATE role_grant SET commission_ids = '{${OWN},dec.KZ-35-C-temirtau.8,tec.KZ-35-C-temirtau,tec.KZ-35}' WHERE id = 'training.chair.grant'`);
  });

  it.each(['clerk', 'member', 'secretary', 'candidate', 'agent'])('is given by nobody in the role of %s', async (login) => {
    const caller = await api.caller().signIn(login);
    expect(await caller.get(ACCESS)).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect(await grant('training.member', {}, caller)).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect((await revoke('training.member.grant', caller)).status).toBe(403);
  });

  it('is not given to oneself, nor twice, nor for days that cannot be, nor without a reason', async () => {
    const { accountId } = await newcomer();
    expect((await grant('training.chair')).body.code).toBe('access-to-oneself');
    expect((await grant(accountId, { endsOn: '2040-01-01' })).body).toMatchObject({ code: 'access-dates-impossible', facts: { from: '2026-12-01' } });
    expect((await grant(accountId, { reason: '' })).status).toBe(400);
    expect((await grant('no-such-account')).status).toBe(404);
    expect((await grant(accountId)).status).toBe(200);
    expect((await grant(accountId)).body.code).toBe('access-standing');
  });

  it('wants a fresh proof of who gives and takes it', async () => {
    const { accountId } = await newcomer();
    api.clock.set('2026-12-01T05:10:00.001Z');
    expect((await grant(accountId)).body.code).toBe('confirm-it-is-you');
    expect((await revoke('training.member.grant')).body.code).toBe('confirm-it-is-you');
    await chair.post('/api/session/confirmation', { password: 'tirkeu-chair' });
    expect((await grant(accountId)).status).toBe(200);
  });

  it('is given once when two chairs give it at the same moment, and taken once', async () => {
    const { accountId } = await newcomer();
    const other = await api.caller('10.2.0.1').signIn('chair');
    const given = await Promise.all([grant(accountId), grant(accountId, {}, other)]);
    expect(given.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { id } = grantOf((await chair.get<CommissionAccessView>(ACCESS)).body, accountId);
    const taken = await Promise.all([revoke(id), revoke(id, other)]);
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is given once when the answer was lost and the same is asked again', async () => {
    const { accountId } = await newcomer();
    const body = asked(accountId);
    for (let time = 0; time < 2; time++) expect((await chair.post(ACCESS, body)).status).toBe(200);
    expect((await chair.get<CommissionAccessView>(ACCESS)).body.grants.filter(({ person }) => person.accountId === accountId)).toHaveLength(1);
    expect(await chair.post(ACCESS, { ...body, role: 'member' })).toMatchObject({ status: 409, body: { code: 'same-action-other-content' } });
  });
});

describe('the record of a commission', () => {
  it('holds every right that was given and taken in it, in the chain of the commission, which is whole', async () => {
    const { grantId, accountId } = await atWork();
    await revoke(grantId);
    const rows: readonly (Omit<StoredEvent, 'stream'> & { readonly kind: StoredEvent['stream']['kind']; readonly streamId: string })[] = await api.database.query(`
      SELECT stream_kind AS kind, stream_id AS "streamId", version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, received_at AS "receivedAt", recorded_at AS "recordedAt",
        previous_hash AS "previousHash", hash FROM event WHERE chain = $1 ORDER BY chain_index`, [OWN]);
    const events = rows.map(({ kind, streamId, ...row }) => ({ ...row, stream: { kind, id: streamId } }));
    const told = events.flatMap(({ event }) => (event.type === 'AccessGranted' || event.type === 'AccessRevoked') && event.grantId === grantId ? [event] : []);
    expect(told).toMatchObject([
      { type: 'AccessGranted', at: FIRST_MORNING, by: { accountId: 'training.chair', role: 'chair' }, commissionId: OWN, grantee: { accountId }, role: 'clerk', startsOn: '2026-12-01', endsOn: '2026-12-03', zone: 'Asia/Almaty' },
      { type: 'AccessRevoked', at: FIRST_MORNING, by: { accountId: 'training.chair', role: 'chair' }, reason: 'Жұмысы бітті' },
    ]);
    expect(findBreak(OWN, events)).toBeUndefined();
    await expect(api.database.query(`UPDATE event SET payload = payload || '{"endsOn": "2030-01-01"}' WHERE type = 'AccessGranted'`)).rejects.toThrow();
  });
});

describe('whoever oversees', () => {
  it.each(['auditor', 'supervisor'])('as %s reads who works in a commission, and gives and takes nothing', async (login) => {
    const caller = await api.caller().signIn(login);
    const { status, body } = await caller.get<CommissionAccessView>(ACCESS);
    expect(status).toBe(200);
    expect(body.gives).toEqual([]);
    expect(body.grants.some(({ mayRevoke }) => mayRevoke)).toBe(false);
    expect((await grant('training.member', {}, caller)).status).toBe(403);
  });

  it('reads it in the regions of their own right alone', async () => {
    const auditor = await api.caller().signIn('auditor');
    await api.database.query(`UPDATE role_grant SET region_ids = '{KZ-47}' WHERE id = 'training.auditor.grant'`);
    expect((await auditor.get(ACCESS)).status).toBe(404);
    await api.database.query(`UPDATE role_grant SET region_ids = '{}' WHERE id = 'training.auditor.grant'`);
  });

  it('needs no account as an observer: what the law publishes is open to everybody, and nothing of what it does not', async () => {
    const observer = api.caller();
    const open = ['/api/register', '/api/register/figures', '/api/elections', `/api/commissions/${OWN}`, '/api/outages', '/api/log/entries?from=0', '/api/log/keys'];
    for (const path of open) expect([path, (await observer.get(path)).status]).toEqual([path, 200]);
    for (const path of ['/api/queue', ACCESS, '/api/access-log', '/api/insights/decisions', '/api/deposits']) expect([path, (await observer.get(path)).status]).toEqual([path, 401]);
  });
});

describe('an administrator', () => {
  it('enters the chair of a commission, who then is the one to give access', async () => {
    const administrator = await api.caller().signIn('administrator');
    const { caller, accountId } = await newcomer();
    expect(await grant(accountId, {}, administrator)).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    const { id } = grantOf((await grant(accountId, { role: 'chair' }, administrator)).body, accountId);
    await caller.post('/api/session/grant', { grantId: id });
    expect((await caller.get<CommissionAccessView>(ACCESS)).body.gives).toEqual(['clerk', 'member', 'secretary']);
    const helped = await newcomer();
    expect((await grant(helped.accountId, {}, caller)).status).toBe(200);
    expect(await revoke(id, caller)).toMatchObject({ status: 409, body: { code: 'access-to-oneself' } });
  });
});
