import type { Circumstances, Filing, GroundId } from '@tirkeu/domain';
import { carriesRefusal, curability, type Curability } from './curability.js';
import { entryGaps, groundsWithoutRow, type EntryGap, type GroundEntry, type GroundsDraft } from './ground-entries.js';

/** What a refusal would hold now, and what goes another way. */
export interface Refusal {
  /** Grounds that cannot be mended now: they alone are sent. */
  readonly inRefusal: readonly GroundEntry[];
  /** Defects for which the law still gives time. */
  readonly toNotice: readonly GroundEntry[];
  /** Curable grounds chosen although no requirement was marked as not met. */
  readonly withoutRow: readonly GroundId[];
  readonly gaps: readonly { readonly entry: GroundEntry; readonly gaps: readonly EntryGap[] }[];
  readonly curabilityOf: (entry: GroundEntry) => Curability;
}

export function refusalOf(draft: GroundsDraft, entries: readonly GroundEntry[], filing: Filing, circumstances: Circumstances): Refusal {
  const curabilityOf = ({ ground, row, rule, candidateId }: GroundEntry): Curability =>
    curability({ effect: row?.finding.effect ?? ground.effect, rule, candidateId }, filing, circumstances);
  const inRefusal = entries.filter((entry) => carriesRefusal(curabilityOf(entry)));
  return {
    inRefusal,
    toNotice: entries.filter((entry) => !inRefusal.includes(entry)),
    withoutRow: groundsWithoutRow(draft, entries),
    gaps: inRefusal.map((entry) => ({ entry, gaps: entryGaps(entry) })).filter(({ gaps }) => gaps.length > 0),
    curabilityOf,
  };
}

export type NotSent =
  | { readonly kind: 'no-ground' }
  | { readonly kind: 'without-row' }
  | { readonly kind: 'incomplete'; readonly entry: GroundEntry; readonly gaps: readonly EntryGap[] };

/** The first thing that keeps the refusal from being sent; null when nothing does. */
export function whyNotSent({ inRefusal, withoutRow, gaps }: Refusal): NotSent | null {
  if (withoutRow.length > 0) return { kind: 'without-row' };
  if (inRefusal.length === 0) return { kind: 'no-ground' };
  const [first] = gaps;
  return first ? { kind: 'incomplete', ...first } : null;
}
