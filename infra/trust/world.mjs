import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMap } from '@tirkeu/campaign';
import { instant, plusMinutes } from '@tirkeu/domain';
import { PostgresAccounts, loadFirstElections } from '@tirkeu/persistence';
import { personOf, playCourse } from '../../libs/testing/dist/courses.js';
import { acting } from '../../libs/testing/dist/nominations.js';
import { testDatabase } from '../../libs/testing/dist/stores/test-database.js';
import { ACTORS, STATES, WITHOUT_ACCOUNT } from './cells.mjs';
import { PDF } from './requests.mjs';

const API = '../../apps/api/dist';
/** The first day of the training election: nomination is open. */
const FIRST_MORNING = instant('2026-12-01T05:00:00.000Z');
export const ELECTION = 'training-2026-12-01';
const EARLIER = 'kz-maslikhat-2023-03-19';
const REGION = 'KZ-35';
const HERE = 'dec.KZ-35-C-temirtau.7';
/** Of the region, for the lists of parties; and the one right above the district commission. */
const ABOVE = 'tec.KZ-35';
const SUPERIOR = 'tec.KZ-35-C-temirtau';
const TITLE = { kk: 'Рөл', ru: 'Роль', en: 'Role' };
const PARTY = { kind: 'party', id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'партия «Ауыл»', en: 'Auyl party' } };
const RIVAL = { kind: 'party', id: 'amanat', name: { kk: '«AMANAT» партиясы', ru: 'партия «AMANAT»', en: 'Amanat party' } };

const district = (election, place, number) => ({ election, contestId: `${election}.${place}.${number}`, commissionId: `dec.${place}.${number}` });
const list = (nominator) => ({ election: ELECTION, contestId: `${ELECTION}.${REGION}.list`, commissionId: ABOVE, nominator });

/** Where the object of each relation is, seen from the district commission of the people; `own` twice, since a candidate has a filing and an agent a list. */
const PLACES = {
  own: district(ELECTION, 'KZ-35-C-temirtau', 7), same: district(ELECTION, 'KZ-35-C-temirtau', 7), sister: district(ELECTION, 'KZ-35-C-temirtau', 8),
  parent: list(RIVAL), region: district(ELECTION, 'KZ-47-C-aqtau', 1), election: district(EARLIER, 'KZ-35-C-temirtau', 7), list: list(PARTY),
};
const COURSES = { submitted: 'submitted', noticed: 'noticed', registered: 'registered', refused: 'refused', withdrawn: 'withdrawn' };
/** Lists have a dozen people each: two of their states say enough. */
const STATES_OF_LISTS = ['draft', 'submitted'];
/** What is told of how people are reached, as the courses of the tests state it. */
export const REACH = ['+7 700 000 00 00', 'person@example.kz', 'Үлгі көшесі, 1'];

const offices = ['clerk', 'chair', 'member', 'secretary'];
const roleOf = (actor) => (['ended', 'disabled', 'lapsed', 'ahead'].includes(actor) ? 'clerk' : actor);
const TERMS = { lapsed: { endsAt: plusMinutes(FIRST_MORNING, -60) }, ahead: { startsAt: plusMinutes(FIRST_MORNING, 24 * 60) } };

