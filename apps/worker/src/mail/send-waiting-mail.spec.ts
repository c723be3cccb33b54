import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TOPICS, type Topic } from '@tirkeu/desk';
import { LANGUAGES, REMINDED, instant, plusMinutes, type Instant } from '@tirkeu/domain';
import { loadWords } from '@tirkeu/messages';
import { PostgresStore, findNotices, findUnreached, findWaitingMail, type NoticeWithMail } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { commissionOf, deskOver, loadedPostgres, person, prepare, submit, take, type LoadedPostgres } from '@tirkeu/testing';
import { recipientsOf } from '../notices/recipients.js';
import { noticeWriter } from '../notices/write-notices.js';
import { PostOffice, postingAt } from '../spec/post-office.js';
import { RECEIPT_ASKED } from './enclosed-receipt.js';
import { sendWaitingMail, type SendMailPorts } from './send-waiting-mail.js';

/** 1 February 2023, 14:02 in Temirtau. */
const NOON = instant('2023-02-01T14:02:00+06:00');
const never = new AbortController().signal;

let database: LoadedPostgres;
let office: PostOffice;
let log: string[];
let serial = 0;

beforeAll(async () => {
  database = await loadedPostgres();
  const desk = deskOver(new PostgresStore(database.app));
  const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'a-kk' };
  await prepare(desk, nomination);
  await submit(desk, nomination);
  await take(desk, nomination);
});
afterAll(() => database.stop());
beforeEach(async () => {
  office = await new PostOffice().open();
  log = [];
  await database.owner.query('TRUNCATE mail, notice');
  await database.owner.query('DELETE FROM role_grant');
  await database.owner.query('DELETE FROM account');
  await addAccount('a-kk', { email: 'aisulu@example.kz', language: 'kk', name: 'Үлгібаева Айсұлу' });
});
afterEach(() => office.close());

