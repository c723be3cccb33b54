import type { GostCurve } from './gost-curves.js';

/** A point in Jacobian coordinates: x = X/Z², y = Y/Z³. The point at infinity has Z = 0. */
interface Jacobian {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const INFINITY: Jacobian = { x: 1n, y: 1n, z: 0n };

const mod = (value: bigint, modulus: bigint): bigint => {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
};

/** By Euclid; `value` and the prime modulus have no common divisor. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high] = [mod(value, modulus), modulus];
  let [lowFactor, highFactor] = [1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [lowFactor, highFactor] = [highFactor - quotient * lowFactor, lowFactor];
  }
  return mod(lowFactor, modulus);
}

function double({ x, y, z }: Jacobian, { p, a }: GostCurve): Jacobian {
  if (z === 0n || y === 0n) return INFINITY;
  const yy = (y * y) % p;
  const s = (4n * x * yy) % p;
  const zz = (z * z) % p;
  const m = (3n * x * x + a * ((zz * zz) % p)) % p;
  const doubled = mod(m * m - 2n * s, p);
  return { x: doubled, y: mod(m * (s - doubled) - 8n * yy * yy, p), z: (2n * y * z) % p };
}

function add(left: Jacobian, right: Jacobian, curve: GostCurve): Jacobian {
  if (left.z === 0n) return right;
  if (right.z === 0n) return left;
  const { p } = curve;
  const leftZz = (left.z * left.z) % p;
  const rightZz = (right.z * right.z) % p;
  const leftX = (left.x * rightZz) % p;
  const h = mod(right.x * leftZz - leftX, p);
  const leftY = (((left.y * right.z) % p) * rightZz) % p;
  const r = mod(((right.y * left.z) % p) * leftZz - leftY, p);
  if (h === 0n) return r === 0n ? double(left, curve) : INFINITY;
  const hh = (h * h) % p;
  const hhh = (h * hh) % p;
  const v = (leftX * hh) % p;
  const x = mod(r * r - hhh - 2n * v, p);
  return { x, y: mod(r * (v - x) - leftY * hhh, p), z: (((left.z * right.z) % p) * h) % p };
}

const affine = ({ x, y, z }: Jacobian, { p }: GostCurve): Point | null => {
  if (z === 0n) return null;
  const inverted = inverse(z, p);
  const squared = (inverted * inverted) % p;
  return { x: (x * squared) % p, y: (y * ((squared * inverted) % p)) % p };
};

/** The points 0 to 15 times as much. */
function multiples(point: Point, curve: GostCurve): readonly Jacobian[] {
  const one: Jacobian = { ...point, z: 1n };
  const table = [INFINITY, one];
  for (let times = 2; times < 16; times++) table.push(add(table[times - 1] ?? INFINITY, one, curve));
  return table;
}

const tablesOfBase = new WeakMap<GostCurve, readonly Jacobian[]>();

function multiplesOfBase(curve: GostCurve): readonly Jacobian[] {
  const known = tablesOfBase.get(curve);
  if (known) return known;
  const made = multiples(curve, curve);
  tablesOfBase.set(curve, made);
  return made;
}

/** The sum of the base point taken `base` times and a point taken `times` times, four bits of both at once. */
export function combine(curve: GostCurve, base: bigint, point: Point, times: bigint): Point | null {
  const [ofBase, ofPoint] = [multiplesOfBase(curve), multiples(point, curve)];
  let sum = INFINITY;
  for (let shift = BigInt(curve.bytes * 8 - 4); shift >= 0n; shift -= 4n) {
    for (let bit = 0; bit < 4; bit++) sum = double(sum, curve);
    sum = add(sum, ofBase[Number((base >> shift) & 15n)] ?? INFINITY, curve);
    sum = add(sum, ofPoint[Number((times >> shift) & 15n)] ?? INFINITY, curve);
  }
  return affine(sum, curve);
}

/** Whether a point is one of the curve and of the group of its base: q times it is nothing. */
export function isOfGroup(curve: GostCurve, { x, y }: Point): boolean {
  const { p, a, b, q, cofactor } = curve;
  if (x >= p || y >= p || mod(y * y - (x * x * x + a * x + b), p) !== 0n) return false;
  return cofactor === 1 || combine(curve, 0n, { x, y }, q) === null;
}

/** A number whose least significant byte comes first. */
export const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x0${Buffer.from(bytes).reverse().toString('hex')}`);

/**
 * Whether r and s sign a digest by GOST R 34.10-2012 (RFC 7091, section 6.2). `digest` is read with its least significant byte first.
 * The caller has looked whether the point is of the group.
 */
export function verifies(curve: GostCurve, key: Point, digest: Uint8Array, { r, s }: { readonly r: bigint; readonly s: bigint }): boolean {
  const { q } = curve;
  if (r <= 0n || r >= q || s <= 0n || s >= q) return false;
  const e = littleEndian(digest) % q || 1n;
  const v = inverse(e, q);
  const point = combine(curve, (s * v) % q, key, mod(-r * v, q));
  return point !== null && point.x % q === r;
}

/**
 * Whether bytes sign a digest with a key, as the national certification authority lays both out: the key is x and y, the signature
 * r and s, each with its least significant byte first. RFC 4491 has s before r, the most significant byte first; that is refused.
 */
export function verifiesGost(curve: GostCurve, key: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  const half = curve.bytes;
  if (key.length !== 2 * half || signature.length !== 2 * half || digest.length !== half) return false;
  const point = { x: littleEndian(key.subarray(0, half)), y: littleEndian(key.subarray(half)) };
  if (!isOfGroup(curve, point)) return false;
  return verifies(curve, point, digest, { r: littleEndian(signature.subarray(0, half)), s: littleEndian(signature.subarray(half)) });
}
