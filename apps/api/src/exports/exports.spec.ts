import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExportView, Problem } from '@tirkeu/contracts';
import { PostgresStore, beginExport, failExport, findExport, finishExport } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { deskOver, personOf, playCourse, testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const ELECTION = 'kz-maslikhat-2023-03-19';
const FIGURES = { election: ELECTION, content: 'figures', format: 'csv', language: 'kk' } as const;
const FILINGS = { ...FIGURES, content: 'decisions' } as const;
const MOST_IN_PRINT = 2_000;

let api: ApiUnderTest;
let supervisor: Caller;
let ofAqtau: Caller;

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const desk = deskOver(new PostgresStore(api.database));
  await playCourse(desk, {
    filingId: 'q1', contestId: `${ELECTION}.KZ-47-C-aqtau.1`, commissionId: 'dec.KZ-47-C-aqtau.1', route: 'self', nominator: null, persons: [personOf(1, 'female')], ending: 'submitted',
  });
  supervisor = await api.caller().signIn('supervisor');
  await api.database.query(`UPDATE role_grant SET region_ids = '{KZ-47}' WHERE role = 'auditor'`);
  ofAqtau = await api.caller().signIn('auditor');
}, 120_000);
afterAll(() => api.stop());
beforeEach(() => api.database.query('DELETE FROM export'));

