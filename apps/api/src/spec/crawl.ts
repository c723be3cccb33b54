import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Somewhere that a canary was seen. */
export interface Sighting {
  readonly who: string;
  readonly where: string;
  readonly field: string;
}

interface Parameter { readonly name: string; readonly in: string; readonly required?: boolean }
interface Operation { readonly parameters?: readonly Parameter[] }
export interface Description { readonly paths: Readonly<Record<string, Readonly<Partial<Record<string, Operation>>>>> }

/** All that reads, with its placeholders filled in from what is known, once for each of some filings. What nothing is known for is left out and named. */
export function readings({ paths }: Description, known: Readonly<Record<string, string>>, filings: readonly string[]): { readonly urls: readonly { readonly where: string; readonly url: string }[]; readonly unread: readonly string[] } {
  const urls: { readonly where: string; readonly url: string }[] = [];
  const unread: string[] = [];
  for (const [where, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const perFiling = where.includes('{filingId}') ? filings : [''];
    for (const filingId of perFiling) {
      const values = { ...known, filingId };
      const missing = [...where.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).filter((name) => !(name in values));
      if (missing.length > 0) {
        unread.push(where);
        break;
      }
      const path = where.replaceAll(/\{(\w+)\}/gu, (_, name: keyof typeof values) => encodeURIComponent(values[name] ?? ''));
      const query = (get.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.name in values && parameter.required)
        .map(({ name }) => `${name}=${encodeURIComponent((values as Readonly<Record<string, string>>)[name] ?? '')}`).join('&');
      urls.push({ where, url: query ? `${path}?${query}` : path });
    }
  }
  return { urls, unread };
}

/** Asks for everything as somebody and tells what was seen where, each once. */
export async function crawl(who: string, urls: readonly { readonly where: string; readonly url: string }[], ask: (url: string) => Promise<string>, see: (text: string) => readonly string[]): Promise<readonly Sighting[]> {
  const seen = new Map<string, Sighting>();
  for (const { where, url } of urls) {
    for (const field of see(await ask(url))) seen.set(`${where} ${field}`, { who, where, field });
  }
  return [...seen.values()];
}

/** What a PDF says, with every run of spaces as one space. */
export async function wordsOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await document.destroy();
  return words.join(' ').replace(/[\s\u00A0]+/gu, ' ');
}

/** All that the entries of an archive say: their names, texts, and what is drawn on pages. */
export async function wordsOfEntries(entries: ReadonlyMap<string, Buffer>): Promise<string> {
  const words: string[] = [];
  for (const [name, bytes] of entries) words.push(name, bytes.subarray(0, 4).toString() === '%PDF' ? await wordsOf(bytes) : bytes.toString('utf8'));
  return words.join('\n');
}
