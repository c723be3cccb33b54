import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { keyPersonsBy } from '@tirkeu/desk';
import type { AccountRow } from '@tirkeu/persistence';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps the numbers that people state as theirs: a keyed hash to find them by, and the number itself encrypted. Neither tells
 * anything to whoever reads the table without the secret of the installation.
 */
export class PersonNumbers {
  readonly keyOf: (iin: string) => string;
  readonly #key: Buffer;

  constructor(secret: string) {
    this.keyOf = keyPersonsBy(secret);
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tirkeu:numbers-of-accounts', 32));
  }

  seal(iin: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    return Buffer.concat([nonce, cipher.update(iin, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  }

  /** The number that an account states; null when it states none, or it was sealed with another secret. */
  read({ sealedIin }: Pick<AccountRow, 'sealedIin'>): string | null {
    if (sealedIin === null) return null;
    try {
      return this.#open(Buffer.from(sealedIin, 'base64'));
    } catch {
      return null;
    }
  }

  #open(bytes: Buffer): string {
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
