import type { Limits } from '@tirkeu/domain';
import { CALENDARS_AUTUMN_2023, CEC_STATEMENTS_2023, ELECTION_LAW } from '../../shared/acts.js';
import { cited, settled, unsettled } from '../../shared/citation.js';
import { electionLawLimits } from '../../shared/election-law-limits.js';
import { AKIM } from '../../shared/offices.js';

const likeMaslikhat = {
  kk: 'Әкімдер үшін тексерілмеген; мәслихат сайлауындағыдай алынды.',
  ru: 'Для акимов не проверено; взято как на выборах маслихатов.',
  en: 'Not checked for akims; taken as in maslikhat elections.',
};

/** The numbers of the akim elections of 2023. */
export const limits: Limits = {
  ...electionLawLimits({
    nomination: settled(CALENDARS_AUTUMN_2023),
    deposit: unsettled(ELECTION_LAW, 'D', likeMaslikhat),
    declarations: unsettled(ELECTION_LAW, 'D', likeMaslikhat),
  }),
  nominationOpensDaysBefore: cited(50, unsettled(CALENDARS_AUTUMN_2023, 'D', {
    kk: 'Ұсыну сайлау тағайындалғаннан кейінгі күні басталады; 2023 жылғы 5 қарашадағы сайлаудың хабарланған күні алынды.',
    ru: 'Выдвижение начинается на следующий день после назначения выборов; взята объявленная дата выборов 5 ноября 2023 года.',
    en: 'Nomination begins on the day after the election is called; the announced date of the elections of 5 November 2023 is taken.',
  })),
  nominationClosesDaysBefore: cited(30, settled(CALENDARS_AUTUMN_2023)),
  registrationClosesDaysBefore: cited(25, settled(CALENDARS_AUTUMN_2023)),
  minimumAgeYears: AKIM.minimumAgeYears,
  residenceYears: AKIM.residenceYears,
  depositMinimumWages: cited(5, unsettled(CEC_STATEMENTS_2023, 'D', {
    kk: 'Аудан мен облыстық маңызы бар қала әкімі үшін айтылған; ауыл әкімдері үшін жарна мөлшері табылмаған.',
    ru: 'Названо для акима района и города областного значения; для сельских акимов размер взноса не найден.',
    en: 'Stated for akims of districts and of cities of oblast significance; the deposit of rural akims was not found.',
  })),
  listDepositBands: cited([], unsettled(CEC_STATEMENTS_2023, 'D', {
    kk: 'Әкім сайлауында партиялық тізім жоқ.',
    ru: 'На выборах акимов партийных списков нет.',
    en: 'There are no party lists in akim elections.',
  })),
  quota: null,
  listMaximumRatio: null,
  signaturesPercentSelf: cited(1, settled(CALENDARS_AUTUMN_2023)),
  extensionMaximumDays: cited(3, settled(CALENDARS_AUTUMN_2023)),
  extensionBelowCandidates: cited(2, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
  withdrawalClosesFullDaysBefore: cited(2, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
  resultsDays: cited(7, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
};
