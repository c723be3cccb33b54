import type { Limits } from '@tirkeu/domain';

/** The greatest number of persons on a list for so many seats, rounded up; null where there is no cap. */
export const largestList = ({ listMaximumRatio }: Pick<Limits, 'listMaximumRatio'>, seats: number): number | null =>
  // In hundredths, since 1.3 × 10 and the like are not exact in binary.
  listMaximumRatio ? Math.ceil((Math.round(listMaximumRatio.value * 100) * seats) / 100) : null;

/** Whether a list has a lawful size: at least one person, and no more than the cap where there is one. */
export function judgeListSize(limits: Pick<Limits, 'listMaximumRatio'>, { seats, size }: { readonly seats: number; readonly size: number }): 'accept' | 'reject' {
  const largest = largestList(limits, seats);
  return size >= 1 && (largest === null || size <= largest) ? 'accept' : 'reject';
}
