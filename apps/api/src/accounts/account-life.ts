import { randomUUID } from 'node:crypto';
import type { Instant } from '@tirkeu/domain';
import {
  PostgresAccounts, addAccountChange, disableAccount, enableAccount, endEverySession, replacePassword, unlinkIdentitiesOf, type AccountChangeRow,
} from '@tirkeu/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { problem } from '../platform/problem.js';
import type { Passwords } from './passwords.js';
import type { ResetCodes } from './reset-codes.js';
import { tellOwner } from './tell-owner.js';
import { isTrainingAccount } from './training-account.js';

/** Who changes somebody else’s account, and why. Both are kept for good. */
export interface By {
  readonly changedBy: string | null;
  readonly reason: string;
  readonly now: Instant;
}

interface LifeParts {
  readonly database: DataSource;
  readonly accounts: PostgresAccounts;
  readonly passwords: Passwords;
  readonly codes: ResetCodes;
  readonly sendsMail: boolean;
}

/** What others may do to an account: never its password, never its second factors, and everything with a reason on record. */
export class AccountLife {
  constructor(private readonly parts: LifeParts) {}

  /** From the next request on nobody is signed in to it. False when it is disabled already. */
  disable(accountId: string, by: By): Promise<boolean> {
    return this.#change(accountId, 'disabled', by, async (manager) => {
      const done = await disableAccount(manager, accountId, by.now);
      if (done) await endEverySession(manager, accountId, by.now);
      return done;
    });
  }

  /** Sessions that were ended stay so. False when it is not disabled. */
  enable(accountId: string, by: By): Promise<boolean> {
    return this.#change(accountId, 'enabled', by, (manager) => enableAccount(manager, accountId));
  }

  endSessions(accountId: string, by: By): Promise<boolean> {
    return this.#change(accountId, 'sessions-ended', by, async (manager) => {
      await endEverySession(manager, accountId, by.now);
      return true;
    });
  }

  /** A code for its owner, who is told of it. The password of now counts until the code is used. */
  async beginReset(accountId: string, by: By, minutes?: number): Promise<{ readonly code: string; readonly until: Instant }> {
    const given = await this.parts.codes.give(accountId, by.now, minutes);
    await this.#change(accountId, 'reset-begun', by, () => Promise.resolve(true));
    if (!isTrainingAccount(accountId)) await tellOwner(this.parts.database, this.parts.sendsMail, { key: `reset-${by.now}`, accountId, kind: 'account.password-reset', createdAt: by.now });
    return given;
  }

  /**
   * The owner’s new password. Every session, known browser and linked identity goes: whoever had the account is out. Second factors stay, and signing in asks for them.
   *
   * @throws the problem `reset-failed`, the same for a wrong code and for an account that is not there
   */
  async finishReset(login: string, code: string, newPassword: string, now: Instant): Promise<void> {
    const { database, accounts, passwords, codes } = this.parts;
    const account = (await accounts.findByLogin(login))?.account;
    const hash = await passwords.hash(newPassword);
    if (!(await codes.take(account?.id ?? '', code, now)) || !account) throw problem('reset-failed');
    await this.#change(account.id, 'reset-done', { changedBy: account.id, reason: '', now }, async (manager) => {
      await replacePassword(manager, account.id, hash, now);
      return true;
    });
    await unlinkIdentitiesOf(database, account.id);
  }

  /** Either both happen or neither: the change and the record of it. */
  #change(accountId: string, kind: AccountChangeRow['kind'], { changedBy, reason, now }: By, work: (manager: EntityManager) => Promise<boolean>): Promise<boolean> {
    return this.parts.database.transaction(async (manager) => {
      const done = await work(manager);
      if (done) await addAccountChange(manager, { id: randomUUID(), accountId, kind, changedBy, reason, changedAt: now });
      return done;
    });
  }
}
