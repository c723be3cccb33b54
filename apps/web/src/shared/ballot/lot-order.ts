/** What is typed for each party: its place in the drawing, empty where it did not take part. By the id of the party. */
export type TypedPlaces = Readonly<Record<string, string>>;

export type LotFault = 'none' | 'not-a-place' | 'twice' | 'gap';

/** The parties in the order drawn; or what is wrong: every place from 1 on is one party's, without a gap. */
export function readOrder(typed: TypedPlaces): { readonly order: readonly string[] } | { readonly fault: LotFault } {
  const drawn = Object.entries(typed).filter(([, place]) => place.trim() !== '').map(([id, place]) => ({ id, place: Number(place.trim()) }));
  if (drawn.length === 0) return { fault: 'none' };
  if (drawn.some(({ place }) => !Number.isInteger(place) || place < 1 || place > 60)) return { fault: 'not-a-place' };
  const sorted = drawn.toSorted((a, b) => a.place - b.place);
  if (new Set(drawn.map(({ place }) => place)).size < drawn.length) return { fault: 'twice' };
  return sorted.every(({ place }, index) => place === index + 1) ? { order: sorted.map(({ id }) => id) } : { fault: 'gap' };
}
