import { OPERATING_RULE } from './acts.js';
import { cited, electionLaw, unsettled } from './citation.js';

/** Where decisions of any election commission are appealed. */
export const APPEAL_BODIES = cited({
  kk: 'жоғары тұрған сайлау комиссиясы немесе сот',
  ru: 'вышестоящая избирательная комиссия или суд',
  en: 'the higher election commission or the court',
}, electionLaw('20', '9'));

/** Whoever drafts a decision does not take it. */
export const TWO_PERSONS = cited(true, unsettled(OPERATING_RULE, 'D', {
  kk: 'Заң шешім жобасын дайындаған адамның оны бекітуіне тікелей тыйым салмайды; бұл жүйенің сақтық шарасы.',
  ru: 'Закон прямо не запрещает составителю утверждать свой проект; это мера осторожности системы.',
  en: 'The law does not forbid the drafter of a decision to take it; this is a precaution of the system.',
}));
