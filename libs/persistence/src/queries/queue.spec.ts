import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant, type LegalTime } from '@tirkeu/domain';
import { acting, commissionOf, deskOver, filingsOfAllKinds, loadedPostgres, playAllKinds, storyElection, type LoadedPostgres } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore, UnknownCursor, countFacets, countQueues, findQueue, type QueueName } from '../index.js';

const { electionId } = storyElection;
const { submitted, taken } = filingsOfAllKinds;
const commissionIds = [4, 5, 6, 7, 8, 9].map(commissionOf);
const clerk = acting('clerk').accountId;
/** 9 February 2023, 10:24 in Temirtau (UTC+6); everything is to be decided by 18:00 on 18 February there. */
const now = instant('2023-02-09T04:24:00Z');

let loaded: LoadedPostgres;
let app: DataSource;

beforeAll(async () => {
  loaded = await loadedPostgres();
  app = loaded.app;
  const desk = deskOver(new PostgresStore(app));
  await playAllKinds(desk);
});
afterAll(() => loaded.stop());

const page = (queue: QueueName, more = {}) => findQueue(app, app, { electionIds: [electionId], commissionIds, accountId: clerk, now, queue, limit: 20, ...more });
const queue = async (name: QueueName, more = {}) => (await page(name, more)).rows.map(({ filingId }) => filingId);

describe('the queue', () => {
  it('holds no draft', async () => expect(await queue('all')).toEqual(['f-5', 'f-6', 'f-7', 'f-8', 'f-9']));
  it('holds nothing of another commission', async () => expect(await queue('all', { commissionIds: [commissionOf(10)] })).toEqual([]));
  it('tells apart what is to be checked, mine, decided and returned on appeal', async () => {
    expect([await queue('to-check'), await queue('mine'), await queue('decided'), await queue('returned')]).toEqual([['f-5', 'f-6'], ['f-6'], ['f-7', 'f-8', 'f-9'], ['f-9']]);
  });
  it('counts what each queue holds', async () => {
    expect(await countQueues(app, { electionIds: [electionId], commissionIds, accountId: clerk, now })).toEqual({
      'to-check': 2, mine: 1, 'notices-expiring': 0, 'awaiting-candidate': 0, 'for-decision': 0, late: 0, 'possible-duplicates': 0, returned: 1, decided: 3, all: 5,
    });
  });
  it('holds what was received late apart: nobody examines it, and no deadline runs', async () => {
    const own = [commissionOf(11)];
    expect([await queue('late', { commissionIds: own }), await queue('to-check', { commissionIds: own }), await queue('decided', { commissionIds: own })]).toEqual([['f-11'], [], []]);
    expect((await page('late', { commissionIds: own })).rows).toMatchObject([{ status: 'late', waitingFor: 'nobody', legalTime: 'late', submittedAt: '2023-02-08T12:00:03.000Z' }]);
  });
  it('shows who holds a filing and until when, what it waits for and by when it is to be decided', async () => {
    const { rows: [row] } = await page('all', { commissionIds: [commissionOf(6)] });
    expect(row).toMatchObject({
      filingId: 'f-6', holder: { accountId: clerk, since: '2023-02-01T06:00:00.000Z', until: '2023-02-01T07:00:00.000Z' }, waitingFor: 'clerk', decideBy: '2023-02-18T12:00:00.000Z', cureBy: null,
      iinLastFour: taken.person.iin.slice(-4), nominator: null,
    });
  });
});

describe('a search in the queue', () => {
  it.each(['қасымов', 'касымов айбек', 'Kasymov', 'Qasymov Aibek', 'Айбек Касым'])('finds a name in any script: %s', async (q) => expect(await queue('all', { q })).toEqual(['f-5']));
  it.each(['Касымов Чингиз', '100%', '0000 0000 0000 0097'])('finds nobody by %s', async (q) => expect(await queue('all', { q })).toEqual([]));
  it('finds the last four digits of an IIN', async () => expect(await queue('all', { q: submitted.person.iin.slice(-4) })).toContain('f-5'));
  it('finds the number of a receipt, however it is grouped', async () => {
    await loaded.owner.query(`INSERT INTO signing_key (id, public_key, since) VALUES ('k', 'x', now())`);
    await loaded.owner.query(`INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at) VALUES ('1234567890123428', 'f-5', 1, '{}', 'k', 's', now())`);
    expect([await queue('all', { q: '1234 5678 9012 3428' }), await queue('all', { q: '1234-5678-9012-3428' })]).toEqual([['f-5'], ['f-5']]);
  });
});

