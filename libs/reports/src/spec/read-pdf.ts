import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, page by page, with every run of spaces and line ends as one space: for specs. */
export async function readPdf(bytes: Buffer): Promise<{ readonly pages: readonly string[]; readonly text: string }> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' '));
  }
  await document.destroy();
  return { pages, text: pages.join(' ') };
}
