import type { DocumentId, Rule } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { constitution, electionLaw, settled } from '../../shared/citation.js';
import { computeDeposit } from '../../shared/deposit.js';
import { getPaper } from '../../shared/document-list.js';
import { judgeEligibility } from '../../shared/eligibility.js';
import { noCourtDecisionRule, noEarlyCampaigningRule } from '../../shared/rules/conduct-rules.js';
import { declarationRule, declarationTrueRule } from '../../shared/rules/declaration-rules.js';
import { depositRule } from '../../shared/rules/deposit-rule.js';
import { eligibilityRules } from '../../shared/rules/eligibility-rules.js';
import { nominatorAdmittedRule, oneDistrictRule, ownMemberRule } from '../../shared/rules/nomination-rules.js';
import { paperRule } from '../../shared/rules/paper-rules.js';
import { documents } from './documents.js';
import { limits } from './limits.js';

const paper = (id: DocumentId) => getPaper(documents, id);
const akims = settled(LOCAL_GOVERNMENT_LAW, {}, 'B');

/** The requirements of the law on a filing for the office of akim, in the order of the checklist. */
export const rules: readonly Rule[] = [
  paperRule(paper('minutes-extract')),
  paperRule(paper('intention-to-stand')),
  paperRule(paper('consent-to-stand')),
  nominatorAdmittedRule(akims),
  paperRule(paper('biography')),
  ...eligibilityRules({
    limits,
    eligibility: (facts) => judgeEligibility(limits, facts),
    citizenship: akims,
    disqualifications: constitution('33', '3'),
    convictions: electionLaw('4', '4'),
  }),
  ownMemberRule(settled(LOCAL_GOVERNMENT_LAW)),
  declarationRule('declaration', paper('declaration-certificate'), 'declaration-submitted'),
  declarationRule('spouse-declaration', paper('spouse-declaration-certificate'), 'spouse-declaration-submitted'),
  declarationTrueRule(akims),
  depositRule(paper('deposit-proof'), (question) => computeDeposit(limits, question)),
  oneDistrictRule(akims),
  noEarlyCampaigningRule(akims),
  noCourtDecisionRule('court-established-defamation', akims),
  noCourtDecisionRule('court-established-bribery', akims),
];
