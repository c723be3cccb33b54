import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { LANGUAGES, type Language } from '@tirkeu/domain';
import { DESK, type Size } from '../accessibility/inspect.js';
import { kindsAmong, memoryIn } from '../accessibility/looked-over.js';
import type { PersonOptions } from '../pages/person.js';
import { Witness } from '../pages/witness.js';
import { wordsIn, type ScreenWords } from '../pages/words.js';

export const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser tests with node e2e/run.mjs`);
  return value;
};

export const origin = required('TIRKEU_URL');
const papers = required('TIRKEU_PAPERS');
const pictures = required('TIRKEU_PICTURES');

const memory = memoryIn(required('TIRKEU_LOOKED'));
const kindOf = kindsAmong(JSON.parse(readFileSync(required('TIRKEU_PAGES'), 'utf8')));

export const paper = (name: string): string => join(papers, name);

const everyWords = Promise.all(LANGUAGES.map(async (language) => [language, await wordsIn(language)] as const)).then((each) => Object.fromEntries(each) as Record<Language, ScreenWords>);

const LOCALES: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };

export interface Manner extends Pick<PersonOptions, 'keyboard' | 'personal' | 'dark'>, Partial<Pick<PersonOptions, 'looked'>> {
  readonly viewport?: Size;
}

export interface Scene {
  /** A step of the journey. After one that was not walked to its end the following ones are not reached. */
  readonly step: (title: string, walk: () => Promise<void>) => void;
  /** Somebody sits down at a browser of their own, as the kind of person given. */
  readonly enter: <Role>(kind: new (options: PersonOptions) => Role, language: Language, manner?: Manner) => Promise<Role>;
}

/** One story, told step by step, each a test. Whatever goes wrong behind its pages fails the step in which it happened. */
export function journey(title: string, tell: (scene: Scene) => void): void {
  describe(title, () => {
    let browser: Browser;
    let broken: string | undefined;
    const witnesses: Witness[] = [];

    beforeAll(async () => {
      browser = await chromium.connect(required('TIRKEU_BROWSER'));
    });
    afterAll(() => browser.close());

    const enter: Scene['enter'] = async (kind, language, { viewport = DESK, dark = false, looked = memory, ...manner } = {}) => {
      const context = await browser.newContext({ baseURL: origin, locale: LOCALES[language], timezoneId: 'Asia/Almaty', viewport, reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light' });
      context.setDefaultTimeout(30_000);
      const witness = new Witness(context, origin);
      witnesses.push(witness);
      return new kind({ context, page: await context.newPage(), witness, words: await everyWords, language, dark, looked, kindOf, ...manner });
    };

    const step: Scene['step'] = (name, walk) => it(name, async () => {
      if (broken !== undefined) throw notReached(broken);
      broken = name;
      try {
        await walk();
        broken = undefined;
        expect(witnesses.flatMap((witness) => witness.takeFaults())).toEqual([]);
      } catch (error) {
        throw withPictures(error, await takePictures(browser.contexts(), `${title} ${name}`));
      }
    });

    tell({ step, enter });
  });
}

function notReached(step: string): Error {
  const error = new Error(`Not reached: the step "${step}" failed.`);
  error.stack = error.message;
  return error;
}

/** The same error, that also says where to look. */
function withPictures(error: unknown, shots: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const said = error.message;
  error.stack = error.stack?.replace(said, () => `${said}\n\nPictures: ${shots.join(', ') || 'none'}`);
  return error;
}

async function takePictures(contexts: readonly BrowserContext[], title: string): Promise<readonly string[]> {
  mkdirSync(pictures, { recursive: true });
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 90);
  const pages = contexts.flatMap((context) => context.pages());
  const shots: string[] = [];
  // One after another: pages drawn at the same time lose what is measured by the window.
  for (const [index, page] of pages.entries()) {
    const path = join(pictures, `${name}-${index + 1}.png`);
    const taken = await page.screenshot({ path, fullPage: true, timeout: 5_000 }).catch(() => undefined);
    if (taken) shots.push(`${relative(process.cwd(), path)} (${new URL(page.url()).pathname})`);
  }
  return shots;
}