const ask = (body: object, who: Caller = supervisor) => who.post<Problem>('/api/exports', body);
async function asked(body: object, who: Caller = supervisor): Promise<ExportView> {
  const answer = await who.post<ExportView>('/api/exports', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}
/** What the worker does. */
async function write(id: string, bytes = Buffer.from('\uFEFFСаны\r\n1\r\n')): Promise<void> {
  await beginExport(api.database, id, api.clock.now());
  const size = await new ReportFiles(api.dataDir).write(id, bytes);
  await finishExport(api.database, id, { rowsWritten: 1, bytes: size, at: api.clock.now() });
}
const fieldsOf = ({ body, status }: { readonly status: number; readonly body: Problem }) => [status, ...(body.fields ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];

describe('asking for a file', () => {
  it('is answered at once, and the worker is told of it in the same breath', async () => {
    const view = await asked({ ...FIGURES, by: 'locality', region: 'KZ-47' });
    expect(view).toMatchObject({ status: 'waiting', rowsWritten: 0, rowsTotal: null, bytes: null, fileName: `tirkeu-figures-locality-${ELECTION}-2026-12-01.csv` });
    expect(await api.database.query(`SELECT topic, payload FROM outbox WHERE key = $1`, [`export-${view.id}`])).toEqual([{ topic: 'export.asked', payload: { exportId: view.id, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) } }]);
  });

  it('says beforehand how many filings the list will have', async () => {
    expect((await asked(FILINGS)).rowsTotal).toBe(1);
    expect((await asked({ ...FILINGS, listed: 'registered' })).rowsTotal).toBe(0);
  });

  it('has the filters of the screens: an unknown value is named', async () => {
    expect(fieldsOf(await ask({ ...FIGURES, region: 'KZ-99', tier: 'village', from: '2023-02-30' }))).toEqual([400, '/tier not-a-choice', '/from not-a-date']);
    expect(fieldsOf(await ask({ ...FIGURES, region: 'KZ-99', party: 'nobody' }))).toEqual([400, '/region not-a-choice', '/party not-a-choice']);
    expect(fieldsOf(await ask({ ...FIGURES, by: 'commission' }))).toEqual([400, '/region missing']);
    expect(fieldsOf(await ask({ ...FILINGS, defect: 'no-such-rule' }))).toEqual([400, '/defect not-a-choice']);
  });

  it('names what the kind of file cannot be', async () => {
    expect(fieldsOf(await ask({ ...FIGURES, content: 'report' }))).toEqual([400, '/format not-a-choice']);
    expect(fieldsOf(await ask({ ...FIGURES, listed: 'refused' }))).toEqual([400, '/listed unknown-field']);
    expect(fieldsOf(await ask({ ...FIGURES, format: 'exe' }))).toEqual([400, '/format not-a-choice']);
  });

  it('settles the regions in scope: a role that changes later changes nothing of what was asked', async () => {
    const { id } = await asked(FILINGS, ofAqtau);
    await api.database.query(`UPDATE role_grant SET region_ids = '{KZ-35}' WHERE role = 'auditor'`);
    expect((await findExport(api.database, id))?.scope.filter.regionIds).toEqual(['KZ-47']);
    await api.database.query(`UPDATE role_grant SET region_ids = '{KZ-47}' WHERE role = 'auditor'`);
  });

  it('reaches no region out of scope', async () => {
    expect((await ask({ ...FIGURES, region: 'KZ-35' }, ofAqtau)).status).toBe(404);
  });

  it('is for those who oversee', async () => {
    expect((await ask(FIGURES, await api.caller().signIn('candidate'))).status).toBe(403);
    expect((await ask(FIGURES, await api.caller().signIn('clerk'))).status).toBe(403);
    expect((await ask(FIGURES, api.caller())).status).toBe(401);
  });

  it('waits when five files are on their way already, and goes on when one is done', async () => {
    const views = await Promise.all([1, 2, 3, 4, 5].map(() => asked(FIGURES)));
    expect(await ask(FIGURES)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    await write(views[0]?.id ?? '');
    expect((await ask(FIGURES)).status).toBe(201);
  });
});

describe('a long list', () => {
  beforeAll(async () => {
    await api.database.query(`
      INSERT INTO filing SELECT (jsonb_populate_record(f, jsonb_build_object('id', f.id || '-' || n))).* FROM filing f, generate_series(1, $1::integer) n WHERE f.id = 'q1'`, [MOST_IN_PRINT]);
    await api.database.query(`
      INSERT INTO nominee SELECT (jsonb_populate_record(x, jsonb_build_object('filing_id', x.filing_id || '-' || n))).* FROM nominee x, generate_series(1, $1::integer) n WHERE x.filing_id = 'q1'`,
    [MOST_IN_PRINT]);
  });

  it('is not printed: the answer says how many rows there are and how many there may be', async () => {
    const { status, body } = await ask({ ...FILINGS, format: 'pdf' });
    expect([status, body.code, body.facts]).toEqual([400, 'export-too-long', { rows: MOST_IN_PRINT + 1, most: MOST_IN_PRINT }]);
  });

  it('fits into a workbook and into a CSV file', async () => {
    expect((await asked({ ...FILINGS, format: 'xlsx' })).rowsTotal).toBe(MOST_IN_PRINT + 1);
    expect((await asked(FILINGS)).rowsTotal).toBe(MOST_IN_PRINT + 1);
  });
});

describe('the file', () => {
  it('is there once it is written, under its name and never to be opened in a page', async () => {
    const { id, fileName } = await asked(FIGURES);
    expect((await supervisor.get(`/api/exports/${id}/file`)).status).toBe(404);
    await write(id);
    expect((await supervisor.get<ExportView>(`/api/exports/${id}`)).body).toMatchObject({ status: 'ready', rowsWritten: 1, rowsTotal: 1, bytes: 16 });
    const { status, headers, text } = await supervisor.get(`/api/exports/${id}/file`);
    expect([status, headers['content-type'], headers['content-disposition'], headers['cache-control'], text]).toEqual([
      200, 'text/csv; charset=utf-8', `attachment; filename="${fileName}"; filename*=UTF-8''${fileName}`, 'no-store', '\uFEFFСаны\r\n1\r\n',
    ]);
  });

  it('is nobody else’s: to another account it is as if it were not there', async () => {
    const { id } = await asked(FIGURES);
    await write(id);
    for (const path of [`/api/exports/${id}`, `/api/exports/${id}/file`]) {
      expect((await ofAqtau.get(path)).status).toBe(404);
      expect((await (await api.caller().signIn('candidate')).get(path)).status).toBe(403);
      expect((await api.caller().get(path)).status).toBe(401);
    }
  });

  it('tells that it failed, and can be asked for again', async () => {
    const { id } = await asked(FIGURES);
    await failExport(api.database, id, api.clock.now());
    expect((await supervisor.get<ExportView>(`/api/exports/${id}`)).body.status).toBe('failed');
    expect((await supervisor.get(`/api/exports/${id}/file`)).status).toBe(404);
    expect((await asked(FIGURES)).status).toBe('waiting');
  });

  it('is given for a day', async () => {
    const { id } = await asked(FIGURES);
    await write(id);
    await api.goTo('2026-12-02T04:59:59.999Z');
    expect((await supervisor.get(`/api/exports/${id}/file`)).status).toBe(200);
    await api.goTo('2026-12-02T05:00:00.000Z');
    expect((await supervisor.get(`/api/exports/${id}/file`)).status).toBe(404);
    expect((await supervisor.get(`/api/exports/${id}`)).status).toBe(404);
  });
});
