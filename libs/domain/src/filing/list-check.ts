import { localDate, type CivilDate } from '../kernel/time.js';
import type { QuotaResult, Rulebook } from '../rulebook/rulebook.js';
import type { Filing } from './filing.js';

/** How a party list stands without those who left it. */
export interface ListCheck {
  readonly persons: number;
  readonly left: number;
  readonly quota: QuotaResult;
  readonly size: 'accept' | 'reject';
  /**
   * What follows: nothing; a look by people, where sources conflict; before the decision a list that cannot be registered as it is;
   * after it nothing by itself: only a resolution of its own can cancel the registration of the list.
   */
  readonly follows: 'nothing' | 'look' | 'not-to-be-registered' | 'resolution-needed';
}

const dayOf = ({ submittedAt, openedAt, zone }: Filing): CivilDate => localDate(submittedAt ?? openedAt, zone);

/** Looks at quota and size of a list anew, on the day on which it was handed in; null for what is no list. */
export function checkList(filing: Filing, rulebook: Rulebook): ListCheck | null {
  if (filing.form !== 'party-list') return null;
  const quota = rulebook.quota({ onDate: dayOf(filing), members: filing.candidates });
  const size = rulebook.listSize({ seats: filing.seats, size: filing.candidates.length });
  const broken = quota.outcome === 'reject' || size === 'reject';
  const isDecided = filing.decision?.kind === 'registered';
  const follows = broken ? (isDecided ? 'resolution-needed' : 'not-to-be-registered') : quota.outcome === 'review' ? 'look' : 'nothing';
  return { persons: filing.candidates.length, left: filing.departures.length, quota, size, follows };
}
