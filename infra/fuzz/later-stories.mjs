import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 40;
const PAUSE_MS = 500;
const SOURCE = 'дауыс беру қорытындысы туралы хаттама';

/** The schemas of ballots that other systems may ask for. */
const SCHEMAS = ['230-candidatelist.xsd', 'xnl.xsd', 'tirkeu.xsd', 'xml.xsd'];

/** Asks again and again until something is so, and in the end without; `find` gives undefined as long as it is not. */
async function eventually(play, find) {
  for (let turn = 0; turn < TRIES && !play.run.late(); turn++) {
    const found = await find();
    if (found !== undefined) return found;
    await pause(PAUSE_MS);
  }
  return undefined;
}

/** The log as somebody outside reads it and a witness cosigns it. */
export async function log(play) {
  const note = await eventually(play, async () => {
    const { status, text } = await play.ask('GET /api/log/checkpoint', 'auditor');
    return status === 200 ? text : undefined;
  });
  if (note === undefined) return;
  const { known, stage } = play.run;
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  const [, size] = text.split('\n');
  await play.ask('GET /api/log/checkpoints', 'auditor');
  await play.ask('GET /api/log/checkpoints/{size}', 'auditor', { params: { size } });
  await play.ask('GET /api/log/consistency/{from}/{to}', 'auditor', { params: { from: 1, to: size } });
  for (const { hash, number } of known.receipts) {
    await play.ask('GET /api/log/proof/event/{hash}', 'auditor', { params: { hash } });
    await play.ask('GET /api/log/proof/receipt/{number}', 'auditor', { params: { number } });
  }
  await play.ask('POST /api/log/cosignatures', 'auditor', { body: { size, line: stage.witness.cosign(text, Math.floor(Date.now() / 1000)) } });
  await play.ask('GET /api/outages/probes/{probe}', 'auditor', { params: { probe: stage.probe } });
}

/** Files that a worker writes: figures that somebody asked for, and what a dry run would change. */
export async function files(play) {
  for (const [content, format] of [['figures', 'csv'], ['decisions', 'xlsx']]) {
    const { body: asked } = await play.ask('POST /api/exports', 'supervisor', { body: { content, format, language: 'kk' } });
    if (!asked?.id) continue;
    const params = { exportId: asked.id };
    const isReady = await eventually(play, async () => ((await play.ask('GET /api/exports/{exportId}', 'supervisor', { params })).body?.status === 'ready' ? true : undefined));
    if (isReady) await play.ask('GET /api/exports/{exportId}/file', 'supervisor', { params });
  }
  const { body: choices } = await play.ask('GET /api/administration/rulebooks', 'administrator');
  let tried;
  for (const { id: rulebookId } of choices?.rulebooks ?? []) tried ??= (await play.ask('POST /api/administration/dry-runs', 'administrator', { body: { electionId: play.run.known.pick('election', 0), rulebookId } })).body?.id;
  if (!tried) return;
  const params = { dryRunId: tried };
  const isDone = await eventually(play, async () => (['waiting', 'running'].includes((await play.ask('GET /api/administration/dry-runs/{dryRunId}', 'administrator', { params })).body?.status) ? undefined : true));
  if (isDone) await play.ask('GET /api/administration/dry-runs/{dryRunId}/file', 'administrator', { params, query: { language: 'kk' } });
}

/** The result of whoever was registered, and their deposit on its way back. */
export async function refunds(play) {
  const { body: ledger } = await play.ask('GET /api/deposits', 'clerk');
  const registered = (ledger?.rows ?? []).filter(({ status }) => status === 'registered').slice(0, 3);
  for (const { filingId } of registered) await play.ask('POST /api/deposits/{filingId}/result', 'clerk', { params: { filingId }, body: { elected: true, votes: 600, participants: 1_000, source: SOURCE } });
  const propose = async () => (await play.ask('POST /api/deposits/refunds', 'clerk', { body: {} })).body;
  const first = await propose();
  if (!first?.id) return;
  await play.ask('DELETE /api/deposits/refunds/{runId}', 'clerk', { params: { runId: first.id } });
  const run = await propose();
  if (!run?.id) return;
  await play.ask('POST /api/deposits/refunds/{runId}/approve', 'chair', { params: { runId: run.id } });
  for (const { filingId } of run.items.slice(0, 2)) {
    await play.ask('POST /api/deposits/{filingId}/returned', 'clerk', { params: { filingId }, body: { paymentReference: `к-${play.run.options.seed}`, returnedOn: new Date().toISOString().slice(0, 10) } });
  }
}

