import { QueryFailedError, type DataSource } from 'typeorm';
import { accessState, type Instant } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import type { AccountRow, RoleGrantRow, SessionRow } from '../tables/account.table.js';
import { findRow, findRows } from './database.js';
import { GatheredLooks } from './gathered-looks.js';

/** Grants that were revoked are never given. Whether one has begun, and is not over, is said by `accessState`. */
export interface AccountWithGrants {
  readonly account: AccountRow;
  readonly grants: readonly RoleGrantRow[];
}

/** A session with its account, the rights that stand at the moment, and the right that it acts in, whatever became of that: what was lost is lost with the next request. */
export interface FoundSession extends AccountWithGrants {
  readonly session: SessionRow;
  readonly acting: RoleGrantRow | undefined;
}

/** A grant that stands from now on until it is revoked, where nothing is said. */
export type NewGrant = Omit<RoleGrantRow, 'startsAt' | 'endsAt'> & Partial<Pick<RoleGrantRow, 'startsAt' | 'endsAt'>>;

/** The IIN that somebody says is theirs, as it is kept; null in `iinConfirmedAt` until it is confirmed. */
export type StatedNumber = { readonly [Column in 'personKey' | 'sealedIin']: string } & { readonly iinStatedAt: Instant; readonly iinConfirmedAt: Instant | null };

/** Nobody says whose an account is before there is one. */
export type NewAccount = Omit<AccountRow, keyof typeof UNSTATED>;

/** Of an account that has not said whose it is, and has a password alone. */
export const UNSTATED: Pick<AccountRow, keyof StatedNumber | 'iinConfirmedBy' | 'secondFactorAt'> = {
  personKey: null, sealedIin: null, iinStatedAt: null, iinConfirmedAt: null, iinConfirmedBy: null, secondFactorAt: null,
};

/** Who may sign in, in which roles, and who is signed in. */
export interface Accounts {
  findByLogin(login: string): Promise<AccountWithGrants | undefined>;
  findById(id: string): Promise<AccountWithGrants | undefined>;
  /** False when the login or the id is taken; then nothing was written. */
  create(account: NewAccount, grants: readonly NewGrant[]): Promise<boolean>;
  /** Adds a role; a grant with the same id is replaced. What a commission has taken from it stays taken. */
  grant(grant: NewGrant): Promise<void>;
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
  /** The right of an account that stood last; undefined when it never had one. */
  findLastGrant(accountId: string): Promise<RoleGrantRow | undefined>;
  /** Also one that is over: whether it counts is for the caller to say. */
  findSession(tokenHash: string, now: Instant): Promise<FoundSession | undefined>;
  noteSession(tokenHash: string, seenAt: Instant): Promise<void>;
  chooseGrant(tokenHash: string, grantId: string): Promise<void>;
  endSession(tokenHash: string, at: Instant): Promise<void>;
  /** Ends the sessions of an account, but for the one whose token is kept. */
  endSessionsOf(accountId: string, at: Instant, kept?: string): Promise<void>;
  /** Sessions that were not ended and are not over for good, the newest first. */
  findSessionsOf(accountId: string, now: Instant): Promise<readonly SessionRow[]>;
  /** Notes that the person proved who they are. */
  confirmSession(tokenHash: string, at: Instant): Promise<void>;
  changePassword(id: string, passwordHash: string): Promise<void>;
}

