import { createHash, randomBytes } from 'node:crypto';
import { openClient } from '../bench/databases.mjs';

const ACCOUNTS = 100;
export const CLERK = 'torture-clerk';

const token = () => randomBytes(32).toString('base64url');
const digestOf = (secret) => createHash('sha256').update(secret).digest('hex');

/** What a row does not say is as the table has it by default. */
async function insert(client, table, rows) {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`, [JSON.stringify(rows)]);
}

const accountRow = (id, now, passwordHash = '-') => ({ id, login: id, name: 'Torture', password_hash: passwordHash, created_at: now, language: 'kk', wants_mail: false });
const grantRow = (accountId, role, commissions, now) =>
  ({ id: `${accountId}-grant`, account_id: accountId, role, commission_ids: commissions, region_ids: [], title: { kk: '–', ru: '–', en: '–' }, granted_at: now });

const sessionRow = ({ id, token: secret, csrf }, at, now) => ({
  token_hash: digestOf(secret), account_id: id, grant_id: `${id}-grant`, csrf_token: csrf, created_at: at, seen_at: at, expires_at: new Date(now + 10 * 3_600_000).toISOString(),
});

/** Signs accounts in, each with its one grant. Returns what their browsers would keep. */
export async function openSessions(url, ids, now) {
  const sessions = ids.map((id) => ({ id, token: token(), csrf: token() }));
  const client = await openClient(url);
  try {
    await insert(client, 'session', sessions.map((session) => sessionRow(session, new Date(now).toISOString(), now)));
    return sessions;
  } finally {
    await client.end();
  }
}

/** Candidates who are signed in already: checking passwords is not what is tortured. */
export async function openAccounts(url, now, { count = ACCOUNTS, passwordHash } = {}) {
  const at = new Date(now).toISOString();
  const ids = Array.from({ length: count }, (_, number) => `torture-${number}`);
  const client = await openClient(url);
  try {
    await insert(client, 'account', ids.map((id) => accountRow(id, at, passwordHash)));
    await insert(client, 'role_grant', ids.map((id) => grantRow(id, 'candidate', [], at)));
  } finally {
    await client.end();
  }
  return openSessions(url, ids, now);
}

/** The one clerk whom every submission is told to. */
export async function openClerk(url, commissions, now) {
  const at = new Date(now).toISOString();
  const client = await openClient(url);
  try {
    // Nobody of a commission gets in in earnest without a second factor.
    await insert(client, 'account', [{ ...accountRow(CLERK, at), second_factor_at: at }]);
    await insert(client, 'role_grant', [grantRow(CLERK, 'clerk', commissions, at)]);
  } finally {
    await client.end();
  }
}
