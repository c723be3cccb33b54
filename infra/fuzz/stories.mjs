import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { person } from '../../libs/testing/dist/persons.js';
import { Chain } from './chains.mjs';
import { fileOf } from './files.mjs';
import { care, files, log, readings, refunds, rights } from './later-stories.mjs';
import { Play } from './play.mjs';

/** A run with fewer inputs than this is a short one. */
const FEW = 10;
const TURNS_OF_FEW = 6;
const TUS = { 'tus-resumable': '1.0.0' };
const PART = 'application/offset+octet-stream';
/** A number of an association with a right check digit. */
const ASSOCIATION = '000140999980';
const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const names = (text) => ({ kk: text, ru: text, en: text });

/** An account from its opening to a second factor and another password. */
async function account(play, { login }) {
  const { people } = play.run;
  const own = people.get(login);
  await play.ask('POST /api/session', login, { body: { login, password: own.password } });
  await people.signIn(login, own.password);
  await play.ask('POST /api/session/confirmation', login, { body: { password: own.password } });
  const { iin } = person(90_001);
  await play.ask('POST /api/account/number', login, { body: { iin } });
  await play.ask('POST /api/account/confirmations', 'clerk', { body: { login, iin } });
  const { body: sessions } = await play.ask('GET /api/account/sessions', login);
  const other = (Array.isArray(sessions) ? sessions : []).find(({ isThis }) => !isThis);
  if (other) await play.ask('DELETE /api/account/sessions/{sessionId}', login, { params: { sessionId: other.id } });
  await play.ask('DELETE /api/account/sessions', login);
  const { body: offered } = await play.ask('POST /api/account/one-time-codes/offer', login, { body: {} });
  if (offered?.secret) {
    await play.ask('POST /api/account/one-time-codes', login, { body: { offer: offered.offer, code: new TOTP({ secret: Secret.fromBase32(offered.secret) }).generate() } });
    await play.ask('POST /api/account/recovery-codes', login, { body: {} });
    await play.ask('DELETE /api/account/one-time-codes', login);
  }
  const newPassword = `${own.password} anew`;
  const { status } = await play.ask('POST /api/account/password', login, { body: { oldPassword: own.password, newPassword } });
  if (status < 300) await people.signIn(login, newPassword);
}

/** A wish to act for an association, its judgement, and what is then filed for it. */
async function association(play, { login, contests }) {
  const query = { kind: 'public-association', nameKk: '«Үлгі» қоғамдық бірлестігі', nameRu: 'ОО «Улги»', registrationNumber: ASSOCIATION, region: 'KZ-35' };
  const { body: wish } = await play.ask('POST /api/agencies', login, { query, file: fileOf(0) });
  if (!wish?.id) return;
  const params = { agencyId: wish.id };
  await play.ask('GET /api/agencies/{agencyId}/paper', 'administrator', { params });
  await play.ask('POST /api/agencies/{agencyId}/judgement', 'administrator', { params, body: { verdict: 'confirmed' } });
  await play.ask('POST /api/session/grant', login, { body: { grantId: `${wish.id}.grant` } });
  for (let number = 0; number < 2; number++) play.steps += await chained(play, { number: 20_000 + number, contests, applicant: login, route: 'public-association' });
  await play.ask('POST /api/agencies/{agencyId}/end', login, { params, body: {} });
}

async function chained({ run }, given) {
  const chain = new Chain({ run, ...given, ...(run.options.each < FEW && { turns: TURNS_OF_FEW }) });
  await chain.play();
  return chain.steps;
}

