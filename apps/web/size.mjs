import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a phone may load to open any one of the candidate's pages, in gzipped kilobytes of JavaScript. */
const LIMIT_KB = 170;
const AREAS = ['public', 'candidate', 'named', 'nominator', 'commission', 'supervisor'];
/** Areas that the limit holds for. */
const OF_CANDIDATES = ['candidate', 'named'];
/** Fetched by devices without Temporal of their own only, and counted apart. */
const POLYFILL = /temporal-polyfill/u;
const WORDS = /messages\/src\/locales\/(?<language>kk|ru|en)\/(?<area>[a-z]+)\.ts$/u;
const RULEBOOK = /libs\/rulebooks\/src\/kz-[^/]+\/[^/]+\/index\.ts$/u;
const WORDS_OF_AREA = { public: ['public', 'accounts'], candidate: ['candidate', 'drafts'], named: ['named'], nominator: ['nominator', 'tables', 'denials'], commission: ['commission', 'decisions', 'denials'], supervisor: ['supervisor', 'reports'] };
/** What may go wrong has its words too; they come once the page stands. */
const WORDS_OF_ALL = ['common'];

const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const keys = Object.keys(manifest);
const entries = keys.filter((key) => manifest[key].isEntry);
const routesOf = (area) => keys.find((key) => key.endsWith(`src/${area}/${area}-routes.tsx`));
const sizes = new Map();

function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
}

/** The chunks that come with these: what they import; with `lazily` also what they fetch later, as far as it is let in. */
function closure(starts, lazily = () => false) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || POLYFILL.test(key)) return;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    for (const next of [...imports, ...dynamicImports.filter(lazily)]) visit(next);
  };
  for (const key of starts) visit(key);
  return seen;
}

const bytes = (chunks) => [...new Set([...chunks].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0);
const largest = (all, measure) => Math.max(...all.map(measure));

/** Its words in the longest language. */
const wordsOf = (area) => largest(['kk', 'ru', 'en'], (language) => bytes(keys.filter((key) => {
  const found = WORDS.exec(key)?.groups;
  return found?.language === language && [...WORDS_OF_ALL, ...WORDS_OF_AREA[area]].includes(found.area);
})));

/** The longest law that it can be about: an election has one. */
const law = keys.filter((key) => RULEBOOK.test(key)).reduce((longest, key) => (gzipped(manifest[key].file) > gzipped(manifest[longest].file) ? key : longest));

/** The heaviest single page of an area opened first, and all of its pages together. */
function measure(area) {
  const routes = routesOf(area);
  const own = (key) => key.includes(`src/${area}/`);
  const pages = [routes, ...manifest[routes].dynamicImports?.filter(own) ?? []];
  const start = [...entries, routes, law];
  const words = wordsOf(area);
  return { area, words, page: largest(pages, (page) => bytes(closure([...start, page]))) + words, all: bytes(closure(start, own)) + words };
}

const shown = (size) => `${(size / 1000).toFixed(1)} kB`.padStart(10);
const rows = AREAS.map(measure);
const line = (text) => process.stdout.write(`${text}\n`);
line('Gzipped JavaScript    largest page   all pages   words in it');
for (const { area, page, all, words } of rows) line(`${area.padEnd(20)}   ${shown(page)}  ${shown(all)}    ${shown(words)}`);
const polyfill = keys.filter((key) => POLYFILL.test(key)).reduce((sum, key) => sum + gzipped(manifest[key].file), 0);
line(`Temporal, for devices without it: ${shown(polyfill).trim()}`);

for (const { area, page } of rows.filter(({ area: one }) => OF_CANDIDATES.includes(one))) {
  if (page / 1000 <= LIMIT_KB) continue;
  process.stderr.write(`A candidate's page (${area}) loads ${shown(page).trim()} of gzipped JavaScript; the limit is ${LIMIT_KB} kB.\n`);
  process.exitCode = 1;
}
