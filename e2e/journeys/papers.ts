import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Person } from '../pages/person.js';

/** The file behind a link, as it comes to whoever follows it. */
export async function taken(who: Person, link: string): Promise<Buffer> {
  const [download] = await Promise.all([who.page.waitForEvent('download'), who.follow(link)]);
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}

/** Every word of a PDF, in the order in which they are drawn. */
export async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.destroy();
  return pages.join(' ').replace(/[\s\u00A0]+/gu, ' ');
}
