import type { Rulebook } from '@tirkeu/domain';
import { OPERATING_RULE } from './acts.js';
import { cited, unsettled } from './citation.js';

/**
 * No law of Kazakhstan says what becomes of minutes in which nobody could hand in a filing. This is a proposal for commissions, with
 * every number open: the minutes of the last day before a closing, from ten on, minute by minute, by six hours at most.
 */
export const LOST_TIME: Rulebook['lostTime'] = cited({
  needed: ['page', 'sign-in', 'filing'],
  windows: ['nomination', 'registration'],
  hoursBeforeClosing: 24,
  atLeastMinutes: 10,
  atMostMinutes: 360,
}, unsettled(OPERATING_RULE, 'D', {
  kk: 'Қазақстан заңында техникалық іркілістен жоғалған уақыт туралы норма жоқ. Заң мерзімді ұзартуды кандидаттар аз болғанда ғана атайды. Бұл ереже мен оның барлық саны – ұсыныс: мерзімді тек комиссия өз қаулысымен өзгерте алады, ал оның бұл өкілеттігін заңгерлер растауы керек. Комиссияның шешіміне жоғары тұрған комиссияға және сотқа шағым беріледі.',
  ru: 'В законе Казахстана нет нормы о времени, потерянном из-за технического сбоя. Продление названо в нём только для случая, когда кандидатов мало. Это правило и все его числа – предложение: срок может изменить только комиссия своим постановлением, и это её полномочие должны подтвердить юристы. Решение комиссии обжалуется в вышестоящую комиссию и в суд.',
  en: 'The law of Kazakhstan has no rule on time lost to a technical failure. It speaks of an extension only where too few candidates stand. This rule and all its numbers are a proposal: only the commission can move a term, by a resolution, and lawyers have to confirm that it may. Its decision can be appealed to the higher commission and to court.',
}));
