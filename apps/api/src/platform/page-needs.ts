import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '@tirkeu/domain';

/** What a page fetches, as the build of the web app found out: files by their address, the same for every language and in each. */
interface Needs {
  /** `:name` stands for one part of an address; `*` for any address. The first that fits counts. */
  readonly path: string;
  readonly files: readonly string[];
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly law: boolean;
  readonly data: readonly string[];
}

interface Table {
  readonly laws: Readonly<Record<string, readonly string[]>>;
  readonly pages: readonly Needs[];
}

/** One asking for a page. */
export interface Visit {
  readonly path: string;
  readonly language: Language;
  readonly isSignedIn: boolean;
}

const PART = /^[\w-]{1,120}$/;
const SESSION = '/api/session';

const isLanguage = (word: string | undefined): word is Language => LANGUAGES.some((language) => language === word);

/** The language chosen before in this browser, else the first of the browser's that we have, else Kazakh. */
export function languageOf({ cookie = '', 'accept-language': accepted = '' }: { readonly cookie?: string | undefined; readonly 'accept-language'?: string | undefined }): Language {
  const chosen = /(?:^|;\s*)__Host-tirkeu-language=(\w+)/.exec(cookie)?.[1];
  if (isLanguage(chosen)) return chosen;
  return accepted.split(',').map((tag) => tag.trim().slice(0, 2)).find(isLanguage) ?? 'kk';
}

/** The values of the parts of an address by their names; undefined where it is another address. */
function partsOf(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  if (pattern === '*') return new Map();
  const [names, values] = [pattern.split('/'), path.split('/')];
  const fits = names.length === values.length && names.every((name, place) => (name.startsWith(':') ? PART.test(values[place] ?? '') : name === values[place]));
  return fits ? new Map(names.map((name, place) => [name, values[place] ?? ''])) : undefined;
}

const link = (address: string): string => {
  if (address.endsWith('.css')) return `<link rel="stylesheet" crossorigin href="${address}">`;
  if (address.startsWith('/api/')) return `<link rel="preload" as="fetch" crossorigin href="${address}">`;
  return `<link rel="modulepreload" crossorigin href="${address}">`;
};

/**
 * Names in a page what it will ask for, so that a browser asks for all of it at once: on a slow line each step that waits for
 * the one before costs a person most of a second. `lawOf` tells the version of the law that filings are under now.
 */
export class PageNeeds {
  readonly #table: Table;

  private constructor(table: Table, private readonly lawOf: () => Promise<string | undefined>) {
    this.#table = table;
  }

  /** Of a built web app; a build without the table has pages that find out step by step. */
  static of(webRoot: string, lawOf: () => Promise<string | undefined>): PageNeeds {
    const file = join(webRoot, '.vite', 'page-needs.json');
    return new PageNeeds(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Table : { laws: {}, pages: [] }, lawOf);
  }

  /** The page with its links. What is asked for as somebody is named to those alone who are signed in. */
  async nameIn(page: string, { path, language, isSignedIn }: Visit): Promise<string> {
    const found = this.#table.pages.map((needs) => ({ needs, parts: partsOf(needs.path, path) })).find(({ parts }) => parts !== undefined);
    if (!found?.parts) return page;
    const { needs: { files, words, law, data }, parts } = found;
    const inForce = law ? await this.lawOf() : undefined;
    const filledIn = data.map((address) => address.replace(/:\w+/g, (name) => parts.get(name) ?? name));
    const links = [
      ...(isSignedIn ? [SESSION, ...filledIn] : []),
      ...words[language], ...files, ...(inForce === undefined ? [] : this.#table.laws[inForce] ?? []),
    ];
    return page.replace(/<html lang="\w+">/, `<html lang="${language}">`).replace('</head>', `${[...new Set(links)].map(link).join('')}</head>`);
  }
}
