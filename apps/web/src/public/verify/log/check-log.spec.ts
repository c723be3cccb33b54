import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { GrowingTree, NoteSigner, checkpointText, consistencyPath, inclusionPath, leafHashOf, logEntryText, nodeHashOf, noteOf, proofText, verifierText, type LogEntry, type TreeHash } from '@tirkeu/desk';
import { instant, type Receipt } from '@tirkeu/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { checkGrowth, checkStanding, type LogSource } from './check-log.js';
import { readCheckpoint, type Checkpoint } from './notes.js';

/** What browsers have and jsdom has not. */
const withCrypto = (value: unknown) => Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
Object.assign(globalThis, { TextDecoder, TextEncoder });
beforeEach(() => void withCrypto(webcrypto));

const signerOf = (origin: string) => new NoteSigner('log', origin, generateKeyPairSync('ed25519').privateKey);
const signer = signerOf('tirkeu.example.kz/log');
const keys = `${verifierText(signer.verifier)}\n`;

const SIZE = 23;
const entryAt = (index: number): LogEntry => ({ kind: 'event', chain: 'tec.1', index: index + 1, hash: String(index % 10).repeat(64), recordedAt: instant('2026-12-01T05:00:00.000Z') });
const leavesOf = (count: number, change?: number): readonly TreeHash[] =>
  Array.from({ length: count }, (_, index) => leafHashOf(index === change ? 'another entry' : logEntryText(entryAt(index))));

/** The root of a stretch of leaves, in the words of RFC 6962, 2.1. */
function rootOf(leaves: readonly TreeHash[]): TreeHash {
  const [only, ...others] = leaves;
  if (only === undefined) throw new Error('A stretch without leaves');
  if (others.length === 0) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHashOf(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function noteAt(leaves: readonly TreeHash[], by = signer): string {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  const text = checkpointText({ origin: by.verifier.name, size: leaves.length, root: tree.root });
  return noteOf(text, [by.sign(text)]);
}

const hashes = (leaves: readonly TreeHash[], stretches: readonly (readonly [number, number])[]) => stretches.map(([from, until]) => rootOf(leaves.slice(from, until)));
const proofAt = (index: number, size = SIZE, note = noteAt(leavesOf(size))) =>
  proofText({ entry: logEntryText(entryAt(index)), index, proof: hashes(leavesOf(size), inclusionPath(index, size)), note });

const receiptAt = (index: number): Receipt => ({
  form: 1, number: '0000000000000195', electionId: 'e', contestId: 'e.7', commissionId: 'tec.1', route: 'self', receivedAt: instant('2026-12-01T05:00:00Z'), zone: 'Asia/Almaty', offset: '+05:00',
  deadline: instant('2026-12-02T05:00:00Z'), standing: 'in-time', record: { entry: index + 1, hash: entryAt(index).hash }, papers: [], keyId: 'key',
});

describe('a receipt and the published log', () => {
  it('hold together for every entry of every size, worked out by the browser', async () => {
    for (let size = 1; size <= SIZE; size++) {
      for (let index = 0; index < size; index++) expect({ size, index, ...await checkStanding(receiptAt(index), proofAt(index, size), keys) }).toEqual({ size, index, kind: 'holds', signed: 'browser' });
    }
  });

  it('do not where the proof is of another entry, is changed in one hash, or is signed by nobody of the log', async () => {
    const changed = proofAt(4).replace(/\n([A-Za-z0-9+/]{43}=)\n/, (_, hash: string) => `\n${hash.startsWith('A') ? 'B' : 'A'}${hash.slice(1)}\n`);
    for (const proof of [proofAt(5), changed, proofAt(4, SIZE, noteAt(leavesOf(SIZE), signerOf('tirkeu.example.kz/log'))), proofAt(4, SIZE, noteAt(leavesOf(SIZE, 4))), 'no proof']) {
      expect(await checkStanding(receiptAt(4), proof, keys)).toEqual({ kind: 'wrong' });
    }
  });

  it('wait for the next checkpoint as long as there is no proof', async () => {
    expect(await checkStanding(receiptAt(4), null, keys)).toEqual({ kind: 'waiting' });
  });

  it('are compared without the signature where the browser knows no Ed25519, and not at all without encryption', async () => {
    withCrypto({ subtle: { digest: webcrypto.subtle.digest.bind(webcrypto.subtle), importKey: () => Promise.reject(new Error('NotSupportedError')) } });
    expect(await checkStanding(receiptAt(4), proofAt(4), keys)).toEqual({ kind: 'holds', size: SIZE, signed: 'impossible' });
    withCrypto({});
    expect(await checkStanding(receiptAt(4), proofAt(4), keys)).toEqual({ kind: 'impossible' });
  });
});

const savedAt = (size: number, by = signer): Checkpoint => {
  const saved = readCheckpoint(noteAt(leavesOf(size), by));
  if (!saved) throw new Error('No checkpoint');
  return saved;
};

/** A log as it stands now: with one entry changed, or cut at its end. */
const logOf = ({ change, size = SIZE }: { readonly change?: number; readonly size?: number } = {}): LogSource => ({
  checkpoint: async () => noteAt(leavesOf(size, change)),
  keys: async () => keys,
  consistency: async (from, to) => (from > to ? null : hashes(leavesOf(size, change), consistencyPath(from, to)).map((hash) => `${hash}\n`).join('')),
});

describe('a checkpoint that somebody saved', () => {
  it('is found again in the log that has only grown, whatever its size', async () => {
    for (let size = 1; size < SIZE; size++) expect(await checkGrowth(savedAt(size), logOf())).toEqual({ kind: 'grew', from: size, to: SIZE, signed: 'browser' });
    expect(await checkGrowth(savedAt(SIZE), logOf())).toEqual({ kind: 'same', from: SIZE, to: SIZE, signed: 'browser' });
  });

  it('tells of an entry that was changed before it, and of a tail that was cut off', async () => {
    for (let change = 0; change < 16; change++) expect(await checkGrowth(savedAt(16), logOf({ change }))).toMatchObject({ kind: 'forked' });
    expect(await checkGrowth(savedAt(SIZE), logOf({ change: 3 }))).toMatchObject({ kind: 'forked' });
    expect(await checkGrowth(savedAt(16), logOf({ size: 9 }))).toMatchObject({ kind: 'forked', from: 16, to: 9 });
  });

  it('says nothing of a change after it', async () => {
    expect(await checkGrowth(savedAt(16), logOf({ change: 16 }))).toMatchObject({ kind: 'grew' });
  });

  it('is not believed where the log did not sign it, and is told apart from that of another log', async () => {
    expect(await checkGrowth(savedAt(7, signerOf('tirkeu.example.kz/log')), logOf())).toEqual({ kind: 'unsigned' });
    expect(await checkGrowth(savedAt(7, signerOf('elsewhere.kz/log')), logOf())).toEqual({ kind: 'other', theirs: 'elsewhere.kz/log', ours: 'tirkeu.example.kz/log' });
  });
});