/** The application, loaded from what was built, over a database of its own and with a clock that stands still. */
async function openApp(folder) {
  const [{ createApp }, { openDesk }, { DESK, FILE_STORE }, { PersonNumbers }, tokens, { Passwords }, { originalKey }] = await Promise.all([
    import(`${API}/app.js`), import(`${API}/platform/platform.module.js`), import(`${API}/platform/ports.js`), import(`${API}/accounts/person-numbers.js`), import(`${API}/accounts/session-token.js`),
    import(`${API}/accounts/passwords.js`), import(`${API}/documents/file-store.js`),
  ]);
  const store = await testDatabase();
  const time = { now: FIRST_MORNING };
  const clock = { now: () => time.now };
  const settings = {
    mode: 'training', dataDir: folder, objectStorage: undefined, host: '127.0.0.1', port: 3700, databaseUrl: store.url, redisUrl: undefined, secret: 'a secret of the matrix, 32 characters',
    signingKey: generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicUrl: undefined, sendsMail: true, trustedProxies: [], edgeToken: undefined, metricsPort: undefined, probes: [], witnesses: [], clamd: undefined, filesUrl: undefined, esign: undefined, webRoot: undefined, rateLimitFactor: 0,
  };
  const database = await store.connect('owner', 2, settings.secret);
  await loadFirstElections({ dataSource: database, desk: openDesk(database, settings, clock), map: loadMap(), training: true, now: time.now });
  const app = await createApp({ settings, clock, log: createWriteStream(join(folder, 'api.log')) });
  return {
    app, database, desk: app.get(DESK), files: app.get(FILE_STORE), numbers: new PersonNumbers(settings.secret), passwords: new Passwords(), originalKey, tokens, folder,
    close: async () => {
      await app.close();
      await store.stop();
    },
  };
}

let people = 700;
const persons = (count) => Array.from({ length: count }, () => personOf(++people, people % 2 === 0 ? 'female' : 'male'));

function taken(result) {
  if (!result.ok) throw new Error(`The matrix could not lay out its objects: ${result.error.code}`);
}

/** A draft that says who it is for and how to reach them. */
async function draft({ desk }, filingId, { contestId, nominator = null }, at) {
  const actor = acting(nominator ? 'agent' : 'candidate', undefined, `account-${filingId}`);
  const request = () => ({ actionId: randomUUID(), actor, receivedAt: at });
  taken(await desk.open({ ...request(), contestId, action: { type: 'open', filingId, route: nominator ? 'party-list' : 'self', nominator } }));
  const [identity] = persons(1);
  taken(await desk.act({ ...request(), filingId, action: { type: 'record-identity', candidateId: 'c1', identity } }));
  taken(await desk.act({ ...request(), filingId, action: { type: 'record-contact', candidateId: 'c1', contact: { phone: REACH[0], email: REACH[1], address: REACH[2] } } }));
  return [identity];
}

async function filing(opened, relation, place, state) {
  const filingId = `matrix-${relation}-${state}`;
  const { contestId, commissionId, nominator = null, election } = place;
  const submittedAt = election === EARLIER ? instant('2023-02-01T06:00:00.000Z') : plusMinutes(FIRST_MORNING, -60);
  const who = state === 'draft' ? await draft(opened, filingId, place, submittedAt) : persons(nominator ? 12 : 1);
  if (state !== 'draft') await playCourse(opened.desk, { filingId, contestId, commissionId, persons: who, nominator, route: nominator ? 'party-list' : 'self', ending: COURSES[state], submittedAt });
  await opened.database.query(`UPDATE filing SET applicant_id = $2, state = jsonb_set(state, '{applicantId}', to_jsonb($2::text)) WHERE id = $1`, [filingId, `account-${relation}`]);
  return { filingId, persons: who };
}

