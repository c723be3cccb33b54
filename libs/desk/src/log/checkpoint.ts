import type { TreeHash } from './merkle.js';
import { readNote } from './signed-note.js';

/** How far a log had come (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The name of the log, for ever. */
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
}

/** The text that log and witnesses sign. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root}\n`;

/** Reads the text of a checkpoint, or a whole note; undefined when it is none. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [origin, size, root] = (readNote(note)?.text ?? note).split('\n');
  if (!origin || size === undefined || !/^(?:0|[1-9]\d{0,15})$/.test(size) || root === undefined || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined;
  return { origin, size: Number(size), root };
}

/** A proof that can be kept and checked offline (C2SP tlog-proof). */
export interface LogProof {
  /** The text of the entry, which the leaf covers. */
  readonly entry: string;
  readonly index: number;
  readonly proof: readonly TreeHash[];
  /** The checkpoint with its signatures. */
  readonly note: string;
}

const FORM = 'c2sp.org/tlog-proof@v1';

export const proofText = ({ entry, index, proof, note }: LogProof): string =>
  `${FORM}\nextra ${Buffer.from(entry, 'utf8').toString('base64')}\nindex ${index}\n${proof.map((hash) => `${hash}\n`).join('')}\n${note}`;

/** Reads a proof; undefined when it has not the form of one. Whether it holds is another question. */
export function readProof(text: string): LogProof | undefined {
  const [, extra, index, hashes, note] = /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (\d{1,16})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/u.exec(text) ?? [];
  if (extra === undefined || index === undefined || hashes === undefined || note === undefined) return undefined;
  return { entry: Buffer.from(extra, 'base64').toString('utf8'), index: Number(index), proof: hashes.split('\n').slice(0, -1), note };
}
