import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXPERIMENTAL = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true }, 'p-as-heading': { enabled: true }, 'td-has-header': { enabled: true } };
/** The longest to look for; it lies in the colours, which no language changes. */
const CONTRAST = 'color-contrast';
const EVERY_RULE: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, rules: EXPERIMENTAL, resultTypes: ['violations'] };

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const PHONE: Size = { width: 390, height: 844 };
export const DESK: Size = { width: 1366, height: 768 };
export const EVERY_SIZE: readonly Size[] = [PHONE, DESK];
/** 1280 pixels at 400 %: what success criterion 1.4.10 asks for. */
const NARROWEST: Size = { width: 320, height: 640 };

const SMALL_PHONE: Size = { width: 360, height: 740 };

/** What axe finds wrong on a page as it stands, one line a place; `contrast`: also words that are hard to read on what is behind them. */
export async function findViolations(page: Page, { contrast = true }: { readonly contrast?: boolean } = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, rules);
    return violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`) }));
  }, { ...EVERY_RULE, rules: { ...EXPERIMENTAL, [CONTRAST]: { enabled: contrast } } });
  return found.flatMap(({ id, help, places }) => places.map((place) => `${id} (${help}): ${place}`));
}

/** Waits until what follows from a change of the window is drawn. */
const isDrawn = (page: Page): Promise<unknown> => page.evaluate(async () => {
  const nextFrame = () => new Promise((drawn) => { requestAnimationFrame(drawn); });
  await nextFrame();
  await nextFrame();
  while (document.getAnimations().some(({ playState }) => playState === 'running')) await nextFrame();
});

async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await isDrawn(page);
}

/** What sticks out of a page that is 320 pixels wide. Tables and page images may scroll in their own frames. */
async function findSidewaysScroll(page: Page): Promise<readonly string[]> {
  await resize(page, NARROWEST);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width <= NARROWEST.width) return [];
  const wide = await page.evaluate((edge) => [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > edge + 1 && element.children.length === 0)
    .slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').slice(0, 60)}"`), NARROWEST.width);
  return [`The page scrolls sideways at 320 pixels, it is ${width} wide: ${wide.join('; ')}`];
}

/** What of a page's words is cut off on a phone whose owner set letters twice as large (success criterion 1.4.4). */
export async function findClippedWords(page: Page): Promise<readonly string[]> {
  await resize(page, SMALL_PHONE);
  const heightOf = (): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('h1') ?? document.body).fontSize));
  const before = await heightOf();
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await isDrawn(page);
  const grown = (await heightOf()) / before;
  const clipped = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (way: string): boolean => way === 'hidden' || way === 'clip';
    const isHiddenFromSight = element.clientWidth <= 1 || element.clientHeight <= 1;
    if (isHiddenFromSight || (element.textContent ?? '').trim() === '') return false;
    return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 60)}"`));
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  return [
    ...(grown < 1.8 ? [`Letters grow ${grown.toFixed(1)} times where 2 times are asked for`] : []),
    ...clipped.map((place) => `Words are cut off when letters are twice as large: ${place}`),
  ];
}

/** Everything that is wrong with a page at some widths, by what a program can see; with large letters too, where asked; contrast at the widths in pixels at which it is asked for. Leaves it as wide as it was. */
export async function inspect(page: Page, sizes: readonly Size[] = EVERY_SIZE, { largeLetters = false, contrastAt = sizes.map(({ width }) => width) }: { readonly largeLetters?: boolean; readonly contrastAt?: readonly number[] } = {}): Promise<readonly string[]> {
  const before = page.viewportSize() ?? DESK;
  const faults: string[] = [...await findSidewaysScroll(page), ...(largeLetters ? await findClippedWords(page) : [])];
  // The width of the window comes last, so that it need not be set again.
  for (const size of [...sizes].sort((one, other) => Number(one.width === before.width) - Number(other.width === before.width))) {
    await resize(page, size);
    faults.push(...(await findViolations(page, { contrast: contrastAt.includes(size.width) })).map((fault) => `${size.width} px: ${fault}`));
  }
  if (page.viewportSize()?.width !== before.width) await resize(page, before);
  return faults;
}
