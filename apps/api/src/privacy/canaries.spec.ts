import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { forgetFiling } from '@tirkeu/persistence';
import { columnsWith, seenIn, testDatabase, unpack, type Canary } from '@tirkeu/testing';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { crawl, readings, wordsOf, wordsOfEntries, type Description, type Sighting } from '../spec/crawl.js';
import { attach, open } from '../spec/self-nominee.js';
import { examplePerson, type ExamplePerson } from '../training/example-people.js';
import { ForgottenFiles } from './forgotten-files.js';

let api: ApiUnderTest;
let urls: readonly { readonly where: string; readonly url: string }[];
let unread: readonly string[];
let drawn: readonly { readonly where: string; readonly url: string }[];
let archives: readonly { readonly where: string; readonly url: string }[];
let places = 0;
let found = 0;
const filings: string[] = [];

/** Two people, each with canaries of their own, so that it is seen when one is shown what is the other's. */
const people = [
  examplePerson('Үлгібаева Айсұлу Мысалқызы', 'Ульгибаева Айсулу Мысалкызы', 'female', '1987-03-14', 41), examplePerson('Өтегенов Нұрлан Мысалұлы', 'Утегенов Нурлан Мысалулы', 'male', '1983-11-27', 42),
] as const;
const typedOf = ({ iin, birthDate }: ExamplePerson, mark: string) => ({
  iin, birthDate, phone: `+7 701 ${mark} 31 41`, email: `canary.${mark}@example.kz`, address: `Канареечная көшесі, ${mark}-үй`, spouse: `Жұбайбекова Канарейка ${mark}`, education: `оқуы ${mark} канарейка`,
});
const typed = [typedOf(people[0], '9091'), typedOf(people[1], '9092')] as const;
const NOTE = 'ескертпе канарейка 9093';
const REASON = 'канарейканың себебі 9094';
const ASKED = 'канарейканың өтініші 9095';
const own = (place: 0 | 1): readonly Canary[] => Object.entries(typed[place]).map(([field, value]) => ({ field: `${place === 0 ? 'draft' : 'handed in'}: ${field}`, value }));
const canaries: readonly Canary[] = [...own(0), ...own(1), { field: 'note', value: NOTE }, { field: 'reason', value: REASON }, { field: 'request', value: ASKED }];

async function fill(candidate: Caller, place: 0 | 1, contestId: string): Promise<string> {
  const { view } = await open(candidate, contestId);
  const filingId = view.filing.id;
  const candidateId = randomUUID();
  const { iin, birthDate, sex, nameKk, nameRu } = people[place];
  const { phone, email, address, spouse, education } = typed[place];
  await candidate.act(filingId, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  await candidate.act(filingId, { type: 'record-contact', candidateId, contact: { phone, email, address } });
  await candidate.act(filingId, { type: 'record-family', candidateId, family: { maritalStatus: 'married', spouseName: spouse } });
  await candidate.act(filingId, { type: 'record-background', candidateId, background: { education, occupation: 'мұғалім', party: null, disability: false } });
  for (const requirement of ['intention-to-stand', 'biography', 'declaration-certificate', 'spouse-declaration-certificate'] as const) {
    await attach(candidate, { filingId, candidateId, person: people[place] }, requirement);
  }
  return filingId;
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const [first, second, clerk] = await Promise.all(['candidate', 'candidate2', 'clerk'].map((login) => api.caller().signIn(login)));
  if (!first || !second || !clerk) throw new Error('Nobody is signed in');
  filings.push(await fill(first, 0, CONTEST), await fill(second, 1, CONTEST));
  const [, handedIn = ''] = filings;
  await second.act(handedIn, { type: 'submit' });
  await api.goTo('2026-12-02T05:00:00.000Z');
  await clerk.act(handedIn, { type: 'take' });
  const { body } = await clerk.get<{ readonly filing: { readonly candidates: readonly [{ readonly id: string }] } }>(`/api/filings/${handedIn}`);
  await clerk.act(handedIn, { type: 'mark-requirement', rule: 'minimum-age', candidateId: body.filing.candidates[0].id, value: 'met', note: NOTE });
  const description = (await first.get<Description>('/api/openapi.json')).body;
  await second.act(handedIn, { type: 'request-data', id: randomUUID(), kind: 'correction', statement: ASKED });
  await second.act(handedIn, { type: 'withdraw', reason: REASON });
  const all = readings(description, {
    electionId: ELECTION, contestId: CONTEST, commissionId: 'dec.KZ-35-C-temirtau.7', page: 'contact', which: 'registration', probe: 'almaty', number: '0000-0000-0000', name: 'candidates.xml', rulebookId: 'kz-maslikhat-2023', language: 'kk', q: 'Өтегенов', status: 'submitted', form: 'single-member',
  }, filings);
  unread = all.unread;
  urls = all.urls.filter(({ where }) => !DRAWN.test(where));
  drawn = all.urls.filter(({ where }) => where.endsWith('.pdf'));
  archives = all.urls.filter(({ where }) => where.endsWith('complete-file'));
}, 400_000);
afterAll(async () => {
  process.stdout.write(`canaries: ${canaries.length} planted, ${places} places, ${found} found where not allowed\n`);
  await api.stop();
});

