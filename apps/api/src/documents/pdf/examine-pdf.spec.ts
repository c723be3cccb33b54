import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { BadPdf } from './bad-pdf.js';
import { examinePdf } from './examine-pdf.js';

interface Written {
  /** By their number, from 1 on. */
  readonly objects: readonly (string | Buffer)[];
  readonly trailer?: string;
  readonly after?: string;
}

/** A PDF with a table that names its objects. */
function pdf({ objects, trailer = '', after = '' }: Written): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  const size = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  objects.forEach((object, place) => {
    places.push(size());
    parts.push(Buffer.from(`${place + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const table = size();
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n${after}`));
  return Buffer.concat(parts);
}

const stream = (bytes: Buffer, entries = ''): Buffer => Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
const packed = (text: string): Buffer => stream(deflateSync(Buffer.from(text)), '/Filter /FlateDecode /Type /ObjStm /N 1 /First 5');
const page = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'];

const verdict = async (written: Written): Promise<string> => examinePdf(pdf(written)).then(() => 'fine', (error: unknown) => (error instanceof BadPdf ? error.fault : 'failed'));
const withObject = (...objects: readonly (string | Buffer)[]): Promise<string> => verdict({ objects: [...page, ...objects] });

describe('a PDF', () => {
  it('that only shows pages, has links and opens at one of them is taken in', async () => {
    expect(await verdict({ objects: ['<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>', ...page.slice(1), '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.kz) >> >>'] })).toBe('fine');
  });

  it.each(['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Sound', 'Movie', 'Rendition'])('that has an action of the kind %s is not', async (name) => {
    expect(await withObject(`<< /S /${name} >>`)).toBe('file-active-content');
  });

  it.each(['JS', 'AA', 'EF', 'EmbeddedFiles', 'XFA', 'RichMediaContent', 'Collection'])('that has an entry %s is not, wherever it stands', async (key) => {
    expect(await withObject(`[ << /Deep << /${key} (x) >> >> ]`)).toBe('file-active-content');
  });

  it('does not hide a name by writing it with escapes, nor by keeping it elsewhere', async () => {
    expect(await withObject('<< /S /J#61vaScr#69pt >>')).toBe('file-active-content');
    expect(await withObject('<< /#4a#53 (1) >>')).toBe('file-active-content');
    expect(await withObject('<< /S 5 0 R >>', '/Sound')).toBe('file-active-content');
    expect(await withObject('<< /S %\n/Movie >>')).toBe('file-active-content');
    expect(await withObject('<< /S /URI /S /Movie >>')).toBe('file-active-content');
  });

  it('does not hide an object in a compressed stream', async () => {
    expect(await withObject(packed('9 0  << /S /Launch >>'))).toBe('file-active-content');
    expect(await withObject(packed('9 0  << /Type /Page >>'))).toBe('fine');
  });

  it('does not hide what an older or a later revision says', async () => {
    const first = pdf({ objects: [...page, '<< /S /JavaScript >>'] });
    const later = Buffer.concat([first, Buffer.from(`4 0 obj\nnull\nendobj\nxref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer << /Size 5 /Root 1 0 R /Prev ${first.indexOf('xref\n')} >>\nstartxref\n${first.length + 20}\n%%EOF\n`)]);
    await expect(examinePdf(later)).rejects.toMatchObject({ fault: 'file-active-content' });
  });

  it('may open at a page and not with an action', async () => {
    const opening = (action: string): Promise<string> => verdict({ objects: [`<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} >>`, ...page.slice(1), '<< /S /URI /URI (http://example.kz) >>'] });
    expect(await opening('<< /S /GoTo /D [3 0 R /Fit] >>')).toBe('fine');
    expect(await opening('4 0 R')).toBe('file-active-content');
    expect(await opening('<< /S /Named /N /Print >>')).toBe('file-active-content');
  });

  it('that is locked is not taken in, also when it opens without a password', async () => {
    expect(await verdict({ objects: page, trailer: '/Encrypt << /Filter /Standard >>' })).toBe('file-password');
  });

  it('has nothing between its objects and behind its end', async () => {
    expect(await verdict({ objects: page, after: '% a remark\n' })).toBe('fine');
    expect(await verdict({ objects: page, after: 'PK' })).toBe('file-mixed');
    await expect(examinePdf(Buffer.concat([Buffer.from('x'), pdf({ objects: page })]))).rejects.toMatchObject({ fault: 'file-mixed' });
  });

  it('has tables that name what stands there', async () => {
    const astray = pdf({ objects: page }).toString('latin1').replace(/(\d{10}) 00000 n/, '0000000011 00000 n');
    await expect(examinePdf(Buffer.from(astray, 'latin1'))).rejects.toMatchObject({ fault: 'file-unreadable' });
    await expect(examinePdf(pdf({ objects: page }).subarray(0, 200))).rejects.toMatchObject({ fault: 'file-unreadable' });
  });

  it('does not go round in circles', async () => {
    const bytes = pdf({ objects: page });
    expect(await verdict({ objects: page, trailer: `/Prev ${bytes.indexOf('xref\n')}` })).toBe('file-too-complex');
    expect(await withObject('<< /S 4 0 R >>')).toBe('fine');
    expect(await withObject('<< /S 5 0 R >>', '6 0 R', '5 0 R')).toBe('file-too-complex');
    expect(await withObject('['.repeat(80))).toBe('file-too-complex');
  });

  it('does not grow without bounds', async () => {
    expect(await withObject(stream(deflateSync(Buffer.alloc(70 * 1024 * 1024)), '/Filter /FlateDecode'))).toBe('file-too-complex');
    expect(await withObject(stream(deflateSync(Buffer.alloc(10 * 1024 * 1024)), '/Filter /FlateDecode /Subtype /Image /Width 10 /Height 10'))).toBe('file-too-complex');
    expect(await withObject('<< /MediaBox [0 0 200000 200000] >>')).toBe('file-too-complex');
  });

  it('is not taken in when a stream of it is damaged or of a kind that we cannot look into', async () => {
    const bytes = deflateSync(Buffer.from('a paper that says something'));
    bytes.writeUInt8(bytes.readUInt8(12) ^ 4, 12);
    expect(await withObject(stream(bytes, '/Filter /FlateDecode'))).toBe('file-unreadable');
    expect(await withObject(stream(Buffer.from('00'), '/Filter /LZWDecode'))).toBe('file-unreadable');
    expect(await withObject(stream(Buffer.from('00'), '/F (elsewhere.bin)'))).toBe('file-active-content');
  });
});
