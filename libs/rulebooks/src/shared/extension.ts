import type { Limits } from '@tirkeu/domain';

/** Whether nomination may be kept open for so many more days: only where too few stand, and no longer than allowed. */
export function judgeExtension(
  limits: Pick<Limits, 'extensionMaximumDays' | 'extensionBelowCandidates'>,
  { candidatesAtClose, days }: { readonly candidatesAtClose: number; readonly days: number },
): 'accept' | 'reject' {
  const needed = candidatesAtClose < limits.extensionBelowCandidates.value;
  const lawful = Number.isInteger(days) && days >= 1 && days <= limits.extensionMaximumDays.value;
  return needed && lawful ? 'accept' : 'reject';
}