/** Pictures and archives, whose bytes are no text: specs of each read what is drawn. */
const DRAWN = /\.(?:pdf|svg)$|complete-file$|forms\/empty/u;

const ROLES = ['', 'candidate', 'candidate2', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator'] as const;
const askAs = async (login: string) => {
  const caller = login === '' ? api.caller('203.0.113.9') : await api.caller().signIn(login);
  return async (url: string): Promise<string> => {
    const answer = await api.app.inject({ method: 'GET', url, headers: { cookie: caller.cookie, host: 'localhost:3700' } });
    return `${JSON.stringify(answer.headers)}\n${answer.payload}`;
  };
};

/**
 * Who may read what where, by hand. A number is shown in full nowhere here: its last four digits stand for it. A draft is its people's alone; what was handed in
 * is its people's and its commission's, and their notes are the commission's; overseers read of a filing what its decision rests on.
 */
const DETAILS = ['birthDate', 'phone', 'email', 'address', 'spouse', 'education'] as const;
/** Names are shown to everybody who examines, and stand in no log and no message all the same. */
const NAMES: readonly Canary[] = people.flatMap(({ nameKk, nameRu }) => [{ field: 'name', value: nameKk.surname }, { field: 'name', value: nameRu.surname }]);

const readAs = async (login: string, words: (bytes: Buffer) => Promise<string> = wordsOf) => {
  const caller = login === '' ? api.caller('203.0.113.9') : await api.caller().signIn(login);
  return async (url: string): Promise<string> => {
    const { statusCode, rawPayload, payload } = await api.app.inject({ method: 'GET', url, headers: { cookie: caller.cookie, host: 'localhost:3700' } });
    return statusCode === 200 ? words(rawPayload) : payload;
  };
};

const seenAt = (who: string, where: string, fields: readonly string[]): readonly string[] => fields.map((field) => `${who} ${where} ${field}`);
const ALLOWED: ReadonlySet<string> = new Set([
  ...seenAt('candidate', '/api/filings/{filingId}', DETAILS.map((field) => `draft: ${field}`)),
  ...seenAt('candidate', '/api/filings/{filingId}/personal-data', DETAILS.map((field) => `draft: ${field}`)),
  ...['/api/filings/{filingId}', '/api/filings/{filingId}/personal-data'].flatMap((where) => seenAt('candidate2', where, [...DETAILS.map((field) => `handed in: ${field}`), 'request'])),
  ...['clerk', 'member', 'chair', 'secretary'].flatMap((who) => seenAt(who, '/api/filings/{filingId}', [...DETAILS.map((field) => `handed in: ${field}`), 'note', 'request'])),
  ...['supervisor', 'auditor'].flatMap((who) => seenAt(who, '/api/insights/decisions/{filingId}', ['handed in: birthDate', 'handed in: education', 'note'])),
]);
/** Fails where something was found that should not be there, and counts it. */
function nothing(sightings: readonly string[]): void {
  found += sightings.length;
  expect(sightings).toEqual([]);
}

const ARCHIVE = '/api/filings/{filingId}/complete-file';
const PRINTED = ['phone', 'email', 'address', 'spouse', 'education'] as const;
/** The complete file is cut to what its reader may see on the screen. */
const ALLOWED_IN_ARCHIVES: ReadonlySet<string> = new Set([
  ...seenAt('candidate', ARCHIVE, PRINTED.map((field) => `draft: ${field}`)), ...seenAt('candidate2', ARCHIVE, PRINTED.map((field) => `handed in: ${field}`)),
  ...['clerk', 'member', 'chair', 'secretary'].flatMap((who) => seenAt(who, ARCHIVE, [...PRINTED.map((field) => `handed in: ${field}`), 'note'])),
  ...['supervisor', 'auditor'].flatMap((who) => seenAt(who, ARCHIVE, ['handed in: education', 'note'])),
]);

/** What is printed of a filing for its own people and for those who examine it. */
const ALLOWED_ON_PAPER: ReadonlySet<string> = new Set(seenAt('candidate', '/api/filings/{filingId}/form.pdf', PRINTED.map((field) => `draft: ${field}`)));
const see = (text: string): readonly string[] => seenIn(text, canaries);
const told = ({ who, where, field }: Sighting): string => `${who || 'public'} ${where} ${field}`;

/** Every column of every table, as a dump of the database has it. */
async function columnsNaming(values: readonly Canary[]): Promise<readonly string[]> {
  const { columns, seen } = await columnsWith(api.database, values);
  places += columns;
  return seen;
}

const papersIn = async (): Promise<number> => {
  const entries = await readdir(api.dataDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /\/(?:files|pages)\//u.test(`${join(entry.parentPath, entry.name)}`)).length;
};

describe('canaries in what is known of people', () => {
  const seen: Sighting[] = [];

  it('are seen by whom the law lets see them, where it lets them, and by nobody else', async () => {
    for (const login of ROLES) seen.push(...await crawl(login, urls, await askAs(login), see));
    places += ROLES.length * urls.length;
    nothing(seen.map(told).filter((sighting) => !ALLOWED.has(sighting)));
  }, 400_000);

  it('are all where they are expected: the crawl has eyes', () => {
    expect([...ALLOWED].filter((expected) => !seen.map(told).includes(expected))).toEqual([]);
    expect(urls.length).toBeGreaterThan(90);
  });

  it('leaves nothing unread but what has no example here', () => {
    expect(unread.filter((where) => !UNREAD.some((start) => where.startsWith(start)))).toEqual([]);
  });

  it('are in no log, and in no address that was asked for', () => {
    expect(api.logged.join('').length).toBeGreaterThan(1_000);
    places += 1 + urls.length;
    nothing(seenIn(api.logged.join(''), [...canaries, ...NAMES]));
    nothing(urls.filter(({ url }) => seenIn(url, canaries).length > 0).map(({ url }) => url));
  });

  it('are in no column of any table as they are: neither in the record, nor in what waits to be told', async () => {
    nothing(await columnsNaming(canaries));
  });

  it('are in no message of the queue and in no work that waits: these carry ids alone', async () => {
    const told: readonly { readonly text: string }[] = await api.database.query('SELECT o::text AS text FROM outbox o UNION ALL SELECT d::text FROM due d UNION ALL SELECT n::text FROM notice n');
    expect(told.length).toBeGreaterThan(5);
    places += 3;
    nothing(told.flatMap(({ text }) => seenIn(text, [...canaries, ...NAMES])));
  });

  it('are on no paper but those of their own people and their commission', async () => {
    const sightings: string[] = [];
    for (const login of ROLES) sightings.push(...(await crawl(login, drawn, await readAs(login), see)).map(told));
    places += ROLES.length * drawn.length;
    nothing(sightings.filter((sighting) => !ALLOWED_ON_PAPER.has(sighting)));
    expect([...ALLOWED_ON_PAPER].filter((expected) => !sightings.includes(expected))).toEqual([]);
  }, 400_000);

  it('are in no complete file but those of their own people and their commission, in nothing that an archive holds', async () => {
    const sightings: string[] = [];
    for (const login of ROLES) sightings.push(...(await crawl(login, archives, await readAs(login, (bytes) => wordsOfEntries(unpack(bytes))), see)).map(told));
    places += ROLES.length * archives.length;
    nothing(sightings.filter((sighting) => !ALLOWED_IN_ARCHIVES.has(sighting)));
    expect([...ALLOWED_IN_ARCHIVES].filter((expected) => !sightings.includes(expected))).toEqual([]);
  }, 400_000);

  it('are in no figure of the metrics, and never given back by what could not be understood', async () => {
    places += 1;
    nothing(seenIn(await api.app.get(ApiMetrics).registry.metrics(), canaries));
    const [draft = ''] = filings;
    const all = canaries.map(({ value }) => value).join(' ');
    const caller = await api.caller().signIn('candidate');
    const problems = await Promise.all([
      caller.post(`/api/filings/${draft}/actions`, { actionId: randomUUID(), action: { type: 'record-contact', candidateId: all, contact: { phone: all } } }),
      caller.post('/api/session', { login: all, password: all }), caller.get(`/api/filings/${encodeURIComponent(all)}`), caller.get(`/${encodeURIComponent(all)}`), caller.get(`/api/register?cursor=${encodeURIComponent(all)}`),
    ]);
    expect(problems.every(({ status }) => status >= 400)).toBe(true);
    places += problems.length;
    nothing(problems.flatMap(({ text }) => seenIn(text, canaries)));
    nothing(seenIn(api.logged.join(''), canaries));
  });

  it('lie in no file of the database server nor of ours as they are: what is copied for a backup tells nothing of them', async () => {
    const [{ folder }] = await api.database.query(`SELECT setting AS folder FROM pg_settings WHERE name = 'data_directory'`) as readonly [{ readonly folder: string }];
    await api.database.query('CHECKPOINT');
    for (const place of [folder, api.dataDir]) {
      places += (await readdir(place, { recursive: true })).length;
      // Exit code 1 of grep: nothing found.
      const hits = await promisify(execFile)('grep', ['-raoF', '--no-messages', ...canaries.flatMap(({ value }) => ['-e', value]), place]).then(({ stdout }) => stdout.split('\n').filter(Boolean), () => []);
      nothing(hits.map((hit) => hit.slice(0, 200)));
    }
  }, 120_000);

  it('are found by the same crawl when somebody is shown what they should not be', async () => {
    const ask = await askAs('auditor');
    const spoiled = async (url: string) => (url.startsWith('/api/queue') || url.startsWith('/api/insights/backlog') ? `${await ask(url)}${typed[1].phone}` : ask(url));
    const [first] = urls.filter(({ url }) => url.startsWith('/api/insights/backlog'));
    expect((await crawl('auditor', first ? [first] : [], spoiled, see)).map(told).filter((each) => !ALLOWED.has(each))).toEqual(['auditor /api/insights/backlog handed in: phone']);
    expect(seenIn(JSON.stringify({ level: 30, msg: `looked up ${typed[0].iin}` }), canaries)).toEqual(['draft: iin']);
  });
});

describe('people who are forgotten', () => {
  const names: readonly Canary[] = people.flatMap(({ nameKk, nameRu, iin }, place) => [
    { field: `name of ${place}`, value: nameKk.surname }, { field: `Russian name of ${place}`, value: nameRu.surname }, { field: `last four digits of ${place}`, value: `"${iin.slice(-4)}"` },
  ]);

  it('are in no table and in no file, and nobody is shown anything of them', async () => {
    expect(await papersIn()).toBeGreaterThan(0);
    for (const filingId of filings) expect(await forgetFiling(api.database, { filingId, at: instant('2027-12-01T00:00:00Z'), reason: 'never-submitted', by: 'system' })).toBe(true);
    expect(await api.app.get(ForgottenFiles).destroyAll()).toBe(8);
    expect(await papersIn()).toBe(0);
    const own = new Set(filings);
    expect((await columnsNaming(canaries)).length).toBe(0);
    const left: readonly { readonly text: string }[] = await api.database.query('SELECT f::text AS text FROM filing f WHERE id = ANY($1) UNION ALL SELECT e::text FROM event e WHERE stream_id = ANY($1)', [[...own]]);
    expect(left.length).toBeGreaterThan(10);
    // Who has withdrawn stands in the register, by name.
    expect(new Set(left.flatMap(({ text }) => seenIn(text, names)))).toEqual(new Set(['name of 1', 'Russian name of 1']));
    const shown: Sighting[] = [];
    for (const login of ['candidate', 'candidate2', 'clerk', 'supervisor']) shown.push(...await crawl(login, urls.filter(({ where }) => where.includes('{filingId}')), await askAs(login), see));
    expect(shown).toEqual([]);
  }, 400_000);
});

/** What needs more than filings to be read: meetings, dry runs, exports, the board of queues; and pages of papers, which are pictures. */
const UNREAD = [
  '/api/administration/dry-runs/', '/api/administration/operations/board/', '/api/agencies/', '/api/filings/{filingId}/files/', '/api/filings/{filingId}/certificates/', '/api/counter/forms/', '/api/meetings/', '/api/log/',
  '/api/register/{entryId}', '/api/exports/', '/api/nominator/imports/', '/api/account',
];
