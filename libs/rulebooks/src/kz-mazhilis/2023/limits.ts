import type { Limits } from '@tirkeu/domain';
import { CEC_STATEMENTS_2023, ELECTION_LAW } from '../../shared/acts.js';
import { cited, electionLaw, settled, unsettled } from '../../shared/citation.js';
import { electionLawLimits } from '../../shared/election-law-limits.js';
import { MAZHILIS_DEPUTY } from '../../shared/offices.js';

const ordinaryCalendar = {
  kk: 'Мерзім 2016 және 2021 жылдардағы Мәжіліс сайлауларының күнтізбесіне сүйенеді, 2023 жылғы мәтін бойынша тексерілмеген. 2023 жылғы сайлаудың күндері бөлек белгіленген.',
  ru: 'Срок взят по календарям выборов Мажилиса 2016 и 2021 годов, по тексту 2023 года не проверен. Для выборов 2023 года даты назначены отдельно.',
  en: 'The term follows the calendars of the Mazhilis elections of 2016 and 2021 and was not checked against the text of 2023. The dates of the 2023 election were fixed separately.',
};

const likeMaslikhat = {
  kk: 'Мәжіліс үшін тексерілмеген; мәслихат сайлауындағыдай алынды.',
  ru: 'Для Мажилиса не проверено; взято как на выборах маслихатов.',
  en: 'Not checked for the Mazhilis; taken as in maslikhat elections.',
};

/** The numbers of the Mazhilis election of 2023. */
export const limits: Limits = {
  ...electionLawLimits({
    nomination: electionLaw('87'),
    deposit: electionLaw('88'),
    declarations: electionLaw('89', undefined, 'B'),
  }),
  nominationOpensDaysBefore: cited(60, unsettled(ELECTION_LAW, 'D', ordinaryCalendar, { article: '87' })),
  nominationClosesDaysBefore: cited(40, unsettled(ELECTION_LAW, 'D', ordinaryCalendar, { article: '87' })),
  registrationClosesDaysBefore: cited(30, unsettled(ELECTION_LAW, 'D', ordinaryCalendar, { article: '89' })),
  minimumAgeYears: MAZHILIS_DEPUTY.minimumAgeYears,
  residenceYears: MAZHILIS_DEPUTY.residenceYears,
  depositMinimumWages: cited(15, settled(CEC_STATEMENTS_2023)),
  listDepositBands: cited([
    { fromPercent: 5, share: 0 },
    { fromPercent: 3, share: 0.5 },
    { fromPercent: 0, share: 0.7 },
  ], settled(CEC_STATEMENTS_2023)),
  quota: cited({ percent: 30, groups: ['women', 'youth', 'disability'], disputedGroups: [], youthUnderYears: 29, appliesToSeats: true }, electionLaw('89', '4')),
  listMaximumRatio: cited(1.3, settled(CEC_STATEMENTS_2023)),
  signaturesPercentSelf: cited(0, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
  extensionMaximumDays: cited(20, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
  extensionBelowCandidates: cited(2, unsettled(ELECTION_LAW, 'D', likeMaslikhat)),
  withdrawalClosesFullDaysBefore: cited(2, electionLaw('90', '1-1')),
  resultsDays: cited(10, settled(CEC_STATEMENTS_2023)),
};
