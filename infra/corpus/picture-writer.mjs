import { createCipheriv } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

const latin = (text) => Buffer.from(text, 'latin1');

/** Bytes that cannot be compressed, the same at every run. */
export function noise(length) {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(Math.floor(length)));
}

/** A sheet with lines like a paper, its upper left corner red. */
function sheet(width, height) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f1ea';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#223';
  for (let row = 4; row < 30; row++) context.fillRect(width * 0.1, (height * row) / 34, width * (0.5 + ((row * 7) % 10) / 30), Math.max(1, height / 200));
  context.fillStyle = '#e00';
  context.fillRect(0, 0, width / 4, height / 4);
  return canvas;
}

export const jpeg = (width, height, quality = 80) => sheet(width, height).encodeSync('jpeg', quality);
export const png = (width, height) => sheet(width, height).encodeSync('png');

/** A JPEG of colours that cannot be compressed well, near a wanted length. */
export function grainyJpeg(width, height, quality = 95) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  const grain = noise(1 << 20);
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = at % 4 === 3 ? 255 : grain[(at * 7 + (at >> 12)) % grain.length];
  context.putImageData(picture, 0, 0);
  return canvas.encodeSync('jpeg', quality);
}

const segment = (marker, bytes) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** A JPEG with more in its head: pairs of marker and bytes. */
export const withSegments = (bytes, ...segments) => Buffer.concat([bytes.subarray(0, 2), ...segments.map(([marker, more]) => segment(marker, more)), bytes.subarray(2)]);

/** What cameras write: how they were held (1 to 8), and texts of their own with a place. */
export function exif({ orientation = 1, note = '' } = {}) {
  const text = Buffer.from(`${note}\0`);
  const head = Buffer.alloc(8 + 2 + 24 + 4);
  head.write('MM\0*', 0, 'latin1');
  head.writeUInt32BE(8, 4);
  head.writeUInt16BE(2, 8);
  head.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], 10);
  head.set([0x01, 0x0e, 0, 2], 22);
  head.writeUInt32BE(text.length, 26);
  head.writeUInt32BE(head.length, 30);
  return Buffer.concat([latin('Exif\0\0'), head, text]);
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
export const crc32 = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
};

export function chunk(type, bytes) {
  const body = Buffer.concat([latin(type), bytes]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(bytes.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG from its rows: `bits` and `colour` as its head says them. */
export function rawPng(width, height, { bits = 8, colour = 0, rows }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A PNG with more chunks after its head. */
export const withChunks = (bytes, ...chunks) => Buffer.concat([bytes.subarray(0, 33), ...chunks.map(([type, more]) => chunk(type, more)), bytes.subarray(33)]);

/** One bit for each pixel, as fax machines see a sheet. */
export function faxPng(width, height) {
  const row = Math.ceil(width / 8);
  const rows = Buffer.alloc((row + 1) * height, 0xff);
  for (let line = 0; line < height; line++) {
    rows[line * (row + 1)] = 0;
    if (line % 40 < 6) rows.fill(0, line * (row + 1) + 20, line * (row + 1) + row - 20);
  }
  return rawPng(width, height, { bits: 1, rows });
}

/** A white sheet as fax machines send it (ITU-T T.6): every row is like the one above it, one bit each. */
export const whiteFax = (rows) => {
  const bytes = Buffer.alloc(Math.ceil(rows / 8) + 3, 0xff);
  bytes.set([0x00, 0x10, 0x01], bytes.length - 3);
  return bytes;
};

class Bits {
  bytes = [];
  #held = 0;
  #count = 0;

  put(value, length) {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >> bit) & 1);
      if (++this.#count === 8) this.#flush();
    }
  }

  end() {
    while (this.#count > 0) this.put(1, 1);
    return Buffer.from(this.bytes);
  }

  #flush() {
    this.bytes.push(this.#held);
    if (this.#held === 0xff) this.bytes.push(0);
    this.#held = 0;
    this.#count = 0;
  }
}

/**
 * A JPEG in four inks, as print shops make them: squares of one colour, so that only their means are written.
 *
 * @param ink the mean of each ink for a square, from -120 to 120
 */
export function cmykJpeg(squaresWide, squaresHigh, ink = (x, y, part) => (part === 3 ? 100 : ((x + y + part) % 3) * 40 - 40)) {
  const width = squaresWide * 8;
  const height = squaresHigh * 8;
  const bits = new Bits();
  const last = [0, 0, 0, 0];
  for (let y = 0; y < squaresHigh; y++) {
    for (let x = 0; x < squaresWide; x++) {
      for (let part = 0; part < 4; part++) {
        const value = ink(x, y, part);
        const difference = value - last[part];
        last[part] = value;
        const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
        bits.put(size, 4);
        if (size > 0) bits.put(difference > 0 ? difference : difference + 2 ** size - 1, size);
        bits.put(0, 1);
      }
    }
  }
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]);
  const means = Buffer.from([0x00, 0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 12 }, (_, index) => index)]);
  const rest = Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]), segment(0xee, Buffer.concat([latin('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 0])])),
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 8)])), segment(0xc0, frame), segment(0xc4, means), segment(0xc4, rest),
    segment(0xda, Buffer.from([4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0])), bits.end(), Buffer.from([0xff, 0xd9]),
  ]);
}
