/** The part of the time before nomination closes, the seconds of its rush, and the part of all who come in the rush. */
const BEFORE_CLOSING = 0.7;
const RUSH_SECONDS = 3;
const IN_RUSH = 0.4;

/** Seconds from the beginning until nomination closes. */
export const closingAfter = (seconds) => seconds * BEFORE_CLOSING;

/** When each of `count` submissions is handed in, in seconds from the beginning: evenly, and many in the last moments. */
export function momentsOf(count, seconds) {
  const rushing = Math.floor(count * IN_RUSH);
  const even = Array.from({ length: count - rushing }, (_, place) => (place / (count - rushing)) * seconds);
  const rush = Array.from({ length: rushing }, (_, place) => closingAfter(seconds) - RUSH_SECONDS * (1 - place / rushing));
  return [...even, ...rush];
}