/** A paper, what stands typed, a notice to its applicant; and a meeting, a run of refunds of the same commission. */
async function surround({ database, files, originalKey, folder }, { filingId }, relation, { contestId, commissionId, election }) {
  const things = { filingId, fileId: `file-${filingId}`, contestId, commissionId, meetingId: `meeting-${filingId}`, runId: `run-${filingId}` };
  const by = JSON.stringify({ accountId: 'account-chair', role: 'chair', name: 'chair' });
  await database.query(`INSERT INTO file (id, filing_id, name, media_type, bytes, pages, sha256, storage_key, uploaded_at, uploaded_by) VALUES ($1, $2, 'paper.pdf', 'application/pdf', $5, 1, $3, $1, $4, 'account-own')`,
    [things.fileId, filingId, 'b'.repeat(64), FIRST_MORNING, PDF.length]);
  await database.query(`INSERT INTO meeting (id, commission_id, election_id, number, held_on, place, members, attendance, opened_at, opened_by, closed_at)
    VALUES ($1, $2, $3, (SELECT count(*) + 1 FROM meeting WHERE commission_id = $2), '2026-12-01', 'Теміртау', '[]', '[]', $4, $5, $4)`, [things.meetingId, commissionId, election, FIRST_MORNING, by]);
  await database.query('INSERT INTO refund_run (id, election_id, commission_ids, proposed_by, proposed_at, approved_by, approved_at) VALUES ($1, $2, $3, $4, $5, $6, $5)', [things.runId, election, [commissionId], by, FIRST_MORNING, JSON.stringify({ accountId: 'account-secretary', role: 'secretary', name: 'secretary' })]);
  await database.query('INSERT INTO protocol (meeting_id, number, recorded_by, recorded_at) VALUES ($1, $$1$$, $2, $3)', [things.meetingId, by, FIRST_MORNING]);
  await database.query('INSERT INTO refund_item (filing_id, run_id, amount_kzt, reason) VALUES ($1, $2, 425000, $$not-elected$$)', [filingId, things.runId]);
  await database.query('INSERT INTO notice (key, account_id, kind, filing_id, created_at) VALUES ($1, $2, $$filing.notice-served$$, $3, $4)', [`matrix-${filingId}`, `account-${relation}`, filingId, FIRST_MORNING]);
  const paper = join(folder, things.fileId);
  await writeFile(paper, PDF);
  await files.keep({ filingId, key: originalKey(things.fileId) }, paper);
  return things;
}

async function layOut(opened) {
  const kept = new Map();
  const everybody = [];
  let named;
  for (const [relation, place] of Object.entries(PLACES)) {
    for (const state of place.nominator ? STATES_OF_LISTS : STATES) {
      const made = await filing(opened, relation, place, state);
      everybody.push(...made.persons);
      if (relation === 'list' && state === 'submitted') [named] = made.persons;
      kept.set(`${relation}.${state}`, await surround(opened, made, relation, place));
    }
  }
  return { kept, named, numbers: everybody.map(({ iin }) => iin) };
}

const grantOf = (accountId, role, commissionId) => ({
  id: `grant-${accountId}`, accountId, role, commissionIds: offices.includes(role) ? [commissionId] : [], regionIds: ['supervisor', 'auditor', 'agent'].includes(role) ? [REGION] : [], title: TITLE, grantedAt: FIRST_MORNING, revokedAt: null,
  nominatorKind: role === 'agent' ? 'party' : null, nominatorId: role === 'agent' ? PARTY.id : null,
});

/** Somebody with a session in a browser; asks as the web app does. */
class Caller {
  constructor(app, address, session) {
    this.app = app;
    this.address = address;
    this.session = session;
  }

  ask({ method, url, payload, headers = {} }) {
    const changes = method !== 'GET' && method !== 'HEAD';
    const own = { host: 'localhost:3700', ...(changes && { origin: 'http://localhost:3700' }), ...(this.session && { cookie: this.session.cookie, ...(changes && { 'x-csrf-token': this.session.csrf }) }) };
    return this.app.inject({ method, url, payload, remoteAddress: this.address, headers: { ...own, ...headers } });
  }
}

