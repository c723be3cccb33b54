import { percentile } from '../measure.mjs';

/** Of all windows the first tells how a process became warm. */
const WARM = 1;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function windowOf(samples, requests) {
  return { rss: mean(samples.map(({ rss }) => rss)), files: Math.max(...samples.map(({ files }) => files)), p99: percentile(requests.map(({ ms }) => ms), 0.99) };
}

/**
 * The first window after the warm one and the last, of so many equal windows of a time: mean resident memory in bytes, most open files and
 * p99 in milliseconds. `samples` and `requests` each have `at`, from 0 to 1 of the whole time.
 */
export function firstAndLast({ samples, requests, windows }) {
  const within = (items, place) => items.filter(({ at }) => Math.min(windows - 1, Math.floor(at * windows)) === place);
  const of = (place) => windowOf(within(samples, place), within(requests, place));
  const [first, last] = [of(WARM), of(windows - 1)];
  return { first, last, growth: last.rss / first.rss - 1, moreFiles: last.files - first.files, drift: last.p99 / first.p99 - 1 };
}
