import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, plusMinutes } from '@tirkeu/domain';
import { deskOver, loadedPostgres, person, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import { PostgresStore, addNotice, findMailbox, findNotices, findUnreached, findWaitingMail, postponeMail, settleMail, takeMail } from '../index.js';

const at = instant('2023-02-01T06:00:00.000Z');
const later = (minutes: number) => plusMinutes(at, minutes);
const mailbox = { address: 'aisulu@example.kz', language: 'kk' } as const;
const settled = { answer: '250 ok', unanswered: 0 };

let loaded: LoadedPostgres;
let number = 0;

beforeAll(async () => {
  loaded = await loadedPostgres();
  await loaded.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at) VALUES ('a-1', 'aisulu@example.kz', 'Айсұлу', '-', now())`);
});
afterAll(() => loaded.stop());
beforeEach(() => loaded.owner.query('TRUNCATE mail, notice'));

const tell = (key = `key-${(number += 1)}`) => addNotice(loaded.app, { key, accountId: 'a-1', kind: 'filing.decided', filingId: null, createdAt: at }, mailbox);
const take = (minutes = 0) => takeMail(loaded.app, { now: later(minutes), lostAt: later(minutes + 10) });
const shown = async () => (await findNotices(loaded.app, 'a-1', 10))[0]?.mail;

describe('a mail', () => {
  it('is one for a notice, however often that is told', async () => {
    expect([await tell('once'), await tell('once')]).toEqual([true, false]);
    expect((await findWaitingMail(loaded.app)).waiting).toBe(1);
  });

  it('is not made later for what was told without one', async () => {
    await addNotice(loaded.app, { key: 'silent', accountId: 'a-1', kind: 'filing.decided', filingId: null, createdAt: at });
    await tell('silent');
    expect(await findWaitingMail(loaded.app)).toEqual({ waiting: 0, since: null });
  });

  it('is in the hands of one worker at a time', async () => {
    await tell();
    await tell();
    const [first, second, third] = await Promise.all([take(), take(), take()]);
    const taken = [first, second, third].flatMap((mail) => (mail ? [mail.noticeId] : []));
    expect(new Set(taken).size).toBe(taken.length);
    while (await take());
    expect((await loaded.app.query('SELECT attempts FROM mail')) as unknown).toEqual([{ attempts: 1 }, { attempts: 1 }]);
  });

  it('comes again when the attempt was lost, and counts it as unanswered', async () => {
    await tell();
    expect(await take()).toMatchObject({ attempts: 1, unanswered: 0, name: 'Айсұлу', notice: { kind: 'filing.decided', filingId: null } });
    expect(await take(9)).toBeUndefined();
    expect(await take(10)).toMatchObject({ attempts: 2, unanswered: 1 });
  });

  it('that was put off comes again at its time, without a doubt about the first attempt', async () => {
    await tell();
    const mail = await take();
    await postponeMail(loaded.app, mail?.noticeId ?? 0, { answer: '450 busy', tryAt: later(5), unanswered: 0 });
    expect(await take(4)).toBeUndefined();
    expect(await take(5)).toMatchObject({ attempts: 2, unanswered: 0 });
  });

  it('never comes again once it is settled, and says how it ended', async () => {
    await tell();
    const mail = await take();
    await settleMail(loaded.app, mail?.noticeId ?? 0, { status: 'sent', at: later(1), ...settled });
    await settleMail(loaded.app, mail?.noticeId ?? 0, { status: 'failed', failure: 'refused', at: later(2), ...settled });
    expect(await take(60)).toBeUndefined();
    expect(await shown()).toEqual({ address: 'aisulu@example.kz', status: 'sent', failure: null, unanswered: 0, createdAt: at, settledAt: later(1) });
  });
});

describe('a mailbox', () => {
  it('is where the person wants it; nobody’s who wants no e-mail or may not sign in any more', async () => {
    await loaded.owner.query(`UPDATE account SET email = 'new@example.kz', language = 'ru' WHERE id = 'a-1'`);
    expect(await findMailbox(loaded.app, 'a-1')).toEqual({ address: 'new@example.kz', language: 'ru' });
    await loaded.owner.query(`UPDATE account SET wants_mail = false WHERE id = 'a-1'`);
    expect(await findMailbox(loaded.app, 'a-1')).toBeUndefined();
    expect(await findMailbox(loaded.app, 'nobody')).toBeUndefined();
  });
});

describe('a commission', () => {
  it('sees which of its applicants the last e-mail has not reached', async () => {
    const desk = deskOver(new PostgresStore(loaded.app));
    const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'a-1' };
    await prepare(desk, nomination);
    await submit(desk, nomination);
    const send = async (key: string, minutes: number, status: 'sent' | 'failed') => {
      await addNotice(loaded.app, { key, accountId: 'a-1', kind: 'filing.taken', filingId: 'filing-7', createdAt: at }, mailbox);
      const mail = await take();
      await settleMail(loaded.app, mail?.noticeId ?? 0, { status, failure: status === 'failed' ? 'refused' : null, at: later(minutes), ...settled });
    };
    const unreached = async () => (await findUnreached(loaded.app, ['dec.KZ-35-C-temirtau.7'], at)).map(({ filingId, kind, failure, failedAt }) => [filingId, kind, failure, failedAt]);
    await send('first', 1, 'failed');
    expect(await unreached()).toEqual([['filing-7', 'filing.taken', 'refused', later(1)]]);
    expect(await findUnreached(loaded.app, ['dec.KZ-35-C-temirtau.8'], at)).toEqual([]);
    await send('second', 2, 'sent');
    expect(await unreached()).toEqual([]);
  });
});
