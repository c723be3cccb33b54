import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DistrictsTableView, ElectionDraftSummary, ElectionDraftView, ElectionView, MembersTableView, Problem, SeatedCommission } from '@tirkeu/contracts';
import type { PlannedCall } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { submitted } from '../spec/self-nominee.js';

/** By-elections of a Sunday in March 2027, prepared on 1 December 2026. */
const call: PlannedCall = {
  rulebookId: 'kz-maslikhat-2023', kind: 'by-election', electionDay: '2027-03-28' as PlannedCall['electionDay'],
  title: { kk: 'Мәслихат депутаттарын сайлау', ru: 'Выборы депутатов маслихата', en: 'Election of maslikhat deputies' },
  overrides: {}, decision: { number: '12/4', on: '2026-11-30' as PlannedCall['electionDay'], by: 'Қарағанды облыстық АСК' },
};

const HEAD = 'Регион;Город или район;Номер округа;Вид;Мандаты;Границы;Часовой пояс;Комиссия';
const RIGHT = [
  HEAD, 'Карагандинская область;KZ-35-C-temirtau;1;одномандатный;1;улица Мира, 1–40;;', 'KZ-35;KZ-35-C-temirtau;90;;;;Asia/Almaty;', 'KZ-35;;;список;13;;;',
].join('\r\n');
const FAULTY = [
  HEAD, 'KZ-35;KZ-35-C-temirtau;1;;;;;', 'Нигде;;2;;;;;', 'KZ-35;KZ-35-C-temirtau;два;;;;;', 'KZ-35;KZ-35-C-temirtau;1;;3;;Asia/Aqtau;', 'KZ-35;KZ-35-C-temirtau;;список;5;;;',
].join('\r\n');

let api: ApiUnderTest;
let first: Caller;
let second: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [first, second] = await Promise.all(['administrator', 'administrator2'].map((login) => api.caller().signIn(login))) as [Caller, Caller];
}, 120_000);
afterAll(() => api.stop());

const BASE = '/api/administration';

function send<View>(path: string, text: string, who: Caller): Promise<Answer<View & Problem>> {
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="округа.csv"\r\ncontent-type: text/csv\r\n\r\n';
  return who.send('POST', `${BASE}${path}`, Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from('\r\n--b--\r\n')]), { 'content-type': 'multipart/form-data; boundary=b' });
}

const plan = async (more: Partial<PlannedCall> = {}, who = first): Promise<ElectionDraftView> => (await who.post<ElectionDraftView>(`${BASE}/elections`, { actionId: randomUUID(), call: { ...call, ...more } })).body;
const step = (id: string, type: string, who: Caller, more: object = {}) => who.post<ElectionDraftView & Problem>(`${BASE}/elections/${id}/steps`, { actionId: randomUUID(), type, ...more });
const districts = (id: string, text: string, purpose: 'look' | 'keep', who = first) => send<DistrictsTableView>(`/elections/${id}/districts?purpose=${purpose}`, text, who);
const publicElections = async (): Promise<readonly string[]> => (await api.caller().get<readonly ElectionView[]>('/api/elections')).body.map(({ id }) => id);

