import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilingView, MeetingView, MeetingsView, Problem, ProtocolsView } from '@tirkeu/contracts';
import { instant, presentMembers, type SpokenVote } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { askRegisters, attach, markAll, submitted, type Draft } from '../spec/self-nominee.js';
import { examplePerson } from '../training/example-people.js';

const COMMISSION = 'dec.KZ-35-C-temirtau.7';
const seat = (place: number): string => `${COMMISSION}.seat-${place}`;
const SIX = [1, 2, 3, 4, 5, 6].map(seat);
const GIVEN_NAMES = ['', 'Абай', 'Болат', 'Самал', 'Дана', 'Ерлан'];

let api: ApiUnderTest;
let clerk: Caller;
let chair: Caller;
let secretary: Caller;
let first: Draft;
let second: Draft;
let young: Draft;
let meeting: MeetingView;

async function applicant(number: number): Promise<Caller> {
  const caller = api.caller(`198.51.100.${10 + number}`);
  const login = `applicant-${number}@example.kz`;
  await caller.post('/api/accounts', { name: 'Үлгібаева Айсұлу', login, password: 'a password for specs' });
  return caller.signIn(login, 'a password for specs');
}

async function proposed(number: number): Promise<Draft> {
  const candidate = await applicant(number);
  const draft = await submitted(candidate, { person: examplePerson(`Үлгібай ${GIVEN_NAMES[number]}`, `Ульгибай ${GIVEN_NAMES[number]}`, 'female', '1990-01-31', 40 + number) });
  await clerk.act(draft.filingId, { type: 'take' });
  await askRegisters(clerk, draft);
  await clerk.act(draft.filingId, { type: 'confirm-compliance' });
  await attach(candidate, draft, 'deposit-proof');
  await clerk.act(draft.filingId, { type: 'record-fact', fact: { name: 'deposit-received', candidateId: draft.candidateId, value: 425_000, source: 'bank', observedAt: instant('2026-12-01T05:00:00.000Z') } });
  await markAll(clerk, draft.filingId);
  await clerk.act(draft.filingId, { type: 'propose-registration' });
  return draft;
}

async function underAge(): Promise<Draft> {
  const draft = await submitted(await applicant(9), { person: examplePerson('Мысалұлы Жас', 'Мысалулы Жас', 'male', '2008-06-01', 1) });
  await clerk.act(draft.filingId, { type: 'take' });
  await markAll(clerk, draft.filingId);
  const { filing } = (await clerk.get<FilingView>(`/api/filings/${draft.filingId}`)).body;
  const fileId = filing.documents.find(({ requirement }) => requirement === 'biography')?.fileId ?? '';
  const finding = { kk: '19 жаста емес', ru: '18 лет', en: 'Aged 18' };
  await clerk.act(draft.filingId, { type: 'propose-refusal', grounds: [{ ground: 'requirements-not-met', rule: 'minimum-age', candidateId: draft.candidateId, finding, evidence: [{ kind: 'document', fileId, page: 1, shows: 'birth date' }] }] });
  return draft;
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [clerk, chair, secretary] = await Promise.all(['clerk', 'chair', 'secretary'].map((login) => api.caller().signIn(login))) as [Caller, Caller, Caller];
  first = await proposed(1);
  second = await proposed(2);
  young = await underAge();
}, 120_000);
afterAll(() => api.stop());

type Told = Promise<Answer<MeetingView & Problem>>;
const openWith = (who: Caller, present: readonly string[], filingIds = [first.filingId, second.filingId, young.filingId]): Told =>
  who.post('/api/meetings', { commissionId: COMMISSION, place: 'Теміртау, Республика даңғылы, 21', present, filingIds });
const itemOf = ({ filingId }: Draft) => {
  const item = meeting.meeting.items.find((each) => each.filingId === filingId && each.outcome === 'open') ?? meeting.meeting.items.find((each) => each.filingId === filingId);
  if (!item) throw new Error('The filing is not on the agenda');
  return item;
};
const say = (place: number, vote: SpokenVote, more: object = {}) => ({ memberId: seat(place), vote, reason: null, dissent: null, ...more });
const note = async (drafts: readonly Draft[], votes: readonly object[]): Promise<void> => {
  const answer = await secretary.put<MeetingView>(`/api/meetings/${meeting.meeting.id}/votes`, { itemIds: drafts.map((draft) => itemOf(draft).id), votes });
  if (answer.status !== 200) throw new Error(answer.text);
  meeting = answer.body;
};
const versionOf = ({ filingId }: Draft): number => meeting.filings.find((filing) => filing.filingId === filingId)?.version ?? -1;
const close = async (draft: Draft, { who = chair, expectedVersion = versionOf(draft) } = {}): Told => {
  const answer = await who.post<MeetingView & Problem>(`/api/meetings/${meeting.meeting.id}/items/${itemOf(draft).id}/close`, { expectedVersion });
  if (answer.status === 200) meeting = answer.body;
  return answer;
};
const attend = async (place: number, present: boolean): Told => {
  const answer = await secretary.post<MeetingView & Problem>(`/api/meetings/${meeting.meeting.id}/attendance`, { memberId: seat(place), present });
  if (answer.status === 200) meeting = answer.body;
  return answer;
};

