/** A stream of chance that runs the same for the same seed. Good enough to spread people, never for secrets. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from 0 up to, not including, the limit. */
  readonly below: (limit: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

/**
 * The stream of a seed for one purpose, by the generator mulberry32. Purposes do not disturb each other: more persons on
 * the lists leave those in the districts as they were.
 */
export function chanceOf(seed: number, purpose: string): Chance {
  let state = Array.from(purpose, (letter) => letter.codePointAt(0) ?? 0).reduce((hash, code) => Math.imul(hash ^ code, 16_777_619), seed ^ 2_166_136_261);
  const fraction = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    happens: (probability) => fraction() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    shuffled: <Item>(items: readonly Item[]): Item[] =>
      items.map((item) => ({ item, place: fraction() })).sort((a, b) => a.place - b.place).map(({ item }) => item),
  };
}
