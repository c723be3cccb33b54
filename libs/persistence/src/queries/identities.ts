import type { Instant } from '@tirkeu/domain';
import type { IdentityRow } from '../tables/account.table.js';
import { findRow, findRows, type Database } from './database.js';

const IDENTITY = 'SELECT issuer, subject, account_id AS "accountId", linked_at AS "linkedAt", used_at AS "usedAt" FROM identity';

type Name = Pick<IdentityRow, 'issuer' | 'subject'>;

/** Links an identity to an account. False when it is linked to another one; then nothing was written. */
export const linkIdentity = async (database: Database, { issuer, subject, accountId, linkedAt }: Omit<IdentityRow, 'usedAt'>): Promise<boolean> => {
  await database.query('INSERT INTO identity (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [issuer, subject, accountId, linkedAt]);
  return (await findIdentity(database, { issuer, subject }))?.accountId === accountId;
};

export const findIdentity = (database: Database, { issuer, subject }: Name): Promise<IdentityRow | undefined> =>
  findRow<IdentityRow>(database, `${IDENTITY} WHERE issuer = $1 AND subject = $2`, [issuer, subject]);

export const findIdentitiesOf = (database: Database, accountId: string): Promise<readonly IdentityRow[]> =>
  findRows<IdentityRow>(database, `${IDENTITY} WHERE account_id = $1 ORDER BY linked_at, issuer, subject`, [accountId]);

export async function noteIdentity(database: Database, { issuer, subject }: Name, usedAt: Instant): Promise<void> {
  await database.query('UPDATE identity SET used_at = $3 WHERE issuer = $1 AND subject = $2', [issuer, subject, usedAt]);
}

export async function unlinkIdentity(database: Database, { issuer, subject, accountId }: Omit<IdentityRow, 'linkedAt' | 'usedAt'>): Promise<void> {
  await database.query('DELETE FROM identity WHERE issuer = $1 AND subject = $2 AND account_id = $3', [issuer, subject, accountId]);
}

/** Leaves an account with no identity of anybody else’s. */
export async function unlinkIdentitiesOf(database: Database, accountId: string): Promise<void> {
  await database.query('DELETE FROM identity WHERE account_id = $1', [accountId]);
}
