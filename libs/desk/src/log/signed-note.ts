import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';

/** An Ed25519 key that signs the notes of a log (C2SP signed-note), and one of a witness that cosigns them (C2SP tlog-cosignature). */
export type NoteKeyKind = 'log' | 'witness';

const TYPE: Readonly<Record<NoteKeyKind, number>> = { log: 0x01, witness: 0x04 };

/** PKCS#8 of an Ed25519 key is this and its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export interface NoteVerifier {
  readonly kind: NoteKeyKind;
  readonly name: string;
  /** Four bytes that tell keys apart. */
  readonly id: Buffer;
  readonly publicKey: Buffer;
}

const keyIdOf = (kind: NoteKeyKind, name: string, publicKey: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.from([TYPE[kind]])).update(publicKey).digest().subarray(0, 4);

/** A key as it is written down: `name+id+key`. The name holds neither a blank nor a plus. */
export const verifierText = ({ kind, name, id, publicKey }: NoteVerifier): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.from([TYPE[kind]]), publicKey]).toString('base64')}`;

/** Reads a key; undefined when it is none, or its id is not its own. */
export function readVerifier(text: string): NoteVerifier | undefined {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim()) ?? [];
  if (name === undefined || id === undefined || key === undefined) return undefined;
  const bytes = Buffer.from(key, 'base64');
  const kind = bytes[0] === TYPE.log ? 'log' : 'witness';
  const publicKey = bytes.subarray(1);
  if (bytes[0] !== TYPE[kind] || publicKey.length !== 32 || keyIdOf(kind, name, publicKey).toString('hex') !== id) return undefined;
  return { kind, name, id: Buffer.from(id, 'hex'), publicKey };
}

const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);

/** Signs the notes of a log, or cosigns them. */
export class NoteSigner {
  readonly verifier: NoteVerifier;

  constructor(kind: NoteKeyKind, name: string, private readonly key: KeyObject) {
    const publicKey = publicKeyOf(key);
    this.verifier = { kind, name, id: keyIdOf(kind, name, publicKey), publicKey };
  }

  /**
   * The key of the log follows from the key of the installation, so that there is one secret less to keep, and signs nothing else.
   *
   * @param signingKey PKCS#8 as base64
   */
  static ofInstallation(signingKey: string, origin: string): NoteSigner {
    const seed = Buffer.from(signingKey, 'base64').subarray(-32);
    const derived = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), 'tirkeu transparency log', 32));
    return new NoteSigner('log', origin, createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, derived]), format: 'der', type: 'pkcs8' }));
  }

  /** The line of a signature under the text of a note; a witness says when, in seconds since 1970. */
  sign(text: string, seconds = 0): string {
    const { kind, name, id } = this.verifier;
    const signature = sign(null, signedBytes(kind, text, seconds), this.key);
    const time = kind === 'witness' ? [timeBytes(seconds)] : [];
    return `— ${name} ${Buffer.concat([id, ...time, signature]).toString('base64')}\n`;
  }
}

const timeBytes = (seconds: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(seconds));
  return bytes;
};

const signedBytes = (kind: NoteKeyKind, text: string, seconds: number): Buffer =>
  Buffer.from(kind === 'log' ? text : `cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');

/** A note: its text, which ends with a line break, and the lines of its signatures. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly string[];
}

/** Reads a note; undefined when it has not the form of one. */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const signatures = note.slice(end + 2, -1).split('\n');
  return signatures.every((line) => line.startsWith('— ')) ? { text: note.slice(0, end + 1), signatures } : undefined;
}

export const noteOf = (text: string, signatures: readonly string[]): string => `${text}\n${signatures.join('')}`;

/** When a witness cosigned a note, in seconds since 1970, or 0 for the log itself; undefined where no signature of that key holds. */
export function findSignature({ text, signatures }: SignedNote, { kind, name, id, publicKey }: NoteVerifier): number | undefined {
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
  for (const line of signatures) {
    const [, signer, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    if (signer !== name || encoded === undefined) continue;
    const bytes = Buffer.from(encoded, 'base64');
    if (!bytes.subarray(0, 4).equals(id) || bytes.length !== (kind === 'log' ? 68 : 76)) continue;
    const seconds = kind === 'log' ? 0 : Number(bytes.readBigUInt64BE(4));
    if (verify(null, signedBytes(kind, text, seconds), key, bytes.subarray(-64))) return seconds;
  }
  return undefined;
}
