import { LIMITS, judge } from './limits.mjs';

const ms = (value) => value.toFixed(1).padStart(7);
const WIDTH = 58;
const title = (text) => text.padEnd(WIDTH);

/** One line of a page: p50 and p95 of the small and of the large election, and how many times as long the large one takes. */
export function pageLine({ name, underWay, oneByOne, small, large }, limits) {
  const { ratio, broken } = judge({ small, large, oneByOne }, limits);
  return `  ${title(`${name}${underWay ? ' *' : ''}${oneByOne ? ' †' : ''}`)} ${ms(small.p50)} ${ms(small.p95)}  ${ms(large.p50)} ${ms(large.p95)}  ${ratio.toFixed(2).padStart(6)}  ${broken.length === 0 ? 'met' : 'BROKEN'}`;
}

export function pagesHead(section, { small, large }) {
  const { small: limit, times } = LIMITS[section];
  return [
    `${section}: p95 at most ${limit} ms with ${small} nominees, at most ${times} times that with ${large} (so at most ${limit * times} ms)`,
    `  ${title('page')} ${'p50'.padStart(7)} ${'p95'.padStart(7)}  ${'p50'.padStart(7)} ${'p95'.padStart(7)}  ${'ratio'.padStart(6)}`,
  ].join('\n');
}

/** One line of a phone's visits with or without what an earlier one left. */
export const phoneLine = (name, { runs, median, slowest, paint, bytes, requests }) =>
  `  ${name.padEnd(9)} usable after ${(median / 1000).toFixed(2)} s (median of ${runs}; slowest ${(slowest / 1000).toFixed(2)} s), first words after ${(paint / 1000).toFixed(2)} s, ${(bytes / 1000).toFixed(0)} kB in ${requests} requests`;

/** One line of a page of the queue. */
export const queueLine = ({ name, p50, p95 }, { milliseconds }) => `  ${title(name)} ${ms(p50)} ${ms(p95)}  ${p95 <= milliseconds ? 'met' : 'BROKEN'}`;

/** The page that comes nearest to a limit, of those that were measured. */
export function worst(pages) {
  const by = (value) => pages.reduce((most, page) => (value(page) > value(most) ? page : most));
  const slow = by(({ small }) => small.p95);
  const slowLarge = by(({ large }) => large.p95);
  const steep = by(({ small, large }) => large.p95 / small.p95);
  return [
    `  slowest small: ${slow.small.p95.toFixed(1)} ms (${slow.name}); slowest large: ${slowLarge.large.p95.toFixed(1)} ms (${slowLarge.name}); `
    + `steepest: ${(steep.large.p95 / steep.small.p95).toFixed(2)} times (${steep.name})`,
  ].join('\n');
}
