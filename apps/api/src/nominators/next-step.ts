import type { NominationRow } from '@tirkeu/contracts';
import { gapsOf, getWindow, hasPendingAppeal, isActive, openNotice, type Filing, type Instant, type Rulebook, type Timetable } from '@tirkeu/domain';

type Next = NominationRow['next'];
const NOTHING: Next = { step: 'nothing', by: null };

/** An appeal that is pending is waited for; one that can still be lodged runs against its time. */
function afterRefusal(filing: Filing, now: Instant): Next {
  const { decision, cancellation } = filing;
  if (hasPendingAppeal(filing)) return { step: 'await-appeal', by: null };
  const by = cancellation?.appealBy ?? decision?.appealBy ?? null;
  return by !== null && now < by ? { step: 'appeal', by } : NOTHING;
}

/** What the law has next for a nomination, and until when. */
export function nextStepOf(filing: Filing, { rulebook, timetable, now }: { readonly rulebook: Rulebook; readonly timetable: Timetable; readonly now: Instant }): Next {
  const notice = openNotice(filing);
  if (filing.status === 'draft') return { step: 'submit', by: getWindow(timetable, 'nomination').closesAt };
  if (filing.status === 'awaiting-cure' && notice) return { step: 'mend', by: notice.cureBy };
  if (filing.status === 'refused' || filing.status === 'cancelled') return afterRefusal(filing, now);
  if (!isActive(filing) || filing.status === 'registered') return NOTHING;
  return { step: gapsOf(filing, rulebook).length > 0 ? 'complete' : 'await-decision', by: getWindow(timetable, 'registration').closesAt };
}