/** What an agent of a party does: nominees and lists, and a table of nominees at once. */
async function party(play, { contests, lists }) {
  for (const [number, [route, among]] of [['party', contests], ['party-list', lists], ['party-list', lists]].entries()) {
    if (among.length > 0) play.steps += await chained(play, { number: 21_000 + number, contests: among, applicant: 'agent', route });
  }
  await play.ask('GET /api/nominator/template', 'agent', { query: { kind: 'list', format: 'csv', language: 'kk' } });
  const actionId = randomUUID();
  const rows = contests.slice(0, 3).map((contestId, n) => ({
    contestId, candidate: {
      candidateId: randomUUID(), identity: person(22_000 + n), contact: { phone: '+7 700 000 00 00', email: '', address: 'Үлгі көшесі, 1' },
      family: { maritalStatus: 'single', spouseName: null }, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false },
    },
  }));
  await play.ask('POST /api/nominator/imports', 'agent', { body: { actionId, rows } });
  await play.ask('GET /api/nominator/imports/{actionId}', 'agent', { params: { actionId } });
}

/** A sitting: attendance, agenda, votes, decisions, protocol and a correction. */
async function meeting(play) {
  const { proposed, seated } = play.run.known;
  const { commissionId } = proposed[0] ?? {};
  if (!commissionId) return;
  const filingIds = proposed.filter((filing) => filing.commissionId === commissionId).map(({ filingId }) => filingId).slice(0, 3);
  const present = seated.filter((seat) => seat.commissionId === commissionId).map(({ memberId }) => memberId);
  const { body: opened } = await play.ask('POST /api/meetings', 'secretary', { body: { commissionId, place: 'Үлгі қаласы, Сынақ даңғылы, 1', present, filingIds } });
  if (!opened?.meeting) return;
  const params = { meetingId: opened.meeting.id };
  const { body: shown } = await play.ask('GET /api/meetings/{meetingId}', 'chair', { params });
  await play.ask('POST /api/meetings/{meetingId}/attendance', 'secretary', { params, body: { memberId: present.at(-1), present: false } });
  await play.ask('POST /api/meetings/{meetingId}/attendance', 'secretary', { params, body: { memberId: present.at(-1), present: true } });
  const items = shown.meeting.items;
  await play.ask('PUT /api/meetings/{meetingId}/agenda', 'secretary', { params, body: { items: items.map(({ id }) => ({ itemId: id, together: false })).reverse() } });
  await play.ask('PUT /api/meetings/{meetingId}/votes', 'secretary', { params, body: { itemIds: items.map(({ id }) => id), votes: present.map((memberId) => ({ memberId, vote: 'in-favour', reason: null, dissent: null })) } });
  for (const [n, { id, filingId }] of items.entries()) {
    const of = { ...params, itemId: id };
    if (n === 1) await play.ask('POST /api/meetings/{meetingId}/items/{itemId}/take-off', 'secretary', { params: of, body: { reason: 'қосымша құжат күтіледі' } });
    else await play.ask('POST /api/meetings/{meetingId}/items/{itemId}/close', 'chair', { params: of, body: { expectedVersion: proposed.find((filing) => filing.filingId === filingId)?.version ?? 0 } });
    if (n === 1) await play.ask('POST /api/meetings/{meetingId}/items', 'secretary', { params, body: { filingId, action: { type: 'register' } } });
  }
  const { body: late } = await play.ask('GET /api/meetings/{meetingId}', 'chair', { params });
  for (const { id } of (late?.meeting.items ?? []).filter(({ outcome }) => outcome === 'open')) {
    await play.ask('POST /api/meetings/{meetingId}/items/{itemId}/take-off', 'secretary', { params: { ...params, itemId: id }, body: { reason: 'келесі отырысқа' } });
  }
  await play.ask('POST /api/meetings/{meetingId}/close', 'secretary', { params, body: {} });
  await play.ask('POST /api/meetings/{meetingId}/corrections', 'secretary', { params, body: { kk: '1-тармақта «Абай» дұрыс', ru: 'В пункте 1 верно «Абай»' } });
  const { body: protocols } = await play.ask('GET /api/meetings/{meetingId}/protocols', 'clerk', { params });
  for (let place = 0; place < (protocols?.protocols?.length ?? 1); place++) await play.ask('GET /api/meetings/{meetingId}/protocols/{place}.pdf', 'clerk', { params: { ...params, place } });
}

