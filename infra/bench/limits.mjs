/** What the product promises on two cores, and on a phone. Times in ms, of the 95th percentile; `times`: how many times as long in the large election. */
export const LIMITS = {
  replay: { seconds: 120 },
  statistics: { small: 200, times: 3 },
  register: { small: 100, times: 1.5 },
  phone: { seconds: 4 },
  queue: { milliseconds: 150 },
  submit: { ofBare: 0.5, cpuTimes: 5 },
  list: { ofBare: 0.5 },
  rules: { times: 5 },
  start: { warmOfCold: 0.8, coldTimes: 25, warmTimes: 15, coldSeconds: 30, warmSeconds: 15 },
  memory: { growth: 0.1, moreFiles: 32, drift: 0.2, short: { growth: 0.5, moreFiles: 100 } },
  sweep: { seconds: 30, delay: 0.2 },
  surge: { p99: { spread: 2_000, rush: 5_000, last: 5_000 }, withStorm: 5_000, signIns: 30_000 },
};

/** Rules that say something else than the same rules in the other engine, or that are not so many times faster. */
export const rulesBroken = ({ differences, times }, limit) => [
  ...(differences.length > 0 ? [`rules: ${differences.length} outcomes differ, first ${differences[0]}`] : []),
  ...(times < limit.times ? [`rules: ${times.toFixed(1)} times the evaluations of json-rules-engine, less than ${limit.times}`] : []),
];

/** A start that keeps nothing of the one before, or in a full run takes too long. */
export const slowStart = ({ coldTimes, warmTimes, warmOfCold, cold, warm }, limit, { short }) => [
  ...(warmOfCold > limit.warmOfCold ? [`start: the second takes ${warmOfCold.toFixed(2)} of the first, more than ${limit.warmOfCold}`] : []),
  ...[['cold', coldTimes, limit.coldTimes], ['warm', warmTimes, limit.warmTimes]].filter(([, times, most]) => !short && times > most)
    .map(([name, times, most]) => `start, ${name}: ${times.toFixed(1)} times that of Node and initdb alone, more than ${most} times`),
  ...[['cold', cold, limit.coldSeconds], ['warm', warm, limit.warmSeconds]].filter(([, ms, most]) => !short && ms > most * 1000)
    .map(([name, ms, most]) => `start, ${name}: ${(ms / 1000).toFixed(1)} s, more than ${most} s`),
];

/** A process that grows, opens more and more files or, in a full run, answers later and later. */
export function leaking({ failed, firstFailed, processes }, { short: shortLimit, ...full }, { short }) {
  const limit = short ? shortLimit : full;
  return [
    ...(failed > 0 ? [`memory: ${failed} requests failed, first ${firstFailed}`] : []),
    ...Object.entries(processes).flatMap(([name, { growth, moreFiles, drift }]) => [
      ...(growth > limit.growth ? [`memory, ${name}: ${(growth * 100).toFixed(1)} % more at the end, more than ${limit.growth * 100} %`] : []),
      ...(moreFiles > limit.moreFiles ? [`memory, ${name}: ${moreFiles} more open files at the end, more than ${limit.moreFiles}`] : []),
      ...(!short && name === 'api' && drift > limit.drift ? [`memory, ${name}: p99 is ${(drift * 100).toFixed(0)} % longer at the end, more than ${limit.drift * 100} %`] : []),
    ]),
  ];
}

/** A sweep that takes too long, or that holds up whoever acts beside it. */
export const slowSweep = ({ seconds, delay }, limit) => [
  ...(seconds > limit.seconds ? [`sweep: ${seconds.toFixed(1)} s, more than ${limit.seconds} s`] : []),
  ...(delay > limit.delay ? [`sweep: actions beside it take ${(delay * 100).toFixed(0)} % longer, more than ${limit.delay * 100} %`] : []),
];

/**
 * What went wrong in one way of coming in the last minute. Errors, missing receipts and wrong verdicts are judged always, how long
 * people waited only in a full run.
 */
