import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { findActiveContent } from './active-content.js';

const pdf = (...objects: readonly string[]): Buffer => Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const page = '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj';

function objectStream(objects: string, filter = '/Filter /FlateDecode', packed = deflateSync(Buffer.from(objects, 'latin1'))): Buffer {
  const head = Buffer.from(`%PDF-1.7\n${page}\n9 0 obj << /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >> stream\n`, 'latin1');
  return Buffer.concat([head, packed, Buffer.from('\nendstream endobj\n%%EOF\n', 'latin1')]);
}

describe('what a PDF has that a paper has not', () => {
  it('nothing, in a PDF that only shows pages, has links and opens at one of them', () => {
    expect(findActiveContent(pdf(page, '3 0 obj << /OpenAction [2 0 R /Fit] /A << /S /URI /URI (https://example.kz) >> >> endobj'))).toBeNull();
  });

  it.each(['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'XFA', 'SubmitForm', 'ImportData', 'GoToR'])('finds /%s', (name) => {
    expect(findActiveContent(pdf(page, `3 0 obj << /S /${name} >> endobj`))).toBe('active');
  });

  it('finds a script whose name is written with escapes', () => {
    expect(findActiveContent(pdf(page, '3 0 obj << /S /J#61vaScr#69pt /JS (app.alert(1)) >> endobj'))).toBe('active');
  });

  it('finds a script in a compressed stream of objects', () => {
    expect(findActiveContent(objectStream('3 0 << /S /JavaScript /JS (app.alert(1)) >>'))).toBe('active');
    expect(findActiveContent(objectStream('3 0 << /S /J#61vaScript >>'))).toBe('active');
  });

  it('lets a compressed stream of harmless objects pass', () => {
    expect(findActiveContent(objectStream('3 0 << /Type /Page >>'))).toBeNull();
  });

  it('does not trust a stream of objects that it cannot read', () => {
    expect(findActiveContent(objectStream('', '/Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from('00')))).toBe('active');
    expect(findActiveContent(objectStream('', undefined, Buffer.from('not deflate')))).toBe('active');
  });

  it('does not take a longer name for a shorter one', () => {
    expect(findActiveContent(pdf(page, '3 0 obj << /LaunchPadTitle (x) >> endobj'))).toBeNull();
  });

  it('tells an encrypted PDF, also one that opens without a password', () => {
    expect(findActiveContent(Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>', 'latin1'))).toBe('encrypted');
  });
});
