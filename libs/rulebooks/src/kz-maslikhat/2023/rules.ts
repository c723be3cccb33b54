import type { DocumentId, Rule } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import { constitution, electionLaw, unsettled } from '../../shared/citation.js';
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

const noSizeCap = unsettled(ELECTION_LAW, 'D', {
  kk: '2023 жылы мәслихат тізімдері үшін шек расталмаған: мандаттардан үш есе үлкен тізімдер тіркелген.',
  ru: 'Предел для списков маслихатов в 2023 году не подтверждён: регистрировались списки втрое больше числа мандатов.',
  en: 'No cap is confirmed for maslikhat lists in 2023: lists three times the number of seats were registered.',
}, { article: '104' });

/** The requirements of the law on a filing, in the order of the clerk's checklist. */
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
    citizenship: constitution('86', '3'),
    disqualifications: constitution('33', '3'),
    convictions: electionLaw('4', '4'),
  }),
  paperRule(paper('party-membership')),
  ownMemberRule(electionLaw('103', undefined, 'B')),
  declarationRule('declaration', paper('declaration-certificate'), 'declaration-submitted'),
  declarationRule('spouse-declaration', paper('spouse-declaration-certificate'), 'spouse-declaration-submitted'),
  declarationTrueRule(electionLaw('104', '1-1', 'B')),
  depositRule(paper('deposit-proof'), (question) => computeDeposit(limits, question)),
  oneDistrictRule(electionLaw('103', '6')),
  ...(limits.quota ? [quotaRule(limits.quota, (list) => judgeQuota(limits, list))] : []),
  listSizeRule(limits, (list) => judgeListSize(limits, list), noSizeCap),
  noEarlyCampaigningRule(electionLaw('104', '6')),
  noCourtDecisionRule('court-established-defamation', electionLaw('104', '6')),
  noCourtDecisionRule('court-established-bribery', electionLaw('104', '6')),
];
