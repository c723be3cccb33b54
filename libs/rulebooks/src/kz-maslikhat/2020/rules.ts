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
  kk: 'Шек расталмаған: 2021 жылы Алматыда 39 мандатқа 78 адамдық тізім тіркелген.',
  ru: 'Предел не подтверждён: в 2021 году в Алматы на 39 мандатов зарегистрирован список из 78 человек.',
  en: 'No cap is confirmed: in 2021 a list of 78 persons was registered for 39 seats in Almaty.',
}, { article: '104' });

/** The requirements of the law on a party list before the mixed system, in the order of the checklist. */
export const rules: readonly Rule[] = [
  paperRule(paper('minutes-extract')),
  paperRule(paper('consent-to-list')),
  nominatorAdmittedRule(electionLaw('12', '2-1', 'B')),
  paperRule(paper('biography')),
  ...eligibilityRules({
    limits,
    eligibility: (facts) => judgeEligibility(limits, facts),
    citizenship: constitution('86', '3'),
    disqualifications: constitution('33', '3'),
    convictions: electionLaw('4', '4'),
  }),
  paperRule(paper('party-membership')),
  ownMemberRule(electionLaw('87', '2')),
  declarationRule('declaration', paper('declaration-certificate'), 'declaration-submitted'),
  declarationRule('spouse-declaration', paper('spouse-declaration-certificate'), 'spouse-declaration-submitted'),
  declarationTrueRule(electionLaw('104', '1-1', 'B')),
  depositRule(paper('deposit-proof'), (question) => computeDeposit(limits, question)),
  oneDistrictRule(electionLaw('103', '6', 'B')),
  ...(limits.quota ? [quotaRule(limits.quota, (list) => judgeQuota(limits, list))] : []),
  listSizeRule(limits, (list) => judgeListSize(limits, list), noSizeCap),
  noEarlyCampaigningRule(electionLaw('104', '6', 'B')),
  noCourtDecisionRule('court-established-defamation', electionLaw('104', '6', 'B')),
  noCourtDecisionRule('court-established-bribery', electionLaw('104', '6', 'B')),
];
