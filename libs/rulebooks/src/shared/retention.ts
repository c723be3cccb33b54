import type { Rulebook } from '@tirkeu/domain';
import { OPERATING_RULE } from './acts.js';
import { cited, unsettled } from './citation.js';

/**
 * The law on personal data asks that they are kept no longer than their purpose needs, and names no number for candidates. These are a proposal for
 * commissions: a month for what was never handed in, half a year where no registration came of it, a year of registered candidates.
 */
export const RETENTION: Rulebook['retention'] = cited({ neverSubmittedDays: 30, notRegisteredDays: 180, registeredDays: 365 }, unsettled(OPERATING_RULE, 'D', {
  kk: 'Дербес деректер туралы заң деректерді мақсатына қажет мерзімнен артық сақтамауды талап етеді, бірақ кандидаттардың құжаттары үшін нақты мерзім атамайды. Бұл мерзімдер – ұсыныс, оларды комиссия мен заңгерлер растауы керек.',
  ru: 'Закон о персональных данных требует хранить их не дольше, чем нужно для цели, но не называет срока для документов кандидатов. Эти сроки – предложение, их должны подтвердить комиссия и юристы.',
  en: 'The law on personal data asks that they are kept no longer than their purpose needs, and names no term for the papers of candidates. These terms are a proposal that the commission and lawyers have to confirm.',
}));

/**
 * The law on personal data gives whoever holds them three working days to answer the person they are of. Three days of the calendar are never later;
 * during elections the commission works every day. Whether the term holds for election commissions is to be confirmed.
 */
export const DATA_REQUESTS: Rulebook['dataRequests'] = cited({ days: 3 }, unsettled(OPERATING_RULE, 'D', {
  kk: 'Дербес деректер туралы заң бойынша адамның өтінішіне үш жұмыс күні ішінде жауап беріледі. Бұл жүйе күнтізбелік үш күнді есептейді, ол ешқашан кеш болмайды. Мерзімнің сайлау комиссияларына қолданылуын заңгерлер растауы керек.',
  ru: 'По закону о персональных данных на обращение человека отвечают в течение трёх рабочих дней. Система считает три календарных дня: это никогда не позже. Применимость срока к избирательным комиссиям должны подтвердить юристы.',
  en: 'By the law on personal data a person is answered within three working days. This system counts three calendar days, which is never later. Whether the term holds for election commissions has to be confirmed by lawyers.',
}));
