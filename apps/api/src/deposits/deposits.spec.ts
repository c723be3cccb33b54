import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DepositView, FilingView, ImportedStatementView, LedgerView, Problem, RefundRunView, StatementLinesView, StatementTableView } from '@tirkeu/contracts';
import type { Desk } from '@tirkeu/desk';
import { instant, isBalanced } from '@tirkeu/domain';
import { PostgresStore } from '@tirkeu/persistence';
import { acting, deskOver, granted, personOf, playCourse, testDatabase, type Course, type Ending } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';

const ELECTION = 'kz-maslikhat-2023-03-19';
const MASLIKHAT = 'KZ-35-C-temirtau';
const QUERY = `?election=${ELECTION}`;

let api: ApiUnderTest;
let clerk: Caller;
let chair: Caller;
let secretary: Caller;

const courseOf = (filingId: string, number: number, ending: Ending, district = 7): Course => ({
  filingId, contestId: `${ELECTION}.${MASLIKHAT}.${district}`, commissionId: `dec.${MASLIKHAT}.${district}`, route: 'self', nominator: null, persons: [personOf(number, 'female')], ending,
});

const PAID_AT = instant('2023-02-16T06:00:00Z');

async function pay(desk: Desk, filingId: string, actionId = `paid-${filingId}`): Promise<void> {
  const filing = await api.database.query<{ id: string }[]>(`SELECT state #>> '{candidates,0,id}' AS id FROM filing WHERE id = $1`, [filingId]);
  const fact = { name: 'deposit-received', candidateId: filing[0]?.id ?? null, value: 350_000, source: 'Банк', observedAt: PAID_AT } as const;
  granted(await desk.act({ actionId, filingId, action: { type: 'record-fact', fact }, actor: acting('clerk', `dec.${MASLIKHAT}.7`), receivedAt: PAID_AT }));
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const desk = deskOver(new PostgresStore(api.database));
  await playCourse(desk, courseOf('unpaid', 1, 'taken'));
  await playCourse(desk, courseOf('elected', 2, 'registered'));
  await playCourse(desk, courseOf('withdrawn', 3, 'registered'));
  await playCourse(desk, courseOf('foreign', 4, 'taken', 12));
  for (const filingId of ['elected', 'withdrawn']) await pay(desk, filingId);
  granted(await desk.act({ actionId: 'gone', filingId: 'withdrawn', action: { type: 'withdraw', reason: null }, actor: acting('candidate', undefined, 'account-withdrawn'), receivedAt: PAID_AT }));
  [clerk, chair, secretary] = await Promise.all(['clerk', 'chair', 'secretary'].map((login) => api.caller().signIn(login))) as [Caller, Caller, Caller];
}, 120_000);
afterAll(() => api.stop());

const ledger = async (who = clerk): Promise<LedgerView> => (await who.get<LedgerView>(`/api/deposits${QUERY}`)).body;
const row = async (filingId: string): Promise<DepositView | undefined> => (await ledger()).rows.find((each) => each.filingId === filingId);
const filing = async (filingId: string): Promise<FilingView> => (await clerk.get<FilingView>(`/api/filings/${filingId}`)).body;
const cells = (place: number, more: object = {}) => ({ place, bookedOn: '08.02.2023', amount: '350 000,00', payer: 'Біреу', purpose: 'взнос', reference: String(place), ...more });
const importLines = (lines: readonly object[], who = clerk) => who.post<ImportedStatementView & Problem>('/api/deposits/statements', { maslikhatId: MASLIKHAT, fileName: 'февраль.csv', lines });
const lines = async (): Promise<StatementLinesView> => (await clerk.get<StatementLinesView>(`/api/deposits/lines${QUERY}`)).body;
const lineOf = async (reference: string) => {
  const found = (await lines()).rows.find(({ content }) => content.reference === reference);
  if (!found) throw new Error(`No payment ${reference}`);
  return found;
};
const match = async (reference: string, filingId: string, who = clerk) => who.post<StatementLinesView & Problem>(`/api/deposits/lines/${(await lineOf(reference)).hash}/match`, { filingId });