/** An account in the care of an administrator: its sessions ended, its password reset, closed and opened again. */
export async function care(play, { login }) {
  const { body: session } = await play.ask('GET /api/session', login);
  const params = { accountId: session?.account.id };
  const body = { reason: 'жеке куәлігін көрсетті' };
  await play.ask('POST /api/administration/accounts/{accountId}/end-sessions', 'administrator', { params, body });
  await play.ask('POST /api/administration/accounts/{accountId}/disable', 'administrator', { params, body });
  await play.ask('POST /api/administration/accounts/{accountId}/enable', 'administrator', { params, body });
  const { body: reset } = await play.ask('POST /api/administration/accounts/{accountId}/password-reset', 'administrator', { params, body });
  if (!reset?.code) return;
  const newPassword = `${play.run.people.get(login).password} reset`;
  const { status } = await play.ask('POST /api/accounts/password', login, { body: { login, code: reset.code, newPassword } });
  if (status < 300) await play.run.people.signIn(login, newPassword);
}

/** A right to work in a commission, given and taken by its chair. */
export async function rights(play, { login }) {
  const { body: chair } = await play.ask('GET /api/session', 'chair');
  const { body: session } = await play.ask('GET /api/session', login);
  const params = { commissionId: chair?.active.commissionIds[0] };
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await play.ask('POST /api/commissions/{commissionId}/access', 'chair', { params, body: { actionId: true, accountId: session?.account.id, role: 'clerk', startsOn: day(0), endsOn: day(30), reason: 'демалысқа кеткеннің орнына' } });
  const { rows } = await play.run.database.query('SELECT id FROM role_grant WHERE account_id = $1', [session?.account.id]);
  for (const { id } of rows) await play.ask('POST /api/commissions/{commissionId}/access/{grantId}/revocation', 'chair', { params: { ...params, grantId: id }, body: { actionId: true, reason: 'жұмыс аяқталды' } });
}

/** What is printed and read of filings that came far, by those whom they concern. */
export async function readings(play) {
  const now = Date.now();
  const query = { from: new Date(now - 3_600_000).toISOString(), until: new Date(now).toISOString() };
  for (const form of ['json', 'csv']) await play.ask(`GET /api/outages/readings.${form}`, 'auditor', { query });
  for (const name of SCHEMAS) await play.ask('GET /api/ballots/eml/{name}', 'auditor', { params: { name } });
  await play.ask('GET /api/nominator/filings', 'agent');
  await play.ask('GET /api/administration/operations/board/{a}/{b}', 'administrator', { params: { a: 'api', b: 'queues' } });
  await play.ask('GET /api/administration/operations/board/{a}/{b}', 'administrator', { params: { a: 'queue', b: 'effects' } });
  const { rows } = await play.run.database.query(`
    SELECT f.id AS "filingId", f.status, f.state #>> '{candidates,0,id}' AS "candidateId", a.login, (SELECT r.number FROM receipt r WHERE r.filing_id = f.id LIMIT 1) AS number
    FROM filing f JOIN account a ON a.id = f.applicant_id WHERE f.status IN ('registered', 'refused', 'submitted', 'in-examination') AND a.login LIKE 'synaq-%' ORDER BY f.status LIMIT 12`);
  for (const { filingId, status, candidateId, login, number } of rows) {
    await play.ask('GET /api/filings/{filingId}/receipt/mail', login, { params: { filingId } });
    if (number) await play.ask('POST /api/filings/{filingId}/receipt/mail', login, { params: { filingId }, body: { actionId: true, language: 'kk' } });
    if (status === 'registered') await play.ask('GET /api/filings/{filingId}/certificates/{candidateId}.pdf', 'clerk', { params: { filingId, candidateId } });
    if (['registered', 'refused'].includes(status)) {
      await play.ask('GET /api/filings/{filingId}/acts/{which}.pdf', login, { params: { filingId, which: 'decision' } });
      await play.ask('GET /api/insights/decisions/{filingId}', 'supervisor', { params: { filingId } });
    }
  }
}