/** A statement of the bank: its lines belong to filings, or are set aside. */
async function deposits(play) {
  const { known } = play.run;
  const { body: ledger } = await play.ask('GET /api/deposits', 'clerk');
  const maslikhatId = ledger?.maslikhats?.[0]?.id ?? known.pick('maslikhatId', 0);
  const [, month, day] = today().split('-');
  const lines = Array.from({ length: 4 }, (_, n) => ({ place: n + 1, bookedOn: `${day}.${month}.${today().slice(0, 4)}`, amount: `${100 + n} 000,00`, payer: '=Сынақов', purpose: 'жарна', reference: `f-${play.run.options.seed}-${n}` }));
  await play.ask('POST /api/deposits/statements', 'clerk', { body: { maslikhatId, fileName: 'қараша.csv', lines } });
  const { body: kept } = await play.ask('GET /api/deposits/lines', 'clerk');
  const hashes = (kept?.rows ?? []).map(({ hash }) => hash);
  const filingId = (ledger?.rows ?? [])[0]?.filingId ?? known.proposed[0]?.filingId;
  for (const [n, hash] of hashes.slice(0, 4).entries()) {
    const params = { hash };
    if (n % 2 === 0) {
      await play.ask('POST /api/deposits/lines/{hash}/match', 'clerk', { params, body: { filingId } });
      await play.ask('POST /api/deposits/lines/{hash}/unmatch', 'clerk', { params, body: {} });
    } else {
      await play.ask('POST /api/deposits/lines/{hash}/set-aside', 'clerk', { params, body: { reason: 'қате аударым' } });
      await play.ask('POST /api/deposits/lines/{hash}/reopen', 'clerk', { params, body: {} });
    }
  }
  for (const content of ['ledger', 'payments', 'refunds']) await play.ask('GET /api/deposits/file', 'clerk', { query: { content, format: 'csv', language: 'kk' } });
}

const DISTRICTS = ['Регион;Город или район;Номер округа;Вид;Мандаты;Границы;Часовой пояс;Комиссия', 'KZ-35;KZ-35-C-temirtau;90;;;;Asia/Almaty;'].join('\r\n');
/** An election that one administrator plans and another calls, and one that is given up. */
async function setUp(play) {
  const call = { rulebookId: 'kz-maslikhat-2023', kind: 'by-election', electionDay: inDays(150), title: names('Сынақ сайлауы'), overrides: {}, decision: { number: '12/4', on: today(), by: 'Сынақ комиссиясы' } };
  for (const last of ['discard-election', 'approve-election']) {
    const { body: planned } = await play.ask('POST /api/administration/elections', 'administrator', { body: { actionId: true, call } });
    const electionId = planned?.draft?.id;
    if (!electionId) continue;
    const params = { electionId };
    const step = (login, type, more = {}) => play.ask('POST /api/administration/elections/{electionId}/steps', login, { params, body: { actionId: true, type, ...more } });
    await play.ask('POST /api/administration/elections/{electionId}/call', 'administrator', { params, body: { actionId: true, call } });
    await play.ask('POST /api/administration/elections/{electionId}/districts', 'administrator', { params, query: { purpose: 'keep', actionId: randomUUID() }, file: { name: 'округа.csv', bytes: Buffer.from(DISTRICTS) } });
    await play.ask('GET /api/administration/elections/{electionId}', 'administrator2', { params });
    await step('administrator', 'hand-over-election');
    await step('administrator2', 'return-election', { reason: 'күні дұрыс емес' });
    await step('administrator', 'hand-over-election');
    await step('administrator2', last, { reason: 'керек емес' });
  }
  for (const table of ['districts', 'members']) await play.ask('GET /api/administration/template', 'administrator', { query: { table, format: 'csv', language: 'kk' } });
  const { body: choices } = await play.ask('GET /api/administration/rulebooks', 'administrator');
  for (const { id: rulebookId } of choices?.rulebooks ?? []) {
    const { body: tried } = await play.ask('POST /api/administration/dry-runs', 'administrator', { body: { electionId: play.run.known.pick('election', 0), rulebookId } });
    if (!tried?.id) continue;
    const params = { dryRunId: tried.id };
    await play.ask('GET /api/administration/dry-runs/{dryRunId}', 'administrator', { params });
    await play.ask('GET /api/administration/dry-runs/{dryRunId}/changes', 'administrator', { params });
  }
}

