import { compareKazakh, type Rulebook } from '@tirkeu/domain';
import { judgeCandidacies, type CandidacyPolicy } from './candidacy-conflict.js';
import { computeDeposit, judgeRefund } from './deposit.js';
import { judgeEligibility } from './eligibility.js';
import { judgeExtension } from './extension.js';
import { judgeListSize } from './list-size.js';
import { categorise } from './outcome-category.js';
import { judgeQuota } from './quota.js';
import { judgeSessionVote } from './session-vote.js';
import { cureDeadline, endOfTerm } from './terms.js';

/** What a version states itself; everything else follows from its numbers. */
export interface RulebookData
  extends Pick<Rulebook, 'id' | 'body' | 'title' | 'inForce' | 'procedure' | 'limits' | 'documents' | 'grounds' | 'rules' | 'unweighed' | 'isBill' | 'timetable'> {
  readonly candidacyPolicy: CandidacyPolicy;
}

/** A rulebook version from its data and the algorithms that versions share. */
export function defineRulebook({ candidacyPolicy, ...data }: RulebookData): Rulebook {
  const { limits, documents, grounds } = data;
  const oneDistrictOnly = candidacyPolicy.twoDistricts === 'reject';
  return {
    ...data,
    requiredDocuments: (subject) => documents.filter(({ requiredOf }) => requiredOf(subject)),
    eligibility: (facts) => judgeEligibility(limits, facts),
    deposit: (question) => computeDeposit(limits, question),
    depositRefund: (question) => judgeRefund(limits, question),
    quota: (list) => judgeQuota(limits, list),
    listSize: (list) => judgeListSize(limits, list),
    candidacyConflict: (existing, next) => judgeCandidacies(candidacyPolicy, existing, next),
    candidacyGroup: ({ electionId, form, contestId }) =>
      form === 'party-list' || oneDistrictOnly || contestId === undefined ? `${electionId}/${form}` : `${electionId}/${form}/${contestId}`,
    sessionVote: (vote) => judgeSessionVote(limits, vote),
    extension: (question) => judgeExtension(limits, question),
    appealBy: (decidedAt, zone) => endOfTerm(decidedAt, limits.appealDays.value, zone),
    publishBy: (registeredAt, zone) => endOfTerm(registeredAt, limits.publicationDays.value, zone),
    declarationsCheckedBy: (registeredAt, zone) => endOfTerm(registeredAt, limits.declarationCheckDays.value, zone),
    cureBy: (noticedAt, timetable) => cureDeadline(noticedAt, timetable, limits.cureMinimumHours.value),
    outcomeCategory: (history) => categorise(history, grounds),
    compareOnBallot: compareKazakh,
  };
}
