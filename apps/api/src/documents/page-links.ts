import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { isBefore, millisBetween, plusMinutes, instant, type Instant } from '@tirkeu/domain';

/** A page of a file, asked for within one session. */
export interface PageLink {
  readonly fileId: string;
  readonly page: number;
  /** Of the session in which it was asked for. */
  readonly sessionHash: string;
}

const EPOCH = instant('2020-01-01T00:00:00.000Z');
const MINUTES = 1;
const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Addresses of page images on an origin of their own, where nobody is signed in: sealed, so that they tell nothing, and good for a minute. */
export class PageLinks {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'tirkeu page links', 32));
  }

  issue({ fileId, page, sessionHash }: PageLink, now: Instant): string {
    const plain = Buffer.alloc(54);
    plain.write(fileId.replaceAll('-', ''), 0, 'hex');
    plain.writeUInt16BE(page, 16);
    plain.writeUInt32BE(Math.floor(millisBetween(EPOCH, plusMinutes(now, MINUTES)) / 1_000), 18);
    plain.write(sessionHash, 22, 'hex');
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** What an address leads to; undefined when it is not ours or is over. */
  open(token: string, now: Instant): PageLink | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== NONCE + 54 + TAG) return undefined;
    try {
      const cipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE)).setAuthTag(bytes.subarray(-TAG));
      const plain = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
      const [id] = [plain.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')];
      const isOver = plain.readUInt32BE(18) * 1_000 < millisBetween(EPOCH, now) || isBefore(now, EPOCH);
      return isOver || !ID.test(id) ? undefined : { fileId: id, page: plain.readUInt16BE(16), sessionHash: plain.toString('hex', 22) };
    } catch {
      return undefined;
    }
  }
}
