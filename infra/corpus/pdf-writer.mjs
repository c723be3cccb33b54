import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const latin = (text) => Buffer.from(text, 'latin1');

/** An object with a stream of these bytes. */
export const stream = (bytes, entries = '') => Buffer.concat([latin(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, latin('\nendstream')]);

export const packed = (bytes, entries = '') => stream(deflateSync(bytes), `/Filter /FlateDecode ${entries}`);

/**
 * A PDF of these objects, numbered from 1, with a table of where they stand. The first is the catalog.
 *
 * @param after what stands behind its end
 */
export function writePdf(objects, { version = '1.7', trailer = '', after = '', size = objects.length + 1 } = {}) {
  const parts = [latin(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)];
  let at = parts[0].length;
  const places = [];
  const add = (bytes) => {
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(at);
    add(latin(`${index + 1} 0 obj\n`));
    add(Buffer.isBuffer(object) ? object : latin(object));
    add(latin('\nendobj\n'));
  });
  const table = at;
  add(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`));
  add(latin(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`));
  if (after.length > 0) add(Buffer.isBuffer(after) ? after : latin(after));
  return Buffer.concat(parts);
}

/** The same objects in a compressed stream of objects, found by a stream of cross-references. Objects with streams stay outside. */
export function writeCompressedPdf(objects) {
  const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const rows = [[0, 0, 65_535]];
  const inside = objects.map((object, index) => ({ number: index + 1, object })).filter(({ object }) => !Buffer.isBuffer(object));
  const container = objects.length + 1;
  const size = () => parts.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((object, index) => {
    if (!Buffer.isBuffer(object)) {
      rows[index + 1] = [2, container, inside.findIndex(({ number }) => number === index + 1)];
      return;
    }
    rows[index + 1] = [1, size(), 0];
    parts.push(latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n'));
  });
  let offset = 0;
  const head = inside.map(({ number, object }) => {
    const pair = `${number} ${offset}`;
    offset += object.length + 1;
    return pair;
  }).join(' ') + ' ';
  rows[container] = [1, size(), 0];
  parts.push(latin(`${container} 0 obj\n`), packed(latin(head + inside.map(({ object }) => object).join('\n')), `/Type /ObjStm /N ${inside.length} /First ${head.length}`), latin('\nendobj\n'));
  const table = size();
  rows[container + 1] = [1, table, 0];
  const entries = Buffer.concat(rows.map(([kind, second, third]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(second, 1);
    row.writeUInt16BE(third, 5);
    return row;
  }));
  parts.push(latin(`${container + 1} 0 obj\n`), packed(entries, `/Type /XRef /W [1 4 2] /Size ${container + 2} /Root 1 0 R`), latin(`\nendobj\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A later revision that adds objects: `{ number: text }`. */
export function addRevision(pdf, objects) {
  const before = pdf.toString('latin1');
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)[1]);
  const parts = [];
  let at = pdf.length;
  const rows = Object.entries(objects).map(([number, text]) => {
    const object = latin(`${number} 0 obj\n${text}\nendobj\n`);
    parts.push(object);
    const row = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    at += object.length;
    return row;
  });
  const size = Math.max(...Object.keys(objects).map(Number)) + 1;
  parts.push(latin(`xref\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat([pdf, ...parts]);
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (bytes) => createHash('md5').update(bytes).digest();

/** RC4, which Node no longer has: 40-bit encryption of PDF 1.4 that opens without a password. */
function rc4(key, bytes) {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    [state[i], state[j]] = [state[j], state[i]];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    [state[i], state[j]] = [state[j], state[i]];
    return byte ^ state[(state[i] + state[j]) & 255];
  }));
}

/** A PDF that is locked with the empty password: every reader opens it without asking. Its objects here hold no strings, which alone would be ciphered. */
export function writeLockedPdf(objects) {
  const id = md5(latin('corpus'));
  const owner = rc4(md5(PAD).subarray(0, 5), PAD);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const key = md5(Buffer.concat([PAD, owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PAD);
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`;
  return writePdf([...objects, lock], { version: '1.4', trailer: `/Encrypt ${objects.length + 1} 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]` });
}

/** Pages of text, one object each, then their contents and one font. */
export function pageObjects(pages = 1, { width = 595, height = 842, rotate = 0, text = 'A paper of the corpus' } = {}) {
  const font = 3 + pages * 2;
  const sheets = Array.from({ length: pages }, (_, index) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${3 + pages + index} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`);
  const contents = Array.from({ length: pages }, (_, index) => packed(latin(`BT /F1 24 Tf 72 700 Td (${text} ${index + 1}) Tj ET`)));
  return [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${pages} /Kids [${sheets.map((_, index) => `${3 + index} 0 R`).join(' ')}] >>`,
    ...sheets, ...contents, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
}

/** A PDF whose pages are one picture each: what scanners and phones make. */
export function picturePdf(pictures, { rotate = 0 } = {}) {
  const count = pictures.length;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${count} /Kids [${pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] >>`];
  pictures.forEach(({ bytes, width, height, entries }, index) => {
    const at = 3 + index * 3;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${at + 1} 0 R /Resources << /XObject << /Im ${at + 2} 0 R >> >> >>`);
    objects.push(packed(latin('q 595 0 0 842 0 0 cm /Im Do Q')));
    objects.push(stream(bytes, `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`));
  });
  return writePdf(objects);
}