/** Columns by the names that rows have here. */
const ACCOUNT_COLUMNS = {
  id: 'id', login: 'login', name: 'name', passwordHash: 'password_hash', createdAt: 'created_at', disabledAt: 'disabled_at', language: 'language', email: 'email', wantsMail: 'wants_mail',
  personKey: 'person_key', sealedIin: 'sealed_iin', iinStatedAt: 'iin_stated_at', iinConfirmedAt: 'iin_confirmed_at', iinConfirmedBy: 'iin_confirmed_by',
  secondFactorAt: 'second_factor_at',
} as const satisfies Record<keyof AccountRow, string>;
const GRANT_COLUMNS = {
  id: 'id', accountId: 'account_id', role: 'role', commissionIds: 'commission_ids', regionIds: 'region_ids', title: 'title', grantedAt: 'granted_at', revokedAt: 'revoked_at',
  startsAt: 'starts_at', endsAt: 'ends_at',
  nominatorKind: 'nominator_kind', nominatorId: 'nominator_id',
} as const satisfies Record<keyof RoleGrantRow, string>;
const SESSION_COLUMNS = {
  tokenHash: 'token_hash', accountId: 'account_id', grantId: 'grant_id', csrfToken: 'csrf_token', createdAt: 'created_at', seenAt: 'seen_at', expiresAt: 'expires_at', revokedAt: 'revoked_at',
  confirmedAt: 'confirmed_at', browser: 'browser', twoFactors: 'two_factors',
} as const satisfies Record<keyof SessionRow, string>;

