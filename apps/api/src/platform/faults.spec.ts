import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@tirkeu/contracts';
import { PostgresAccounts } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { open, paperFor, submitted, type Draft } from '../spec/self-nominee.js';
import { missingWalls } from '../spec/walls.js';
import { FILE_STORE } from './ports.js';

let api: ApiUnderTest;
let candidate: Caller;
let clerk: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  clerk = await api.caller().signIn('clerk');
  draft = await submitted(candidate);
}, 240_000);
afterAll(() => api.stop());

/** What tells of the inside: where code and files lie, what was asked of the database, who runs it where. */
const INSIDE = /node_modules|\bat \w[\w.]* ?\(|\.[jt]s:\d|\/(?:tmp|var|home|root|usr|etc)\/|\b(?:SELECT|INSERT|UPDATE|DELETE FROM)\b|relation|column|postgres|127\.0\.0\.1|localhost|ENOSPC|EACCES|errno|sqlState|TypeError|QueryFailed|secret|_broken/i;
const SAID = ['type', 'title', 'status', 'code', 'traceId'];

/** What an answer to a fault says too much, or does not stand behind. */
function tooMuch({ status, text, body, headers }: Answer<Problem>): readonly string[] {
  const more = Object.keys(body).filter((name) => !SAID.includes(name));
  const inside = INSIDE.exec(text)?.[0];
  return [...more.map((name) => `${status} says ${name}`), ...(inside === undefined ? [] : [`${status} tells of ${inside}`]), ...missingWalls(headers).map((wall) => `${status} lacks ${wall}`)];
}

const personal = (): readonly string[] => ['/api/session', '/api/filings', `/api/filings/${draft.filingId}`, `/api/filings/${draft.filingId}/history`, `/api/filings/${draft.filingId}/receipt`, '/api/notices', `/api/filings/${draft.filingId}/acts`];
const forEverybody = (): readonly string[] => ['/api/elections', '/api/register', '/api/register/figures', '/api/platform', `/api/contests/${CONTEST}`, `/api/elections/${ELECTION}/contests?locality=KZ-35-C-temirtau`, '/api/outages'];

/** Asks for everything that candidates, clerks and strangers ask for most. */
async function askAll(): Promise<readonly Answer<Problem>[]> {
  const answers: Answer<Problem>[] = [];
  for (const path of personal()) answers.push(await candidate.get<Problem>(path));
  for (const path of ['/api/queue', '/api/deposits', '/api/meetings', '/api/informal-checks']) answers.push(await clerk.get<Problem>(path));
  for (const path of forEverybody()) answers.push(await api.caller().get<Problem>(path));
  return answers;
}

describe('a fault inside', () => {
  it('of any table of the database is answered without a word of it, and opens nothing', async () => {
    const tables: readonly { readonly name: string }[] = await api.database.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migration' ORDER BY 1`);
    const failed: Answer<Problem>[] = [];
    const felt = new Set<string>();
    for (const { name } of tables) {
      await api.database.query(`ALTER TABLE "${name}" RENAME TO "${name}_broken"`);
      try {
        const answers = await askAll();
        const broken = answers.filter(({ status }) => status >= 500);
        failed.push(...broken);
        if (broken.length > 0) felt.add(name);
        if (name === 'session' || name === 'account' || name === 'role_grant') expect([name, answers.slice(0, personal().length).filter(({ status }) => status < 500)]).toEqual([name, []]);
      } finally {
        await api.database.query(`ALTER TABLE "${name}_broken" RENAME TO "${name}"`);
      }
    }
    expect(failed.flatMap(tooMuch)).toEqual([]);
    expect(failed.length).toBeGreaterThanOrEqual(50);
    expect(felt.size).toBeGreaterThanOrEqual(10);
    expect((await askAll()).filter(({ status }) => status >= 500)).toEqual([]);
  }, 240_000);

  it.each([
    ['an error with a host and a password', new Error('connect ECONNREFUSED postgres://tirkeu:secret@127.0.0.1:5432')], ['an error with a path', Object.assign(new Error('ENOSPC: no space left on device, write /var/lib/tirkeu'), { errno: -28 })],
    ['an error that wants a status of its own', Object.assign(new Error('SELECT * FROM session'), { statusCode: 200 })], ['an error that says it is the caller’s', Object.assign(new Error('relation "session" does not exist'), { statusCode: 500, status: 500 })],
    ['a type error', new TypeError("Cannot read properties of undefined (reading 'session')")], ['a text', 'SELECT 1 FROM account'], ['nothing', undefined], ['null', null], ['a number', 200], ['an object like a session', { session: {}, account: {}, grants: [] }],
  ])('in the look-up of a session that throws %s lets nobody pass', async (_what, thrown) => {
    const accounts = api.app.get(PostgresAccounts);
    const whole = Object.getOwnPropertyDescriptor(accounts, 'findSession');
    Object.defineProperty(accounts, 'findSession', { configurable: true, value: () => Promise.reject(thrown) });
    try {
      for (const path of personal()) {
        const answer = await candidate.get<Problem>(path);
        expect([path, answer.status >= 400, tooMuch(answer)]).toEqual([path, true, []]);
      }
      const act = await candidate.tryAct(draft.filingId, { type: 'withdraw', reason: null }) as Answer<Problem>;
      expect([act.status >= 400, tooMuch(act)]).toEqual([true, []]);
    } finally {
      if (whole) Object.defineProperty(accounts, 'findSession', whole);
      else Reflect.deleteProperty(accounts, 'findSession');
    }
    expect((await candidate.get(`/api/filings/${draft.filingId}`)).text).toContain('"status":"submitted"');
  });

  it('of a row that nobody could have written is a failure, not a pass', async () => {
    const [{ hash }]: readonly [{ readonly hash: string }] = await api.database.query(`SELECT password_hash AS hash FROM account WHERE login = 'candidate2'`);
    for (const broken of ['', 'plain', '$argon2id$v=19$m=1', '$argon2id$', hash.slice(0, 40)]) {
      await api.database.query(`UPDATE account SET password_hash = $1 WHERE login = 'candidate2'`, [broken]);
      const answer = await api.caller('203.0.113.77').post<Problem>('/api/session', { login: 'candidate2', password: 'tirkeu-candidate2' });
      expect([broken, answer.status === 401 || answer.status === 500, tooMuch(answer)]).toEqual([broken, true, []]);
    }
    await api.database.query(`UPDATE account SET password_hash = $1 WHERE login = 'candidate2'`, [hash]);
  });

  it('of a full disk loses the file, says so, and tells nobody where the disk is', async () => {
    const other = await api.caller().signIn('candidate2');
    const { view } = await open(other, `${ELECTION}.KZ-35-C-temirtau.8`);
    const store: object = api.app.get(FILE_STORE);
    const whole = Object.getOwnPropertyDescriptor(store, 'keep');
    Object.defineProperty(store, 'keep', { configurable: true, value: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, open /var/lib/tirkeu/files/ab'), { code: 'ENOSPC', path: '/var/lib/tirkeu/files/ab' })) });
    try {
      const answer = await other.upload(view.filing.id, await paperFor(draft.person, 'biography'));
      expect([answer.status, tooMuch(answer)]).toEqual([500, []]);
    } finally {
      if (whole) Object.defineProperty(store, 'keep', whole);
      else Reflect.deleteProperty(store, 'keep');
    }
  });

  it('of the clock keeps nobody signed in for ever, and answers nobody with a fault', async () => {
    for (const at of ['2036-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z', '1999-01-01T00:00:00.000Z']) {
      api.clock.set(at);
      const answer = await candidate.get<Problem>('/api/session');
      if (at > FIRST_MORNING) expect([at, answer.status]).toEqual([at, 401]);
      expect([at, answer.status < 500]).toEqual([at, true]);
    }
    api.clock.set(FIRST_MORNING);
  });
});
