import type { Terms } from '@tirkeu/domain';
import { ELECTION_LAW, OPERATING_RULE } from './acts.js';
import { cited, electionLaw, unsettled } from './citation.js';

/** Terms that the Constitutional Law on Elections sets for every body alike, and those that it leaves open. */
export const electionLawTerms: Terms = {
  appealDecisionDays: cited(5, unsettled(ELECTION_LAW, 'D', {
    kk: 'Сотқа бес күн белгіленген; жоғары тұрған комиссия үшін мерзім табылмады, сондықтан сол мерзім қолданылды.',
    ru: 'Пять дней установлены для суда; для вышестоящей комиссии срок не найден, применён тот же.',
    en: 'Five days are set for courts; no term was found for the higher commission, so the same is applied to it.',
  }, { article: '49' })),
  appealAtOnceDays: cited(5, electionLaw('49', undefined, 'B')),
  depositReturnDays: cited(30, unsettled(OPERATING_RULE, 'D', {
    kk: 'Сайлау жарнасын қайтару мерзімі заңда табылмады. Еске салу үшін отыз күн алынды.',
    ru: 'Срок возврата избирательного взноса в законе не найден. Для напоминания взято тридцать дней.',
    en: 'No term for paying back the deposit was found in the law. Thirty days are taken, to remind by.',
  })),
};
