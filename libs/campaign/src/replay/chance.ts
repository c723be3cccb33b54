/**
 * A number from 0 to below 1 that depends on nothing but the words: the same for the same nomination and question in
 * every run and in every order of work (FNV-1a, finished as in MurmurHash3).
 */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** One of the items, by chance. */
export function choose<Item>(items: readonly Item[], ...words: readonly string[]): Item {
  const item = items[Math.floor(chance(...words) * items.length)];
  if (item === undefined) throw new RangeError('Nothing to choose from');
  return item;
}
