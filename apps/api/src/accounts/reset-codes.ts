import { createHmac, hkdfSync } from 'node:crypto';
import { plusMinutes, type Instant } from '@tirkeu/domain';
import { savePasswordReset, takePasswordReset, type Database } from '@tirkeu/persistence';
import { groupedCode, isCodeForm, newCode, plainCode } from './recovery-codes.js';

/** Handed over in person, at once. */
export const RESET_MINUTES = 30;

/** A code by which the owner of an account sets a new password, once. Nobody else ever sees the password; of the code a keyed hash is kept. */
export class ResetCodes {
  readonly #key: Buffer;

  constructor(private readonly database: Database, secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tirkeu:reset-codes', 32));
  }

  /** A new one in the place of an earlier one. It is shown this once. */
  async give(accountId: string, now: Instant, minutes = RESET_MINUTES): Promise<{ readonly code: string; readonly until: Instant }> {
    const code = newCode();
    const until = plusMinutes(now, minutes);
    await savePasswordReset(this.database, { accountId, codeHash: this.#hash(accountId, code), expiresAt: until });
    return { code: groupedCode(code), until };
  }

  async take(accountId: string, typed: string, now: Instant): Promise<boolean> {
    return isCodeForm(typed) && takePasswordReset(this.database, accountId, this.#hash(accountId, plainCode(typed)), now);
  }

  #hash(accountId: string, code: string): string {
    return createHmac('sha256', this.#key).update(`${accountId}\n${code}`).digest('base64url');
  }
}
