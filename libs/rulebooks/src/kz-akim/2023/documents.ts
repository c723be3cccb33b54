import type { DocumentRequirement } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { unsettled } from '../../shared/citation.js';
import { isMarried, nominationPaper, registrationPaper } from '../../shared/document-list.js';

const likeMaslikhat = unsettled(LOCAL_GOVERNMENT_LAW, 'D', {
  kk: 'Құжаттар тізбесі мәслихат сайлауындағыдай алынды. Өзін-өзі ұсынған кандидатқа сайлаушылардың кемінде 1 % қолы да керек; қол қою парақтары қағазда қабылданады.',
  ru: 'Перечень документов взят как на выборах маслихатов. Самовыдвиженцу нужны и подписи не менее 1 % избирателей; подписные листы принимаются на бумаге.',
  en: 'The list of papers is taken as in maslikhat elections. A self-nominee also needs signatures of at least 1 % of voters; signature sheets are taken on paper.',
});

/** The papers of the akim elections of 2023. */
export const documents: readonly DocumentRequirement[] = [
  nominationPaper('minutes-extract', { requiredOf: ({ route }) => route === 'party', citation: likeMaslikhat }),
  nominationPaper('intention-to-stand', { requiredOf: ({ route }) => route === 'self', citation: likeMaslikhat }),
  nominationPaper('consent-to-stand', { requiredOf: ({ route }) => route === 'party', citation: likeMaslikhat }),
  nominationPaper('biography', { requiredOf: () => true, citation: likeMaslikhat }),
  registrationPaper('declaration-certificate', { requiredOf: () => true, citation: likeMaslikhat }),
  registrationPaper('spouse-declaration-certificate', { requiredOf: isMarried, citation: likeMaslikhat }),
  registrationPaper('deposit-proof', { requiredOf: () => true, citation: likeMaslikhat, opensAfterCompliance: true }),
];
