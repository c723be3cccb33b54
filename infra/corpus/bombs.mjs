import { deflateSync } from 'node:zlib';
import { chunk, noise, rawPng, withSegments, jpeg } from './picture-writer.mjs';
import { pageObjects, picturePdf, stream, writePdf } from './pdf-writer.mjs';
import { zip } from './wrong-kinds.mjs';

const MEGABYTE = 1024 * 1024;
const bomb = (name, make, expect = 'file-too-complex') => ({ family: 'bombs', name, make, expect, isDangerous: true });

/** A picture that claims more than it has. */
function flood(width, height) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(190 * 1024))), chunk('IEND', Buffer.alloc(0))]);
}

function jpegFlood() {
  const bytes = Buffer.from(jpeg(100, 100));
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_000, frame + 5);
  bytes.writeUInt16BE(65_000, frame + 7);
  return bytes;
}

const inflating = (megabytes, entries = '') => stream(deflateSync(Buffer.alloc(megabytes * MEGABYTE)), `/Filter /FlateDecode ${entries}`);

function circle() {
  const bytes = writePdf(pageObjects());
  return writePdf(pageObjects(), { trailer: `/Prev ${bytes.indexOf('xref\n')}` });
}

/** Small files that become large, deep or endless for whoever opens them. */
export const bombs = [
  { ...bomb('zip-of-300-megabytes.zip', () => zip('zeroes', Buffer.alloc(300 * MEGABYTE), 0), 'file-wrong-type'), isLarge: true }, bomb('flate-200-megabytes.pdf', () => writePdf([...pageObjects(), inflating(200)])),
  bomb('flate-twice.pdf', () => writePdf([...pageObjects(), stream(deflateSync(deflateSync(Buffer.alloc(200 * MEGABYTE))), '/Filter [/FlateDecode /FlateDecode]')])),
  { ...bomb('picture-larger-than-it-says.pdf', () => picturePdf([{ bytes: deflateSync(Buffer.alloc(150 * MEGABYTE)), width: 100, height: 100, entries: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode' }])), isLarge: true },
  bomb('png-of-40000-pixels.png', () => flood(40_000, 40_000)), bomb('jpeg-of-65000-pixels.jpg', jpegFlood), bomb('page-of-200000-points.pdf', () => writePdf(pageObjects(1, { width: 200_000, height: 200_000 }))),
  bomb('tables-in-a-circle.pdf', circle), bomb('nested-100000-deep.pdf', () => writePdf([...pageObjects(), `${'['.repeat(100_000)}${']'.repeat(100_000)}`])), bomb('pages-5000.pdf', () => writePdf(pageObjects(5_000))),
  // A picture that stays just below what is allowed: it has to be dealt with in the memory that there is.
  { family: 'bombs', name: 'sixty-megapixels.png', expect: 'accepted', isBenign: true, isLarge: true, make: () => rawPng(7_800, 7_800, { rows: Buffer.alloc(7_801 * 7_800) }) },
  // And one that keeps what it says, and says too much: nothing but the bound for pixels turns it away.
  { ...bomb('sixty-six-megapixels.png', () => rawPng(8_130, 8_130, { rows: Buffer.alloc(8_131 * 8_130) })), isLarge: true },
  { ...bomb('many-segments.jpg', () => withSegments(jpeg(64, 64), ...Array.from({ length: 300 }, () => [0xe5, noise(60_000)])).subarray(0, 15 * MEGABYTE), 'file-unreadable'), isLarge: true },
];
