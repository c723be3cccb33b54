import { QueryFailedError, type DataSource } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import type { AccountRow, RoleGrantRow, SessionRow } from '../tables/account.table.js';
import { findRow, findRows } from './database.js';

/** Grants that were revoked are never given: a right that was lost is lost with the next request. */
export interface AccountWithGrants {
  readonly account: AccountRow;
  readonly grants: readonly RoleGrantRow[];
}

/** The IIN that somebody says is theirs, as it is kept; null in `iinConfirmedAt` until it is confirmed. */
export type StatedNumber = { readonly [Column in 'personKey' | 'sealedIin']: string } & { readonly iinStatedAt: Instant; readonly iinConfirmedAt: Instant | null };

/** Nobody says whose an account is before there is one. */
export type NewAccount = Omit<AccountRow, keyof typeof UNSTATED>;

/** Of an account that has not said whose it is. */
export const UNSTATED: Pick<AccountRow, keyof StatedNumber | 'iinConfirmedBy'> = { personKey: null, sealedIin: null, iinStatedAt: null, iinConfirmedAt: null, iinConfirmedBy: null };

/** Who may sign in, in which roles, and who is signed in. */
export interface Accounts {
  findByLogin(login: string): Promise<AccountWithGrants | undefined>;
  findById(id: string): Promise<AccountWithGrants | undefined>;
  /** False when the login or the id is taken; then nothing was written. */
  create(account: NewAccount, grants: readonly RoleGrantRow[]): Promise<boolean>;
  /** Adds a role; a grant with the same id is replaced. */
  grant(grant: RoleGrantRow): Promise<void>;
  revokeGrant(id: string, at: Instant): Promise<void>;
  /** How the person wants to be written to from now on. */
  chooseMail(id: string, choice: Pick<AccountRow, 'language' | 'email' | 'wantsMail'>): Promise<void>;
  /** Notes once whose account it is. `taken`: another account has it confirmed; `stated`: this one has said it before. Then nothing was written. */
  stateNumber(id: string, number: StatedNumber): Promise<'done' | 'stated' | 'taken'>;
  /**
   * Notes that the number is really theirs, for whoever saw the identity card. Another account that had it confirmed loses it.
   * False when the account states another number, or none.
   */
  confirmNumber(id: string, confirmation: { readonly personKey: string; readonly by: string; readonly at: Instant }): Promise<boolean>;
  startSession(session: SessionRow): Promise<void>;
  /** Also one that is over: whether it counts is for the caller to say. */
  findSession(tokenHash: string): Promise<(AccountWithGrants & { readonly session: SessionRow }) | undefined>;
  noteSession(tokenHash: string, seenAt: Instant): Promise<void>;
  chooseGrant(tokenHash: string, grantId: string): Promise<void>;
  endSession(tokenHash: string, at: Instant): Promise<void>;
  endSessionsOf(accountId: string, at: Instant): Promise<void>;
}

const ACCOUNT = `SELECT id, login, name, password_hash AS "passwordHash", created_at AS "createdAt", disabled_at AS "disabledAt",
  language, email, wants_mail AS "wantsMail", person_key AS "personKey", sealed_iin AS "sealedIin", iin_stated_at AS "iinStatedAt",
  iin_confirmed_at AS "iinConfirmedAt", iin_confirmed_by AS "iinConfirmedBy" FROM account`;
const GRANT = `
  SELECT id, account_id AS "accountId", role, commission_ids AS "commissionIds", region_ids AS "regionIds", title, granted_at AS "grantedAt", revoked_at AS "revokedAt",
    nominator_kind AS "nominatorKind", nominator_id AS "nominatorId" FROM role_grant`;
const SESSION = `
  SELECT token_hash AS "tokenHash", account_id AS "accountId", grant_id AS "grantId", csrf_token AS "csrfToken", created_at AS "createdAt",
    seen_at AS "seenAt", expires_at AS "expiresAt", revoked_at AS "revokedAt" FROM session`;

export const saveGrant = (database: Pick<DataSource, 'query'>, { id, accountId, role, commissionIds, regionIds, title, grantedAt, revokedAt, nominatorKind, nominatorId }: RoleGrantRow): Promise<unknown> =>
  database.query(`
    INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at, revoked_at, nominator_kind, nominator_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (id) DO UPDATE SET (role, commission_ids, region_ids, title, revoked_at, nominator_kind, nominator_id)
      = ROW(EXCLUDED.role, EXCLUDED.commission_ids, EXCLUDED.region_ids, EXCLUDED.title, EXCLUDED.revoked_at, EXCLUDED.nominator_kind, EXCLUDED.nominator_id)`,
  [id, accountId, role, commissionIds, regionIds, JSON.stringify(title), grantedAt, revokedAt, nominatorKind, nominatorId]);

export class PostgresAccounts implements Accounts {
  constructor(private readonly dataSource: DataSource) {}

