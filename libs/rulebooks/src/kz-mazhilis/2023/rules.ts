import type { DocumentId, Rule } from '@tirkeu/domain';
import { constitution, electionLaw } from '../../shared/citation.js';
import { computeDeposit } from '../../shared/deposit.js';
import { getPaper } from '../../shared/document-list.js';
import { judgeEligibility } from '../../shared/eligibility.js';
import { judgeListSize } from '../../shared/list-size.js';
import { judgeQuota } from '../../shared/quota.js';
import { noCourtDecisionRule, noEarlyCampaigningRule } from '../../shared/rules/conduct-rules.js';
import { declarationRule, declarationTrueRule } from '../../shared/rules/declaration-rules.js';
import { depositRule } from '../../shared/rules/deposit-rule.js';
import { eligibilityRules } from '../../shared/rules/eligibility-rules.js';
import { listSizeRule, quotaRule } from '../../shared/rules/list-rules.js';
import { nominatorAdmittedRule, oneDistrictRule, ownMemberRule } from '../../shared/rules/nomination-rules.js';
import { paperRule } from '../../shared/rules/paper-rules.js';
import { documents } from './documents.js';
import { limits } from './limits.js';

const paper = (id: DocumentId) => getPaper(documents, id);

/** The requirements of the law on a filing for the Mazhilis, in the order of the checklist. */
export const rules: readonly Rule[] = [
  paperRule(paper('minutes-extract')),
  paperRule(paper('intention-to-stand')),
  paperRule(paper('consent-to-stand')),
  paperRule(paper('consent-to-list')),
  nominatorAdmittedRule(electionLaw('12', '2-1')),
  paperRule(paper('biography')),
  ...eligibilityRules({
    limits,
    eligibility: (facts) => judgeEligibility(limits, facts),
    citizenship: constitution('51', '4'),
    disqualifications: constitution('33', '3'),
    convictions: electionLaw('4', '4'),
  }),
  paperRule(paper('party-membership')),
  paperRule(paper('disability-certificate')),
  ownMemberRule(electionLaw('87', '2')),
  declarationRule('declaration', paper('declaration-certificate'), 'declaration-submitted'),
  declarationRule('spouse-declaration', paper('spouse-declaration-certificate'), 'spouse-declaration-submitted'),
  declarationTrueRule(electionLaw('89', undefined, 'B')),
  depositRule(paper('deposit-proof'), (question) => computeDeposit(limits, question)),
  oneDistrictRule(electionLaw('89', undefined, 'B')),
  ...(limits.quota ? [quotaRule(limits.quota, (list) => judgeQuota(limits, list))] : []),
  ...(limits.listMaximumRatio ? [listSizeRule(limits, (list) => judgeListSize(limits, list), limits.listMaximumRatio.citation)] : []),
  noEarlyCampaigningRule(electionLaw('89', undefined, 'B')),
  noCourtDecisionRule('court-established-defamation', electionLaw('89', undefined, 'B')),
  noCourtDecisionRule('court-established-bribery', electionLaw('89', undefined, 'B')),
];
