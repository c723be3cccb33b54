import { hash as digest } from 'node:crypto';

/** A hash of the tree, 32 bytes as base64 (standard alphabet, padded). */
export type TreeHash = string;

/** A complete subtree: its leaves are `index × 2^level` up to and without `(index + 1) × 2^level`. */
export interface TreePlace {
  readonly level: number;
  readonly index: number;
}

export interface TreeNode extends TreePlace {
  readonly hash: TreeHash;
}

const LEAF = '\u0000';
const NODE = Buffer.from([1]);

/** The root of a tree without leaves (RFC 6962, 2.1). */
export const EMPTY_ROOT: TreeHash = digest('sha256', '', 'base64');

export const leafHashOf = (entry: string): TreeHash => digest('sha256', LEAF + entry, 'base64');

export const nodeHashOf = (left: TreeHash, right: TreeHash): TreeHash =>
  digest('sha256', Buffer.concat([NODE, Buffer.from(left, 'base64'), Buffer.from(right, 'base64')]), 'base64');

/** The largest power of two below a number of leaves, as an exponent. */
const splitLevel = (leaves: number): number => {
  let level = 0;
  while (2 ** (level + 1) < leaves) level += 1;
  return level;
};

/** The complete subtrees that make up leaves `from` up to and without `until`, left to right. `from` is where such a subtree begins. */
export function subtreesOf(from: number, until: number): readonly TreePlace[] {
  const places: TreePlace[] = [];
  let start = from;
  while (start < until) {
    let level = 0;
    while (start % 2 ** (level + 1) === 0 && start + 2 ** (level + 1) <= until) level += 1;
    places.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return places;
}

/** What stands for a stretch of leaves: the hashes of its complete subtrees, joined from the right. */
export function rootOf(hashes: readonly TreeHash[]): TreeHash {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHashOf(left, right), last);
}

/** The stretches of leaves whose hashes prove that a leaf is in a tree, from the leaf to the root (RFC 6962, 2.1.1). */
export function inclusionPath(index: number, size: number): readonly (readonly [number, number])[] {
  const path: (readonly [number, number])[] = [];
  let [from, until] = [0, size];
  while (until - from > 1) {
    const middle = from + 2 ** splitLevel(until - from);
    path.unshift(index < middle ? [middle, until] : [from, middle]);
    if (index < middle) until = middle; else from = middle;
  }
  return path;
}

/** The stretches of leaves whose hashes prove that a tree only grew from one size to another (RFC 6962, 2.1.2); 0 < from ≤ to. */
export function consistencyPath(from: number, to: number): readonly (readonly [number, number])[] {
  const path: (readonly [number, number])[] = [];
  let [start, until] = [0, to];
  let isOldTree = true;
  while (from !== until) {
    const middle = start + 2 ** splitLevel(until - start);
    if (from <= middle) {
      path.unshift([middle, until]);
      until = middle;
    } else {
      path.unshift([start, middle]);
      start = middle;
      isOldTree = false;
    }
  }
  return isOldTree ? path : [[start, until], ...path];
}

/** The root that a leaf and its proof lead to; undefined when the proof has not the length that size and index ask for. */
function rootFromProof({ index, size, leafHash, proof }: InclusionProof): TreeHash | undefined {
  const path = inclusionPath(index, size);
  if (path.length !== proof.length) return undefined;
  return proof.reduce((hash, sibling, place) => ((path[place]?.[0] ?? 0) > index ? nodeHashOf(hash, sibling) : nodeHashOf(sibling, hash)), leafHash);
}

export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly leafHash: TreeHash;
  readonly proof: readonly TreeHash[];
}

export const isIncluded = (proof: InclusionProof, root: TreeHash): boolean => proof.index >= 0 && proof.index < proof.size && rootFromProof(proof) === root;

export interface ConsistencyProof {
  readonly from: { readonly size: number; readonly root: TreeHash };
  readonly to: { readonly size: number; readonly root: TreeHash };
  readonly proof: readonly TreeHash[];
}

/** Whether a tree only grew: everything that stood in the smaller stands in the larger, in its place (RFC 9162, 2.1.4.2). */
export function isConsistent({ from, to, proof }: ConsistencyProof): boolean {
  if (from.size > to.size || from.size < 0) return false;
  if (from.size === to.size) return from.root === to.root && proof.length === 0;
  if (from.size === 0) return from.root === EMPTY_ROOT && proof.length === 0;
  const hashes = isPowerOfTwo(from.size) ? [from.root, ...proof] : [...proof];
  let [node, last] = [from.size - 1, to.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  const [first, ...rest] = hashes;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHashOf(hash, older);
      newer = nodeHashOf(hash, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHashOf(newer, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return older === from.root && newer === to.root && last === 0;
}

const half = (number: number): number => Math.floor(number / 2);
const isPowerOfTwo = (number: number): boolean => subtreesOf(0, number).length === 1;

/** A tree that grows at its right edge. It keeps no more than that edge: one hash for each complete subtree of its size. */
export class GrowingTree {
  readonly #edge: TreeHash[];
  #size: number;

  /** @param edge the hashes at `subtreesOf(0, size)` */
  constructor(size = 0, edge: readonly TreeHash[] = []) {
    this.#size = size;
    this.#edge = [...edge];
  }

  get size(): number {
    return this.#size;
  }

  get root(): TreeHash {
    return rootOf(this.#edge);
  }

  /** Adds a leaf; gives the subtrees above it that are complete now, from the lowest. */
  append(leafHash: TreeHash): readonly TreeNode[] {
    const completed: TreeNode[] = [];
    let [index, hash] = [this.#size, leafHash];
    for (let level = 1; index % 2 === 1; level++) {
      index = half(index);
      hash = nodeHashOf(this.#edge.pop() ?? '', hash);
      completed.push({ level, index, hash });
    }
    this.#edge.push(hash);
    this.#size += 1;
    return completed;
  }
}
