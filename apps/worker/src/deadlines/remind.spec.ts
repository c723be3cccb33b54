import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, type DocumentId, type FilingAction, type Instant } from '@tirkeu/domain';
import { PostgresStore, findNotices } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import {
  acting, commissionOf, contestIn, deskOver, granted, inNomination, loadedPostgres, paper, person, prepare, storyElection, submit, take, underAge, type LoadedPostgres,
} from '@tirkeu/testing';
import { PostOffice, postingAt } from '../spec/post-office.js';
import { sendWaitingMail } from '../mail/send-waiting-mail.js';
import { remind } from './remind.js';

const { electionId } = storyElection;
const AQTAU = `${electionId}.KZ-47-C-aqtau.1`;
const never = new AbortController().signal;

let database: LoadedPostgres;
const desk = () => deskOver(new PostgresStore(database.app));
const remindAt = (iso: string) => remind({ database: database.app, sendsMail: true, clock: { now: () => instant(iso) }, rulebookOf: getRulebook });
/** The reminders of an account, the oldest first: what of, and which. */
const told = async (accountId: string): Promise<readonly string[]> =>
  [...await findNotices(database.app, accountId, 50)].reverse().map(({ kind, key }) => `${kind} ${/(7-days|3-days|1-day|3-hours)$/.exec(key)?.[0]}`);

/** One database for all: what a test leaves behind is nobody's draft any more when the next one begins. */
beforeAll(async () => { database = await loadedPostgres(); }, 60_000);
afterAll(() => database.stop());
beforeEach(async () => {
  await database.owner.query('TRUNCATE mail, notice');
  await database.owner.query('DELETE FROM account');
  await database.owner.query(`UPDATE filing SET status = 'discarded'`);
  await database.owner.query(`DELETE FROM due WHERE stream_kind = 'filing'`);
  await database.owner.query('UPDATE due SET reminded_at = NULL');
});

let serial = 0;
/** Somebody who has not been there before. */
const somebody = (): string => `account-${(serial += 1)}`;

interface Opened {
  readonly district?: number;
  readonly contestId?: string;
  readonly openedAt?: Instant;
}

/** A draft with a person in it and without any papers. */
async function draft(accountId: string, { district = 7, contestId = contestIn(district), openedAt = instant('2023-01-25T06:00:00Z') }: Opened = {}): Promise<string> {
  const filingId = `filing-of-${accountId}`;
  const request = (actionId: string) => ({ actionId: `${filingId}-${actionId}`, actor: acting('candidate', undefined, accountId), receivedAt: openedAt });
  granted(await desk().open({ ...request('open'), contestId, action: { type: 'open', filingId, route: 'self', nominator: null } }));
  granted(await desk().act({ ...request('identity'), filingId, action: { type: 'record-identity', candidateId: 'c1', identity: person(serial) } }));
  return filingId;
}
/** A draft with everything that is needed to hand it in. */
async function ready(accountId: string, district = 8) {
  const nomination = { filingId: `filing-of-${accountId}`, district, person: person(serial), applicantId: accountId };
  await prepare(desk(), nomination);
  return nomination;
}
const act = async (filingId: string, accountId: string, action: FilingAction, at: string) =>
  granted(await desk().act({ actionId: `${filingId}-${action.type}-${at}`, filingId, action, actor: acting('candidate', undefined, accountId), receivedAt: instant(at) }));
