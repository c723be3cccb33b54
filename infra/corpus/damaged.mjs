import { readFileSync } from 'node:fs';
import { jpeg, png } from './picture-writer.mjs';
import { pageObjects, picturePdf, writeCompressedPdf, writePdf } from './pdf-writer.mjs';

const heic = readFileSync(new URL('../../apps/api/src/spec/photograph.heic', import.meta.url));
const bad = (name, make, expect = 'file-unreadable') => ({ family: 'damaged', name, make, expect, isDangerous: true });
const cut = (bytes, share) => bytes.subarray(0, Math.floor(bytes.length * share));
const flipped = (bytes, at) => {
  const copy = Buffer.from(bytes);
  copy[at] ^= 0x10;
  return copy;
};
const pdf = () => writePdf(pageObjects(2));
const within = (bytes, mark, beyond = 0) => bytes.indexOf(mark) + beyond;

/** Files that suffered on the way: a paper that nobody could read is no paper. */
export const damaged = [
  ...[0.2, 0.5, 0.9, 0.98].map((share) => bad(`cut-at-${share}.pdf`, () => cut(pdf(), share))), bad('cut-compressed.pdf', () => cut(writeCompressedPdf(pageObjects(4)), 0.7)), bad('cut-scan.pdf', () => cut(picturePdf([{ bytes: jpeg(900, 900), width: 900, height: 900, entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode' }]), 0.6)),
  ...[0.05, 0.5, 0.95].map((share) => bad(`cut-at-${share}.jpg`, () => cut(jpeg(900, 700), share))), ...[0.3, 0.8, 0.99].map((share) => bad(`cut-at-${share}.png`, () => cut(png(900, 700), share))), bad('cut.heic', () => cut(heic, 0.6)),
  bad('flip-in-contents.pdf', () => flipped(pdf(), within(pdf(), 'stream\n', 20))), bad('flip-in-table.pdf', () => { const bytes = pdf(); return flipped(bytes, within(bytes, ' 00000 n', -3)); }), bad('flip-in-keyword.pdf', () => { const bytes = pdf(); return flipped(bytes, within(bytes, 'endobj')); }),
  bad('flip-in-head.pdf', () => flipped(pdf(), 1), 'file-wrong-type'), bad('flip-in-picture.png', () => { const bytes = png(500, 500); return flipped(bytes, Math.floor(bytes.length / 2)); }), bad('flip-in-size.png', () => flipped(png(500, 500), 18)),
  bad('flip-in-boxes.heic', () => flipped(heic, within(heic, 'meta', -2)), ['file-unreadable', 'file-mixed']),
];
