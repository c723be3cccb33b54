import type { Instant } from '@tirkeu/domain';
import { findRow, findRows, type Database } from './database.js';
import type { KnownDeviceRow, OneTimeKeyRow, PasskeyChallengeRow, PasskeyRow } from '../tables/factor.table.js';

/** What an account signs in with besides its password. */
export interface FactorsOf {
  readonly oneTimeKey: Pick<OneTimeKeyRow, 'createdAt'> | null;
  readonly passkeys: readonly PasskeyRow[];
  /** Recovery codes that were not used. */
  readonly recoveryCodes: number;
}

const PASSKEY = 'SELECT id, account_id AS "accountId", public_key AS "publicKey", counter, transports, name, created_at AS "createdAt", used_at AS "usedAt" FROM passkey';

/** Notes on the account whether it has a second factor now; without any its recovery codes go as well. */
const REFLECT = `
  WITH has AS (SELECT EXISTS (SELECT FROM one_time_key WHERE account_id = $1) OR EXISTS (SELECT FROM passkey WHERE account_id = $1) AS any),
  gone AS (DELETE FROM recovery_code USING has WHERE account_id = $1 AND NOT has.any)
  UPDATE account SET second_factor_at = CASE WHEN has.any THEN coalesce(second_factor_at, $2) END FROM has WHERE id = $1`;

export async function findFactors(database: Database, accountId: string): Promise<FactorsOf> {
  const key = await findRow<Pick<OneTimeKeyRow, 'createdAt'>>(database, 'SELECT created_at AS "createdAt" FROM one_time_key WHERE account_id = $1', [accountId]);
  const codes = await findRow<{ readonly count: number }>(database, 'SELECT count(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL', [accountId]);
  const passkeys = await findRows<PasskeyRow>(database, `${PASSKEY} WHERE account_id = $1 ORDER BY created_at, id`, [accountId]);
  return { oneTimeKey: key ?? null, passkeys, recoveryCodes: codes?.count ?? 0 };
}

export const findOneTimeKey = (database: Database, accountId: string): Promise<OneTimeKeyRow | undefined> =>
  findRow<OneTimeKeyRow>(database, 'SELECT account_id AS "accountId", sealed_secret AS "sealedSecret", last_step AS "lastStep", created_at AS "createdAt" FROM one_time_key WHERE account_id = $1', [accountId]);

/** Keeps the secret of an account, in place of an earlier one. */
export async function saveOneTimeKey(database: Database, { accountId, sealedSecret, lastStep, createdAt }: OneTimeKeyRow): Promise<void> {
  await database.query(`
    INSERT INTO one_time_key (account_id, sealed_secret, last_step, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id) DO UPDATE SET (sealed_secret, last_step, created_at) = ROW(EXCLUDED.sealed_secret, EXCLUDED.last_step, EXCLUDED.created_at)`, [accountId, sealedSecret, lastStep, createdAt]);
  await database.query(REFLECT, [accountId, createdAt]);
}

/** Takes the code of a step, which can be done once: false when it or a later one was taken before. */
export const takeStep = async (database: Database, accountId: string, step: number): Promise<boolean> =>
  (await findRow(database, 'WITH taken AS (UPDATE one_time_key SET last_step = $2 WHERE account_id = $1 AND last_step < $2 RETURNING account_id) SELECT account_id FROM taken', [accountId, step])) !== undefined;