/** A district with two others' worth of time: nomination there closes on 15 February, registration on 20 February. */
const extend = async (district: number, at = '2023-02-08T18:30:00+06:00') => granted(await desk().actOnElection({
  actionId: `extend-${district}`, electionId, actor: acting('chair', commissionOf(district)), receivedAt: instant(at),
  action: { type: 'extend-nomination', contestId: contestIn(district), candidatesAtClose: 1, extension: { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-20T18:00', resolution: '5/1' } },
}));

describe('the reminders of an incomplete draft', () => {
  it('come 7, 3 and 1 days and 3 hours before 18:00 in Temirtau, to the millisecond, each once', async () => {
    const accountId = somebody();
    await draft(accountId);
    for (const [moment, count] of [
      ['2023-02-01T11:59:59.999Z', 0], ['2023-02-01T12:00:00.000Z', 1], ['2023-02-01T12:00:15.000Z', 0], ['2023-02-05T11:59:59.999Z', 0], ['2023-02-05T12:00:00.000Z', 1],
      ['2023-02-07T11:59:59.999Z', 0], ['2023-02-07T12:00:00.000Z', 1], ['2023-02-08T08:59:59.999Z', 0], ['2023-02-08T09:00:00.000Z', 1], ['2023-02-08T11:59:59.999Z', 0], ['2023-02-08T12:00:00.000Z', 0],
    ] as const) expect([moment, await remindAt(moment)]).toEqual([moment, count]);
    expect(await told(accountId)).toEqual(['7-days', '3-days', '1-day', '3-hours'].map((id) => `reminder.nomination-closes ${id}`));
  });

  it('come an hour later in Aqtau, where the clocks are an hour behind', async () => {
    const [temirtau, aqtau] = [somebody(), somebody()];
    await draft(temirtau);
    await draft(aqtau, { contestId: AQTAU });
    await remindAt('2023-02-07T12:59:59.999Z');
    expect([await told(temirtau), await told(aqtau)]).toEqual([['reminder.nomination-closes 1-day'], []]);
    await remindAt('2023-02-07T13:00:00.000Z');
    expect(await told(aqtau)).toEqual(['reminder.nomination-closes 1-day']);
  });

  it('are given once by two workers at the same moment, and again by none that was cut off before it had noted them', async () => {
    const accountId = somebody();
    await draft(accountId);
    await draft(somebody(), { district: 8 });
    const counts = await Promise.all([remindAt('2023-02-05T12:00:00Z'), remindAt('2023-02-05T12:00:00Z')]);
    expect(counts[0] + counts[1]).toBe(2);
    await database.owner.query('UPDATE due SET reminded_at = NULL');
    expect(await remindAt('2023-02-05T12:01:00Z')).toBe(0);
    expect(await told(accountId)).toEqual(['reminder.nomination-closes 3-days']);
  });

  it('do not go to whoever has submitted or has discarded the draft', async () => {
    granted(await submit(desk(), await ready(somebody(), 9)));
    const discarder = somebody();
    await act(await draft(discarder), discarder, { type: 'discard' }, '2023-02-02T06:00:00Z');
    expect(await remindAt('2023-02-05T12:00:00Z')).toBe(0);
  });

  it('come also to whoever has everything ready and has handed in nothing, and end when it is handed in', async () => {
    const accountId = somebody();
    const nomination = await ready(accountId);
    expect(await remindAt('2023-02-05T12:00:00Z')).toBe(1);
    expect(await remindAt('2023-02-07T12:00:00Z')).toBe(1);
    await act(nomination.filingId, accountId, { type: 'submit' }, '2023-02-07T13:00:00Z');
    expect(await remindAt('2023-02-08T09:00:00Z')).toBe(0);
    expect(await told(accountId)).toEqual(['reminder.nomination-closes 3-days', 'reminder.nomination-closes 1-day']);
  });

  it('do not speak of a moment before the draft was opened', async () => {
    await draft(somebody(), { openedAt: instant('2023-02-05T12:00:00Z') });
    expect(await remindAt('2023-02-05T12:00:01Z')).toBe(0);
    expect(await remindAt('2023-02-07T12:00:00Z')).toBe(1);
  });
});

describe('a worker that was down', () => {
  it('gives the reminder of 3 days half a day late, but not two days late: then the next one comes at its time', async () => {
    const accountId = somebody();
    await draft(accountId);
    expect(await remindAt('2023-02-06T00:00:00Z')).toBe(1);
    await database.owner.query('TRUNCATE mail, notice');
    await database.owner.query('UPDATE due SET reminded_at = NULL');
    expect(await remindAt('2023-02-07T11:59:00Z')).toBe(0);
    expect(await remindAt('2023-02-07T12:00:00Z')).toBe(1);
    expect(await told(accountId)).toEqual(['reminder.nomination-closes 1-day']);
  });

  it('for a week gives one reminder and not four', async () => {
    const accountId = somebody();
    await draft(accountId);
    await remindAt('2023-02-08T09:05:00Z');
    expect(await told(accountId)).toEqual(['reminder.nomination-closes 3-hours']);
  });
});

describe('an extension', () => {
  it('brings reminders of the new closing in its district, and none elsewhere', async () => {
    const [there, elsewhere] = [somebody(), somebody()];
    await draft(there, { district: 11 });
    await draft(elsewhere, { district: 12 });
    await remindAt('2023-02-08T09:00:00Z');
    await extend(11);
    expect(await remindAt('2023-02-12T11:59:59.999Z')).toBe(0);
    expect(await remindAt('2023-02-12T12:00:00.000Z')).toBe(1);
    expect([await told(there), await told(elsewhere)]).toEqual([
      ['reminder.nomination-closes 3-hours', 'reminder.nomination-closes 3-days'], ['reminder.nomination-closes 3-hours'],
    ]);
  });

  it('before the old closing takes away the reminders of it', async () => {
    const accountId = somebody();
    await draft(accountId, { district: 13 });
    await extend(13, '2023-02-06T12:00:00+06:00');
    expect(await remindAt('2023-02-07T12:00:00Z')).toBe(0);
    expect(await remindAt('2023-02-08T12:00:00Z')).toBe(1);
    expect(await told(accountId)).toEqual(['reminder.nomination-closes 7-days']);
  });
});

describe('the reminders of time to mend', () => {
  /** The notice is served on 3 February at noon in Temirtau; there is time until registration closes. */
  async function served(accountId: string) {
    const nomination = await ready(accountId, 9);
    granted(await submit(desk(), nomination));
    granted(await take(desk(), nomination));
    const { filing } = granted(await desk().act({
      actionId: 'serve', filingId: nomination.filingId, actor: acting('clerk', commissionOf(9)), receivedAt: instant('2023-02-03T06:00:00Z'),
      action: { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId: 'c1', found: underAge.finding }] },
    }));
    return { filingId: filing.id, cureBy: filing.notices[0]?.cureBy };
  }

  it('come before its end, and stop with the answer', async () => {
    const accountId = somebody();
    const { filingId, cureBy } = await served(accountId);
    expect(cureBy).toBe('2023-02-18T12:00:00.000Z');
    expect(await remindAt('2023-02-15T11:59:59.999Z')).toBe(0);
    expect(await remindAt('2023-02-15T12:00:00.000Z')).toBe(1);
    expect(await remindAt('2023-02-17T12:00:00.000Z')).toBe(1);
    const { attachedAt: _attachedAt, ...document } = paper('declaration-certificate', inNomination);
    await act(filingId, accountId, { type: 'attach-document', document }, '2023-02-17T13:00:00Z');
    await act(filingId, accountId, { type: 'answer-notice' }, '2023-02-17T13:01:00Z');
    expect(await remindAt('2023-02-18T09:00:00.000Z')).toBe(0);
    expect(await told(accountId)).toEqual(['reminder.cure-by 3-days', 'reminder.cure-by 1-day']);
  });
});

