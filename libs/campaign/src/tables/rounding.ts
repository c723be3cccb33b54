/** A quotient before rounding; both whole numbers. */
export interface Quotient {
  readonly numerator: number;
  /** Zero where there is nothing to divide by: the quotient is none. */
  readonly denominator: number;
  /** For a part of a whole: the numerators of all parts over the same denominator, this one's place among them. */
  readonly partOf?: { readonly numerators: readonly number[]; readonly index: number };
}

/** More decimals than any table has; a number copied from a machine is compared at these. */
const MOST_DECIMALS = 6;

/** How many decimals a printed column has: `4` stands for 4.0 among numbers like 3.8. */
export function decimalsOf(cells: readonly string[]): number {
  return Math.min(MOST_DECIMALS, Math.max(0, ...cells.map((cell) => cell.split('.')[1]?.length ?? 0)));
}

/**
 * The ways the tables of 2023 round, the usual one first: half up; down where the value lies exactly between two; and,
 * for the parts of a whole, so that the rounded parts add up to the rounded whole (largest remainder, the last part
 * first among equals). Table 14 rounds mostly in the first way, tables 16 and 17 always in the last.
 */
export function renderings(quotient: Quotient, decimals: number): readonly string[] {
  const { numerator, denominator, partOf } = quotient;
  if (denominator === 0) return [''];
  const units = (over: number): number => halfUp(over, denominator, decimals);
  const between = (2 * numerator * 10 ** decimals) % (2 * denominator) === denominator;
  const ways = [units(numerator), ...(between ? [units(numerator) - 1] : []), ...(partOf ? [adding(partOf.numerators, denominator, decimals)[partOf.index] ?? 0] : [])];
  return [...new Set(ways)].map((each) => (each / 10 ** decimals).toFixed(decimals));
}

/** Whether a printed number is one of the renderings. */
export function isRendering(printed: string, rendering: string, decimals: number): boolean {
  return rendering === '' ? printed === '' || Number(printed) === 0 : printed !== '' && Number(printed).toFixed(decimals) === rendering;
}

function halfUp(numerator: number, denominator: number, decimals: number): number {
  return Math.floor((2 * numerator * 10 ** decimals + denominator) / (2 * denominator));
}

function adding(numerators: readonly number[], denominator: number, decimals: number): readonly number[] {
  const scaled = numerators.map((numerator) => numerator * 10 ** decimals);
  const down = scaled.map((each) => Math.floor(each / denominator));
  const whole = halfUp(numerators.reduce((total, each) => total + each, 0), denominator, decimals);
  const short = whole - down.reduce((total, each) => total + each, 0);
  const byRemainder = scaled.map((each, index) => ({ index, remainder: each % denominator })).sort((a, b) => b.remainder - a.remainder || b.index - a.index);
  const up = new Set(byRemainder.slice(0, short).map((each) => each.index));
  return down.map((each, index) => (up.has(index) ? each + 1 : each));
}
