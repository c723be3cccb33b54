/** The shelf of the write-ahead log. */
export const WAL = 'wal';
const SEGMENT = /^[0-9A-F]{24}$/;
const DEFAULT_BYTES = 16 * 1024 * 1024;

export const fileOf = (name) => name.slice(name.lastIndexOf('/') + 1);
export const isSegment = (name) => SEGMENT.test(fileOf(name));

/** The number of a segment on its way through the log, whatever its timeline. */
export function numberOf(name, bytes = DEFAULT_BYTES) {
  const file = fileOf(name);
  return parseInt(file.slice(8, 16), 16) * (2 ** 32 / bytes) + parseInt(file.slice(16), 16);
}

/** The number of the segment that holds a place of the log, `16/B374D848`. */
export function segmentOf(place, bytes = DEFAULT_BYTES) {
  const [high, low] = place.split('/').map((part) => parseInt(part, 16));
  return high * (2 ** 32 / bytes) + Math.floor(low / bytes);
}

/** How long the segments of this server are. */
export async function segmentBytes(vault, names) {
  const first = names.find(isSegment);
  return first ? (await vault.noteOf(first)).bytes : DEFAULT_BYTES;
}

/** The numbers that are absent between the first segment that a base needs and the last that is kept. */
export function findGaps(base, names, bytes) {
  const numbers = new Set(names.filter(isSegment).map((name) => numberOf(name, bytes)));
  const first = segmentOf(base.startsAt, bytes);
  const last = Math.max(segmentOf(base.endsAt, bytes), ...numbers);
  const gaps = [];
  for (let number = first; number <= last; number++) if (!numbers.has(number)) gaps.push(number);
  return gaps;
}