function readStatement(text: string, who = clerk): Promise<Answer<StatementTableView & Problem>> {
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
  return who.send('POST', '/api/deposits/tables', Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from('\r\n--b--\r\n')]), { 'content-type': 'multipart/form-data; boundary=b' });
}

describe('the ledger', () => {
  it('has what is due and paid in whole tenge, and its totals are the sums of its rows', async () => {
    const { rows, total } = await ledger();
    expect(rows.map(({ filingId, standing, amounts }) => [filingId, standing, amounts.due, amounts.received])).toEqual([
      ['elected', 'held', 350_000, 350_000], ['unpaid', 'not-yet-due', 350_000, 0], ['withdrawn', 'forfeited', 350_000, 350_000],
    ]);
    expect(total).toMatchObject({ due: 1_050_000, received: 700_000, outstanding: 350_000, held: 350_000, forfeited: 350_000 });
    expect(isBalanced(total)).toBe(true);
  });

  it('is for a commission its own, and for those who oversee a maslikhat at a time', async () => {
    expect((await clerk.get<Problem>('/api/deposits/foreign')).status).toBe(404);
    expect((await (await api.caller().signIn('candidate')).get(`/api/deposits${QUERY}`)).status).toBe(403);
    const supervisor = await api.caller().signIn('supervisor');
    expect((await supervisor.get<Problem>(`/api/deposits${QUERY}`)).body.fields).toEqual([{ pointer: '/maslikhat', code: 'missing' }]);
    expect((await supervisor.get<LedgerView>(`/api/deposits${QUERY}&maslikhat=${MASLIKHAT}`)).body.rows).toHaveLength(4);
    expect((await supervisor.get(`/api/deposits/lines${QUERY}`)).status).toBe(403);
  });
});

describe('a bank statement', () => {
  it('is read with its columns recognised in any language, below whatever stands above the table', async () => {
    const { status, body } = await readStatement('Банк;;\nШот: KZ00;;\nДата операции;Кредит;Отправитель;Детали платежа\n08.02.2023;350000;Біреу;взнос\n');
    expect([status, body.fields, body.lines.map(({ line, cells: all }) => [line, all[1]])]).toEqual([200, ['bookedOn', 'amount', 'payer', 'purpose'], [[4, '350000']]]);
  });

  it('is refused with what is wrong with it', async () => {
    expect((await readStatement('ИИН;Кредит\n1;=cmd()\n')).body).toMatchObject({ code: 'file-active-content' });
    expect((await readStatement('a;b\n1;2\n', await api.caller().signIn('chair'))).status).toBe(403);
  });

  it('is kept once: the same lines again add nothing, two equal payments in one file are two', async () => {
    const twins = [cells(1), cells(2, { reference: '1' }), cells(3)];
    expect((await importLines(twins)).body).toEqual({ added: 3, known: 0 });
    expect((await importLines(twins)).body).toEqual({ added: 0, known: 3 });
    expect((await importLines([...twins, cells(4)])).body).toEqual({ added: 1, known: 3 });
    expect((await lines()).sums).toEqual({ all: 1_400_000, open: 1_400_000, matched: 0, setAside: 0 });
  });

  it('with a line that cannot be read is denied as a whole, and the cell is named', async () => {
    const { status, body } = await importLines([cells(5), cells(6, { amount: '350 000,50' })]);
    expect([status, body.fields]).toEqual([400, [{ pointer: '/lines/1/amount', code: 'wrong-form' }]]);
    expect((await lines()).rows).toHaveLength(4);
  });

  it('of somebody else’s account is not taken', async () => {
    expect((await clerk.post('/api/deposits/statements', { maslikhatId: 'KZ-75', fileName: 'a.csv', lines: [cells(1)] })).status).toBe(404);
  });

  it('shows nobody’s IIN but its last four digits', async () => {
    await importLines([cells(7, { reference: 'iin', iin: '900131490200', purpose: 'ИИН 900131490200' })]);
    const { text } = await clerk.get(`/api/deposits/lines${QUERY}`);
    expect(text).not.toContain('900131490200');
    expect((await lineOf('iin')).content.iinLastFour).toBe('0200');
  });
});

