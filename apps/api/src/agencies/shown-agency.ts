import type { AgencyState, AgencyToJudge, AgencyView } from '@tirkeu/contracts';
import type { AgencyEntry } from '@tirkeu/persistence';

const stateOf = ({ verdict, endedAt }: AgencyEntry): AgencyState => (endedAt !== null ? 'ended' : verdict ?? 'waiting');

/** A wish as who asked for it sees it. */
export function shownAgency(entry: AgencyEntry): AgencyView {
  const { id, nominatorKind: kind, name, registrationNumber, regionId, paperName, askedAt, judgedAt, endedAt, reason, endReason, grantId } = entry;
  return { id, kind, name, registrationNumber, regionId, paperName, askedAt, state: stateOf(entry), judgedAt, endedAt, reason: endReason ?? reason, grantId };
}

/** The same, as who judges it sees it. */
export const shownToJudge = (entry: AgencyEntry): AgencyToJudge => ({ ...shownAgency(entry), person: entry.person, isIdentified: entry.isIdentified });
