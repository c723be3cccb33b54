import type { Plugin, Rolldown } from 'vite';
import { PAGES, type PageNeeds } from './pages.js';

const LANGUAGES = ['kk', 'ru', 'en'];
const AREAS_OF_ALL = ['common'];

/** Where the server finds the table; the server's reader describes its form. */
const FILE = '.vite/page-needs.json';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

class Files {
  readonly #chunks: readonly Chunk[];

  constructor(bundle: Bundle) {
    this.#chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  }

  /** The scripts and styles that come with a module: the door to it or the piece that holds it, and all that this imports. */
  of(module: string): readonly string[] {
    const holds = ({ moduleIds }: Chunk) => moduleIds.some((id) => id.endsWith(module));
    const chunk = this.#chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module)) ?? this.#chunks.find(holds);
    if (!chunk) throw new Error(`No chunk holds ${module}, which the needs of a page name`);
    return this.#with(chunk, new Set());
  }

  entry(): readonly string[] {
    return this.#chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => this.#with(chunk, new Set()));
  }

  /** Each version of the law by its id. */
  laws(): Readonly<Record<string, readonly string[]>> {
    const ids = this.#chunks.flatMap(({ moduleIds }) => moduleIds).map((id) => /libs\/rulebooks\/src\/(?<body>kz-[a-z]+)\/(?<year>\d+)\/index\.ts$/u.exec(id)?.groups);
    return Object.fromEntries(ids.flatMap((found) => (found ? [[`${found['body']}-${found['year']}`, this.of(`${found['body']}/${found['year']}/index.ts`)]] : [])));
  }

  #with(chunk: Chunk, seen: Set<string>): readonly string[] {
    if (seen.has(chunk.fileName)) return [];
    seen.add(chunk.fileName);
    const imported = chunk.imports.flatMap((name) => this.#chunks.filter(({ fileName }) => fileName === name));
    return [chunk.fileName, ...chunk.viteMetadata?.importedCss ?? [], ...imported.flatMap((next) => this.#with(next, seen))];
  }
}

const wordsOf = (files: Files, areas: readonly string[]) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, areas.flatMap((area) => files.of(`locales/${language}/${area}.ts`))]));

/** Writes which files and which answers of the API each page needs, for the server that hands the page out. */
export const pageNeeds = (): Plugin => ({
  name: 'page-needs',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = new Files(bundle);
    const entry = new Set(files.entry());
    const later = (names: readonly string[]) => [...new Set(names)].filter((name) => !entry.has(name)).map((name) => `/${name}`);
    const needsOf = ({ path, modules, areas, law = false, data = [] }: Omit<PageNeeds, 'law'> & { readonly law?: boolean }) => ({
      path,
      files: later(modules.flatMap((module) => files.of(`src/${module}`))),
      words: Object.fromEntries(Object.entries(wordsOf(files, [...AREAS_OF_ALL, ...areas])).map(([language, names]) => [language, later(names)])),
      law,
      data,
    });
    const laws = Object.fromEntries(Object.entries(files.laws()).map(([id, names]) => [id, later(names)]));
    const source = JSON.stringify({ laws, pages: [...PAGES.map(needsOf), needsOf({ path: '*', modules: [], areas: [] })] });
    this.emitFile({ type: 'asset', fileName: FILE, source });
  },
});
