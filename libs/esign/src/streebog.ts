import { ITERATIONS, MATRIX, PI } from './streebog-constants.js';

/** A vector of 512 bits as sixteen words of 32, the least significant first. */
type Vector = Int32Array<ArrayBuffer>;

const BLOCK = 64;
const WORDS = 16;

/** What each value of each byte of a word contributes to it after substitution and linear transformation: low halves, high halves. */
const [LOW, HIGH] = contributions();

function contributions(): readonly [Int32Array, Int32Array] {
  const low = new Int32Array(8 * 256);
  const high = new Int32Array(8 * 256);
  for (let place = 0; place < 8; place++) {
    for (let value = 0; value < 256; value++) {
      const substituted = PI[value] ?? 0;
      let word = 0n;
      for (let bit = 0; bit < 8; bit++) if ((substituted >> bit) & 1) word ^= MATRIX[63 - (8 * place + bit)] ?? 0n;
      low[place * 256 + value] = Number(BigInt.asIntN(32, word));
      high[place * 256 + value] = Number(BigInt.asIntN(32, word >> 32n));
    }
  }
  return [low, high];
}

const vectorOf = (bytes: Uint8Array): Vector => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, BLOCK);
  return Int32Array.from({ length: WORDS }, (_, word) => view.getInt32(word * 4, true));
};

const CONSTANTS = ITERATIONS.map((hex) => vectorOf(Uint8Array.from(Buffer.from(hex, 'hex')).reverse()));

/** The sum of two vectors bit by bit, then substitution, permutation and linear transformation: LPS of the standard. */
function transform(left: Vector, right: Vector): Vector {
  const sum = new Uint8Array(BLOCK);
  const words = new Int32Array(sum.buffer);
  for (let word = 0; word < WORDS; word++) words[word] = (left[word] ?? 0) ^ (right[word] ?? 0);
  const result = new Int32Array(WORDS);
  for (let word = 0; word < 8; word++) {
    let low = 0;
    let high = 0;
    for (let place = 0; place < 8; place++) {
      const entry = place * 256 + (sum[place * 8 + word] ?? 0);
      low ^= LOW[entry] ?? 0;
      high ^= HIGH[entry] ?? 0;
    }
    result[word * 2] = low;
    result[word * 2 + 1] = high;
  }
  return result;
}

/** The compression function g of the standard. */
function compress(count: Vector, hash: Vector, message: Vector): Vector {
  let key = transform(hash, count);
  let state = message;
  for (const constant of CONSTANTS) {
    state = transform(state, key);
    key = transform(key, constant);
  }
  return hash.map((word, place) => word ^ (state[place] ?? 0) ^ (key[place] ?? 0) ^ (message[place] ?? 0));
}

/** The sum of two numbers of 512 bits; what goes beyond is dropped. */
function add(left: Vector, right: Vector): Vector {
  const sum = new Int32Array(WORDS);
  let carry = 0;
  for (let word = 0; word < WORDS; word++) {
    const total = ((left[word] ?? 0) >>> 0) + ((right[word] ?? 0) >>> 0) + carry;
    sum[word] = total | 0;
    carry = total > 0xffff_ffff ? 1 : 0;
  }
  return sum;
}

const numberAs = (value: number): Vector => Int32Array.from({ length: WORDS }, (_, word) => (word === 0 ? value : 0));

/** The GOST R 34.11-2012 hash ("Streebog", RFC 6986) of bytes, its least significant byte first, as certificates and signatures carry it. */
export function streebog(bits: 256 | 512, message: Uint8Array): Uint8Array {
  const zero = new Int32Array(WORDS);
  let hash: Vector = new Int32Array(WORDS).fill(bits === 256 ? 0x0101_0101 : 0);
  let count = zero;
  let sum = zero;
  let from = 0;
  for (; message.length - from >= BLOCK; from += BLOCK) {
    const block = vectorOf(message.slice(from, from + BLOCK));
    hash = compress(count, hash, block);
    count = add(count, numberAs(BLOCK * 8));
    sum = add(sum, block);
  }
  const rest = new Uint8Array(BLOCK);
  rest.set(message.subarray(from));
  rest[message.length - from] = 1;
  const last = vectorOf(rest);
  hash = compress(count, hash, last);
  hash = compress(zero, hash, add(count, numberAs((message.length - from) * 8)));
  hash = compress(zero, hash, add(sum, last));
  const bytes = new Uint8Array(hash.buffer, hash.byteOffset, BLOCK);
  return bits === 256 ? bytes.slice(32) : bytes.slice();
}
