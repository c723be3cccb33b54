import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PageNeeds, languageOf } from './page-needs.js';

const PAGE = '<!doctype html><html lang="kk"><head><title>Tirkeu</title></head><body></body></html>';
const words = { kk: ['/assets/kk.js'], ru: ['/assets/ru.js'], en: ['/assets/en.js'] };
const TABLE = {
  laws: { 'kz-maslikhat-2023': ['/assets/maslikhat.js', '/assets/law.js'], 'kz-akim-2023': ['/assets/akim.js', '/assets/law.js'] },
  pages: [
    { path: '/candidate/filings/:filingId', files: ['/assets/hub.js', '/assets/law.js', '/assets/hub.css'], words, law: true, data: ['/api/filings/:filingId'] },
    { path: '/help', files: ['/assets/public.js'], words, law: false, data: [] },
    { path: '*', files: [], words, law: false, data: [] },
  ],
};
let folder: string;
let needs: PageNeeds;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-needs-'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, '.vite', 'page-needs.json'), JSON.stringify(TABLE));
  needs = PageNeeds.of(folder, () => Promise.resolve('kz-maslikhat-2023'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const linksOf = async (path: string, language: 'kk' | 'ru' | 'en', isSignedIn: boolean) =>
  [...(await needs.nameIn(PAGE, { path, language, isSignedIn })).matchAll(/rel="(\w+)".*?href="([^"]+)"/gu)].map(([, how, address]) => `${how} ${address}`);

describe('what a page needs', () => {
  it('is named in it: the data of whoever is signed in, the words of their language, its files and the law in force, each once', async () => {
    expect(await linksOf('/candidate/filings/06d2fe90', 'ru', true)).toEqual([
      'preload /api/session', 'preload /api/filings/06d2fe90', 'modulepreload /assets/ru.js',
      'modulepreload /assets/hub.js', 'modulepreload /assets/law.js', 'stylesheet /assets/hub.css', 'modulepreload /assets/maslikhat.js',
    ]);
  });

  it('is no data for a stranger, whose questions would be denied', async () => {
    expect((await linksOf('/candidate/filings/06d2fe90', 'kk', false)).filter((link) => link.includes('/api/'))).toEqual([]);
  });

  it('is the words alone where nothing else is known of an address', async () => {
    expect(await linksOf('/somewhere/else', 'en', false)).toEqual(['modulepreload /assets/en.js']);
  });

  it('never lets an address write into the page', async () => {
    const page = await needs.nameIn(PAGE, { path: '/candidate/filings/"><script>', language: 'kk', isSignedIn: true });
    expect(page).not.toContain('<script>');
  });

  it('comes with the language of the page, for screen readers', async () => {
    expect(await needs.nameIn(PAGE, { path: '/help', language: 'ru', isSignedIn: false })).toContain('<html lang="ru">');
  });

  it('is found out step by step where the build left no table', async () => {
    const none = PageNeeds.of(join(folder, 'elsewhere'), () => Promise.resolve(undefined));
    expect(await none.nameIn(PAGE, { path: '/help', language: 'ru', isSignedIn: false })).toBe(PAGE);
  });
});

describe('the language of a page', () => {
  it('is the one chosen before, then the first of the browser that we have, then Kazakh', () => {
    expect(languageOf({ cookie: 'a=b; __Host-tirkeu-language=ru', 'accept-language': 'en' })).toBe('ru');
    expect(languageOf({ 'accept-language': 'de-DE, en;q=0.8, ru;q=0.5' })).toBe('en');
    expect(languageOf({ cookie: '__Host-tirkeu-language=xx' })).toBe('kk');
    // Any host of the same domain could set this one.
    expect(languageOf({ cookie: 'tirkeu-language=ru' })).toBe('kk');
  });
});
