import { compareKazakh, plusDays, type Rulebook } from '@tirkeu/domain';
import { judgeCandidacies, type CandidacyPolicy } from './candidacy-conflict.js';
import { computeDeposit, judgeRefund } from './deposit.js';
import { electionLawTerms } from './election-law-terms.js';
import { judgeEligibility } from './eligibility.js';
import { judgeExtension } from './extension.js';
import { LOST_TIME } from './lost-time.js';
import { judgeListSize } from './list-size.js';
import { DATA_REQUESTS, RETENTION } from './retention.js';
import { categorise } from './outcome-category.js';
import { judgeQuota } from './quota.js';
import { judgeSessionVote } from './session-vote.js';
import { appealDecision, cureDeadline, depositReturn, endOfTerm } from './terms.js';

/** What a version states itself; everything else follows from its numbers. */
export interface RulebookData
  extends Pick<Rulebook, 'id' | 'body' | 'title' | 'inForce' | 'procedure' | 'limits' | 'documents' | 'grounds' | 'rules' | 'unweighed' | 'isBill' | 'timetable'> {
  readonly candidacyPolicy: CandidacyPolicy;
  /** Left out: what is proposed for every body while no law speaks of it. */
  readonly lostTime?: Rulebook['lostTime'];
  /** Left out: what is proposed for every body. */
  readonly retention?: Rulebook['retention'];
}

/** A rulebook version from its data and the algorithms that versions share. */
export function defineRulebook({ candidacyPolicy, ...data }: RulebookData): Rulebook {
  const { limits, documents, grounds } = data;
  const oneDistrictOnly = candidacyPolicy.twoDistricts === 'reject';
  return {
    ...data,
    terms: electionLawTerms,
    lostTime: data.lostTime ?? LOST_TIME,
    retention: data.retention ?? RETENTION,
    dataRequests: DATA_REQUESTS,
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
    appealDecidedBy: (appeal) => appealDecision(appeal, electionLawTerms),
    depositReturnedBy: ({ endedAt, electionDay, zone }) => depositReturn(endedAt, plusDays(electionDay, limits.resultsDays.value), zone, electionLawTerms),
    cureBy: (noticedAt, timetable) => cureDeadline(noticedAt, timetable, limits.cureMinimumHours.value),
    outcomeCategory: (history) => categorise(history, grounds),
    compareOnBallot: compareKazakh,
  };
}