describe('the filters of the queue', () => {
  it('add up within one filter and narrow from filter to filter', async () => {
    expect(await queue('all', { districts: [5, 6, 9] })).toEqual(['f-5', 'f-6', 'f-9']);
    expect(await queue('all', { districts: [5, 6, 9], holders: ['nobody'] })).toEqual(['f-5', 'f-9']);
    expect(await queue('all', { holders: ['nobody', 'me'], routes: ['self'] })).toEqual(['f-5', 'f-6', 'f-7', 'f-8', 'f-9']);
    expect(await queue('all', { holders: ['others'] })).toEqual([]);
    expect(await queue('all', { routes: ['party', 'public-association'] })).toEqual([]);
  });
  it('are counted over the whole queue, whichever of them are set', async () => {
    const filter = { electionIds: [electionId], commissionIds, accountId: clerk, now, queue: 'to-check' as const, districts: [5] };
    expect(await countFacets(app, filter)).toEqual({
      routes: [{ value: 'self', filings: 2 }], districts: [{ value: 5, filings: 1 }, { value: 6, filings: 1 }], holders: [{ value: 'me', filings: 1 }, { value: 'nobody', filings: 1 }],
    });
  });
});

/** Sets what a filing waits for, and by when, as the events of a longer story would. */
async function set(filingId: string, { status, decideBy, cureBy = null }: { status: string; decideBy: string; cureBy?: string | null }): Promise<void> {
  await loaded.owner.query('UPDATE filing SET status = $2, decide_by = $3, cure_by = $4 WHERE id = $1', [filingId, status, decideBy, cureBy]);
}
const groupOf = async (filing: Parameters<typeof set>[1], at = now): Promise<LegalTime | undefined> => {
  await set('f-5', filing);
  const { rows: [row] } = await page('all', { districts: [5], now: at });
  return row?.legalTime;
};
const sixOClock = (day: string) => `2023-02-${day}T12:00:00.000Z`;

describe('the group of a filing in the queue', () => {
  it('is overdue from the first instant after the deadline', async () => {
    expect(await groupOf({ status: 'in-examination', decideBy: now })).toBe('overdue');
    expect(await groupOf({ status: 'in-examination', decideBy: '2023-02-09T04:24:00.001Z' })).toBe('today');
  });
  it('is today by the calendar of the commission, not of the reader', async () => {
    // 23:59 on 9 February in Temirtau is the afternoon of the 9th in UTC; midnight there is so too.
    expect(await groupOf({ status: 'in-examination', decideBy: '2023-02-09T17:59:59.999Z' })).toBe('today');
    expect(await groupOf({ status: 'in-examination', decideBy: '2023-02-09T18:00:00.000Z' })).toBe('soon');
  });
  it('is soon within 48 hours and later beyond', async () => {
    expect(await groupOf({ status: 'submitted', decideBy: '2023-02-11T04:24:00.000Z' })).toBe('soon');
    expect(await groupOf({ status: 'submitted', decideBy: '2023-02-11T04:24:01.000Z' })).toBe('later');
  });
  it('waits for the candidate only while the time to mend runs', async () => {
    const mending = { status: 'awaiting-cure', decideBy: sixOClock('18'), cureBy: sixOClock('11') };
    expect(await groupOf(mending)).toBe('candidate');
    expect(await groupOf(mending, instant('2023-02-11T12:00:00Z'))).toBe('later');
  });
  it('waits for the session until the deadline, and is overdue after it', async () => {
    const proposed = { status: 'proposed', decideBy: sixOClock('18') };
    expect(await groupOf(proposed)).toBe('decision');
    expect(await groupOf(proposed, instant(sixOClock('18')))).toBe('overdue');
  });
  it('is done when nobody is waited for, whatever the deadline was', async () => {
    expect(await groupOf({ status: 'registered', decideBy: sixOClock('08') })).toBe('done');
  });
});

describe('the groups of a queue', () => {
  beforeAll(async () => {
    await set('f-5', { status: 'submitted', decideBy: sixOClock('18') });
    await set('f-6', { status: 'in-examination', decideBy: sixOClock('09') });
    await set('f-7', { status: 'proposed', decideBy: sixOClock('18') });
    await set('f-8', { status: 'submitted', decideBy: sixOClock('08') });
    await set('f-9', { status: 'awaiting-cure', decideBy: sixOClock('18'), cureBy: sixOClock('10') });
  });
  const IN_ORDER = ['f-8', 'f-6', 'f-5', 'f-9', 'f-7'];

  it('stand in the order of urgency, with how many each holds', async () => {
    const { rows, groups, total } = await page('to-check');
    expect(rows.map(({ filingId, legalTime }) => [legalTime, filingId])).toEqual([['overdue', 'f-8'], ['today', 'f-6'], ['later', 'f-5'], ['candidate', 'f-9'], ['decision', 'f-7']]);
    expect([groups, total]).toEqual([{ overdue: 1, today: 1, soon: 0, later: 1, candidate: 1, decision: 1, late: 0, done: 0 }, 5]);
  });
  it('count what other pages hold, too', async () => {
    expect(await page('to-check', { limit: 1 })).toMatchObject({ rows: [{ filingId: 'f-8' }], groups: { today: 1, decision: 1 }, total: 5 });
  });
  it('go on page by page without losing or repeating a row, though time goes on meanwhile', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let minutes = 0;
    do {
      const at = instant(new Date(Date.parse(now) + minutes * 60_000).toISOString());
      const found = await page('to-check', { limit: 2, cursor, now: at });
      expect(found.total).toBe(5);
      seen.push(...found.rows.map(({ filingId }) => filingId));
      cursor = found.nextCursor ?? undefined;
      minutes += 24 * 60;
    } while (cursor);
    expect(seen).toEqual(IN_ORDER);
  });
  it.each(['nonsense', Buffer.from('["register","a","b"]').toString('base64url'), Buffer.from('["queue",1,2,3,4,5]').toString('base64url'), Buffer.from('["queue","never","1","b","c","d"]').toString('base64url')])(
    'know no cursor %s', async (cursor) => {
      await expect(page('all', { cursor })).rejects.toBeInstanceOf(UnknownCursor);
    });
});