describe('a meeting of a commission of seven', () => {
  it('is prepared from what waits for a decision and from who sits', async () => {
    const { body } = await secretary.get<MeetingsView>('/api/meetings');
    const commission = body.commissions.find(({ id }) => id === COMMISSION);
    expect(commission?.members.map(({ name, office }) => [name, office])).toEqual([
      ['Мысалбеков Қанат', 'chair'], ['Үлгібаева Сәуле', 'deputy-chair'], ['Үлгіқызы Жанна', 'secretary'], ['Жаттығұлы Мәди', 'member'], ['Мысалғызы Алтын', 'member'], ['Сабақов Ерлан', 'member'], ['Сынақбай Роза', 'member'],
    ]);
    expect(Object.fromEntries(body.ready.map(({ filingId, action, proposedBy }) => [filingId, `${action.type}, ${proposedBy}`]))).toEqual({
      [first.filingId]: 'register, Жаттығова Әсел', [second.filingId]: 'register, Жаттығова Әсел', [young.filingId]: 'refuse, Жаттығова Әсел',
    });
  });

  it('is not opened without five of seven, by a clerk, or with a member who stands as a candidate', async () => {
    expect(await openWith(secretary, SIX.slice(0, 4))).toMatchObject({ status: 409, body: { code: 'no-quorum', facts: { members: 7, present: 4 } } });
    expect((await openWith(clerk, SIX)).status).toBe(403);
    await api.database.query(`UPDATE commission_member SET person_key = (SELECT person_key FROM named_person WHERE filing_id = $1 LIMIT 1) WHERE id = $2`, [first.filingId, seat(7)]);
    expect(await openWith(secretary, [...SIX, seat(7)])).toMatchObject({ status: 409, body: { code: 'member-is-candidate', items: [seat(7)] } });
  });

  it('asks whether a member with the name of a candidate is that candidate', async () => {
    await api.database.query(`UPDATE commission_member SET name = 'Үлгібай Болат' WHERE id = $1`, [seat(5)]);
    const { body } = await secretary.get<MeetingsView>('/api/meetings');
    expect(body.commissions.find(({ id }) => id === COMMISSION)?.alike).toEqual([seat(5)]);
    await api.database.query(`UPDATE commission_member SET name = 'Жаттығұлы Мәди' WHERE id = $1`, [seat(5)]);
  });

  it('opens under the next number with its agenda, and one at a time', async () => {
    const opened = await openWith(secretary, SIX);
    expect(opened).toMatchObject({ status: 201, body: { meeting: { number: 1, on: '2026-12-01', closedAt: null }, mayRun: true, mayDecide: false } });
    meeting = opened.body;
    expect(meeting.meeting.items.map(({ position, subject }) => [position, subject.ru])).toEqual([[1, 'Ульгибай Абай'], [2, 'Ульгибай Болат'], [3, 'Мысалулы Жас']]);
    expect(await openWith(chair, SIX)).toMatchObject({ status: 409, body: { code: 'meeting-in-session' } });
  });

  it('is nobody’s business outside the commission', async () => {
    expect((await (await api.caller().signIn('supervisor')).get(`/api/meetings/${meeting.meeting.id}`)).status).toBe(403);
    expect((await secretary.get('/api/meetings/somewhere-else')).status).toBe(404);
  });
});

