import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessLogView, HistoryEntry, Problem, ReadView, RevealedNumber } from '@tirkeu/contracts';
import { growLog } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { submitted, type Draft } from '../spec/self-nominee.js';
import { PersonalReads } from './personal-reads.js';

const PURPOSE = 'ask-register';

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
let candidateId: string;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [candidate, clerk] = [await api.caller().signIn('candidate'), await api.caller().signIn('clerk')];
  draft = await submitted(candidate);
  candidateId = (await candidate.get<{ filing: { candidates: readonly [{ id: string }] } }>(`/api/filings/${draft.filingId}`)).body.filing.candidates[0].id;
}, 120_000);
afterAll(() => api.stop());

const readsOf = async (): Promise<readonly ReadView[]> => {
  await api.app.get(PersonalReads).write();
  return (await candidate.get<readonly ReadView[]>(`/api/filings/${draft.filingId}/reads`)).body;
};
const reveal = (who: Caller, purpose = PURPOSE, of = candidateId) => who.post<RevealedNumber & Problem>(`/api/filings/${draft.filingId}/candidates/${of}/number`, { purpose });

describe('who was shown what a filing says of people', () => {
  it('is nobody as long as its applicant alone has looked', async () => {
    expect(await readsOf()).toEqual([]);
  });

  it('is told to the applicant by role and commission, once within ten minutes', async () => {
    for (let count = 0; count < 3; count++) await clerk.get(`/api/filings/${draft.filingId}`);
    await clerk.get(`/api/filings/${draft.filingId}/history`);
    const [read, ...others] = await readsOf();
    expect(others).toEqual([]);
    expect(read).toMatchObject({ role: 'clerk', fields: 'details', readAt: '2026-12-01T05:00:00.000Z' });
    expect(Object.keys(read?.commission ?? {}).sort()).toEqual(['en', 'kk', 'ru']);
    await api.goTo('2026-12-01T05:10:00.000Z');
    await clerk.get(`/api/filings/${draft.filingId}`);
    expect(await readsOf()).toHaveLength(2);
  });

  it('is not noted where nothing was shown', async () => {
    const before = (await readsOf()).length;
    expect((await (await api.caller().signIn('auditor')).get(`/api/filings/${draft.filingId}`)).status).toBe(403);
    expect((await clerk.get('/api/filings/nothing-of-the-kind')).status).toBe(404);
    expect(await readsOf()).toHaveLength(before);
  });
});

describe('a whole number', () => {
  it('is shown to the commission for a purpose, after it was noted, and the candidate is told both', async () => {
    const { status, body, headers } = await reveal(clerk);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body.iin).toMatch(/^\d{12}$/);
    expect((await readsOf())[0]).toMatchObject({ role: 'clerk', fields: 'number', purpose: 'ask-register' });
  });

  it('is shown to nobody without a purpose, to no candidate, and of nobody else', async () => {
    expect((await reveal(clerk, 'because')).status).toBe(400);
    expect((await reveal(candidate)).status).toBe(403);
    expect((await reveal(clerk, PURPOSE, 'nobody')).status).toBe(404);
    expect((await readsOf()).filter(({ fields }) => fields === 'number')).toHaveLength(1);
  });

  it('is shown only when that could be noted', async () => {
    await api.database.query('ALTER TABLE personal_read RENAME TO personal_read_away');
    try {
      expect((await reveal(clerk)).status).toBeGreaterThanOrEqual(500);
    } finally {
      await api.database.query('ALTER TABLE personal_read_away RENAME TO personal_read');
    }
  });
});