describe('saved queues', () => {
  let seventhContest: string | undefined;
  beforeAll(async () => {
    const [row] = await loaded.owner.query<{ contest_id: string }[]>(`SELECT contest_id FROM filing WHERE id = 'f-7'`);
    seventhContest = row?.contest_id;
  });
  it('hold the notices whose time to mend ends within a day, those that have run out first', async () => {
    await set('f-5', { status: 'awaiting-cure', decideBy: sixOClock('18'), cureBy: '2023-02-10T04:24:00.000Z' });
    await set('f-6', { status: 'awaiting-cure', decideBy: sixOClock('18'), cureBy: '2023-02-10T04:24:00.001Z' });
    await set('f-9', { status: 'awaiting-cure', decideBy: sixOClock('18'), cureBy: '2023-02-09T04:00:00.000Z' });
    expect(await queue('notices-expiring')).toEqual(['f-9', 'f-5']);
  });
  it('hold those whose name stands twice in one contest, and no other namesakes', async () => {
    const { rows: [seventh, fifth] } = { rows: await loaded.owner.query<{ contest_id: string; candidate: string }[]>(`SELECT contest_id, candidate FROM filing WHERE id IN ('f-7', 'f-5') ORDER BY id DESC`) };
    await set('f-7', { status: 'submitted', decideBy: sixOClock('18') });
    await loaded.owner.query(`UPDATE filing SET candidate = $1 WHERE id = 'f-7'`, [fifth?.candidate]);
    expect(await queue('possible-duplicates')).toEqual([]);
    await loaded.owner.query(`UPDATE filing SET contest_id = (SELECT contest_id FROM filing WHERE id = 'f-5') WHERE id = 'f-7'`);
    expect((await queue('possible-duplicates')).toSorted()).toEqual(['f-5', 'f-7']);
    await loaded.owner.query(`UPDATE filing SET contest_id = $1, candidate = $2 WHERE id = 'f-7'`, [seventh?.contest_id, seventh?.candidate]);
  });
  it('take nobody for the double of somebody because neither has a Russian name yet', async () => {
    await loaded.owner.query(`UPDATE filing SET candidate_ru = NULL, contest_id = (SELECT contest_id FROM filing WHERE id = 'f-5') WHERE id IN ('f-5', 'f-7')`);
    expect(await queue('possible-duplicates')).toEqual([]);
    await loaded.owner.query(`UPDATE filing SET candidate_ru = 'Үлгі' WHERE id IN ('f-5', 'f-7')`);
    expect((await queue('possible-duplicates')).toSorted()).toEqual(['f-5', 'f-7']);
  });
  it('hold as many as is counted for each of them, and as their groups and filters add up to', async () => {
    const counts = await countQueues(app, { electionIds: [electionId], commissionIds, accountId: clerk, now });
    const sum = (filings: readonly { readonly filings: number }[]): number => filings.reduce((total, each) => total + each.filings, 0);
    expect(counts['possible-duplicates']).toBe(2);
    for (const name of Object.keys(counts) as QueueName[]) {
      const { rows, groups } = await page(name);
      const { routes, districts, holders } = await countFacets(app, { electionIds: [electionId], commissionIds, accountId: clerk, now, queue: name });
      expect([name, rows.length, Object.values(groups).reduce((total, each) => total + each, 0), sum(routes), sum(districts), sum(holders)]).toEqual([name, ...Array.from({ length: 5 }, () => counts[name])]);
    }
    await loaded.owner.query(`UPDATE filing SET candidate_ru = candidate, contest_id = $1 WHERE id = 'f-7'`, [seventhContest]);
  });
  it('hold a person who is named in two filings that stand', async () => {
    await loaded.owner.query(`INSERT INTO named_person (person_key, filing_id, candidate_id) SELECT person_key, 'f-7', 'twin' FROM named_person WHERE filing_id = 'f-5' LIMIT 1`);
    expect((await queue('possible-duplicates')).toSorted()).toEqual(['f-5', 'f-7']);
    await set('f-5', { status: 'withdrawn', decideBy: sixOClock('18') });
    expect(await queue('possible-duplicates')).toEqual([]);
  });
});
