import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { forgetPeople, replacePersonal, withParts, type Filing, type PersonalPart } from '@tirkeu/domain';
import { uncover, type SaltedPart, type StoredEvent } from '@tirkeu/desk';
import type { DataSource } from 'typeorm';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAGGED = { authTagLength: TAG_BYTES } as const;

/** Asked of the system for many nonces at once; each is used once. */
let drawn = Buffer.alloc(0);

function drawNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCE_BYTES * 256);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}

function seal(key: KeyObject, bytes: Buffer, of: string): Buffer {
  const nonce = drawNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(of, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: KeyObject, bytes: Buffer, of: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), TAGGED).setAAD(Buffer.from(of, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  // In this mode all has come by now: the end only says whether it is genuine.
  decipher.final();
  return plain;
}

/** The key of one filing. What it seals is bound to a name, so that nothing sealed can be passed off as something else. */
export class FilingKey {
  readonly #key: KeyObject;

  /** @param wrapped the key as the table `filing_key` holds it */
  constructor(key: Buffer, readonly filingId: string, readonly wrapped: string) {
    this.#key = createSecretKey(key);
  }

  sealBytes(bytes: Buffer, of: string): Buffer {
    return seal(this.#key, bytes, `${this.filingId} ${of}`);
  }

  /** @throws Error when it was sealed with another key or as something else, or is damaged */
  unsealBytes(bytes: Buffer, of: string): Buffer {
    return unseal(this.#key, bytes, `${this.filingId} ${of}`);
  }

  seal(value: unknown, of: string): string {
    return this.sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), of).toString('base64');
  }

  unseal(text: string, of: string): unknown {
    return JSON.parse(this.unsealBytes(Buffer.from(text, 'base64'), of).toString('utf8'));
  }

  /** A filing as its row holds it: what is personal apart and sealed. */
  sealState(filing: Filing): { readonly state: Filing; readonly sealed: string } {
    const parts: PersonalPart[] = [];
    const state = replacePersonal(filing, (value, path) => { parts.push([path, value]); return null; });
    return { state, sealed: this.seal(parts, 'state') };
  }

  /** An event as its row holds it. */
  sealEvent({ event, version, committed }: Pick<StoredEvent, 'event' | 'version' | 'committed'>): { readonly payload: StoredEvent['event']; readonly sealed: string | null } {
    return committed ? { payload: committed.covered, sealed: this.seal(committed.parts, `event ${version}`) } : { payload: event, sealed: null };
  }
}

/** Makes, wraps and unwraps the keys of filings under the secret of the installation. */
export class FilingKeys {
  readonly #key: KeyObject;
  /** A history is opened event by event with one key. No more than one is kept, so that one that was destroyed does not stay in memory for long. */
  #last: FilingKey | undefined;

  /** @param secret at least 32 characters, the same as long as there are filings: under another one none can be read */
  constructor(secret: string) {
    if (secret.length < 32) throw new RangeError('The secret that wraps the keys of filings needs at least 32 characters');
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'tirkeu:keys-of-filings', KEY_BYTES)));
  }

  make(filingId: string): FilingKey {
    const key = randomBytes(KEY_BYTES);
    return new FilingKey(key, filingId, seal(this.#key, key, filingId).toString('base64'));
  }

  unwrap(filingId: string, wrapped: string): FilingKey {
    if (this.#last?.wrapped !== wrapped || this.#last.filingId !== filingId) this.#last = new FilingKey(unseal(this.#key, Buffer.from(wrapped, 'base64'), filingId), filingId, wrapped);
    return this.#last;
  }
}

/** What a row holds in part sealed, as the expressions of `sealed-columns` give it to whoever reads. */
export interface SealedValue {
  readonly $open: object;
  readonly $sealed: string | null;
  /** Null when it was destroyed. */
  readonly $key: string | null;
  readonly $filing: string;
  /** The version of an event; left out of a filing's state. */
  readonly $event?: number;
  /** The page of a working copy, which is sealed as a whole. */
  readonly $copy?: string;
}

const isSealedValue = (value: object): value is SealedValue => '$open' in value && '$filing' in value;

/** A filing or event in full; without the key what is left of it once its people are forgotten. */
export function openSealed(keys: FilingKeys | undefined, { $open, $sealed, $key, $filing, $event, $copy }: SealedValue): object {
  if ($key === null) return $sealed === null ? $open : forgetPeople($open, { published: false });
  if ($sealed === null) return $open;
  if (!keys) throw new Error(`What is sealed of filing ${$filing} cannot be read: the connection was made without the secret of the installation`);
  const key = keys.unwrap($filing, $key);
  if ($copy !== undefined) return key.unseal($sealed, `copy ${$copy}`) as object;
  return $event === undefined
    ? withParts($open, key.unseal($sealed, 'state') as readonly PersonalPart[])
    : uncover($open, key.unseal($sealed, `event ${$event}`) as readonly SaltedPart[]);
}

/** Reads JSON of the database; what it holds sealed is opened wherever it lies. */
export const openingParser = (keys: FilingKeys | undefined) => (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  return text.includes('"$filing"') ? opened(keys, value) : value;
};

function opened(keys: FilingKeys | undefined, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealedValue(value)) return openSealed(keys, value);
  if (Array.isArray(value)) return value.map((item) => opened(keys, item));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, opened(keys, member)]));
}

/** The key of a filing; undefined when it has none yet, or none any more. */
export async function findFilingKey(dataSource: DataSource, filingId: string): Promise<FilingKey | undefined> {
  const [row]: readonly { readonly wrapped: string }[] = await dataSource.query('SELECT wrapped FROM filing_key WHERE filing_id = $1 AND wrapped IS NOT NULL', [filingId]);
  return row && keysOf(dataSource).unwrap(filingId, row.wrapped);
}

/** The key of a filing to seal with. A filing from before there were keys gets one. @throws Error when it was destroyed: its people are forgotten */
export async function getFilingKey(dataSource: DataSource, filingId: string): Promise<FilingKey> {
  const known = await findFilingKey(dataSource, filingId);
  if (known) return known;
  await dataSource.query('INSERT INTO filing_key (filing_id, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING', [filingId, keysOf(dataSource).make(filingId).wrapped]);
  const made = await findFilingKey(dataSource, filingId);
  if (!made) throw new Error(`The key of filing ${filingId} was destroyed`);
  return made;
}

/** The keys that a data source was given its secret for. */
export function keysOf(dataSource: Pick<DataSource, 'options'>): FilingKeys {
  const { extra }: { readonly extra?: { readonly filingKeys?: FilingKeys } } = dataSource.options as { readonly extra?: { readonly filingKeys?: FilingKeys } };
  if (!extra?.filingKeys) throw new Error('The data source was made without the secret of the installation, so it can write no filing');
  return extra.filingKeys;
}
