import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT, GrowingTree, consistencyPath, inclusionPath, isConsistent, isIncluded, leafHashOf, rootOf, subtreesOf, type TreeHash } from './merkle.js';

/** The leaves and roots that Certificate Transparency publishes as its test vectors (RFC 6962), as hex. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const base64 = (hex: string): TreeHash => Buffer.from(hex, 'hex').toString('base64');

/** The tree as RFC 6962 defines it, from all its leaves, written without regard to speed. */
function plainRoot(leaves: readonly Buffer[]): Buffer {
  const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.from([0]), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

const MOST = 70;
const names = Array.from({ length: MOST }, (_, index) => `entry ${index}`);
const stretch = (from: number, until: number): TreeHash => plainRoot(names.slice(from, until).map((name) => Buffer.from(name))).toString('base64');
const proofOf = (path: readonly (readonly [number, number])[]) => path.map(([from, until]) => stretch(from, until));

describe('the tree of the log', () => {
  it('has the roots that Certificate Transparency publishes for its leaves', () => {
    expect(EMPTY_ROOT).toBe(base64('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));
    const tree = new GrowingTree();
    const leaf = (bytes: Buffer) => createHash('sha256').update(Buffer.concat([Buffer.from([0]), bytes])).digest('base64');
    expect(LEAVES.map((bytes) => (tree.append(leaf(bytes)), tree.root))).toEqual(ROOTS.map(base64));
  });

  it('goes on from its right edge alone', () => {
    for (let size = 1; size < MOST; size++) {
      const tree = new GrowingTree(size, subtreesOf(0, size).map(({ level, index }) => stretch(index * 2 ** level, (index + 1) * 2 ** level)));
      expect(tree.root).toBe(stretch(0, size));
      const completed = tree.append(leafHashOf(names[size] ?? ''));
      expect(tree.root).toBe(stretch(0, size + 1));
      for (const { level, index, hash } of completed) expect(hash).toBe(stretch(index * 2 ** level, (index + 1) * 2 ** level));
    }
  });

  it('joins any stretch from its complete subtrees', () => {
    for (let until = 1; until <= MOST; until++) expect(rootOf(subtreesOf(0, until).map(({ level, index }) => stretch(index * 2 ** level, (index + 1) * 2 ** level)))).toBe(stretch(0, until));
  });
});

describe('a proof that an entry stands in the log', () => {
  it('holds for every entry of every size, and for no other entry, place or root', () => {
    for (let size = 1; size <= MOST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = proofOf(inclusionPath(index, size));
        const leafHash = leafHashOf(names[index] ?? '');
        expect(isIncluded({ index, size, leafHash, proof }, stretch(0, size))).toBe(true);
        expect(isIncluded({ index, size, leafHash: leafHashOf('another'), proof }, stretch(0, size))).toBe(false);
        expect(isIncluded({ index: index + 1, size, leafHash, proof }, stretch(0, size))).toBe(false);
        expect(isIncluded({ index, size, leafHash, proof: [...proof, leafHash] }, stretch(0, size))).toBe(false);
      }
    }
  });
});

describe('a proof that the log only grew', () => {
  it('holds between any two sizes, and for no other history', () => {
    for (let to = 1; to <= MOST; to++) {
      for (let from = 1; from <= to; from++) {
        const proof = proofOf(from === to ? [] : consistencyPath(from, to));
        const ends = { from: { size: from, root: stretch(0, from) }, to: { size: to, root: stretch(0, to) } };
        expect([from, to, isConsistent({ ...ends, proof })]).toEqual([from, to, true]);
        expect(isConsistent({ ...ends, from: { size: from, root: leafHashOf('another history') }, proof })).toBe(false);
        expect(isConsistent({ ...ends, to: { size: to, root: leafHashOf('another history') }, proof })).toBe(false);
        expect(isConsistent({ ...ends, proof: [...proof, EMPTY_ROOT] })).toBe(false);
      }
    }
  });

  it('is never one that a smaller tree follows from a larger', () => {
    expect(isConsistent({ from: { size: 3, root: stretch(0, 3) }, to: { size: 2, root: stretch(0, 2) }, proof: [] })).toBe(false);
  });
});