describe('the access log', () => {
  const rowsOf = async (who: Caller, query = '') => (await who.get<AccessLogView>(`/api/access-log${query}`)).body.rows;

  it('shows whoever audits, oversees or chairs who it was and what for, and nobody else', async () => {
    for (const login of ['auditor', 'supervisor', 'chair']) {
      const { body: { rows, next, people } } = await (await api.caller().signIn(login)).get<AccessLogView>('/api/access-log');
      expect(next).toBeNull();
      expect(rows.map(({ fields, purpose }) => [fields, purpose])).toEqual([['number', 'ask-register'], ['details', null], ['details', null]]);
      expect(rows[0]).toMatchObject({ role: 'clerk', filingId: draft.filingId, filings: null });
      expect(people).toEqual([{ accountId: rows[0]?.accountId, name: rows[0]?.name }]);
    }
    for (const login of ['candidate', 'clerk', 'secretary', 'administrator']) expect((await (await api.caller().signIn(login)).get('/api/access-log')).status).toBe(403);
  });

  it('is narrowed to a person, a day by the clock of the capital, and what was read', async () => {
    const auditor = await api.caller().signIn('auditor');
    const [newest] = await rowsOf(auditor);
    expect(await rowsOf(auditor, `?before=${newest?.id}`)).toHaveLength(2);
    expect(await rowsOf(auditor, '?fields=number')).toHaveLength(1);
    expect(await rowsOf(auditor, `?person=${newest?.accountId}`)).toHaveLength(3);
    expect(await rowsOf(auditor, '?person=nobody')).toEqual([]);
    expect(await rowsOf(auditor, '?day=2026-12-01')).toHaveLength(3);
    expect(await rowsOf(auditor, '?day=2026-12-02')).toEqual([]);
    expect((await auditor.get('/api/access-log?day=yesterday')).status).toBe(400);
  });

  it('is a file too, in which nothing is a formula', async () => {
    await api.database.query(`
      INSERT INTO personal_read (account_id, name, role, filing_id, fields, trace_id, read_at, slot) VALUES ('a-9', '=HYPERLINK("http://evil.example")', 'supervisor', $1, 'details', 't-9', '2026-12-01T05:20:00Z', 1)`, [draft.filingId]);
    const { status, text, headers } = await (await api.caller().signIn('auditor')).get('/api/access-log/file?language=en');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain('2026-12-01T10:20:00+05:00');
    expect(text).toContain('To ask a register');
  });

  it('holds a look at a list as one entry with how many filings it showed, and none where it showed nobody', async () => {
    const secretary = await api.caller().signIn('secretary');
    await secretary.get('/api/queue');
    await secretary.get('/api/queue');
    await secretary.get('/api/informal-checks');
    await api.app.get(PersonalReads).write();
    const [read, ...others] = (await rowsOf(await api.caller().signIn('chair'))).filter(({ role }) => role === 'secretary');
    expect(read).toMatchObject({ fields: 'queue', filingId: null, filings: 1 });
    expect(others).toEqual([]);
    expect((await readsOf()).every(({ fields }) => fields !== 'queue')).toBe(true);
  });

  it('holds a file of filings that somebody who oversees asked for', async () => {
    const supervisor = await api.caller().signIn('supervisor');
    const { electionId } = (await supervisor.get<{ readonly filing: { readonly electionId: string } }>(`/api/insights/decisions/${draft.filingId}`)).body.filing;
    expect((await supervisor.post('/api/exports', { content: 'decisions', format: 'csv', language: 'en', election: electionId, form: 'single-member' })).status).toBe(201);
    await api.app.get(PersonalReads).write();
    expect((await rowsOf(await api.caller().signIn('auditor'), '?fields=decisions-file'))[0]).toMatchObject({ role: 'supervisor', filingId: null, filings: 1 });
  });
});

describe('the history of a filing', () => {
  it('says for each step when it was written, for which commission, and since when it is proved', async () => {
    await clerk.act(draft.filingId, { type: 'take' });
    const before = (await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`)).body;
    expect(before.every(({ record }) => record?.provedSince === null)).toBe(true);
    await growLog(api.database, { signingKey: Buffer.alloc(48, 7).toString('base64'), origin: 'tirkeu.example.kz/log', now: () => api.clock.now() });
    const [taken, ...earlier] = (await candidate.get<readonly HistoryEntry[]>(`/api/filings/${draft.filingId}/history`)).body;
    expect(taken?.record).toMatchObject({ provedSince: api.clock.now(), office: { kk: expect.any(String) } });
    expect(earlier.every(({ record }) => record?.office === null && typeof record.entry === 'number')).toBe(true);
  });
});
