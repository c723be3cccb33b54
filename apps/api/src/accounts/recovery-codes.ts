import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import type { Instant } from '@tirkeu/domain';
import { hasRecoveryCode, replaceRecoveryCodes, takeRecoveryCode, type Database } from '@tirkeu/persistence';

/** Without letters and digits that are read for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 118 random bits: too many to be guessed even by whoever has the table. */
const LENGTH = 24;
const GROUP = 6;
const HOW_MANY = 10;
const FORM = new RegExp(`^[${SIGNS}]{${LENGTH}}$`, 'u');

export const groupedCode = (code: string): string => code.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'gu'), '$1-');
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/gu, '');

export const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
export const isCodeForm = (typed: string): boolean => FORM.test(plainCode(typed));

/** Codes on paper for whoever has lost telephone and passkeys. Each counts once; only a keyed hash of it is kept. */
export class RecoveryCodes {
  readonly #key: Buffer;

  constructor(private readonly database: Database, secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tirkeu:recovery-codes', 32));
  }

  /** New ones in the place of all earlier ones. They are shown this once. */
  async renew(accountId: string, now: Instant): Promise<readonly string[]> {
    const codes = Array.from({ length: HOW_MANY }, newCode);
    await replaceRecoveryCodes(this.database, accountId, codes.map((code) => this.#hash(accountId, code)), now);
    return codes.map(groupedCode);
  }

  isForm(typed: string): boolean {
    return isCodeForm(typed);
  }

  /** Whether a code would be taken. It is not used up by asking. */
  async fits(accountId: string, typed: string): Promise<boolean> {
    return this.isForm(typed) && hasRecoveryCode(this.database, accountId, this.#hash(accountId, plainCode(typed)));
  }

  async take(accountId: string, typed: string, now: Instant): Promise<boolean> {
    return this.isForm(typed) && takeRecoveryCode(this.database, accountId, this.#hash(accountId, plainCode(typed)), now);
  }

  #hash(accountId: string, code: string): string {
    return createHmac('sha256', this.#key).update(`${accountId}\n${code}`).digest('base64url');
  }
}
