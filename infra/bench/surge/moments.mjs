/** In seconds: how long before closing the rush begins in which half of all come, and the last moment in which all do. */
const RUSH = 5;
const LAST = 1;
/** For so long after closing, so small a part comes too late. */
const LATE = 2;
const LATE_SHARE = 0.05;

const evenly = (count, from, to) => Array.from({ length: count }, (_, place) => from + ((to - from) * place) / count);

/**
 * When people hand in, in milliseconds from the moment nomination closes: `spread` over so many seconds, half in the last five
 * (`rush`), or all in the last second (`last`). In each case some more come too late.
 */
export function momentsOf(pattern, { count, seconds }) {
  const late = evenly(Math.ceil(count * LATE_SHARE), 0, LATE);
  const half = Math.floor(count / 2);
  const rush = Math.min(RUSH, seconds / 2);
  const onTime = {
    spread: () => evenly(count, -seconds, 0), rush: () => [...evenly(count - half, -seconds, -rush), ...evenly(half, -rush, 0)], last: () => evenly(count, -LAST, 0),
  }[pattern]();
  return [...onTime, ...late].map((moment) => moment * 1000);
}

/** How long before closing the first of a pattern comes, in seconds. */
export const leadOf = (pattern, { seconds }) => (pattern === 'last' ? LAST : seconds);
