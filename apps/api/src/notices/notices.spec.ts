import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailChoiceView, NoticesView, UnreachedView } from '@tirkeu/contracts';
import { plusMinutes } from '@tirkeu/domain';
import { addNotice, findMailbox, settleMail, takeMail } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { submitted } from '../spec/self-nominee.js';
import { maskAddress } from './mask-address.js';

let api: ApiUnderTest;
beforeAll(async () => { api = await startApi(await testDatabase(training)); }, 120_000);
afterAll(() => api.stop());

const MAILBOX = { address: 'aisulu@example.kz', language: 'kk' } as const;
const told = async (key: string, accountId: string, { filingId = null, mail = null }: { filingId?: string | null; mail?: typeof MAILBOX | null } = {}) =>
  addNotice(api.database, { key, accountId, kind: 'filing.taken', filingId, createdAt: api.clock.now() }, mail);

describe('what people are told', () => {
  it('is told once however often the queue repeats itself, and only to whom it concerns', async () => {
    expect(await told('filing-1-9', 'training.candidate')).toBe(true);
    expect(await told('filing-1-9', 'training.candidate')).toBe(false);
    const [candidate, rival] = await Promise.all([api.caller().signIn('candidate'), api.caller().signIn('candidate2')]);
    expect((await candidate.get<NoticesView>('/api/notices')).body).toMatchObject({ unread: 1, notices: [{ kind: 'filing.taken', readAt: null, mail: null }] });
    expect((await rival.get<NoticesView>('/api/notices')).body).toEqual({ unread: 0, notices: [] });
  });

  it('counts as unread until it was read', async () => {
    const candidate = await api.caller().signIn('candidate');
    await candidate.post('/api/notices/read', {});
    expect((await candidate.get<NoticesView>('/api/notices')).body).toMatchObject({ unread: 0, notices: [{ readAt: api.clock.now() }] });
  });

  it('is nothing to strangers', async () => {
    for (const path of ['/api/notices', '/api/notices/mail', '/api/notices/unreached']) expect((await api.caller().get(path)).status).toBe(401);
  });
});

describe('what became of an e-mail', () => {
  const later = () => plusMinutes(api.clock.now(), 10);
  const settle = async (ended: { status: 'sent' | 'failed'; failure?: 'refused'; unanswered?: number }) => {
    const mail = await takeMail(api.database, { now: api.clock.now(), lostAt: later() });
    await settleMail(api.database, mail?.noticeId ?? 0, { answer: null, unanswered: 0, at: api.clock.now(), ...ended });
  };

  it('is said to its reader, with the address hidden but for its first letter and its domain', async () => {
    const candidate = await api.caller().signIn('candidate');
    const mailOf = async () => (await candidate.get<NoticesView>('/api/notices')).body.notices[0]?.mail;
    const at = api.clock.now();
    await told('mailed-1', 'training.candidate', { mail: MAILBOX });
    expect(await mailOf()).toEqual({ status: 'waiting', failure: null, address: 'a•••@example.kz', at, perhapsTwice: false });
    await settle({ status: 'sent', unanswered: 1 });
    expect(await mailOf()).toEqual({ status: 'sent', failure: null, address: 'a•••@example.kz', at, perhapsTwice: true });
    expect((await candidate.get('/api/notices')).text).not.toContain('aisulu');
  });

  it('is seen by the commission of the filing where it failed, and by no other role', async () => {
    const candidate = await api.caller().signIn('candidate2');
    const { filingId } = await submitted(candidate);
    await told('mailed-2', candidate.session?.account.id ?? '', { filingId, mail: MAILBOX });
    await settle({ status: 'failed', failure: 'refused' });
    const clerk = await api.caller().signIn('clerk');
    const answer = await clerk.get<UnreachedView>('/api/notices/unreached');
    expect(answer.body.rows).toMatchObject([{ filingId, kind: 'filing.taken', failure: 'refused', failedAt: api.clock.now() }]);
    expect(answer.text).not.toContain('example.kz');
    expect((await candidate.get('/api/notices/unreached')).status).toBe(403);
  });

  it.each([['aisulu@example.kz', 'a•••@example.kz'], ['ә@мысал.қаз', 'ә•••@мысал.қаз'], ['nobody', '•••']])('hides the address %s as %s', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});

describe('how people want to be written to', () => {
  it('is theirs to choose: language, address, and whether at all', async () => {
    const candidate = await api.caller().signIn('candidate');
    expect((await candidate.get<MailChoiceView>('/api/notices/mail')).body).toEqual({ language: 'kk', email: null, wantsMail: true, sendsMail: true });
    const choice = { language: 'ru', email: 'new@example.kz', wantsMail: true } as const;
    expect((await candidate.post<MailChoiceView>('/api/notices/mail', choice)).body).toEqual({ ...choice, sendsMail: true });
    expect(await findMailbox(api.database, 'training.candidate')).toEqual({ address: 'new@example.kz', language: 'ru' });
    await candidate.post('/api/notices/mail', { ...choice, email: null, wantsMail: false });
    expect(await findMailbox(api.database, 'training.candidate')).toBeUndefined();
  });

  it.each([{ language: 'de' }, { email: 'a@b' }, { email: 'a@b.kz, c@d.kz' }, { email: 'a b@c.kz' }, { email: '' }, { wantsMail: 'yes' }])('is not %j', async (wrong) => {
    const candidate = await api.caller().signIn('candidate');
    expect((await candidate.post('/api/notices/mail', { language: 'kk', email: null, wantsMail: true, ...wrong })).status).toBe(400);
  });

  it('begins with the address and the language in which the account was made', async () => {
    const newcomer = api.caller();
    await newcomer.post('/api/accounts', { name: 'Үлгі', login: 'New@Example.kz', password: 'long enough', language: 'en' });
    const caller = await api.caller().signIn('new@example.kz', 'long enough');
    expect((await caller.get<MailChoiceView>('/api/notices/mail')).body).toMatchObject({ language: 'en', email: 'new@example.kz' });
    await api.caller().post('/api/accounts', { name: 'Үлгі', login: '+7 701 111 11 11', password: 'long enough' });
    const byPhone = await api.caller().signIn('+77011111111', 'long enough');
    expect((await byPhone.get<MailChoiceView>('/api/notices/mail')).body).toMatchObject({ language: 'kk', email: null });
  });
});
