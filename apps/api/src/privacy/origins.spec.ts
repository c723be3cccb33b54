import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const built = new URL('../../../web/dist', import.meta.url).pathname;

/** Names of vocabularies, and places that messages for programmers point at: nothing is loaded from them. */
const NAMES = ['www.w3.org', 'react.dev', 'mantine.dev', 'redux.js.org', 'redux-toolkit.js.org', 'bit.ly', 'simplewebauthn.dev'];
/** The signing program on the person's own machine. */
const OWN_MACHINE = '127.0.0.1:13579';

const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|css|js|webmanifest)$/u.test(name)).map((name) => ({ name, text: readFileSync(join(built, name), 'utf8') }));
const hostsIn = (text: string): readonly string[] => [...text.matchAll(/(?:https?|wss?):\/\/([a-z0-9][a-z0-9.:-]+)/giu)].map(([, host = '']) => host);

describe('the pages as they are built', () => {
  it('name no host that anything could be loaded from', () => {
    expect(files.length).toBeGreaterThan(10);
    const foreign = files.flatMap(({ name, text }) => hostsIn(text).filter((host) => !NAMES.includes(host) && host !== OWN_MACHINE).map((host) => `${name}: ${host}`));
    expect(foreign).toEqual([]);
  });

  it('load their styles, fonts and programs from where they come from', () => {
    const loading = files.filter(({ name }) => !name.endsWith('.js')).flatMap(({ text }) => text.match(/(?:src|href)\s*=\s*["']?(?:[a-z]+:)?\/\/[^"'\s>]+|url\(\s*["']?(?:https?:)?\/\/[^)]+|@import\s+["'](?:https?:)?\/\/[^"']+/giu) ?? []);
    expect(loading).toEqual([]);
  });

  it('would be found to load a font from elsewhere', () => {
    expect(hostsIn('@import "https://fonts.example.com/inter.css"')).toEqual(['fonts.example.com']);
  });
});