async function addAccount(id: string, { email, language, name = 'Person', wantsMail = true }: { email: string | null; language: string; name?: string; wantsMail?: boolean }): Promise<void> {
  await database.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language, email, wants_mail) VALUES ($1, $1, $2, '-', $3, $4, $5, $6)`,
    [id, name, NOON, language, email, wantsMail]);
}
async function addClerk(id: string, mailbox: Parameters<typeof addAccount>[1], role = 'clerk'): Promise<void> {
  await addAccount(id, mailbox);
  await database.owner.query(`INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ($1, $2, $3, $4, '{}', '{}', $5)`, [`grant-${id}`, id, role, [commissionOf(7)], NOON]);
}

const happens = (topic: Topic, { sendsMail = true, at = NOON }: { sendsMail?: boolean; at?: Instant } = {}) =>
  noticeWriter({ database: database.app, sendsMail }, { now: () => at }).handle({ topic, key: `filing-7-${(serial += 1)}`, payload: { filingId: 'filing-7' } }, new AbortController().signal);
const ports = (at: Instant = NOON, more: Partial<SendMailPorts> = {}): SendMailPorts => ({ database: database.app, rulebookOf: getRulebook, ...postingAt(office, at, log), ...more });
async function send(at: Instant = NOON, more: Partial<SendMailPorts> = {}) {
  const used = ports(at, more);
  try {
    return await sendWaitingMail(used, never);
  } finally {
    used.server.close();
  }
}
async function mailOf(accountId = 'a-kk'): Promise<NonNullable<NoticeWithMail['mail']>> {
  const [notice] = await findNotices(database.app, accountId, 1);
  if (!notice?.mail) throw new Error(`${accountId} has no mail`);
  return notice.mail;
}
const attempts = async (): Promise<number> => ((await database.app.query('SELECT attempts FROM mail')) as readonly { attempts: number }[])[0]?.attempts ?? 0;
const minutes = (count: number): Instant => plusMinutes(NOON, count);

describe('the words of e-mail', () => {
  it.each(LANGUAGES)('say every thing that people are told, with a subject: %s', async (language) => {
    const words = await loadWords(language, 'mail');
    const told = [...TOPICS.filter((topic) => recipientsOf[topic] !== null), ...REMINDED.map((kind) => `reminder.${kind}`), RECEIPT_ASKED];
    expect(told.flatMap((kind) => [`${kind}.subject`, `${kind}.text`]).filter((key) => !(key in words))).toEqual([]);
  });
});

describe('a mail', () => {
  it.each([
    ['kk', 'Тіркеу: комиссия өтінішіңізді қарауға алды', 'Сәлеметсіз бе, Үлгібаева Айсұлу!', 'Өтінішті ашу'],
    ['ru', 'Тіркеу: комиссия взяла ваше заявление на рассмотрение', 'Здравствуйте, Үлгібаева Айсұлу!', 'Открыть заявление'],
    ['en', 'Tirkeu: the commission has begun to examine your filing', 'Hello Үлгібаева Айсұлу,', 'Open the filing'],
  ])('is written in the language of whoever reads it, letter for letter: %s', async (language, subject, greeting, link) => {
    await database.owner.query(`UPDATE account SET language = $1 WHERE id = 'a-kk'`, [language]);
    await happens('filing.taken');
    expect(await send()).toEqual({ settled: 1, unreachable: null });
    const [{ to, mail } = { to: '', mail: undefined }] = office.received;
    expect([to, mail?.subject, mail?.from?.name, mail?.from?.address]).toEqual(['aisulu@example.kz', subject, 'Тіркеу', 'no-reply@tirkeu.example.kz']);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(greeting);
      expect(part).toContain('https://tirkeu.example.kz/candidate/filings/filing-7');
      expect(part).toContain(link);
    }
    expect(mail?.html).toContain(`<html lang="${language}">`);
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('leads people of the commission to their own page and tells each of them once', async () => {
    await addClerk('clerk-1', { email: 'clerk@example.kz', language: 'ru' });
    await addClerk('secretary-1', { email: 'secretary@example.kz', language: 'kk' }, 'secretary');
    await happens('filing.decided');
    await send();
    expect([...office.recipients].sort()).toEqual(['aisulu@example.kz', 'clerk@example.kz', 'secretary@example.kz']);
    const clerks = office.received.find(({ to }) => to === 'clerk@example.kz')?.mail.text;
    expect(clerks).toContain('https://tirkeu.example.kz/commission/filings/filing-7');
    expect(clerks).toContain('Комиссия приняла решение по заявлению.');
  });

  it('names nobody but its reader, and holds no IIN, birth date, address or telephone; neither does the log', async () => {
    await addClerk('clerk-1', { email: 'clerk@example.kz', language: 'ru', name: 'Сырымбет Алма' });
    office.replyTo = (address) => (address.startsWith('clerk') ? 550 : undefined);
    for (const topic of TOPICS.filter((one) => one.startsWith('filing.'))) await happens(topic);
    await send();
    expect(office.received.length).toBeGreaterThan(5);
    const { iin, birthDate, nameKk, nameRu } = person(1);
    const secrets = [iin, iin.slice(0, 6), birthDate, birthDate.split('-').reverse().join('.'), '+7 700', 'person@example.kz', 'Үлгі көшесі', nameKk.surname, nameRu.surname, nameKk.givenName, 'Сырымбет'];
    for (const { mail, raw } of office.received) {
      const all = [mail.subject, mail.text, mail.html, raw].join('\n');
      for (const secret of secrets) expect(all).not.toContain(secret);
      expect(mail.subject).not.toContain('Айсұлу');
    }
    expect(log.length).toBeGreaterThan(0);
    for (const secret of [...secrets, '@', 'aisulu', 'Айсұлу']) expect(log.join('\n')).not.toContain(secret);
    const kept = JSON.stringify(await database.app.query('SELECT answer FROM mail'));
    expect(kept).toContain('550 no mail for <…>');
    expect(kept).not.toContain('@');
  });

  it('does not carry somebody’s advertisement in place of a name', async () => {
    await database.owner.query(`UPDATE account SET name = 'Win at http://bad.example' WHERE id = 'a-kk'`);
    await happens('filing.taken');
    await send();
    expect(office.received[0]?.mail.text).toMatch(/^Сәлеметсіз бе!\n/);
    expect(office.received[0]?.raw).not.toContain('bad.example');
  });
});

describe('who is written to', () => {
  const wanted = async () => (await findWaitingMail(database.app)).waiting;

  it('is nobody where the installation has no mail server, nor later for what was told before it had one', async () => {
    await happens('filing.taken', { sendsMail: false });
    expect([await wanted(), (await findNotices(database.app, 'a-kk', 10)).length]).toEqual([0, 1]);
    await send();
    expect(office.received).toEqual([]);
  });

  it('is nobody who wants no e-mail', async () => {
    await database.owner.query(`UPDATE account SET wants_mail = false WHERE id = 'a-kk'`);
    await happens('filing.taken');
    expect(await wanted()).toBe(0);
  });

  it('is a self-nominee without an address at the one that is stated in the filing, and no official ever', async () => {
    await database.owner.query(`UPDATE account SET email = NULL WHERE id = 'a-kk'`);
    await addClerk('clerk-1', { email: null, language: 'kk' });
    await happens('filing.decided');
    await send();
    expect(office.recipients).toEqual(['person@example.kz']);
  });

  it('is nobody at something that is no address', async () => {
    await database.owner.query(`UPDATE account SET email = 'a@b.kz>, <c@d.kz' WHERE id = 'a-kk'`);
    await happens('filing.taken');
    expect(await wanted()).toBe(0);
  });
});

describe('the proof of sending', () => {
  it('says when it was sent and what the server said', async () => {
    await happens('filing.taken');
    await send();
    expect(await mailOf()).toEqual({ address: 'aisulu@example.kz', status: 'sent', failure: null, unanswered: 0, createdAt: NOON, settledAt: NOON });
    const [row] = await database.app.query('SELECT answer, attempts, message_id FROM mail') as readonly { answer: string; attempts: number; message_id: string }[];
    expect([row?.answer, row?.attempts]).toEqual(['250 kept as 7', 1]);
    expect(office.received[0]?.mail.messageId).toBe(`<${row?.message_id}@tirkeu.example.kz>`);
  });

  it('a mail that was sent is never sent again', async () => {
    await happens('filing.taken');
    await send();
    await send(minutes(60 * 24 * 10));
    expect(office.received).toHaveLength(1);
  });
});

describe('a server that refuses', () => {
  it('for now is asked again a minute later, and then takes it', async () => {
    office.replyTo = () => 450;
    await happens('filing.taken');
    await send();
    office.replyTo = () => undefined;
    await send(minutes(1));
    expect(office.received).toHaveLength(1);
    expect(await mailOf()).toMatchObject({ status: 'sent', unanswered: 0 });
    expect(await attempts()).toBe(2);
  });

  it('for now is not asked before its time, and after some days no more', async () => {
    office.replyTo = () => 451;
    await happens('filing.taken');
    await send();
    await send(instant('2023-02-01T14:02:59.999+06:00'));
    expect(await attempts()).toBe(1);
    for (let day = 0; day < 20; day += 1) await send(minutes(1 + day * 24 * 60));
    expect(await attempts()).toBe(13);
    expect(await mailOf()).toMatchObject({ status: 'failed', failure: 'exhausted' });
    expect(office.received).toEqual([]);
  });

  it('for ever is not asked again; the commission sees whom it cannot reach', async () => {
    office.replyTo = () => 550;
    await happens('filing.taken');
    expect(await send()).toEqual({ settled: 1, unreachable: null });
    office.replyTo = () => undefined;
    await send(minutes(60 * 24));
    expect(office.received).toEqual([]);
    expect(await mailOf()).toMatchObject({ status: 'failed', failure: 'refused', settledAt: NOON });
    expect(await findUnreached(database.app, [commissionOf(7)], NOON)).toMatchObject([{ filingId: 'filing-7', kind: 'filing.taken', failure: 'refused', failedAt: NOON }]);
    expect(log).toEqual([expect.stringMatching(/^The mail of notice \d+ has failed: refused, 550 no mail for <…>\.$/)]);
  });

  it('refuses one and takes the others', async () => {
    await addClerk('clerk-1', { email: 'clerk@example.kz', language: 'ru' });
    await addClerk('secretary-1', { email: 'secretary@example.kz', language: 'kk' }, 'secretary');
    office.replyTo = (address) => (address.startsWith('clerk') ? 550 : undefined);
    await happens('filing.decided');
    expect(await send()).toEqual({ settled: 3, unreachable: null });
    expect([...office.recipients].sort()).toEqual(['aisulu@example.kz', 'secretary@example.kz']);
  });
});

describe('a server that is away', () => {
  it('keeps everything waiting, and every mail goes out once when it is back', async () => {
    await addClerk('clerk-1', { email: 'clerk@example.kz', language: 'ru' });
    await addClerk('secretary-1', { email: 'secretary@example.kz', language: 'kk' }, 'secretary');
    await office.close();
    await happens('filing.decided');
    expect(await send()).toEqual({ settled: 0, unreachable: 'ESOCKET' });
    expect(await send(minutes(5))).toEqual({ settled: 0, unreachable: 'ESOCKET' });
    expect((await findWaitingMail(database.app)).waiting).toBe(3);
    await office.open();
    await send(minutes(120));
    expect([...office.recipients].sort()).toEqual(['aisulu@example.kz', 'clerk@example.kz', 'secretary@example.kz']);
    expect(await mailOf()).toMatchObject({ status: 'sent', unanswered: 0 });
  });

  it('that hangs up before the mail was handed over leaves no doubt', async () => {
    office.replyTo = () => 'hang-up';
    await happens('filing.taken');
    expect((await send()).unreachable).toBe('ECONNECTION');
    office.replyTo = () => undefined;
    await send(minutes(1));
    expect(office.received).toHaveLength(1);
    expect(await mailOf()).toMatchObject({ status: 'sent', unanswered: 0 });
  });
});

describe('a lost answer', () => {
  it('of a server that took the mail and hung up makes one more copy with the same id, and the row says so', async () => {
    office.swallowsAnswers = true;
    await happens('filing.taken');
    await send();
    expect(await mailOf()).toMatchObject({ status: 'waiting', unanswered: 1 });
    office.swallowsAnswers = false;
    await send(minutes(1));
    expect(new Set(office.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(office.received).toHaveLength(2);
    expect(await mailOf()).toMatchObject({ status: 'sent', unanswered: 1 });
  });

  it('twice is the end: a third copy is never sent', async () => {
    office.swallowsAnswers = true;
    await happens('filing.taken');
    await send();
    await send(minutes(1));
    office.swallowsAnswers = false;
    await send(minutes(60 * 24));
    expect(office.received).toHaveLength(2);
    expect(await mailOf()).toMatchObject({ status: 'failed', failure: 'unanswered', unanswered: 2 });
  });

  const killedAfterSending = (at: Instant) => {
    const { server } = postingAt(office, at);
    return { server: { close: () => server.close(), deliver: async (mail: Parameters<typeof server.deliver>[0]) => { await server.deliver(mail); throw new Error('killed'); } } };
  };

  it('of a worker that was killed between sending and noting makes one more copy after ten minutes, and the row says so', async () => {
    await happens('filing.taken');
    await expect(send(NOON, killedAfterSending(NOON))).rejects.toThrow('killed');
    await send(instant('2023-02-01T14:11:59.999+06:00'));
    expect(office.received).toHaveLength(1);
    await send(minutes(10));
    expect(office.received).toHaveLength(2);
    expect(await mailOf()).toMatchObject({ status: 'sent', unanswered: 1, settledAt: minutes(10) });
  });

  it('of a worker that was killed twice is the end', async () => {
    await happens('filing.taken');
    await expect(send(NOON, killedAfterSending(NOON))).rejects.toThrow('killed');
    await expect(send(minutes(10), killedAfterSending(minutes(10)))).rejects.toThrow('killed');
    await send(minutes(20));
    expect(office.received).toHaveLength(2);
    expect(await mailOf()).toMatchObject({ status: 'failed', failure: 'unanswered' });
  });
});

describe('two workers', () => {
  it('share the mail and send each once', async () => {
    for (let number = 0; number < 30; number += 1) await happens('filing.taken');
    const passes = await Promise.all([send(), send(), send()]);
    expect(passes.reduce((sum, { settled }) => sum + settled, 0)).toBe(30);
    expect(new Set(office.received.map(({ mail }) => mail.messageId)).size).toBe(30);
    expect(office.received).toHaveLength(30);
  });

  it('told to stop end after the mail in hand; the rest waits', async () => {
    for (let number = 0; number < 3; number += 1) await happens('filing.taken');
    const stop = new AbortController();
    const { server, ...rest } = ports();
    const stopping = { close: () => server.close(), deliver: (mail: Parameters<typeof server.deliver>[0]) => { stop.abort(); return server.deliver(mail); } };
    expect(await sendWaitingMail({ ...rest, server: stopping }, stop.signal)).toEqual({ settled: 1, unreachable: null });
    server.close();
    expect((await findWaitingMail(database.app)).waiting).toBe(2);
  });
});
