import { deflateRawSync } from 'node:zlib';
import { crc32, jpeg, noise, png } from './picture-writer.mjs';
import { pageObjects, stream, writePdf } from './pdf-writer.mjs';

const latin = (text) => Buffer.from(text, 'latin1');
const bad = (family, name, expect, make) => ({ family, name, make, expect, isDangerous: true });

/** A zip of one file. */
export function zip(name, bytes, sum = crc32(bytes)) {
  const data = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([latin('PK\x03\x04'), fields, latin(name), data]);
  const entry = Buffer.concat([latin('PK\x01\x02'), Buffer.from([20, 0]), fields, Buffer.alloc(14), latin(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, latin('PK\x05\x06'), end]);
}

const page = latin('<!DOCTYPE html><html><script>fetch("/api/session")</script></html>');
const svg = latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const program = Buffer.concat([latin('MZ\x90\x00'), noise(600)]);
const kind = (name, make, expect = 'file-wrong-type') => bad('wrong-kinds', name, expect, make);

/** Files whose name says one thing and whose content another. */
export const wrongKinds = [
  kind('paper.pdf', () => program), kind('photo.jpg', () => page), kind('photo.png', () => svg), kind('paper.pdf.exe', () => program), kind('paper.exe.pdf', () => program), kind('paper.docx', () => zip('word/document.xml', page)),
  kind('paper.pdf', () => zip('a.txt', page)), kind('photo.svg', () => svg), kind('photo.jpg', () => latin('BM' + '\0'.repeat(100))), kind('fax.tif', () => latin('II*\0' + '\0'.repeat(100))), kind('animation.jpg', () => latin('GIF89a' + '\0'.repeat(100))),
  kind('paper.doc', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(600)])), kind('paper.rtf', () => latin('{\\rtf1 text}')), kind('paper.pdf', () => latin('just words')), kind('paper.ps', () => latin('%!PS-Adobe-3.0\n')),
  kind('film.heic', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypisom'), Buffer.alloc(12), noise(300)])), kind('photo.webp', () => latin('RIFF\x24\0\0\0WEBPVP8 ')), kind('paper.gz', () => Buffer.from('1f8b0800', 'hex')),
  { family: 'wrong-kinds', name: 'really-a-pdf.jpg', expect: 'accepted', isBenign: true, shownName: 'really-a-pdf.pdf', make: () => writePdf(pageObjects()) },
  { family: 'wrong-kinds', name: 'really-a-photo.pdf.exe', expect: 'accepted', isBenign: true, shownName: 'really-a-photo.pdf.jpg', make: () => jpeg(300, 200) },
];

const pdf = () => writePdf(pageObjects());
const mixed = (name, make, expect = 'file-mixed') => bad('polyglots', name, expect, make);

/** Files that are two things at once, for two programs. */
export const polyglots = [
  mixed('gif-then-pdf.pdf', () => Buffer.concat([latin('GIF89a'), pdf()]), 'file-wrong-type'), mixed('pdf-after-remark.pdf', () => Buffer.concat([latin('remark\n'), pdf()]), 'file-wrong-type'),
  mixed('pdf-after-line.pdf', () => Buffer.concat([latin('\n'), pdf()]), ['file-wrong-type', 'file-mixed']), mixed('tagged-then-pdf.pdf', () => Buffer.concat([latin('ID3\x04\0\0\0\0\0\0'), pdf()]), ['file-wrong-type', 'file-mixed']),
  mixed('jpeg-and-zip.jpg', () => Buffer.concat([jpeg(200, 200), zip('evil.js', page)])), mixed('jpeg-and-pdf.jpg', () => Buffer.concat([jpeg(200, 200), pdf()])), mixed('jpeg-and-page.jpg', () => Buffer.concat([jpeg(200, 200), page])),
  mixed('jpeg-remark-page.jpg', () => { const picture = jpeg(200, 200); return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, page.length + 2]), page, picture.subarray(2)]); }),
  mixed('jpeg-and-program.jpg', () => Buffer.concat([jpeg(200, 200), program])), mixed('png-and-zip.png', () => Buffer.concat([png(200, 200), zip('evil.js', page)])), mixed('png-and-pdf.png', () => Buffer.concat([png(200, 200), pdf()])),
  mixed('pdf-and-zip.pdf', () => Buffer.concat([pdf(), zip('evil.js', page)])), mixed('zip-in-pdf.pdf', () => writePdf([...pageObjects(), stream(zip('evil.js', page))])),
  mixed('page-between-objects.pdf', () => writePdf(pageObjects(), { after: page })), mixed('page-in-remark.pdf', () => writePdf(pageObjects(), { after: `%${page.toString()}\n` })),
];
