/** What the product promises on two cores, and on a phone. Times in ms, of the 95th percentile; `times`: how many times as long in the large election. */
export const LIMITS = {
  replay: { seconds: 120 },
  statistics: { small: 200, times: 3 },
  register: { small: 100, times: 1.5 },
  phone: { seconds: 4 },
  queue: { milliseconds: 150 },
};

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