describe('the e-mail of a reminder', () => {
  let office: PostOffice;
  let accountId: string;
  beforeEach(async () => {
    office = await new PostOffice().open();
    accountId = somebody();
    await database.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language, email) VALUES ($1, 'a', 'Үлгі', '-', now(), 'kk', 'a@example.kz')`, [accountId]);
  });
  afterEach(() => office.close());
  const send = async (iso: string) => {
    const posting = postingAt(office, instant(iso));
    try {
      return await sendWaitingMail({ ...posting, database: database.app, rulebookOf: getRulebook }, never);
    } finally {
      posting.server.close();
    }
  };

  it.each([
    ['kk', 'Тіркеу: өтінішіңіз толық емес. Соңғы мерзім: 8\u00A0ақпан, сәрсенбі, 18:00', 'Не жетіспейді:'],
    ['ru', 'Тіркеу: ваше заявление не полное. Крайний срок: среда, 8\u00A0февраля, 18:00', 'Чего не хватает:'],
    ['en', 'Tirkeu: your filing is incomplete. Deadline: Wednesday 8\u00A0February, 18:00', 'What is missing:'],
  ] as const)('says until when, and names the papers that are missing: %s', async (language, subject, missing) => {
    await database.owner.query('UPDATE account SET language = $1', [language]);
    await draft(accountId);
    await remindAt('2023-02-05T12:00:00Z');
    await send('2023-02-05T12:00:15Z');
    const [received] = office.received;
    expect(received?.mail.subject).toBe(subject);
    const titles = (['intention-to-stand', 'biography'] as const satisfies readonly DocumentId[])
      .map((id) => getRulebook(storyElection.rulebookId).documents.find((document) => document.id === id)?.title[language] ?? '');
    for (const line of [missing, ...titles, 'UTC+6']) {
      expect(received?.mail.text).toContain(line);
      expect(received?.mail.html).toContain(line);
    }
    expect(received?.raw).not.toContain(person(serial).iin);
  });

  it.each([
    ['kk', 'Тіркеу: өтініш дайын, бірақ тапсырылмаған. Соңғы мерзім: 8\u00A0ақпан, сәрсенбі, 18:00', 'Не жетіспейді:'],
    ['ru', 'Тіркеу: заявление готово, но не подано. Крайний срок: среда, 8\u00A0февраля, 18:00', 'Чего не хватает:'],
    ['en', 'Tirkeu: your filing is ready but not submitted. Deadline: Wednesday 8\u00A0February, 18:00', 'What is missing:'],
  ] as const)('says of a draft with everything in it that it only has to be handed in: %s', async (language, subject, missing) => {
    await database.owner.query('UPDATE account SET language = $1', [language]);
    await ready(accountId, 15);
    await remindAt('2023-02-05T12:00:00Z');
    await send('2023-02-05T12:00:15Z');
    expect(office.received.map(({ mail }) => mail.subject)).toEqual([subject]);
    expect(office.received[0]?.mail.text).not.toContain(missing);
  });

  it('is not sent when the draft was handed in, or the closing moved, before the server could be reached', async () => {
    const filingId = await draft(accountId, { district: 14 });
    await remindAt('2023-02-05T12:00:00Z');
    await extend(14, '2023-02-05T18:30:00+06:00');
    await send('2023-02-05T13:00:00Z');
    expect(office.received).toEqual([]);
    expect((await findNotices(database.app, accountId, 1))[0]?.mail?.status).toBe('dropped');
    await remindAt('2023-02-12T12:00:00Z');
    await act(filingId, accountId, { type: 'discard' }, '2023-02-12T12:01:00Z');
    await send('2023-02-12T12:02:00Z');
    expect(office.received).toEqual([]);
  });
});
