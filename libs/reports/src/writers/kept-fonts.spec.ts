import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { print } from './print.js';

async function readBack(text: string): Promise<string> {
  const bytes = await print({
    content: [text], pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [40, 40, 40, 40], language: 'kk', displayTitle: true,
    info: { title: 'Letters', creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(0) }, defaultStyle: { font: 'Golos', fontSize: 11, lineHeight: 1 }, styles: {},
  });
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('fonts that are kept from one document to the next', () => {
  it('leave every letter what it is, also where another that looks alike was printed before', async () => {
    const [latin, cyrillic] = ['ABCEHKMOPTX', 'АВСЕНКМОРТХ'];
    expect(await readBack(latin)).toBe(latin);
    expect(await readBack(cyrillic)).toBe(cyrillic);
    expect(await readBack(latin)).toBe(latin);
  });
});
