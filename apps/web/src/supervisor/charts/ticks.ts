/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Round values of an axis between two ends, about as many as asked for, with the ends where they are round themselves. */
export function roundTicks(from: number, to: number, about: number): readonly number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / about;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = scale * (STEPS.find((each) => each * scale >= rough * 0.999) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
