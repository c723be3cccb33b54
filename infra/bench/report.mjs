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

const PARTIES = { product: 'the product', bare: 'a bare handler', pgbench: 'pgbench, the limit' };
const columns = (values) => values.map((value) => String(value).padStart(9)).join('');

function partiesOf(name, { parties, ofBare, ofLimit }, limit) {
  return [
    `  ${name.padEnd(24)}${columns(['a second', 'p50 ms', 'p95 ms', 'p99 ms'])}`,
    ...Object.entries(PARTIES).map(([party, words]) => {
      const { perSecond, p50, p95, p99 } = parties[party];
      return `    ${words.padEnd(22)}${columns([perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)])}`;
    }),
    `    the product has ${ofBare.toFixed(2)} of the bare handler's throughput, ${ofLimit.toFixed(2)} of the limit  ${ofBare >= limit.ofBare ? 'met' : 'BROKEN'}`,
  ];
}

/** Submissions and lists of the product beside those who send the same statements. */
export const submitLines = ({ submit, list }) => [
  `submit: at least ${LIMITS.submit.ofBare} of the throughput of a bare handler that sends the same ${submit.statements} statements, commits on disk`,
  ...partiesOf(`${submit.submissions} submissions`, submit, LIMITS.submit),
  `    processor time of the process for each: ${submit.cpu.product.toFixed(1)} ms, the bare handler's ${submit.cpu.bare.toFixed(1)} ms: ${submit.cpuTimes.toFixed(1)} times, at most ${LIMITS.submit.cpuTimes}`,
  ...partiesOf('lists', list, LIMITS.list),
];

/** The last minute, in each way in which people may come. */
export const surgeLines = ({ runs, people }) => [
  `surge: ${people} people, nobody unanswered, without a receipt or with a wrong verdict; p99 at most ${LIMITS.surge.p99.spread / 1000} s over a minute, ${LIMITS.surge.p99.last / 1000} s in the last second`,
  `  ${''.padEnd(22)}${columns(['p50 ms', 'p99 ms', 'errors', 'timeouts', 'receipt-', 'late', 'wrong', 'in band'])}`,
  ...runs.flatMap(({ pattern, storm, p50, p99, errors, timeOuts, withoutReceipt, late, wronglyLate, wronglyOnTime, inBand, signIns }) => [
    `  ${`${pattern}${storm ? ' with sign-ins' : ''}`.padEnd(22)}${columns([p50.toFixed(0), p99.toFixed(0), errors, timeOuts, withoutReceipt, late, wronglyLate + wronglyOnTime, inBand])}`,
    ...(signIns ? [`  ${'  the sign-ins'.padEnd(22)}${columns([signIns.p50.toFixed(0), signIns.p99.toFixed(0), signIns.errors, signIns.timeOuts])}, ${signIns.putOff} were asked to wait, ${signIns.refused} refused`] : []),
  ]),
];

/** The rules of the product beside the same rules in another engine. */
export const rulesLines = ({ filings, findings, differences, product, engine, times }) => [
  `rules: the same outcomes as json-rules-engine with the same rules, and at least ${LIMITS.rules.times} times the filings a second`,
  `  ${findings} outcomes on ${filings} filings, ${differences.length} differ; the product judges ${product.toFixed(0)} filings a second and says why in three languages, the engine ${engine.toFixed(0)}: ${times.toFixed(1)} times  ${differences.length === 0 && times >= LIMITS.rules.times ? 'met' : 'BROKEN'}`,
];

/** The numbers over the queues beside their rows. */
export const countsLines = ({ filings, queues, wrong }) => [`queue: the numbers over ${queues} queues of ${filings} filings are those of their rows, walked to the end  ${wrong.length === 0 ? 'met' : 'BROKEN'}`];

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Starts beside what cannot be avoided. */
export const startLines = ({ rounds, cold, warm, node, initdb, coldTimes, warmTimes, warmOfCold }) => [
  `start: a second one takes at most ${LIMITS.start.warmOfCold} of the first with an empty data folder, which takes at most ${LIMITS.start.coldTimes} times what Node and initdb alone take and ${LIMITS.start.coldSeconds} s; the second ${LIMITS.start.warmTimes} times and ${LIMITS.start.warmSeconds} s`,
  `  cold ${seconds(cold)} (${coldTimes.toFixed(1)} times), warm ${seconds(warm)} (${warmTimes.toFixed(1)} times), ${warmOfCold.toFixed(2)} of it; Node alone ${seconds(node)}, initdb ${seconds(initdb)}; median of ${rounds}`,
];

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

/** Processes in the first and in the last part of an even load. */
export const memoryLines = ({ minutes, perSecond, requests, failed, processes }) => [
  `memory: ${requests} requests, ${perSecond} a second for ${minutes} minutes, ${failed} failed; at most ${LIMITS.memory.growth * 100} % more memory, ${LIMITS.memory.moreFiles} more open files and ${LIMITS.memory.drift * 100} % longer p99 at the end`,
  ...Object.entries(processes).map(([name, { first, last, growth, moreFiles, drift }]) =>
    `  ${name.padEnd(8)} ${megabytes(first.rss)} to ${megabytes(last.rss)} MiB (${(growth * 100).toFixed(1)} %), ${first.files} to ${last.files} files (${moreFiles})${name === 'api' ? `, p99 ${first.p99.toFixed(0)} to ${last.p99.toFixed(0)} ms (${(drift * 100).toFixed(0)} %)` : ''}`),
];

/** A sweep and who acts beside it. */
export const sweepLines = ({ filings, dues, announcements, seconds: taken, quiet, beside, delay }) => [
  `sweep: ${filings} filings that are all due at once, at most ${LIMITS.sweep.seconds} s, actions beside it at most ${LIMITS.sweep.delay * 100} % longer`,
  `  ${dues} dues in ${announcements} announcements swept in ${taken.toFixed(1)} s; ${quiet.perSecond.toFixed(0)} actions a second without it, ${beside.perSecond.toFixed(0)} beside it (${(delay * 100).toFixed(0)} % longer), p95 ${quiet.p95.toFixed(1)} and ${beside.p95.toFixed(1)} ms`,
];
