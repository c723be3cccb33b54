import { canonicalJson, type Receipt } from '@tirkeu/domain';
import { isSignedByLog, readCheckpoint, readHashes, readProof, type Checkpoint } from './notes.js';
import { isSame, leafHash, onlyGrew, rootOfInclusion } from './tree.js';

/** Whether the browser checked the signatures, or cannot. */
export type Signed = 'browser' | 'impossible';

/** How a receipt stands to the published log. */
export type Standing = { readonly kind: 'holds'; readonly size: number; readonly signed: Signed } | { readonly kind: 'waiting' | 'wrong' | 'impossible' };

const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** The one text of the entry that a receipt states; the moment of recording stands in the entry alone. */
function isEntryOf({ commissionId, record }: Receipt, entry: string): boolean {
  const said = parsed(entry);
  const stated = said && canonicalJson({ kind: 'event', chain: commissionId, index: record.entry, hash: record.hash, recordedAt: said.recordedAt });
  return stated === entry;
}

function parsed(json: string): { readonly recordedAt: string } | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && 'recordedAt' in value && typeof value.recordedAt === 'string' ? { recordedAt: value.recordedAt } : null;
  } catch {
    return null;
  }
}

/**
 * Holds a receipt against the log: its entry, the way from the entry to the root of a checkpoint, and the signature over that.
 *
 * @param proof the text of the proof; null: no checkpoint holds the entry yet
 * @param keys the published keys of the log, one a line
 */
export async function checkStanding(receipt: Receipt, proof: string | null, keys: string): Promise<Standing> {
  if (!canHash()) return { kind: 'impossible' };
  if (proof === null) return { kind: 'waiting' };
  const read = readProof(proof);
  if (!read || !isEntryOf(receipt, new TextDecoder().decode(read.entry))) return { kind: 'wrong' };
  const { size, root } = read.checkpoint;
  const found = await rootOfInclusion({ index: read.index, size, leaf: await leafHash(read.entry), proof: read.proof });
  const isSigned = await isSignedByLog(read.checkpoint, keys);
  if (found === null || !isSame(found, root) || isSigned === false) return { kind: 'wrong' };
  return { kind: 'holds', size, signed: isSigned === null ? 'impossible' : 'browser' };
}

/** What became of the log since a checkpoint was saved. */
export type Growth =
  | { readonly kind: 'grew' | 'same' | 'forked'; readonly from: number; readonly to: number; readonly signed: Signed }
  | { readonly kind: 'other'; readonly theirs: string; readonly ours: string }
  | { readonly kind: 'unsigned' | 'impossible' };

/** What is asked of the server for it. */
export interface LogSource {
  readonly checkpoint: () => Promise<string>;
  readonly keys: () => Promise<string>;
  /** Null where the log has not come so far. */
  readonly consistency: (from: number, to: number) => Promise<string | null>;
}

/** Holds a checkpoint that somebody saved against the present one: whether the log has only grown since. */
export async function checkGrowth(saved: Checkpoint, source: LogSource): Promise<Growth> {
  if (!canHash()) return { kind: 'impossible' };
  const [note, keys] = await Promise.all([source.checkpoint(), source.keys()]);
  const now = readCheckpoint(note);
  if (now && now.origin !== saved.origin) return { kind: 'other', theirs: saved.origin, ours: now.origin };
  const [wasSigned, isSigned] = [await isSignedByLog(saved, keys), now && await isSignedByLog(now, keys)];
  if (wasSigned === false) return { kind: 'unsigned' };
  const sizes = { from: saved.size, to: now?.size ?? 0, signed: wasSigned === null ? 'impossible' : 'browser' } as const;
  if (!now || isSigned === false) return { kind: 'forked', ...sizes };
  const proof = saved.size > now.size ? null : readHashes((await source.consistency(saved.size, now.size)) ?? '-');
  if (proof === null || !await onlyGrew(saved, now, proof)) return { kind: 'forked', ...sizes };
  return { kind: saved.size === now.size ? 'same' : 'grew', ...sizes };
}