describe('a payment', () => {
  it('is proposed by the number of the receipt, and confirmed it meets the deposit of the filing', async () => {
    const { receipt, filing: before } = await filing('unpaid');
    await importLines([cells(20, { reference: 'part', amount: '100000', purpose: `жарна ${receipt?.receipt.number ?? ''}` }), cells(21, { reference: 'rest', amount: '250000' })]);
    expect((await lineOf('part')).proposals).toEqual([{ filingId: 'unpaid', reasons: ['receipt-number'] }]);
    expect(before.facts.filter(({ name }) => name === 'deposit-received')).toEqual([]);

    expect((await match('part', 'unpaid')).status).toBe(200);
    expect(await row('unpaid')).toMatchObject({ standing: 'partly-paid', matchedKzt: 100_000, amounts: { outstanding: 250_000 } });
    expect((await match('rest', 'unpaid')).status).toBe(200);
    expect(await row('unpaid')).toMatchObject({ standing: 'held', matchedKzt: 350_000, amounts: { received: 350_000, outstanding: 0 } });
    const facts = (await filing('unpaid')).filing.facts.filter(({ name }) => name === 'deposit-received');
    expect(facts.map(({ value, source, recordedBy }) => [value, source, recordedBy.role])).toEqual([[100_000, 'Банк, 08.02.2023, № part', 'clerk'], [350_000, 'Банк, 08.02.2023, № rest', 'clerk']]);
  });

  it('is matched once: again for the same filing changes nothing, for another it is denied', async () => {
    const { version } = await filing('unpaid');
    expect((await match('rest', 'unpaid')).status).toBe(200);
    expect((await filing('unpaid')).version).toBe(version);
    expect((await match('rest', 'elected')).body).toMatchObject({ status: 409, code: 'already-recorded' });
  });

  it('of two clerks at once is matched by one, and both payments of one filing are counted', async () => {
    await importLines([cells(30, { reference: 'a', amount: '1' }), cells(31, { reference: 'b', amount: '2' })]);
    const both = await Promise.all([match('a', 'unpaid'), match('a', 'elected', secretary), match('b', 'unpaid', secretary)]);
    expect(both.map(({ status }) => status).filter((status) => status === 409)).toHaveLength(1);
    const [unpaid, elected] = await Promise.all([row('unpaid'), row('elected')]);
    expect([unpaid?.amounts.received, unpaid?.matchedKzt]).toEqual([unpaid?.matchedKzt, unpaid?.amounts.received]);
    expect((unpaid?.matchedKzt ?? 0) + (elected?.matchedKzt ?? 0)).toBe(350_003);
    for (const reference of ['a', 'b']) expect((await clerk.post(`/api/deposits/lines/${(await lineOf(reference)).hash}/unmatch`, {})).status).toBe(200);
    expect((await row('unpaid'))?.amounts.received).toBe(350_000);
    // Whichever clerk came first: what the bank answered of the other filing stands again.
    await pay(deskOver(new PostgresStore(api.database)), 'elected', 'paid-as-before');
    expect((await row('elected'))?.amounts.received).toBe(350_000);
  });

  it('is not recorded where the filing takes no facts any more, and stays free', async () => {
    expect((await match('a', 'withdrawn')).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await lineOf('a')).status).toBe('open');
    expect((await match('a', 'foreign')).status).toBe(404);
  });

  it('that is no deposit is set aside with a reason, and can be taken up again', async () => {
    const { hash } = await lineOf('3');
    expect((await clerk.post<Problem>(`/api/deposits/lines/${hash}/set-aside${QUERY}`, { reason: '' })).status).toBe(400);
    expect((await clerk.post(`/api/deposits/lines/${hash}/set-aside${QUERY}`, { reason: 'Қате аударым' })).status).toBe(200);
    expect(await lineOf('3')).toMatchObject({ status: 'set-aside', reason: 'Қате аударым', settled: { by: 'Жаттығова Әсел' } });
    expect((await match('3', 'unpaid')).status).toBe(409);
    const { sums } = await lines();
    expect(sums.all).toBe(sums.open + sums.matched + sums.setAside);
    expect((await clerk.post(`/api/deposits/lines/${hash}/reopen${QUERY}`, {})).status).toBe(200);
    expect((await lineOf('3')).status).toBe('open');
  });
});