describe('a vote', () => {
  it('is kept as it goes, member by member, and the item does not close before everybody has voted', async () => {
    await note([first], [say(1, 'in-favour'), say(2, 'in-favour')]);
    await note([first], [say(2, 'against', { dissent: 'Мерзімге қатысты ескертуім бар' }), say(3, 'in-favour')]);
    expect(itemOf(first).votes.map(({ memberId, vote }) => [memberId, vote])).toEqual([[seat(1), 'in-favour'], [seat(2), 'against'], [seat(3), 'in-favour']]);
    expect(await close(first)).toMatchObject({ status: 409, body: { code: 'votes-missing', items: expect.arrayContaining([seat(4), seat(5), seat(6)]) } });
  });

  it('is not announced by the secretary', async () => {
    expect((await close(first, { who: secretary })).status).toBe(403);
  });

  it('registers when it carried: the resolution holds who voted how, in which meeting, under the first number', async () => {
    await note([first], [4, 5, 6].map((place) => say(place, 'in-favour')));
    expect((await close(first)).status).toBe(200);
    expect(itemOf(first)).toMatchObject({ outcome: 'carried', number: '1/1' });
    const { filing } = (await clerk.get<FilingView>(`/api/filings/${first.filingId}`)).body;
    expect(filing).toMatchObject({ status: 'registered', decision: { resolution: { number: '1/1', on: '2026-12-01', vote: { members: 7, present: 6, inFavour: 5, against: 1, chairInFavour: true, meetingId: meeting.meeting.id } } } });
    expect(filing.decision?.resolution.vote.byMember?.find(({ memberId }) => memberId === seat(2))).toEqual({ memberId: seat(2), name: 'Үлгібаева Сәуле', office: 'deputy-chair', vote: 'against', dissent: 'Мерзімге қатысты ескертуім бар' });
    expect(await close(first)).toMatchObject({ status: 409, body: { code: 'item-settled' } });
  });

  it('on a filing that has moved on is denied, and what was noted stays', async () => {
    await note([second], [1, 2, 3, 4, 5, 6].map((place) => say(place, 'in-favour')));
    expect(await close(second, { expectedVersion: versionOf(second) - 1 })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(itemOf(second).votes).toHaveLength(6);
  });

  it('stops when members leave and the quorum is lost, and goes on when they are back', async () => {
    await attend(5, false);
    await attend(6, false);
    expect(presentMembers(meeting.meeting)).toHaveLength(4);
    expect(await close(second)).toMatchObject({ status: 409, body: { code: 'no-quorum' } });
    await attend(5, true);
    expect((await close(second)).status).toBe(200);
    expect(itemOf(second)).toMatchObject({ outcome: 'carried', number: '1/2', result: expect.arrayContaining([expect.objectContaining({ memberId: seat(6), vote: 'absent' })]) });
    await attend(6, true);
    expect(await attend(7, true)).toMatchObject({ status: 409, body: { code: 'member-is-candidate' } });
  });

  it('that is lost decides nothing: the proposal stays, no number is used', async () => {
    await note([young], [say(1, 'in-favour'), say(2, 'against'), say(3, 'against'), say(4, 'against'), say(5, 'in-favour'), say(6, 'recused')]);
    expect(await close(young)).toMatchObject({ status: 409, body: { code: 'recusal-unexplained', items: [seat(6)] } });
    await note([young], [say(6, 'recused', { reason: 'Кандидаттың туысы' })]);
    expect((await close(young)).status).toBe(200);
    expect(itemOf(young)).toMatchObject({ outcome: 'lost', number: null });
    expect((await clerk.get<FilingView>(`/api/filings/${young.filingId}`)).body.filing.status).toBe('proposed');
  });
});

describe('an agenda', () => {
  const add = (draft: Draft, action: object = { type: 'refuse' }): Told => secretary.post(`/api/meetings/${meeting.meeting.id}/items`, { filingId: draft.filingId, action });

  it('takes up again what was lost, once, and only as it is proposed', async () => {
    expect(await add(young, { type: 'register' })).toMatchObject({ status: 409, body: { code: 'proposal-differs' } });
    const added = await add(young);
    expect(added.status).toBe(201);
    meeting = added.body;
    expect(itemOf(young)).toMatchObject({ position: 4, outcome: 'open' });
    expect(await add(young)).toMatchObject({ status: 409, body: { code: 'item-on-agenda' } });
  });

  it('keeps the meeting open as long as an item is', async () => {
    expect(await secretary.post(`/api/meetings/${meeting.meeting.id}/close`, {})).toMatchObject({ status: 409, body: { code: 'items-open' } });
  });

  it('takes up a decision that was cut off after it was recorded: under its number, once', async () => {
    const byMember = meeting.meeting.members.map(({ memberId, name, office }) => ({ memberId, name, office, vote: memberId === seat(7) ? 'absent' as const : 'in-favour' as const, dissent: null }));
    await chair.act(young.filingId, { type: 'refuse', resolution: { number: '1/3', on: meeting.meeting.on, vote: { members: 7, present: 6, inFavour: 6, against: 0, chairInFavour: true, byMember, meetingId: meeting.meeting.id } } });
    await note([young], [1, 2, 3, 4, 5, 6].map((place) => say(place, 'in-favour')));
    expect((await close(young)).status).toBe(200);
    expect(meeting.meeting.items.at(-1)).toMatchObject({ outcome: 'carried', number: '1/3' });
  });
});

describe('the protocol', () => {
  const textOf = ({ acts }: ProtocolsView, place: number, language: 'kk' | 'ru'): string => (acts[place]?.rows ?? []).map((row) => [row.number, row[language]].filter(Boolean).join(' ')).join('\n');
  const read = async (): Promise<ProtocolsView> => (await clerk.get<ProtocolsView>(`/api/meetings/${meeting.meeting.id}/protocols`)).body;

  it('is a draft without a number until the meeting is closed', async () => {
    expect(await read()).toMatchObject({ isDraft: true, acts: [{ kind: 'protocol', number: null }] });
    const closed = await secretary.post<MeetingView>(`/api/meetings/${meeting.meeting.id}/close`, {});
    expect(closed).toMatchObject({ status: 200, body: { mayRun: false, protocols: [{ number: '1', correction: null }] } });
    meeting = closed.body;
    expect(await attend(6, false)).toMatchObject({ status: 409, body: { code: 'meeting-over' } });
  });

  it('tells what was heard, how each voted by name, what was decided and who dissented', async () => {
    const protocols = await read();
    const ru = textOf(protocols, 0, 'ru');
    expect(protocols).toMatchObject({ isDraft: false, acts: [{ number: '1', on: '2026-12-01' }] });
    expect(ru).toContain('Состав комиссии: 7. Присутствуют: 6. Для кворума нужно: 5.');
    expect(ru).toContain('1. О регистрации: Ульгибай Абай');
    expect(ru).toContain('Против (1): Үлгібаева Сәуле.');
    expect(ru).toContain('РЕШЕНО: принято постановление № 1/1.');
    expect(ru).toContain('Особое мнение (Үлгібаева Сәуле): Мерзімге қатысты ескертуім бар.');
    expect(ru).toContain('Самоотвод (1): Сынақбай Роза (причина: Кандидаттың туысы).');
    expect(ru).toContain('РЕШЕНО: постановление не принято. Нужно голосов: 4, за: 2.');
    expect(textOf(protocols, 0, 'kk')).toContain('ШЕШІЛДІ: № 1/2 қаулы қабылданды.');
  });

  it('is a file in Kazakh and Russian that proves itself by its number, once the meeting is closed', async () => {
    const fileOf = (place: string) => api.app.inject({ method: 'GET', url: `/api/meetings/${meeting.meeting.id}/protocols/${place}.pdf`, headers: { host: 'localhost:3700', cookie: clerk.cookie } });
    const file = await fileOf('1');
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf' });
    expect((await fileOf('1')).rawPayload.equals(file.rawPayload)).toBe(true);
    const [, number = ''] = /tirkeu-issued:(\d{16})/u.exec(file.rawPayload.toString('latin1')) ?? [];
    expect(await api.caller().get(`/api/issued/${number}`)).toMatchObject({ status: 200, body: { kind: 'protocol', actNumber: '1', on: '2026-12-01', contest: null, standing: 'in-force', persons: [] } });
    for (const place of ['2', '0', 'x']) expect((await fileOf(place)).statusCode).toBe(404);
  });

  it('is corrected by a record of its own that refers to it and leaves it as it is', async () => {
    const before = (await read()).acts[0];
    const corrected = await secretary.post<ProtocolsView>(`/api/meetings/${meeting.meeting.id}/corrections`, { kk: '1-тармақта «Абай» дұрыс', ru: 'В пункте 1 верно «Абай»' });
    expect(corrected).toMatchObject({ status: 201, body: { acts: [{ number: '1' }, { number: '1-1' }] } });
    expect((await read()).acts[0]).toEqual(before);
    expect(textOf(corrected.body, 1, 'ru')).toContain('Исправляемый протокол: № 1, 1 декабря 2026 года.');
    await expect(api.database.query(`UPDATE protocol SET number = '2'`)).rejects.toThrow();
  });

  it('leaves the next meeting the next numbers', async () => {
    const third = await proposed(3);
    meeting = (await openWith(secretary, SIX, [third.filingId])).body;
    expect(meeting.meeting.number).toBe(2);
    await note([third], [1, 2, 3, 4, 5, 6].map((place) => say(place, 'in-favour')));
    expect((await close(third)).status).toBe(200);
    expect(itemOf(third).number).toBe('2/4');
  });

  it('keeps what was settled from being changed, whoever writes to the database', async () => {
    await expect(api.database.query(`UPDATE meeting_item SET votes = '[]' WHERE outcome = 'carried'`)).rejects.toThrow();
    await expect(api.database.query(`UPDATE meeting SET place = 'elsewhere' WHERE closed_at IS NOT NULL`)).rejects.toThrow();
    await expect(api.database.query('DELETE FROM meeting_item')).rejects.toThrow();
  });
});

describe('decisions at the same moment', () => {
  it('are numbered one after another, and one asked for twice is taken once', async () => {
    const drafts = [await proposed(4), await proposed(5)];
    for (const { filingId } of drafts) meeting = (await secretary.post<MeetingView>(`/api/meetings/${meeting.meeting.id}/items`, { filingId, action: { type: 'register' } })).body;
    await note(drafts, [1, 2, 3, 4, 5, 6].map((place) => say(place, 'in-favour')));
    const asked = [...drafts, ...drafts].map((draft) => [itemOf(draft).id, versionOf(draft)] as const);
    const answers = await Promise.all(asked.map(([id, expectedVersion]) => chair.post<Problem>(`/api/meetings/${meeting.meeting.id}/items/${id}/close`, { expectedVersion })));
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    meeting = (await secretary.get<MeetingView>(`/api/meetings/${meeting.meeting.id}`)).body;
    expect(drafts.map((draft) => itemOf(draft).number).sort()).toEqual(['2/5', '2/6']);
    for (const draft of drafts) {
      const { filing } = (await clerk.get<FilingView>(`/api/filings/${draft.filingId}`)).body;
      expect(filing.decision?.resolution.number).toBe(itemOf(draft).number);
    }
  });
});

describe('a meeting without a proposal', () => {
  it('is opened for an election, and what comes up is put on its agenda', async () => {
    const asked = { commissionId: 'dec.KZ-35-C-temirtau.8', place: 'Теміртау', present: [1, 2, 3, 4, 5].map((place) => `dec.KZ-35-C-temirtau.8.seat-${place}`), filingIds: [] };
    expect(await chair.post('/api/meetings', asked)).toMatchObject({ status: 400, body: { fields: [{ pointer: '/electionId', code: 'missing' }] } });
    expect(await chair.post('/api/meetings', { ...asked, electionId: 'nowhere' })).toMatchObject({ status: 400, body: { fields: [{ pointer: '/electionId', code: 'not-a-choice' }] } });
    expect(await chair.post('/api/meetings', { ...asked, electionId: ELECTION })).toMatchObject({ status: 201, body: { meeting: { number: 1, items: [] } } });
  });
});

describe('another collegial action', () => {
  it('stands on the agenda with what it brings, and its vote becomes its resolution', async () => {
    const { filing } = (await clerk.get<FilingView>(`/api/filings/${first.filingId}`)).body;
    const fileId = filing.documents.find(({ requirement }) => requirement === 'biography')?.fileId ?? '';
    const finding = { kk: 'Мерзімінен бұрын үгіт жүргізілген', ru: 'Агитация велась до срока', en: 'Campaigning before the term' };
    const grounds = [{ ground: 'early-campaigning', rule: null, candidateId: first.candidateId, finding, evidence: [{ kind: 'document', fileId, page: 1, shows: 'leaflet' }] }];
    const added = await secretary.post<MeetingView>(`/api/meetings/${meeting.meeting.id}/items`, { filingId: first.filingId, action: { type: 'cancel-registration', grounds } });
    expect(added).toMatchObject({ status: 201 });
    meeting = added.body;
    expect(itemOf(first)).toMatchObject({ action: { type: 'cancel-registration', grounds }, proposedBy: 'Үлгіқызы Жанна', subject: { ru: 'Ульгибай Абай' } });
    await note([first], [1, 2, 3, 4, 5, 6].map((place) => say(place, 'in-favour')));
    expect((await close(first)).status).toBe(200);
    expect((await clerk.get<FilingView>(`/api/filings/${first.filingId}`)).body.filing).toMatchObject({ status: 'cancelled', cancellation: { resolution: { number: '2/7', vote: { inFavour: 6, meetingId: meeting.meeting.id } } } });
  });
});