export async function removeOneTimeKey(database: Database, accountId: string, at: Instant): Promise<void> {
  await database.query('DELETE FROM one_time_key WHERE account_id = $1', [accountId]);
  await database.query(REFLECT, [accountId, at]);
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(database: Database, accountId: string, codeHashes: readonly string[], at: Instant): Promise<void> {
  await database.query(`
    WITH gone AS (DELETE FROM recovery_code WHERE account_id = $1)
    INSERT INTO recovery_code (account_id, code_hash, created_at) SELECT $1, code_hash, $3 FROM unnest($2::text[]) AS code_hash`, [accountId, codeHashes, at]);
}

/** Whether there is such a code that was not used; it is not used by asking. */
export const hasRecoveryCode = async (database: Database, accountId: string, codeHash: string): Promise<boolean> =>
  (await findRow(database, 'SELECT account_id FROM recovery_code WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL', [accountId, codeHash])) !== undefined;

/** Uses a code up. False when there is none such, or it was used before. */
export const takeRecoveryCode = async (database: Database, accountId: string, codeHash: string, at: Instant): Promise<boolean> =>
  (await findRow(database, 'WITH taken AS (UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING account_id) SELECT account_id FROM taken', [accountId, codeHash, at])) !== undefined;

/** False when the passkey is known already. */
export async function addPasskey(database: Database, { id, accountId, publicKey, counter, transports, name, createdAt }: PasskeyRow): Promise<boolean> {
  const added = await findRow(database, `
    WITH added AS (INSERT INTO passkey (id, account_id, public_key, counter, transports, name, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id) SELECT id FROM added`,
  [id, accountId, publicKey, counter, transports, name, createdAt]);
  if (added) await database.query(REFLECT, [accountId, createdAt]);
  return added !== undefined;
}

export const findPasskey = (database: Database, id: string): Promise<PasskeyRow | undefined> => findRow<PasskeyRow>(database, `${PASSKEY} WHERE id = $1`, [id]);

/** Notes that it signed. False when another signature moved its counter on meanwhile. */
export const notePasskey = async (database: Database, id: string, counter: { readonly from: number; readonly to: number }, at: Instant): Promise<boolean> =>
  (await findRow(database, 'WITH noted AS (UPDATE passkey SET counter = $3, used_at = $4 WHERE id = $1 AND counter = $2 RETURNING id) SELECT id FROM noted', [id, counter.from, counter.to, at])) !== undefined;

/** False when the account has no such passkey. */
export async function removePasskey(database: Database, accountId: string, id: string, at: Instant): Promise<boolean> {
  const gone = await findRow(database, 'WITH gone AS (DELETE FROM passkey WHERE id = $1 AND account_id = $2 RETURNING id) SELECT id FROM gone', [id, accountId]);
  if (gone) await database.query(REFLECT, [accountId, at]);
  return gone !== undefined;
}

/** Keeps a question, and forgets those whose time is over. */
export async function keepChallenge(database: Database, { challenge, accountId, purpose, expiresAt }: PasskeyChallengeRow, now: Instant): Promise<void> {
  await database.query(`
    WITH over AS (DELETE FROM passkey_challenge WHERE challenge IN (SELECT challenge FROM passkey_challenge WHERE expires_at < $5 LIMIT 100))
    INSERT INTO passkey_challenge (challenge, account_id, purpose, expires_at) VALUES ($1, $2, $3, $4)`, [challenge, accountId, purpose, expiresAt, now]);
}

/** Takes a question away for good: true once, for the purpose and the account it was asked for, in time. */
export const takeChallenge = async (database: Database, { challenge, accountId, purpose }: Omit<PasskeyChallengeRow, 'expiresAt'>, now: Instant): Promise<boolean> =>
  (await findRow(database, `
    WITH taken AS (DELETE FROM passkey_challenge WHERE challenge = $1 AND account_id IS NOT DISTINCT FROM $2 AND purpose = $3 RETURNING expires_at) SELECT expires_at FROM taken WHERE expires_at > $4`,
  [challenge, accountId, purpose, now])) !== undefined;

export const isKnownDevice = async (database: Database, { tokenHash, accountId }: Pick<KnownDeviceRow, 'tokenHash' | 'accountId'>): Promise<boolean> =>
  (await findRow(database, 'SELECT account_id FROM known_device WHERE account_id = $2 AND token_hash = $1', [tokenHash, accountId])) !== undefined;

/** Notes that an account signed in from a browser. `new`: from this one never before. `first`: from none before. */
export async function noteDevice(database: Database, tokenHash: string, accountId: string, at: Instant): Promise<'known' | 'new' | 'first'> {
  const noted = await findRow<{ readonly known: boolean; readonly others: boolean }>(database, `
    WITH before AS (SELECT bool_or(token_hash = $1) AS known, count(*) > 0 AS others FROM known_device WHERE account_id = $2),
    noted AS (INSERT INTO known_device (token_hash, account_id, first_seen_at, seen_at) VALUES ($1, $2, $3, $3) ON CONFLICT (account_id, token_hash) DO UPDATE SET seen_at = EXCLUDED.seen_at)
    SELECT coalesce(known, false) AS known, others FROM before`, [tokenHash, accountId, at]);
  if (noted?.known) return 'known';
  return noted?.others ? 'new' : 'first';
}

/** Forgets the browsers of an account, but for one. */
export async function forgetDevices(database: Database, accountId: string, kept: string | null): Promise<void> {
  await database.query('DELETE FROM known_device WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [accountId, kept]);
}