  async findByLogin(login: string): Promise<AccountWithGrants | undefined> {
    return this.withGrants(await findRow<AccountRow>(this.dataSource, `${ACCOUNT} WHERE login = $1`, [login]));
  }

  async findById(id: string): Promise<AccountWithGrants | undefined> {
    return this.withGrants(await findRow<AccountRow>(this.dataSource, `${ACCOUNT} WHERE id = $1`, [id]));
  }

  create(account: NewAccount, grants: readonly RoleGrantRow[]): Promise<boolean> {
    const { id, login, name, passwordHash, createdAt, disabledAt, language, email, wantsMail } = account;
    return this.dataSource.transaction(async (manager) => {
      const made = await findRow(manager, `
        WITH made AS (INSERT INTO account (id, login, name, password_hash, created_at, disabled_at, language, email, wants_mail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id) SELECT id FROM made`,
      [id, login, name, passwordHash, createdAt, disabledAt, language, email, wantsMail]);
      if (!made) return false;
      for (const grant of grants) await saveGrant(manager, grant);
      return true;
    });
  }

  async grant(grant: RoleGrantRow): Promise<void> {
    await saveGrant(this.dataSource, grant);
  }

  async revokeGrant(id: string, at: Instant): Promise<void> {
    await this.dataSource.query('UPDATE role_grant SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [id, at]);
  }

  async chooseMail(id: string, { language, email, wantsMail }: Pick<AccountRow, 'language' | 'email' | 'wantsMail'>): Promise<void> {
    await this.dataSource.query('UPDATE account SET language = $2, email = $3, wants_mail = $4 WHERE id = $1', [id, language, email, wantsMail]);
  }

  async stateNumber(id: string, { personKey, sealedIin, iinStatedAt, iinConfirmedAt }: StatedNumber): Promise<'done' | 'stated' | 'taken'> {
    try {
      const row = await findRow(this.dataSource, `
        WITH stated AS (UPDATE account SET person_key = $2, sealed_iin = $3, iin_stated_at = $4, iin_confirmed_at = $5 WHERE id = $1 AND person_key IS NULL RETURNING id)
        SELECT id FROM stated`, [id, personKey, sealedIin, iinStatedAt, iinConfirmedAt]);
      return row ? 'done' : 'stated';
    } catch (error) {
      if (error instanceof QueryFailedError && error.driverError.constraint === 'account_by_person') return 'taken';
      throw error;
    }
  }

  confirmNumber(id: string, { personKey, by, at }: { readonly personKey: string; readonly by: string; readonly at: Instant }): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const account = await findRow<{ readonly id: string }>(manager, 'SELECT id FROM account WHERE id = $1 AND person_key = $2 FOR UPDATE', [id, personKey]);
      if (!account) return false;
      await manager.query('UPDATE account SET iin_confirmed_at = NULL, iin_confirmed_by = NULL WHERE person_key = $2 AND id <> $1 AND iin_confirmed_at IS NOT NULL', [id, personKey]);
      await manager.query('UPDATE account SET iin_confirmed_at = $2, iin_confirmed_by = $3 WHERE id = $1 AND iin_confirmed_at IS NULL', [id, at, by]);
      return true;
    });
  }

  async startSession({ tokenHash, accountId, grantId, csrfToken, createdAt, seenAt, expiresAt, revokedAt }: SessionRow): Promise<void> {
    await this.dataSource.query('INSERT INTO session VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [tokenHash, accountId, grantId, csrfToken, createdAt, seenAt, expiresAt, revokedAt]);
  }

  async findSession(tokenHash: string): Promise<(AccountWithGrants & { readonly session: SessionRow }) | undefined> {
    const session = await findRow<SessionRow>(this.dataSource, `${SESSION} WHERE token_hash = $1`, [tokenHash]);
    const found = session && await this.findById(session.accountId);
    return found && { ...found, session };
  }

  async noteSession(tokenHash: string, seenAt: Instant): Promise<void> {
    await this.dataSource.query('UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2', [tokenHash, seenAt]);
  }

  async chooseGrant(tokenHash: string, grantId: string): Promise<void> {
    await this.dataSource.query('UPDATE session SET grant_id = $2 WHERE token_hash = $1', [tokenHash, grantId]);
  }

  async endSession(tokenHash: string, at: Instant): Promise<void> {
    await this.dataSource.query('UPDATE session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL', [tokenHash, at]);
  }

  async endSessionsOf(accountId: string, at: Instant): Promise<void> {
    await this.dataSource.query('UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [accountId, at]);
  }

  private async withGrants(account: AccountRow | undefined): Promise<AccountWithGrants | undefined> {
    if (!account) return undefined;
    return { account, grants: await findRows<RoleGrantRow>(this.dataSource, `${GRANT} WHERE account_id = $1 AND revoked_at IS NULL ORDER BY granted_at, id`, [account.id]) };
  }
}
