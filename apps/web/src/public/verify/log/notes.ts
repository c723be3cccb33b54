import type { Hash } from './tree.js';

/** What the log signed: how many entries it has, and the root of its tree (C2SP tlog-checkpoint under signed-note). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** The lines that were signed. */
  readonly text: string;
  readonly signatures: readonly string[];
}

/** Standard base64, one text for each value; null for anything else. */
export function bytesOf(base64: string): Hash | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return null;
  try {
    const binary = atob(base64);
    return btoa(binary) === base64 ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

const SIZE = /^(?:0|[1-9]\d{0,14})$/u;

/** Reads a checkpoint as it was saved or fetched; null when it has not the form of one. */
export function readCheckpoint(saved: string): Checkpoint | null {
  const note = saved.replaceAll('\r\n', '\n');
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const [origin, size = '', encoded = ''] = text.split('\n');
  const root = bytesOf(encoded);
  if (!origin || !SIZE.test(size) || root?.length !== 32) return null;
  return { origin, size: Number(size), root, text, signatures: note.slice(end + 2).split('\n').filter((line) => line.startsWith('— ')) };
}

/** The proof that an entry stands in the log (C2SP tlog-proof). */
export interface LogProof {
  readonly entry: Hash;
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: Checkpoint;
}

const PROOF = /^c2sp\.org\/tlog-proof@v1\nextra (?<extra>\S+)\nindex (?<index>\d{1,15})\n(?<hashes>(?:[A-Za-z0-9+/]{43}=\n)*)\n(?<note>[^]+)$/u;

/** Reads a proof; null when it has not the form of one. */
export function readProof(text: string): LogProof | null {
  const { extra = '', index = '', hashes = '', note = '' } = PROOF.exec(text)?.groups ?? {};
  const [entry, checkpoint] = [bytesOf(extra), readCheckpoint(note)];
  const proof = readHashes(hashes);
  return entry && checkpoint && proof ? { entry, index: Number(index), proof, checkpoint } : null;
}

/** Hashes, one a line; null when one of them is none. */
export function readHashes(lines: string): readonly Hash[] | null {
  const hashes = lines.split('\n').filter((line) => line !== '').map(bytesOf);
  return hashes.every((hash): hash is Hash => hash?.length === 32) ? hashes : null;
}

interface LogKey {
  readonly name: string;
  readonly id: string;
  readonly key: Hash;
}

/** Keys that have signed checkpoints, `name+id+key` a line each; of 33 bytes the first is the kind. */
function readKeys(lines: string): readonly LogKey[] {
  return lines.split('\n').flatMap((line) => {
    const { name, id, key = '' } = /^(?<name>[^\s+]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]+)$/u.exec(line)?.groups ?? {};
    const bytes = bytesOf(key);
    return name !== undefined && id !== undefined && bytes?.length === 33 && bytes[0] === 1 ? [{ name, id, key: bytes.slice(1) }] : [];
  });
}

const hex = (bytes: Hash): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The signatures under a checkpoint that a key of the log claims to have made. */
const claimedBy = ({ name, id }: LogKey, { signatures }: Checkpoint): readonly Hash[] => signatures.flatMap((line) => {
  const [, signer, encoded = ''] = line.split(' ');
  const bytes = signer === name ? bytesOf(encoded) : null;
  return bytes?.length === 68 && hex(bytes.slice(0, 4)) === id ? [bytes.slice(4)] : [];
});

/** Whether the log signed a checkpoint by one of its keys, worked out by the browser; null where it knows no Ed25519. */
export async function isSignedByLog(checkpoint: Checkpoint, keys: string): Promise<boolean | null> {
  const claims = readKeys(keys).filter(({ name }) => name === checkpoint.origin).flatMap((key) => claimedBy(key, checkpoint).map((signature) => ({ key: key.key, signature })));
  try {
    for (const { key, signature } of claims) {
      const published = await globalThis.crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
      if (await globalThis.crypto.subtle.verify('Ed25519', published, signature, new TextEncoder().encode(checkpoint.text))) return true;
    }
    return false;
  } catch {
    return null;
  }
}
