import { createHash } from 'node:crypto';

const BOUNDARY = '----tirkeu-fuzz';

/** The smallest paper of one page that readers of PDF accept. */
function smallPdf(words) {
  const stream = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const named = (name, bytes) => ({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });

const FILES = [
  named('paper.pdf', smallPdf('Paper')), named('қағаз №2.pdf', smallPdf('Another')), named('third.pdf', smallPdf('Third')),
  named('table.csv', Buffer.from('\uFEFFa;b;c\r\n1;2;3\r\n')), named('table.csv', Buffer.from('number,name,date\n1,"Әсел ""Ж""",2026-12-01\n')),
  named('photo.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')),
];

/** A file that somebody could mean. More are added as they are found, tables that the product itself hands out for filling in. */
export const fileOf = (n) => FILES[n % FILES.length];
export const addFile = (name, bytes) => void FILES.push(named(name, bytes));

/** A file as a form sends it. */
export function multipart({ name, bytes }, field = 'file') {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]) };
}