/** A draft: pages that stand typed, and a paper that comes in two parts. */
async function draft(play, { login, contests }) {
  const { body: opened } = await play.ask('POST /api/filings', login, { body: { actionId: true, contestId: contests[0], route: 'self' } });
  const filingId = opened?.view?.filing.id;
  if (!filingId) return;
  const params = { filingId };
  const { body: copy } = await play.ask('PUT /api/filings/{filingId}/working-copies/{page}', login, { params: { ...params, page: 'contact' }, body: { basedOn: null, filingVersion: opened.view.version, writer: randomUUID(), sequence: 1, input: { phone: '+7 700' } } });
  if (copy?.version) await play.ask('DELETE /api/filings/{filingId}/working-copies/{page}', login, { params: { ...params, page: 'contact' }, query: { version: copy.version } });
  for (const [n, { bytes, sha256, name }] of [fileOf(0), fileOf(1)].entries()) {
    const of = { ...params, sha256 };
    const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`;
    await play.ask('POST /api/filings/{filingId}/uploads', login, { params, bytes: bytes.subarray(0, 100), headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadata, 'content-type': PART } });
    await play.ask('HEAD /api/filings/{filingId}/uploads/{sha256}', login, { params: of, headers: TUS });
    await play.ask('PATCH /api/filings/{filingId}/uploads/{sha256}', login, { params: of, bytes: bytes.subarray(100), headers: { ...TUS, 'upload-offset': '100', 'content-type': PART } });
    if (n === 0) await play.ask('POST /api/filings/{filingId}/uploads/{sha256}/file', login, { params: of, body: { fileName: name } });
    else await play.ask('DELETE /api/filings/{filingId}/uploads/{sha256}', login, { params: of, headers: TUS });
  }
}

/** What came on paper and is entered by a clerk. */
async function counter(play, { contests }) {
  const receivedAt = new Date(Date.now() - 60_000).toISOString();
  const { body: opened } = await play.ask('POST /api/filings', 'clerk', { body: { actionId: true, contestId: contests.at(-1), route: 'self', counter: { receivedAt, reason: 'қағаз түрінде әкелді' } } });
  const filingId = opened?.view?.filing.id;
  if (!filingId) return;
  const act = (action) => play.ask('POST /api/filings/{filingId}/actions', 'clerk', { params: { filingId }, body: { actionId: true, action } });
  await act({ type: 'record-identity', candidateId: randomUUID(), identity: person(23_000) });
  await play.ask('GET /api/filings/{filingId}/form.pdf', 'clerk', { params: { filingId } });
  await play.ask('GET /api/counter', 'clerk');
}

const STORIES = { account, association, party, meeting, deposits, setUp, draft, counter, refunds, log, files, rights, care, readings };

/** Plays what random input does not come by: each story once, by the book. Tells how many steps that took. */
export async function playStories(run) {
  if (run.options.only !== undefined || run.options.chains === 0) return 0;
  const { contestsNear: contests, listsNear: lists } = run.known;
  let steps = 0;
  for (const [name, tell] of Object.entries(STORIES)) {
    if (run.late()) break;
    const { login } = await run.people.invite(`oqiga-${name.toLowerCase()}-${run.options.seed}@example.kz`);
    const play = new Play({ run, name: `story of ${name}` });
    await tell(play, { login, contests, lists });
    steps += play.steps;
  }
  return steps;
}