/** By the chair, as chairs do. */
async function giveAccess(chair, accountId) {
  const actionId = randomUUID();
  const body = { actionId, accountId, role: 'clerk', startsOn: '2026-12-01', endsOn: '2026-12-31', reason: 'for the last day' };
  const answer = await chair.ask({ method: 'POST', url: `/api/commissions/${HERE}/access`, payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  if (answer.statusCode !== 200) throw new Error(`The chair could not give access: ${answer.payload}`);
  return `access.${actionId}`;
}

async function startSession({ database, tokens }, accountId, grantId) {
  const token = tokens.createToken();
  const csrf = tokens.createToken();
  await new PostgresAccounts(database).startSession({
    tokenHash: tokens.digestOf(token), accountId, grantId, csrfToken: csrf, createdAt: FIRST_MORNING, seenAt: FIRST_MORNING, expiresAt: plusMinutes(FIRST_MORNING, 600), revokedAt: null, confirmedAt: FIRST_MORNING, browser: null, twoFactors: true,
  });
  return { cookie: `${tokens.SESSION_COOKIE}=${token}`, csrf };
}

async function signUp({ app, database, numbers, tokens, passwords }, named) {
  const passwordHash = await passwords.hash(randomUUID());
  const accounts = new PostgresAccounts(database);
  const callers = new Map();
  for (const [place, actor] of ACTORS.entries()) {
    for (const station of offices.includes(actor) ? ['here', 'above'] : ['here']) {
      const address = `198.51.100.${place * 2 + (station === 'here' ? 1 : 2)}`;
      const id = actor === 'candidate' ? 'account-own' : actor === 'agent' ? 'account-list' : `account-${actor}-${station}`;
      const hasAccount = !WITHOUT_ACCOUNT.includes(actor);
      if (hasAccount) {
        const account = { id, login: `matrix-${actor}-${station}`, name: 'Матрица', passwordHash, createdAt: FIRST_MORNING, disabledAt: null, language: 'kk', email: null, wantsMail: false };
        await accounts.create(account, actor === 'granted' ? [] : [{ ...grantOf(id, roleOf(actor), station === 'here' ? HERE : SUPERIOR), ...TERMS[actor] }]);
      }
      const grantId = actor === 'granted' ? await giveAccess(callers.get('chair.here').caller, id) : `grant-${id}`;
      const begin = async () => new Caller(app, address, hasAccount ? await startSession({ database, tokens }, id, grantId) : undefined);
      callers.set(`${actor}.${station}`, { begin, caller: await begin() });
      if (actor === 'candidate') await accounts.stateNumber(id, { personKey: numbers.keyOf(named.iin), sealedIin: numbers.seal(named.iin), iinStatedAt: FIRST_MORNING, iinConfirmedAt: FIRST_MORNING });
      if (actor === 'disabled') await database.query('UPDATE account SET disabled_at = $2 WHERE id = $1', [id, FIRST_MORNING]);
      if (actor === 'ended') await database.query('UPDATE role_grant SET revoked_at = $2 WHERE account_id = $1', [id, FIRST_MORNING]);
    }
  }
  return callers;
}

const UNKNOWN = { filingId: randomUUID(), fileId: 'file-none', contestId: 'contest-none', commissionId: 'dec.none.1', meetingId: 'meeting-none', runId: 'run-none' };

async function peopled(opened) {
  try {
    const laidOut = await layOut(opened);
    return { ...laidOut, callers: await signUp(opened, laidOut.named) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** People of every kind, and objects in every relation to them and in every state. */
export async function openWorld(folder) {
  const opened = await openApp(folder);
  const { kept, numbers, callers } = await peopled(opened);
  const stationOf = (actor, relation) => (relation === 'child' && offices.includes(actor) ? 'above' : 'here');
  return {
    app: opened.app, database: opened.database, numbers, close: opened.close,
    callerOf: (actor, relation) => callers.get(`${actor}.${stationOf(actor, relation)}`).caller,
    /** As somebody who has just signed in: for what ends a session. */
    freshCallerOf: (actor, relation) => callers.get(`${actor}.${stationOf(actor, relation)}`).begin(),
    /** Undefined where there is no such object in such a state. */
    thingsOf: (actor, relation, state) => {
      if (relation === 'unknown') return state === 'submitted' ? UNKNOWN : undefined;
      if (relation === 'named') return actor === 'candidate' ? kept.get(`list.${state}`) : undefined;
      // Access was given in the district commission alone.
      if (relation === 'child') return actor === 'granted' ? undefined : kept.get(`same.${state}`);
      return kept.get(`${relation === 'own' && actor === 'agent' ? 'list' : relation}.${state}`);
    },
  };
}