describe('the refund run', () => {
  const SOURCE = { source: 'Сайлау қорытындысы туралы хаттама № 4, 21.03.2023' };
  let run: RefundRunView;

  it('has nothing to propose before results', async () => {
    await clerk.post(`/api/deposits/lines/${(await lineOf('a')).hash}/unmatch`, {});
    expect((await clerk.post<Problem>('/api/deposits/refunds', { election: ELECTION })).body).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('rests on results that are recorded with their source, and that can be', async () => {
    expect((await clerk.post<Problem>('/api/deposits/elected/result', { elected: false, votes: 10, participants: 9, ...SOURCE })).body.fields).toEqual([{ pointer: '/votes', code: 'out-of-range' }]);
    expect((await clerk.post<Problem>('/api/deposits/withdrawn/result', { elected: true, votes: 10, participants: 90, ...SOURCE })).status).toBe(409);
    expect((await clerk.post<DepositView>('/api/deposits/elected/result', { elected: true, votes: 600, participants: 1_000, ...SOURCE })).body).toMatchObject({
      standing: 'refundable', fateReason: 'elected', result: { by: 'Жаттығова Әсел', source: SOURCE.source, value: { votes: 600 } },
    });
  });

  it('is proposed by one and approved by another', async () => {
    const proposed = await secretary.post<RefundRunView>('/api/deposits/refunds', { election: ELECTION });
    run = proposed.body;
    expect(run).toMatchObject({ totalKzt: 350_000, mayApprove: false, approved: null, items: [{ filingId: 'elected', amountKzt: 350_000, reason: 'elected' }] });
    expect((await secretary.post<Problem>(`/api/deposits/refunds/${run.id}/approve`, {})).body.code).toBe('two-persons-required');
    expect((await clerk.post<Problem>('/api/deposits/elected/returned', { paymentReference: '15', returnedOn: '2023-04-03' })).status).toBe(409);
    expect((await chair.post<RefundRunView>(`/api/deposits/refunds/${run.id}/approve`, {})).body).toMatchObject({ approved: { by: 'Мысалбеков Қанат' } });
    expect((await chair.post<Problem>(`/api/deposits/refunds/${run.id}/approve`, {})).body.code).toBe('already-recorded');
    expect((await clerk.delete(`/api/deposits/refunds/${run.id}`)).status).toBe(409);
  });

  it('proposes nothing twice, and what it rests on is not changed under it', async () => {
    expect((await clerk.post<Problem>('/api/deposits/refunds', { election: ELECTION })).status).toBe(409);
    expect((await clerk.post<Problem>('/api/deposits/elected/result', { elected: false, votes: 1, participants: 1_000, ...SOURCE })).status).toBe(409);
  });

  it('ends with the number of the payment order', async () => {
    expect((await clerk.post<DepositView>('/api/deposits/elected/returned', { paymentReference: '15', returnedOn: '2023-04-03' })).body).toMatchObject({ standing: 'returned', amounts: { refundable: 0, returned: 350_000 } });
    expect((await clerk.post<Problem>('/api/deposits/elected/returned', { paymentReference: '16', returnedOn: '2023-04-03' })).status).toBe(409);
  });
});

describe('the files of the ledger', () => {
  it('say who gets what back and who does not, and add up', async () => {
    const { text, headers } = await clerk.get(`/api/deposits/file${QUERY}&content=refunds&format=csv&language=ru`);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="tirkeu-deposits-refunds-/u);
    expect(text).toContain(',350000,Возвращается,Избран,0,350000,15,2023-04-03');
    expect(text).toContain(',350000,Не возвращается,Кандидат снял кандидатуру,0,0,,');
    expect(text.trim().split('\r\n').at(-1)).toBe('Всего,,1050000,,,0,350000,,');
  });

  it.each(['xlsx', 'pdf'])('come as %s too', async (format) => {
    const { status, headers } = await clerk.get(`/api/deposits/file${QUERY}&content=ledger&format=${format}&language=kk`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });
});

describe('the deposit of a nomination', () => {
  const auyl = { kind: 'party', id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'партия «Ауыл»', en: 'Auyl party' } } as const;

  it('of a list rests on what its party had at the previous election of the body, once the commission has recorded it', async () => {
    await playCourse(deskOver(new PostgresStore(api.database)), {
      ...courseOf('list', 6, 'taken'), contestId: `${ELECTION}.KZ-35.list`, commissionId: 'tec.KZ-35', route: 'party-list', nominator: auyl, persons: [personOf(6, 'female'), personOf(7, 'male')],
    });
    const source = 'Хаттама, 15.01.2021';
    const state = async (stated: object, filingId = 'list') => (await clerk.post<DepositView & Problem>(`/api/deposits/${filingId}/previous`, { source, ...stated })).body;
    // Five minimum wages of 70,000 tenge for each of two persons.
    expect((await clerk.get<DepositView>('/api/deposits/list')).body).toMatchObject({ dueReason: 'to-be-settled', previous: null, amounts: { due: 700_000 } });
    expect(await state({ kind: 'percent', hundredths: 499 })).toMatchObject({ dueReason: 'reduced', previous: { value: { kind: 'percent', hundredths: 499 }, source }, amounts: { due: 350_000 } });
    expect(await state({ kind: 'percent', hundredths: 500 })).toMatchObject({ dueReason: 'exempt', amounts: { due: 0 } });
    expect(await state({ kind: 'settled', amountKzt: 490_000 })).toMatchObject({ dueReason: 'settled', amounts: { due: 490_000 } });
  });

  it('takes of a previous result exactly what its kind needs, and of a list alone', async () => {
    const refused = async (stated: object, filingId = 'list') => (await clerk.post<Problem>(`/api/deposits/${filingId}/previous`, { source: 'Хаттама', ...stated }));
    for (const [stated, pointer] of [[{ kind: 'percent' }, '/hundredths'], [{ kind: 'settled' }, '/amountKzt'], [{ kind: 'did-not-take-part', hundredths: 1 }, '/hundredths'], [{ kind: 'percent', hundredths: 1, amountKzt: 1 }, '/amountKzt']] as const) {
      expect((await refused(stated)).body).toMatchObject({ status: 400, fields: [{ pointer }] });
    }
    expect((await refused({ kind: 'percent', hundredths: 499 }, 'unpaid')).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await refused({ kind: 'percent', hundredths: 499 }, 'foreign')).status).toBe(404);
  });

  it('is read by those who act for its nominator, and by nobody for another’s', async () => {
    await playCourse(deskOver(new PostgresStore(api.database)), { ...courseOf('of-the-party', 5, 'taken', 12), route: 'party', nominator: auyl });
    const agent = await api.caller().signIn('agent');
    const { body } = await agent.get<DepositView>('/api/deposits/of-the-party');
    expect(body).toMatchObject({ filingId: 'of-the-party', dueReason: 'full', previous: null, refund: null, amounts: { due: 350_000 } });
    expect((await agent.get('/api/deposits/unpaid')).status).toBe(404);
    expect((await agent.get('/api/deposits/of-nobody')).status).toBe(404);
    expect((await (await api.caller().signIn('candidate')).get('/api/deposits/of-the-party')).status).toBe(403);
  });
});
