import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['kk', 'ru', 'en'];
const WIDTHS = [390, 1366];

/** How often each kind of page was looked over, by language and width in pixels. */
function countLooks(folder) {
  const counts = new Map();
  for (const name of readdirSync(folder)) {
    const [kind, language, width, scheme] = name.split('~');
    if (scheme !== 'light') continue;
    counts.set(`${decodeURIComponent(kind)} in ${language} at ${width} px`, readFileSync(join(folder, name), 'utf8').trim().split('\n').length);
  }
  return counts;
}

/**
 * The list of all pages with the states in which each was looked over, as a table, and what was left out:
 * every kind of page has to be seen in three languages, on a phone and on a desk.
 */
export function tellLooks(kinds, folder) {
  const counts = countLooks(folder);
  const views = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ head: `${language} ${width} px`, at: `in ${language} at ${width} px` })));
  const rows = kinds.map((kind) => [kind, ...views.map(({ at }) => counts.get(`${kind} ${at}`) ?? 0)]);
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const table = `${line(['Page', ...views.map(({ head }) => head)])}${line(['---', ...views.map(() => '---:')])}${rows.map(line).join('')}`;
  return { table: `Looks at each kind of page, one for each new state in which it was met.\n\n${table}`, missing: kinds.flatMap((kind) => views.map(({ at }) => `${kind} ${at}`).filter((view) => !counts.has(view))) };
}