/** The columns of a table in a statement, under names that begin with a prefix. */
const columns = (table: string, names: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(names).map(([name, column]) => `${table}.${column} AS "${prefix}${name}"`).join(', ');

/** What a statement gave under names that begin with a prefix. */
const within = <Row>(row: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>, prefix: string): Row =>
  Object.fromEntries(Object.keys(names).map((name) => [name, row[prefix + name]])) as Row;

/** Everything under names that begin with a prefix. */
type SignedInRow = Readonly<Record<string, unknown>> & { readonly 'session.tokenHash': string };

const ACCOUNT = `SELECT ${columns('account', ACCOUNT_COLUMNS)} FROM account`;
const GRANT = `SELECT ${columns('role_grant', GRANT_COLUMNS)} FROM role_grant`;
/** Sessions with their accounts and each of their grants. */
const signedIn = (tokens: string): string => `
  SELECT ${columns('s', SESSION_COLUMNS, 'session.')}, ${columns('a', ACCOUNT_COLUMNS, 'account.')}, ${columns('g', GRANT_COLUMNS, 'grant.')}
  FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN role_grant g ON g.account_id = a.id AND (g.revoked_at IS NULL OR g.id = s.grant_id)
  WHERE s.token_hash ${tokens} ORDER BY g.granted_at, g.id`;
/** One look for every request of somebody who is signed in. Of a list PostgreSQL expects ten rows, and would plan anew each time. */
const SIGNED_IN = preparedAs('read-session', signedIn('= $1'));
/** One look for several who ask at the same moment. */
const ALL_SIGNED_IN = preparedAs('read-sessions', signedIn('= ANY($1)'));

export const saveGrant = (database: Pick<DataSource, 'query'>, { id, accountId, role, commissionIds, regionIds, title, grantedAt, revokedAt, nominatorKind, nominatorId, startsAt = null, endsAt = null }: NewGrant): Promise<unknown> =>
  database.query(`
    INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at, revoked_at, nominator_kind, nominator_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    ON CONFLICT (id) DO UPDATE SET (role, commission_ids, region_ids, title, revoked_at, nominator_kind, nominator_id, starts_at, ends_at)
      = ROW(EXCLUDED.role, ARRAY(SELECT c FROM unnest(EXCLUDED.commission_ids) WITH ORDINALITY AS l(c, place) WHERE NOT EXISTS (SELECT FROM role_grant t WHERE t.id = role_grant.id || '.' || c) ORDER BY place),
        EXCLUDED.region_ids, EXCLUDED.title, CASE WHEN role_grant.revoked_by IS NULL THEN EXCLUDED.revoked_at ELSE role_grant.revoked_at END, EXCLUDED.nominator_kind, EXCLUDED.nominator_id,
        EXCLUDED.starts_at, EXCLUDED.ends_at)`,
  [id, accountId, role, commissionIds, regionIds, JSON.stringify(title), grantedAt, revokedAt, nominatorKind, nominatorId, startsAt, endsAt]);

export class PostgresAccounts implements Accounts {
  private readonly sessions: GatheredLooks<SignedInRow>;

  constructor(private readonly dataSource: DataSource) {
    this.sessions = new GatheredLooks((tokens) => (tokens.length === 1 ? findRows<SignedInRow>(dataSource, SIGNED_IN, tokens) : findRows<SignedInRow>(dataSource, ALL_SIGNED_IN, [tokens])), (row) => row['session.tokenHash']);
  }

  async findByLogin(login: string): Promise<AccountWithGrants | undefined> {
    // As many looks for a login that nobody has.
    const account = await findRow<AccountRow>(this.dataSource, `${ACCOUNT} WHERE login = $1`, [login]);
    const grants = await this.findGrants(account?.id ?? '');
    return account && { account, grants };
  }

  async findById(id: string): Promise<AccountWithGrants | undefined> {
    return this.withGrants(await findRow<AccountRow>(this.dataSource, `${ACCOUNT} WHERE id = $1`, [id]));
  }

  create(account: NewAccount, grants: readonly NewGrant[]): Promise<boolean> {
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

  async grant(grant: NewGrant): Promise<void> {
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

  async startSession({ tokenHash, accountId, grantId, csrfToken, createdAt, seenAt, expiresAt, revokedAt, confirmedAt, browser, twoFactors }: SessionRow): Promise<void> {
    await this.dataSource.query(`
      INSERT INTO session (token_hash, account_id, grant_id, csrf_token, created_at, seen_at, expires_at, revoked_at, confirmed_at, browser, two_factors) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tokenHash, accountId, grantId, csrfToken, createdAt, seenAt, expiresAt, revokedAt, confirmedAt, browser, twoFactors]);
  }

  findLastGrant(accountId: string): Promise<RoleGrantRow | undefined> {
    return findRow<RoleGrantRow>(this.dataSource, `${GRANT} WHERE account_id = $1 ORDER BY coalesce(revoked_at, ends_at, 'infinity') DESC, granted_at DESC, id LIMIT 1`, [accountId]);
  }

  async findSession(tokenHash: string, now: Instant): Promise<FoundSession | undefined> {
    const rows = await this.sessions.find(tokenHash);
    const [first] = rows;
    if (!first) return undefined;
    const session = within<SessionRow>(first, SESSION_COLUMNS, 'session.');
    const given = rows.filter((row) => row['grant.id'] !== null).map((row) => within<RoleGrantRow>(row, GRANT_COLUMNS, 'grant.'));
    return {
      session, account: within<AccountRow>(first, ACCOUNT_COLUMNS, 'account.'),
      grants: given.filter((grant) => accessState(grant, now) === 'standing'), acting: given.find(({ id }) => id === session.grantId),
    };
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

  async endSessionsOf(accountId: string, at: Instant, kept: string | null = null): Promise<void> {
    await this.dataSource.query('UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL AND token_hash IS DISTINCT FROM $3', [accountId, at, kept]);
  }

  findSessionsOf(accountId: string, now: Instant): Promise<readonly SessionRow[]> {
    return findRows<SessionRow>(this.dataSource, `SELECT ${columns('s', SESSION_COLUMNS)} FROM session s WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY seen_at DESC, token_hash`, [accountId, now]);
  }

  async confirmSession(tokenHash: string, at: Instant): Promise<void> {
    await this.dataSource.query('UPDATE session SET confirmed_at = $2 WHERE token_hash = $1', [tokenHash, at]);
  }

  async changePassword(id: string, passwordHash: string): Promise<void> {
    await this.dataSource.query('UPDATE account SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
  }

  private async withGrants(account: AccountRow | undefined): Promise<AccountWithGrants | undefined> {
    return account && { account, grants: await this.findGrants(account.id) };
  }

  private findGrants(accountId: string): Promise<readonly RoleGrantRow[]> {
    return findRows<RoleGrantRow>(this.dataSource, `${GRANT} WHERE account_id = $1 AND revoked_at IS NULL ORDER BY granted_at, id`, [accountId]);
  }
}
