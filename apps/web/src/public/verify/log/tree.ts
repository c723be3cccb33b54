/** The hash tree of RFC 6962, as far as a browser checks proofs of it. Hashes are bytes; every sum is SHA-256 of this device. */
export type Hash = Uint8Array<ArrayBuffer>;

const sha256 = async (...parts: readonly Hash[]): Promise<Hash> => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', all));
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry: Hash): Promise<Hash> => sha256(LEAF, entry);
const nodeHash = (left: Hash, right: Hash): Promise<Hash> => sha256(NODE, left, right);

const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;

export const isSame = (one: Hash, other: Hash): boolean => one.length === other.length && one.every((byte, place) => byte === other[place]);

/** The root that a leaf and its proof lead to (RFC 9162, 2.1.3.2); null when the proof is not one for this place and size. */
export async function rootOfInclusion({ index, size, leaf, proof }: { readonly index: number; readonly size: number; readonly leaf: Hash; readonly proof: readonly Hash[] }): Promise<Hash | null> {
  if (index >= size) return null;
  let [node, last, root] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      root = await nodeHash(sibling, root);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = await nodeHash(root, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? root : null;
}

interface Size {
  readonly size: number;
  readonly root: Hash;
}

const isPowerOfTwo = (number: number): boolean => Number.isInteger(Math.log2(number));

/** Whether everything that stood in the smaller tree stands in the larger, in its place (RFC 9162, 2.1.4.2). The smaller has at least one leaf. */
export async function onlyGrew(from: Size, to: Size, proof: readonly Hash[]): Promise<boolean> {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && isSame(from.root, to.root);
  const [first, ...rest] = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof;
  if (first === undefined) return false;
  let [node, last] = [from.size - 1, to.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [older, newer] = [await nodeHash(hash, older), await nodeHash(hash, newer)];
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = await nodeHash(newer, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSame(older, from.root) && isSame(newer, to.root);
}
