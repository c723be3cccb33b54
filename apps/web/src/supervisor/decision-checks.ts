import { getGround, isUnsettled, type AppliedGround, type Citation, type Filing, type Resolution, type Rulebook, type SessionVote } from '@tirkeu/domain';

export const CHECKS = ['cure', 'two-persons', 'languages', 'quorum', 'majority', 'in-time', 'published'] as const;
export type CheckId = (typeof CHECKS)[number];

/** One thing that the procedure asked of the commission. */
export interface Check {
  readonly id: CheckId;
  /** Pending: there is still time for it. */
  readonly outcome: 'met' | 'not-met' | 'pending';
  readonly citation: Citation | null;
}

const has = (text: string): boolean => text.trim() !== '';

/** The vote with only the members it needs; a resolution of the commission always carries one. */
const adopted = (rulebook: Rulebook, { vote }: Resolution): { readonly quorum: boolean; readonly adopted: boolean } => rulebook.sessionVote(vote satisfies SessionVote);

/** Notice was given of a curable ground, and the time to mend it had ended, before the filing was refused. */
function cured({ notices, decision }: Filing, ground: AppliedGround): boolean {
  const notice = notices.find(({ defects }) => defects.some((defect) => defect.ground === ground.ground));
  if (notice === undefined || decision === null) return false;
  return notice.cureBy <= decision.at || (notice.answeredAt !== null && notice.answeredAt <= decision.at);
}

/** How the decision came about, point by point, from what was recorded. Empty before a decision. */
export function decisionChecks(filing: Filing, rulebook: Rulebook): readonly Check[] {
  const { decision } = filing;
  if (decision === null) return [];
  const { limits, procedure } = rulebook;
  const vote = adopted(rulebook, decision.resolution);
  const curable = decision.grounds.filter(({ ground }) => getGround(rulebook, ground).effect === 'curable');
  const check = (id: CheckId, met: boolean, citation: Citation | null): Check => ({ id, outcome: met ? 'met' : 'not-met', citation });
  return [
    ...(curable.length > 0 ? [check('cure', curable.every((ground) => cured(filing, ground)), limits.cureMinimumHours.citation)] : []),
    check('two-persons', decision.by.accountId !== decision.proposedBy.accountId, procedure.twoPersons.citation),
    ...(decision.grounds.length > 0 ? [check('languages', decision.grounds.every(({ finding }) => has(finding.kk) && has(finding.ru)), null)] : []),
    check('quorum', vote.quorum, limits.quorum.citation),
    check('majority', vote.adopted, limits.majorityOf.citation),
    check('in-time', !decision.late, limits.registrationClosesDaysBefore.citation),
    ...(decision.kind === 'registered' ? [publication(filing, rulebook)] : []),
  ];
}

function publication({ decision, publishedAt, zone }: Filing, rulebook: Rulebook): Check {
  const { citation } = rulebook.limits.publicationDays;
  if (publishedAt === null || decision === null) return { id: 'published', outcome: 'pending', citation };
  return { id: 'published', outcome: publishedAt < rulebook.publishBy(decision.at, zone) ? 'met' : 'not-met', citation };
}

/** The least number of members who must be present. */
export function quorumOf({ limits }: Rulebook, members: number): number {
  const { numerator, denominator } = limits.quorum.value;
  return Math.ceil((members * numerator) / denominator);
}

/** What the law leaves open of a check, so that the page says so beside it. */
export const isOpenQuestion = ({ citation }: Check): boolean => citation !== null && isUnsettled(citation);
