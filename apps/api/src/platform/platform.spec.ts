import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ElectionView, Problem } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { endlessInputs, type DescribedInputs } from '../spec/endless-inputs.js';
import { newPerson, submitted, type Draft } from '../spec/self-nominee.js';

interface ApiDescription extends DescribedInputs {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedInputs['paths'][string][string] & { readonly responses: object }>>>>;
}

let api: ApiUnderTest;
let description: ApiDescription;
let draft: Draft;
let candidate: Caller;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  description = (await api.caller().get<ApiDescription>('/api/openapi.json')).body;
  candidate = await api.caller().signIn('candidate');
  draft = await submitted(candidate);
  await candidate.act(draft.filingId, { type: 'withdraw', reason: null });
}, 120_000);
afterAll(() => api.stop());

const everybody = ['candidate', 'candidate2', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator'];

describe('the description of the API', () => {
  it('gives an end to every text, list and number that somebody may send', () => {
    expect(endlessInputs(description)).toEqual([]);
    const open: DescribedInputs = { paths: { '/a': { get: { parameters: [{ in: 'query', name: 'q', schema: { type: 'string' } }] } } }, components: { schemas: {} } };
    expect(endlessInputs(open)).toEqual(['get /a?q']);
  });

  it('leads nobody elsewhere: one answer is a redirect, to the origin that the settings name for what people sent in', () => {
    const statuses = Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { responses }]) => Object.keys(responses).map((status) => `${status} ${method} ${path}`)));
    expect(statuses.length).toBeGreaterThan(1_000);
    expect(statuses.filter((status) => status.startsWith('3'))).toEqual(['302 get /api/filings/{filingId}/files/{fileId}/pages/{page}']);
  });

  it('names nothing that it does not describe', () => {
    const named = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in description.components.schemas))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  it('describes every route that this version promises', () => {
    const routes = Object.entries(description.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`));
    expect(routes.sort()).toEqual([
      'DELETE /api/account/identities/{identityId}', 'DELETE /api/account/one-time-codes', 'DELETE /api/account/passkeys/{passkeyId}', 'DELETE /api/account/sessions',
      'DELETE /api/account/sessions/{sessionId}', 'DELETE /api/deposits/refunds/{runId}', 'DELETE /api/filings/{filingId}/uploads/{sha256}',
      'DELETE /api/filings/{filingId}/working-copies/{page}', 'DELETE /api/session', 'GET /api/access-log', 'GET /api/access-log/file', 'GET /api/account',
      'GET /api/account/access', 'GET /api/account/sessions', 'GET /api/administration/accounts', 'GET /api/administration/dry-runs', 'GET /api/administration/dry-runs/{dryRunId}',
      'GET /api/administration/dry-runs/{dryRunId}/changes', 'GET /api/administration/dry-runs/{dryRunId}/file', 'GET /api/administration/elections',
      'GET /api/administration/elections/{electionId}', 'GET /api/administration/members', 'GET /api/administration/operations',
      'GET /api/administration/operations/board', 'GET /api/administration/operations/board/{a}', 'GET /api/administration/operations/board/{a}/{b}',
      'GET /api/administration/operations/board/{a}/{b}/{c}', 'GET /api/administration/operations/board/{a}/{b}/{c}/{d}',
      'GET /api/administration/operations/board/{a}/{b}/{c}/{d}/{e}', 'GET /api/administration/rulebooks', 'GET /api/administration/template',
      'GET /api/agencies', 'GET /api/agencies/to-judge', 'GET /api/agencies/{agencyId}/paper', 'GET /api/ballots', 'GET /api/ballots/eml/{name}',
      'GET /api/ballots/schema.json', 'GET /api/ballots/{contestId}', 'GET /api/ballots/{contestId}/file', 'GET /api/ballots/{contestId}/public',
      'GET /api/ballots/{contestId}/public/file', 'GET /api/commission-contests', 'GET /api/commissions/{commissionId}', 'GET /api/commissions/{commissionId}/access',
      'GET /api/contests/{contestId}', 'GET /api/contests/{contestId}/extension.pdf', 'GET /api/counter', 'GET /api/counter/forms/{code}',
      'GET /api/deadlines', 'GET /api/deadlines/filings', 'GET /api/deposits', 'GET /api/deposits/file', 'GET /api/deposits/lines',
      'GET /api/deposits/refunds', 'GET /api/deposits/{filingId}', 'GET /api/elections', 'GET /api/elections/{electionId}',
      'GET /api/elections/{electionId}/calendar.ics', 'GET /api/elections/{electionId}/contests', 'GET /api/exports/{exportId}',
      'GET /api/exports/{exportId}/file', 'GET /api/filings', 'GET /api/filings/{filingId}', 'GET /api/filings/{filingId}/acts',
      'GET /api/filings/{filingId}/acts/{which}.pdf', 'GET /api/filings/{filingId}/calendar.ics',
      'GET /api/filings/{filingId}/certificates/{candidateId}.pdf', 'GET /api/filings/{filingId}/complete-file',
      'GET /api/filings/{filingId}/files/{fileId}', 'GET /api/filings/{filingId}/files/{fileId}/pages/{page}', 'GET /api/filings/{filingId}/form.pdf',
      'GET /api/filings/{filingId}/history', 'GET /api/filings/{filingId}/kin', 'GET /api/filings/{filingId}/personal-data', 'GET /api/filings/{filingId}/reads',
      'GET /api/filings/{filingId}/receipt', 'GET /api/filings/{filingId}/receipt.json', 'GET /api/filings/{filingId}/receipt.pdf',
      'GET /api/filings/{filingId}/receipt.svg', 'GET /api/filings/{filingId}/receipt/mail', 'GET /api/filings/{filingId}/signatures',
      'GET /api/filings/{filingId}/working-copies', 'GET /api/filings/{filingId}/working-copies/{page}', 'GET /api/forms/empty.pdf',
      'GET /api/health/live', 'GET /api/health/ready', 'GET /api/informal-checks', 'GET /api/insights/alarms', 'GET /api/insights/alike',
      'GET /api/insights/backlog', 'GET /api/insights/days', 'GET /api/insights/decisions', 'GET /api/insights/decisions/{filingId}',
      'GET /api/insights/figures', 'GET /api/insights/ground-appeals', 'GET /api/insights/like-grounds', 'GET /api/issued/{number}',
      'GET /api/log/checkpoint', 'GET /api/log/checkpoints', 'GET /api/log/checkpoints/{size}', 'GET /api/log/consistency/{from}/{to}',
      'GET /api/log/entries', 'GET /api/log/keys', 'GET /api/log/proof/event/{hash}', 'GET /api/log/proof/receipt/{number}', 'GET /api/lost-time',
      'GET /api/map', 'GET /api/meetings', 'GET /api/meetings/{meetingId}', 'GET /api/meetings/{meetingId}/protocols',
      'GET /api/meetings/{meetingId}/protocols/{place}.pdf', 'GET /api/named', 'GET /api/named/{filingId}', 'GET /api/nominator',
      'GET /api/nominator/filings', 'GET /api/nominator/imports/{actionId}', 'GET /api/nominator/template', 'GET /api/notices',
      'GET /api/notices/mail', 'GET /api/notices/unreached', 'GET /api/openapi.json', 'GET /api/outages', 'GET /api/outages/probes/{probe}',
      'GET /api/outages/readings.csv', 'GET /api/outages/readings.json', 'GET /api/personas', 'GET /api/platform', 'GET /api/queue',
      'GET /api/receipts/keys', 'GET /api/receipts/{number}', 'GET /api/register', 'GET /api/register/download.csv',
      'GET /api/register/download.json', 'GET /api/register/download.schema.json', 'GET /api/register/figures', 'GET /api/register/{entryId}',
      'GET /api/session', 'HEAD /api/filings/{filingId}/uploads/{sha256}', 'PATCH /api/filings/{filingId}/uploads/{sha256}',
      'POST /api/account/confirmations', 'POST /api/account/identities', 'POST /api/account/identities/question', 'POST /api/account/number', 'POST /api/account/one-time-codes', 'POST /api/account/one-time-codes/offer',
      'POST /api/account/passkeys', 'POST /api/account/passkeys/offer', 'POST /api/account/passkeys/question', 'POST /api/account/password',
      'POST /api/account/recovery-codes', 'POST /api/accounts', 'POST /api/accounts/password',
      'POST /api/administration/accounts/{accountId}/disable', 'POST /api/administration/accounts/{accountId}/enable',
      'POST /api/administration/accounts/{accountId}/end-sessions', 'POST /api/administration/accounts/{accountId}/password-reset',
      'POST /api/administration/dry-runs', 'POST /api/administration/elections',
      'POST /api/administration/elections/{electionId}/call', 'POST /api/administration/elections/{electionId}/districts',
      'POST /api/administration/elections/{electionId}/steps', 'POST /api/administration/members', 'POST /api/administration/members/{seatId}/end',
      'POST /api/administration/operations/messages/{messageId}/again', 'POST /api/agencies', 'POST /api/agencies/{agencyId}/end',
      'POST /api/agencies/{agencyId}/judgement', 'POST /api/ballots/lots', 'POST /api/commissions/{commissionId}/access', 'POST /api/commissions/{commissionId}/access/people',
      'POST /api/commissions/{commissionId}/access/{grantId}/revocation', 'POST /api/contests/{contestId}/extension',
      'POST /api/deposits/lines/{hash}/match', 'POST /api/deposits/lines/{hash}/reopen', 'POST /api/deposits/lines/{hash}/set-aside',
      'POST /api/deposits/lines/{hash}/unmatch', 'POST /api/deposits/refunds', 'POST /api/deposits/refunds/{runId}/approve',
      'POST /api/deposits/statements', 'POST /api/deposits/tables', 'POST /api/deposits/{filingId}/previous', 'POST /api/deposits/{filingId}/result',
      'POST /api/deposits/{filingId}/returned', 'POST /api/exports', 'POST /api/filings', 'POST /api/filings/{filingId}/actions',
      'POST /api/filings/{filingId}/candidates/{candidateId}/number', 'POST /api/filings/{filingId}/files',
      'POST /api/filings/{filingId}/receipt/mail', 'POST /api/filings/{filingId}/uploads', 'POST /api/filings/{filingId}/uploads/{sha256}/file',
      'POST /api/log/cosignatures', 'POST /api/lost-time', 'POST /api/meetings', 'POST /api/meetings/{meetingId}/attendance',
      'POST /api/meetings/{meetingId}/close', 'POST /api/meetings/{meetingId}/corrections', 'POST /api/meetings/{meetingId}/items',
      'POST /api/meetings/{meetingId}/items/{itemId}/close', 'POST /api/meetings/{meetingId}/items/{itemId}/take-off', 'POST /api/nominator/imports',
      'POST /api/nominator/known', 'POST /api/nominator/tables', 'POST /api/notices/mail', 'POST /api/notices/read', 'POST /api/outages/readings',
      'POST /api/outages/rehearsal', 'POST /api/session', 'POST /api/session/confirmation', 'POST /api/session/grant', 'POST /api/session/identity',
      'POST /api/session/identity/code', 'POST /api/session/identity/question', 'POST /api/session/passkey',
      'POST /api/session/passkey/question', 'PUT /api/filings/{filingId}/working-copies/{page}', 'PUT /api/meetings/{meetingId}/agenda',
      'PUT /api/meetings/{meetingId}/votes',
    ]);
  });
});

describe('an IIN', () => {
  it('is whole in no answer to anybody, and in no line of the log', async () => {
    const ids: Readonly<Record<string, string>> = {
      electionId: ELECTION, contestId: CONTEST, filingId: draft.filingId, commissionId: 'dec.KZ-35-C-temirtau.7', fileId: draft.filingId, page: '1', entryId: `${draft.filingId}.${draft.candidateId}`,
    };
    const paths = Object.entries(description.paths).filter(([, operations]) => 'get' in operations).map(([path]) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '').replace(/\/contests$/, '/contests?locality=KZ-35-C-temirtau'));
    let read = 0;
    for (const login of everybody) {
      const caller = await api.caller().signIn(login);
      for (const path of paths) {
        const answer = await caller.get(path);
        if (answer.status === 200) read++;
        expect(answer.text).not.toContain(draft.person.iin);
        if (!path.startsWith('/api/filings') && !path.startsWith('/api/insights/decisions/')) expect(answer.text).not.toContain(draft.person.birthDate);
      }
    }
    // The crawl is worth something only when it came through.
    expect(read).toBeGreaterThan(100);
    expect((await candidate.get(`/api/filings/${draft.filingId}`)).text).toContain(`•••• •••• ${draft.person.iin.slice(8)}`);
    expect((await api.caller().get('/api/register')).text).toContain('Үлгібаева');
    for (const secret of [draft.person.iin, draft.person.birthDate, 'Үлгібаева', 'aisulu@example.kz', 'tirkeu-clerk', draft.filingId]) expect(api.logged.join('')).not.toContain(secret);
    expect(api.logged.length).toBeGreaterThan(100);
  }, 180_000);

  it('that is wrong is not repeated in the answer', async () => {
    const other = await api.caller().signIn('candidate2');
    const { iin } = newPerson();
    const answer = await other.post<Problem>('/api/filings', { actionId: iin, contestId: iin, route: iin });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(iin);
  });
});

describe('every answer', () => {
  const urls = ['/api/platform', '/api/nothing', '/api/filings', '/api/register?status=none', '/api/contests/%00', '/nothing', '/%zz', `/api/contests/${'x'.repeat(500)}`];

  it.each(urls)('%s is guarded by its headers and carries its trace id', async (url) => {
    const { headers } = await api.app.inject({ url });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-trace-id']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that is personal is kept by nobody on the way', async () => {
    for (const path of ['/api/session', '/api/filings', `/api/filings/${draft.filingId}`]) expect((await candidate.get(path)).headers['cache-control']).toBe('no-store');
  });
});

describe('a request that cannot be understood', () => {
  it.each([
    ['no JSON', '{"login":', 'application/json', 400, 'malformed'],
    ['a poisoned prototype', '{"__proto__":{"role":"chair"},"login":"a","password":"b"}', 'application/json', 400, 'malformed'],
    ['another kind of content', '<login/>', 'application/xml', 415, 'type-not-accepted'],
    ['too much of it', JSON.stringify({ login: 'x'.repeat(300_000) }), 'application/json', 413, 'too-large'],
    ['a list where an object is expected', '[]', 'application/json', 400, 'malformed'],
  ])('is answered as %s', async (_what, payload, type, status, code) => {
    expect(await api.caller().send('POST', '/api/session', payload, { 'content-type': type })).toMatchObject({ status, body: { code } });
  });

  it('is told the wrong fields of a query', async () => {
    expect(await api.caller().get('/api/register?status=none&colour=red')).toMatchObject({
      status: 400, body: { fields: expect.arrayContaining([{ pointer: '/status', code: 'not-a-choice' }, { pointer: '/colour', code: 'unknown-field' }]) },
    });
    expect(await api.caller().get('/api/register?cursor=bm90IG91cnM')).toMatchObject({ status: 400, body: { fields: [{ pointer: '/cursor', code: 'wrong-form' }] } });
  });
});

describe('a failure on our side', () => {
  it('says its trace id and nothing else, and the log says where it was without saying what', async () => {
    await api.database.query('ALTER TABLE election RENAME COLUMN title TO heading');
    try {
      const answer = await api.caller().get<Problem>('/api/elections');
      const { traceId, ...rest } = answer.body;
      expect(rest).toEqual({ type: 'urn:tirkeu:problem:failed', title: 'Something failed on our side', status: 500, code: 'failed' });
      const line = api.logged.find((entry) => entry.includes(traceId) && entry.includes('request failed')) ?? '';
      expect(JSON.parse(line)).toMatchObject({ level: 'error', at: expect.stringMatching(/Z$/), traceId, error: 'QueryFailedError', sqlState: '42703' });
      expect(line).not.toContain('SELECT');
    } finally {
      await api.database.query('ALTER TABLE election RENAME COLUMN heading TO title');
    }
  });
});

describe('health', () => {
  it('lives, and is ready when the database has the schema of this version; the queue is told and is no condition', async () => {
    expect(await api.caller().get('/api/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await api.caller().get('/api/health/ready')).toMatchObject({ status: 200, body: { database: 'up', migrations: 'applied', queue: 'down' } });
  });

  it('is not ready while the schema is older', async () => {
    await api.database.query(`UPDATE migration SET name = 'Older' || name`);
    try {
      expect(await api.caller().get('/api/health/ready')).toMatchObject({ status: 503, body: { code: 'not-ready' } });
    } finally {
      await api.database.query(`UPDATE migration SET name = substr(name, 6)`);
    }
  });
});

describe('the calendar and the map', () => {
  it('are open to everybody', async () => {
    const { body: elections } = await api.caller().get<readonly ElectionView[]>('/api/elections');
    expect(elections.map(({ id, contests, seats }) => [id, contests, seats])).toEqual([[ELECTION, 3101, 3415], ['kz-maslikhat-2023-03-19', 3101, 3415]]);
    expect(await api.caller().get(`/api/elections/${ELECTION}/contests?locality=KZ-35-C-temirtau`)).toMatchObject({ status: 200, body: expect.arrayContaining([expect.objectContaining({ id: CONTEST, district: 7 })]) });
    expect(await api.caller().get('/api/map')).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=3600' } });
  });
});

describe('the address that somebody asks from', () => {
  it('is that of their connection where no proxy is trusted, whatever they say it is', async () => {
    const statuses: number[] = [];
    for (let asked = 0; asked < 122; asked++) {
      const said = { 'x-forwarded-for': `203.0.113.${asked}`, forwarded: `for=203.0.113.${asked}`, 'x-real-ip': `203.0.113.${asked}` };
      statuses.push((await api.app.inject({ method: 'GET', url: '/api/receipts/00000000000000', remoteAddress: '198.51.100.201', headers: { host: 'localhost:3700', ...said } })).statusCode);
    }
    // A hundred and twenty look-ups at once from one address.
    expect(statuses.filter((status) => status === 404)).toHaveLength(120);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});