export function lateOrLost({ pattern, storm, signIns, p99, ...found }, { p99: limits, withStorm, signIns: signInLimit }, { short }) {
  const name = `surge, ${pattern}${storm ? ' with sign-ins' : ''}`;
  const faults = { errors: 'errors', timeOuts: 'time-outs', withoutReceipt: 'without a receipt', wronglyLate: 'wrongly late', wronglyOnTime: 'wrongly on time' };
  const limit = storm ? withStorm : limits[pattern];
  return [
    ...Object.entries(faults).filter(([fault]) => found[fault] > 0).map(([fault, words]) => `${name}: ${found[fault]} ${words}`),
    ...(signIns && signIns.errors + signIns.timeOuts > 0 ? [`${name}: ${signIns.errors} sign-ins failed, ${signIns.timeOuts} were not answered`] : []),
    ...(!short && p99 > limit ? [`${name}: p99 is ${p99.toFixed(0)} ms, more than ${limit} ms`] : []),
    ...(!short && signIns && signIns.p99 > signInLimit ? [`${name}: p99 of sign-ins is ${signIns.p99.toFixed(0)} ms, more than ${signInLimit} ms`] : []),
  ];
}

/** Throughput that is too small a part of that of a bare handler with the same statements. */
export const belowBare = (name, ratio, { ofBare }) => (ratio < ofBare ? [`${name}: ${ratio.toFixed(2)} of the throughput of a bare handler, less than ${ofBare}`] : []);

/** Processor time that is too many times that of a bare handler with the same statements: what neighbours of the bench do tells least here. */
export const dearerThanBare = (cpuTimes, limit) => (cpuTimes > limit.cpuTimes ? [`submit: ${cpuTimes.toFixed(1)} times the processor time of a bare handler, more than ${limit.cpuTimes} times`] : []);

/** What others wrote less or more of than the product, by table. Where anything differs, their speed is of no interest. */
export const writtenOtherwise = ({ product, ...others }) => Object.entries(others).flatMap(([party, counts]) => Object.keys(product).filter((table) => counts[table] !== product[table])
  .map((table) => `submit: ${party} wrote ${counts[table]} rows of ${table}, the product ${product[table]}`));

/** Which visits of a phone took longer than the limit, of those by name: `{ median }` in ms. */
export const tooSlow = (visits, { seconds }) => Object.entries(visits).filter(([, { median }]) => median > seconds * 1000)
  .map(([name, { median }]) => `phone, ${name}: usable after ${(median / 1000).toFixed(2)} s, more than ${seconds} s`);

/** Which pages of the queue took longer than the limit. */
export const slowInQueue = (pages, { milliseconds }) => pages.filter(({ p95 }) => p95 > milliseconds).map(({ name, p95 }) => `queue, ${name}: p95 is ${p95.toFixed(1)} ms, more than ${milliseconds} ms`);

/** How the times of a page in the small and in the large election stand to its limits, and which of them are broken. The ratio of a page counted one by one is told and not judged. */
export function judge({ small, large, oneByOne = false }, { small: limit, times }) {
  const ratio = large.p95 / small.p95;
  const broken = [
    small.p95 > limit && `p95 is ${small.p95.toFixed(1)} ms, more than ${limit} ms`,
    large.p95 > limit * times && `p95 of the large election is ${large.p95.toFixed(1)} ms, more than ${limit * times} ms`,
    !oneByOne && ratio > times && `the large election takes ${ratio.toFixed(2)} times as long, more than ${times} times`,
  ].filter(Boolean);
  return { ratio, broken };
}

/** Of two measurements of the same page the quieter one, for each size: noise only ever adds. */
export const quieter = (first, second) => ({
  small: first.small.p95 <= second.small.p95 ? first.small : second.small,
  large: first.large.p95 <= second.large.p95 ? first.large : second.large,
});
