import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { binary, key, moment, optional, text, texts, whole } from './columns.js';

/** The secret of an app that shows one-time codes; an account has one at most. */
export interface OneTimeKeyRow {
  accountId: string;
  /** Encrypted with a key that is not in the database. */
  sealedSecret: string;
  /** The step of the last code that was taken: it and earlier ones are never taken again. */
  lastStep: number;
  createdAt: Instant;
}
/** A recovery code, of which nothing but a hash is kept. */
export interface RecoveryCodeRow {
  accountId: string;
  codeHash: string;
  createdAt: Instant;
  usedAt: Instant | null;
}
/** The public half of a key that a device or a security key holds. */
export interface PasskeyRow {
  /** The id of the credential as base64url. */
  id: string;
  accountId: string;
  publicKey: Buffer;
  /** How often it signed, as it says itself; 0 for ever where it does not count. */
  counter: number;
  transports: string[];
  /** By which its owner tells it from others. */
  name: string;
  createdAt: Instant;
  usedAt: Instant | null;
}
/** A question to a passkey, or to somebody else who knows the person, that is answered once or never. */
export interface PasskeyChallengeRow {
  challenge: string;
  /** Null while it is not known who signs in. */
  accountId: string | null;
  purpose: string;
  expiresAt: Instant;
}
/** A browser from which an account signed in. The table holds a hash of its cookie's token. */
export interface KnownDeviceRow {
  tokenHash: string;
  accountId: string;
  firstSeenAt: Instant;
  seenAt: Instant;
}

export const oneTimeKeyTable = new EntitySchema<OneTimeKeyRow>({
  name: 'one_time_key', columns: { accountId: key(text), sealedSecret: text, lastStep: whole, createdAt: moment },
});
export const recoveryCodeTable = new EntitySchema<RecoveryCodeRow>({
  name: 'recovery_code', columns: { accountId: key(text), codeHash: key(text), createdAt: moment, usedAt: optional(moment) },
});
export const passkeyTable = new EntitySchema<PasskeyRow>({
  name: 'passkey',
  columns: { id: key(text), accountId: text, publicKey: binary, counter: whole, transports: texts, name: text, createdAt: moment, usedAt: optional(moment) },
});
export const passkeyChallengeTable = new EntitySchema<PasskeyChallengeRow>({
  name: 'passkey_challenge', columns: { challenge: key(text), accountId: optional(text), purpose: text, expiresAt: moment },
});
export const knownDeviceTable = new EntitySchema<KnownDeviceRow>({
  name: 'known_device', columns: { tokenHash: key(text), accountId: key(text), firstSeenAt: moment, seenAt: moment },
});
