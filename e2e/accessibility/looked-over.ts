import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '@tirkeu/domain';

/** What stands on a page, whatever its words: each element in its parent, as its name, its classes and its state. */
export type Standing = readonly string[];

/** One way to look at a page. */
export interface View {
  readonly kind: string;
  /** Every language for what none of them changes. */
  readonly language: Language | 'every';
  /** Pixels. */
  readonly width: number;
  readonly dark: boolean;
}

/** Which views of which states of pages were looked over already. */
export interface LookedOver {
  /** Whether something stands there that did not when such a page was looked over in this view. */
  isNew(view: View, standing: Standing): boolean;
  note(view: View, standing: Standing): void;
}

/** Remembers nothing: every look counts. */
export const forgetful: LookedOver = { isNew: () => true, note: () => undefined };

const nameOf = ({ kind, language, width, dark }: View): string => `${encodeURIComponent(kind)}~${language}~${width}~${dark ? 'dark' : 'light'}`;

/** The memory of a run, in a folder that all of its processes share. */
export function memoryIn(folder: string): LookedOver {
  const linesOf = (view: View): readonly string[] => {
    const path = join(folder, nameOf(view));
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  };
  return {
    isNew: (view, standing) => {
      const seen = new Set(linesOf(view).flatMap((line) => line.split(' ')));
      return seen.size === 0 || standing.some((element) => !seen.has(element));
    },
    // A look is one line, written in one go, so that two processes do not mix theirs.
    note: (view, standing) => appendFileSync(join(folder, nameOf(view)), `${standing.join(' ')}\n`),
  };
}

/** What stands on the page now. Drawings count as one element, and what a library numbers anew each time does not count. */
export function standingOf(page: Page): Promise<Standing> {
  return page.evaluate(() => {
    const STATES = ['role', 'type', 'aria-invalid', 'aria-expanded', 'aria-checked', 'aria-current', 'aria-disabled', 'aria-selected', 'aria-pressed', 'aria-sort'];
    const LEFT_OUT = new Set(['id', 'lang', 'for', 'value', 'href', 'src', 'style', 'title', 'name', 'tabindex', ...STATES, 'class']);
    const classesOf = (element: Element): string => [...element.classList].filter((name) => !/^(?:mantine-[a-z0-9]+|__m__.*)$/u.test(name)).sort().join('.');
    const hasWords = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const markOf = (element: Element): string => [
      element.tagName, classesOf(element), ...STATES.map((name) => element.getAttribute(name) ?? ''), element.getAttributeNames().filter((name) => !LEFT_OUT.has(name)).sort().join(','), hasWords(element),
    ].join('|');
    const hash = (text: string): string => {
      let sum = 2_166_136_261;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
      return (sum >>> 0).toString(36);
    };
    const marks = new Set<string>();
    const walk = (element: Element, parent: string): void => {
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) return;
      const mark = markOf(element);
      marks.add(hash(`${parent}>${mark}`));
      if (element.tagName.toLowerCase() !== 'svg') for (const child of element.children) walk(child, mark);
    };
    walk(document.body, '');
    return [...marks];
  });
}

/** The most telling first: a word of the path before whatever may stand in its place. */
const byOpenness = (one: string, other: string): number => open(one) - open(other);
const open = (kind: string): number => (kind.endsWith('/*') ? 100 - kind.length : 0) + (kind.match(/:/gu)?.length ?? 0);

const patternOf = (kind: string): RegExp => new RegExp(`^${kind.replace(/:\w+/gu, '[^/]+').replace(/\/\*$/u, '(?:/.*)?')}/?$`, 'u');

/** The stop of the supervisor's walk that an address is, by its last steps: the ones before only narrow what is counted. */
function stopOf(path: string): string | undefined {
  const narrowing = /^\/supervisor(?:\/(?:regions|localities|commissions|grounds)\/[^/]+)*/u.exec(path)?.[0];
  if (narrowing === undefined) return undefined;
  const rest = path.slice(narrowing.length);
  if (rest === '') return 'figures';
  if (/^\/filings\/[^/]+$/u.test(rest)) return 'decision';
  return /^\/filings\/[^/]+\/evidence\/\d+$/u.test(rest) ? 'evidence' : rest.slice(1);
}

/** Tells which of the router's kinds of pages an address is. */
export function kindsAmong(kinds: readonly string[]): (path: string) => string {
  const patterns = kinds.filter((kind) => !kind.includes(' ')).toSorted(byOpenness).map((kind) => [kind, patternOf(kind)] as const);
  return (path) => {
    const walked = `/supervisor (${stopOf(path) ?? ''})`;
    if (kinds.includes(walked)) return walked;
    const kind = patterns.find(([, pattern]) => pattern.test(path))?.[0];
    if (kind === undefined) throw new Error(`The router has no page for ${path}`);
    return kind;
  };
}