describe('an election that is being set up', () => {
  let id: string;

  it('is begun as a draft, and the public knows nothing of it', async () => {
    const view = await plan();
    id = view.draft.id;
    expect(view).toMatchObject({ draft: { status: 'in-preparation', districts: null }, gaps: ['districts'], isOwn: true });
    expect(await publicElections()).not.toContain(id);
    expect((await api.caller().get(`/api/elections/${id}`)).status).toBe(404);
    expect((await api.caller().get(`${BASE}/elections/${id}`)).status).toBe(401);
    expect((await (await api.caller().signIn('chair')).get(`${BASE}/elections`)).status).toBe(403);
    expect((await second.get<readonly ElectionDraftSummary[]>(`${BASE}/elections`)).body.map((each) => each.id)).toContain(id);
  });

  it('is begun once, however often the wish arrives', async () => {
    const body = { actionId: randomUUID(), call };
    const [one, again] = [await first.post<ElectionDraftView>(`${BASE}/elections`, body), await first.post<ElectionDraftView>(`${BASE}/elections`, body)];
    expect(again.body.draft.id).toBe(one.body.draft.id);
    expect(again.body.version).toBe(1);
  });

  it('cannot be handed over without districts; what is missing is named', async () => {
    expect((await step(id, 'hand-over-election', first)).body).toMatchObject({ status: 409, code: 'election-incomplete', items: ['districts'] });
  });

  it('takes no table of districts with a faulty row: every faulty cell is named, and nothing is kept', async () => {
    const { body } = await districts(id, FAULTY, 'keep');
    expect(body.kept).toBe(false);
    expect(body.faulty).toEqual([
      { line: 3, faults: [{ field: 'region', fault: 'unknown', cell: 'Нигде' }] },
      { line: 4, faults: [{ field: 'number', fault: 'not-a-number', cell: 'два' }] },
      { line: 5, faults: [{ field: 'seats', fault: 'one-seat', cell: '3' }, { field: 'zone', fault: 'other-zone', cell: 'Asia/Aqtau' }, { field: 'number', fault: 'repeated', cell: '1' }] },
      { line: 6, faults: [{ field: 'form', fault: 'no-list-here', cell: 'список' }] },
    ]);
    expect((await first.get<ElectionDraftView>(`${BASE}/elections/${id}`)).body.draft.districts).toBeNull();
  });

  it('shows the sums of a right table beside the last election, and keeps it when asked to', async () => {
    const looked = await districts(id, RIGHT, 'look');
    expect(looked.body).toMatchObject({ kept: false, faulty: [], rows: 3, contests: 3, seats: 15, newCommissions: 1 });
    expect((await first.get<ElectionDraftView>(`${BASE}/elections/${id}`)).body.draft.districts).toBeNull();
    expect((await districts(id, RIGHT, 'keep')).body.kept).toBe(true);
    const { draft, sums, gaps } = (await first.get<ElectionDraftView>(`${BASE}/elections/${id}`)).body;
    expect(draft.districts).toMatchObject({ contests: 3, seats: 15, zones: ['Asia/Almaty'], fileName: 'округа.csv' });
    expect(gaps).toEqual([]);
    expect(sums).toMatchObject([{ regionId: 'KZ-35', contests: 3, seats: 15, last: { seats: expect.any(Number) } }]);
  });

  it('cannot be handed over with a calendar that contradicts itself', async () => {
    const { body: before } = await first.get<ElectionDraftView>(`${BASE}/elections/${id}`);
    const change = (overrides: PlannedCall['overrides']) => first.post<ElectionDraftView>(`${BASE}/elections/${id}/call`, { actionId: randomUUID(), call: { ...before.draft.call, overrides } });
    await change({ nominationOpens: '2027-02-20', nominationCloses: '2027-02-10T18:00' });
    expect((await step(id, 'hand-over-election', first)).body).toMatchObject({ code: 'calendar-impossible', items: ['nomination-inverted'] });
    await change({});
  });

  it('is not approved by whoever prepared it', async () => {
    expect((await step(id, 'hand-over-election', first)).body.draft.status).toBe('awaiting-approval');
    expect((await step(id, 'approve-election', first)).body).toMatchObject({ status: 403, code: 'two-persons-required' });
    expect(await publicElections()).not.toContain(id);
  });

  it('can be sent back with a reason, and not without one', async () => {
    expect((await step(id, 'return-election', second)).body).toMatchObject({ code: 'reason-missing' });
    expect((await step(id, 'return-election', second, { reason: 'Шекарасы дәл емес' })).body.draft).toMatchObject({ status: 'in-preparation', returned: { reason: 'Шекарасы дәл емес' } });
    expect((await step(id, 'hand-over-election', first)).body.draft).toMatchObject({ status: 'awaiting-approval', returned: null });
  });

  it('is not approved as it looked before somebody changed it', async () => {
    expect((await step(id, 'approve-election', second, { expectedVersion: 2 })).body).toMatchObject({ status: 409, code: 'draft-changed' });
  });

  it('is called and public once a second administrator approves it, with its districts and their legal moments', async () => {
    expect((await step(id, 'approve-election', second)).body.draft).toMatchObject({ status: 'approved' });
    expect(await publicElections()).toContain(id);
    const { body } = await api.caller().get<readonly { id: string; form: string; seats: number }[]>(`/api/elections/${id}/contests`);
    expect(body.map(({ id: contest, form, seats }) => [contest, form, seats])).toEqual([
      [`${id}.KZ-35.list`, 'party-list', 13], [`${id}.KZ-35-C-temirtau.1`, 'single-member', 1], [`${id}.KZ-35-C-temirtau.90`, 'single-member', 1],
    ]);
    expect(await api.database.query('SELECT seats FROM election WHERE id = $1', [id])).toEqual([{ seats: 15 }]);
    const dues: readonly { kind: string; at: string }[] = await api.database.query('SELECT kind, at FROM due WHERE election_id = $1 ORDER BY at, kind', [id]);
    // Before 28 March 2027 at UTC+5: 60 days, 30 and 25 full days with 18:00 of the day before them, two full days; and the end of the seventh day after it.
    expect(dues).toMatchObject([
      { kind: 'nomination-opens', at: '2027-01-26T19:00:00.000Z' }, { kind: 'registration-opens', at: '2027-01-26T19:00:00.000Z' },
      { kind: 'nomination-closes', at: '2027-02-25T13:00:00.000Z' }, { kind: 'registration-closes', at: '2027-03-02T13:00:00.000Z' },
      { kind: 'withdrawal-closes', at: '2027-03-25T19:00:00.000Z' }, { kind: 'results-published-by', at: '2027-04-04T19:00:00.000Z' },
    ]);
    const [{ boundaries }] = await api.database.query<[{ boundaries: string }]>(`SELECT boundaries FROM contest WHERE id = $1`, [`${id}.KZ-35-C-temirtau.1`]);
    expect(boundaries).toBe('улица Мира, 1–40');
    const commissions: readonly object[] = await api.database.query(`SELECT kind, parent_id, zone, names ->> 'ru' AS name FROM commission WHERE id = 'dec.KZ-35-C-temirtau.90'`);
    expect(commissions).toEqual([{ kind: 'district', parent_id: 'tec.KZ-35-C-temirtau', zone: 'Asia/Almaty', name: 'Окружная избирательная комиссия № 90, город Темиртау' }]);
  });

  it('has its whole preparation on the stream of the election, unbroken', async () => {
    const events: readonly { type: string; version: number }[] = await api.database.query(`SELECT type, version FROM event WHERE stream_kind = 'election' AND stream_id = $1 ORDER BY version`, [id]);
    expect(events.map(({ type }) => type)).toEqual([
      'ElectionPlanned', 'DistrictsPlanned', 'ElectionPlanned', 'ElectionPlanned', 'ElectionHandedOver', 'ElectionReturned', 'ElectionHandedOver', 'ElectionApproved', 'ElectionCalled', 'ContestsDrawn',
    ]);
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('is not changed any more once it is called', async () => {
    expect((await step(id, 'discard-election', first, { reason: 'кеш' })).body).toMatchObject({ code: 'draft-not-open' });
    expect((await first.post<Problem>(`${BASE}/elections/${id}/call`, { actionId: randomUUID(), call })).body.code).toBe('draft-not-open');
  });

  it('cannot be called under a bill or under a law that is over', async () => {
    for (const rulebookId of ['kz-maslikhat-2026', 'kz-maslikhat-2020']) {
      expect((await first.post<Problem>(`${BASE}/elections`, { actionId: randomUUID(), call: { ...call, rulebookId } })).body.code).toBe('rulebook-not-in-force');
    }
  });
});

describe('a template', () => {
  it.each([['districts', 'kk', 'Өңір;Қала немесе аудан'], ['districts', 'ru', 'Регион;Город или район'], ['members', 'en', 'Commission;Name']])('of %s in %s is headed as the table that is read', async (table, language, head) => {
    const answer = await first.get<unknown>(`${BASE}/template?table=${table}&format=csv&language=${language}`);
    expect(answer.text.slice(1).startsWith(head)).toBe(true);
  });

  it('of districts, sent back as it is, is read without a fault', async () => {
    const { text } = await first.get<unknown>(`${BASE}/template?table=districts&format=csv&language=kk`);
    expect((await districts((await plan()).draft.id, text, 'look')).body).toMatchObject({ faulty: [], contests: 1, seats: 1 });
  });
});

describe('members of commissions', () => {
  const HEAD_OF_MEMBERS = 'Комиссия;ФИО;Должность;С какого дня;ИИН';

  it('come from a table, all of them or none', async () => {
    const faulty = [HEAD_OF_MEMBERS, 'dec.KZ-35-C-temirtau.3;Үлгібаева Айсұлу;председатель;15.01.2026;', 'dec.KZ-35-C-temirtau.3;Мысалов Ерлан;председатель;31.02.2026;123'].join('\n');
    const { body } = await send<MembersTableView>('/members?purpose=keep', faulty, first);
    expect(body).toMatchObject({ kept: false, faulty: [{ line: 3, faults: [{ field: 'seatedOn', fault: 'not-a-date' }, { field: 'iin', fault: 'not-an-iin', cell: '' }, { field: 'office', fault: 'second-chair' }] }] });
    const right = [HEAD_OF_MEMBERS, 'dec.KZ-35-C-temirtau.3;Үлгібаева Айсұлу;председатель;15.01.2026;', 'dec.KZ-35-C-temirtau.3;Мысалов Ерлан;;15.01.2026;'].join('\n');
    expect((await send<MembersTableView>('/members?purpose=keep', right, first)).body).toMatchObject({ kept: true, added: 2 });
    expect((await send<MembersTableView>('/members?purpose=keep', right, first)).body).toMatchObject({ kept: true, added: 0 });
    const seated = (await first.get<readonly SeatedCommission[]>(`${BASE}/members`)).body.find(({ id }) => id === 'dec.KZ-35-C-temirtau.3');
    expect(seated?.members.map(({ name, office, isCandidate }) => [name, office, isCandidate])).toEqual([['Үлгібаева Айсұлу', 'chair', false], ['Мысалов Ерлан', 'member', false]]);
  });

  it('are shown as a conflict where they stand as candidates, and their number is not kept', async () => {
    const { person: { iin } } = await submitted(await api.caller().signIn('candidate'));
    const table = [HEAD_OF_MEMBERS, `dec.KZ-35-C-temirtau.4;Үлгібаева Айсұлу;мүше;15.01.2026;${iin}`].join('\n');
    expect((await send<MembersTableView>('/members?purpose=look', table, first)).body).toMatchObject({ people: [{ isCandidate: true }] });
    expect((await send<MembersTableView>('/members?purpose=keep', table, first)).body.added).toBe(1);
    const [shown] = (await first.get<readonly SeatedCommission[]>(`${BASE}/members`)).body;
    expect(shown).toMatchObject({ id: 'dec.KZ-35-C-temirtau.4', members: [{ name: 'Үлгібаева Айсұлу', isCandidate: true }] });
    expect(JSON.stringify(await api.database.query('SELECT * FROM commission_member'))).not.toContain(iin);
  });

  it('are found by a part of a name, and leave on a day that is not before they came', async () => {
    const found = async () => (await first.search<readonly SeatedCommission[]>(`${BASE}/members`, 'мысалов ерлан')).body.flatMap(({ members }) => members).filter(({ name }) => name === 'Мысалов Ерлан');
    const [seat] = await found();
    expect((await first.post<Problem>(`${BASE}/members/${seat?.id}/end`, { leftOn: '2026-01-14' })).status).toBe(400);
    expect((await first.post(`${BASE}/members/${seat?.id}/end`, { leftOn: '2026-11-01' })).status).toBe(204);
    expect(await found()).toEqual([]);
  });
});
