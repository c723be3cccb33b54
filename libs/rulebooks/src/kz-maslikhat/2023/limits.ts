import type { Limits } from '@tirkeu/domain';
import { ELECTION_LAW, MONOGRAPH_2024 } from '../../shared/acts.js';
import { cited, electionLaw, unsettled } from '../../shared/citation.js';
import { electionLawLimits } from '../../shared/election-law-limits.js';
import { MASLIKHAT_DEPUTY } from '../../shared/offices.js';

/** Every number of the maslikhat elections of 2023, with its source. */
export const limits: Limits = {
  ...electionLawLimits({
    nomination: electionLaw('103'),
    deposit: electionLaw('104', '1'),
    declarations: electionLaw('104', '1-1', 'B'),
  }),
  nominationOpensDaysBefore: cited(60, electionLaw('103')),
  nominationClosesDaysBefore: cited(30, electionLaw('103')),
  registrationClosesDaysBefore: cited(25, electionLaw('104')),
  minimumAgeYears: MASLIKHAT_DEPUTY.minimumAgeYears,
  residenceYears: MASLIKHAT_DEPUTY.residenceYears,
  depositMinimumWages: cited(5, electionLaw('104', '1')),
  listDepositBands: cited([
    { fromPercent: 5, share: 0 },
    { fromPercent: 3, share: 0.5 },
    { fromPercent: 0, share: 0.7 },
  ], unsettled(ELECTION_LAW, 'D', {
    kk: 'Сол мәслихаттың өткен сайлауында кемінде 5 % дауыс алған партияның босатылуы бұрынғы редакцияда бар. 50 және 70 пайыздық мөлшерлер Мәжіліс үшін айтылған, мұнда ұқсастық бойынша қолданылды. Бұрын сайлау өтпеген облыстар туралы шешімді комиссия қабылдайды.',
    ru: 'Освобождение партии, получившей на прошлых выборах этого маслихата не менее 5 %, есть в прежней редакции. Доли 50 и 70 процентов названы для Мажилиса и применены здесь по аналогии. По областям, где выборов ещё не было, решает комиссия.',
    en: 'The exemption of a party with at least 5 % at the previous election of the same maslikhat stands in an earlier edition. The shares of 50 and 70 per cent were stated for the Mazhilis and are applied here by analogy. For oblasts without a previous election the commission decides.',
  }, { article: '104', paragraph: '1' })),
  quota: cited({ percent: 30, groups: ['women', 'youth'], disputedGroups: ['disability'], youthUnderYears: 29, appliesToSeats: false }, unsettled(ELECTION_LAW, 'X', {
    kk: 'Дереккөздер қайшы: 2023 жылы мәслихат тізімдерінде мүгедектігі бар адамдардың квотаға кіретіні даулы. Нәтиже осыған байланысты болса, шешімді комиссия қабылдайды. «Жиырма тоғызға толмаған» жас тізім тіркелетін күнге есептеледі.',
    ru: 'Источники расходятся: входят ли в 2023 году в квоту списков маслихатов лица с инвалидностью. Если исход зависит от этого, решает комиссия. Возраст «не достиг двадцати девяти» считается на день регистрации списка.',
    en: 'Sources conflict on whether persons with disabilities counted for maslikhat lists in 2023. Where the outcome depends on it, the commission decides. “Under twenty-nine” is counted on the day the list is registered.',
  })),
  listMaximumRatio: null,
  signaturesPercentSelf: cited(0, electionLaw('104')),
  extensionMaximumDays: cited(20, unsettled(MONOGRAPH_2024, 'C', {
    kk: 'Жиырма күн шегі тек монографияда көрсетілген.',
    ru: 'Предел в двадцать дней указан только в монографии.',
    en: 'The limit of twenty days is given in the monograph only.',
  })),
  extensionBelowCandidates: cited(2, unsettled(ELECTION_LAW, 'D', {
    kk: '«Екіден аз» шегі бұрынғы мәтіннен алынды.',
    ru: 'Порог «менее двух» взят из прежнего текста.',
    en: 'The threshold “fewer than two” is taken from an earlier text.',
  }, { article: '103' })),
  withdrawalClosesFullDaysBefore: cited(2, unsettled(ELECTION_LAW, 'D', {
    kk: 'Сайлау алдындағы соңғы екі күнде өтініш берілмейді. Мерзімнің аяқталатын сағаты аталмаған; толық екі күн қалуы керек деп есептелді.',
    ru: 'В последние два дня перед выборами заявление не подаётся. Час окончания срока не назван; счёт ведётся так, чтобы оставалось два полных дня.',
    en: 'No application in the last two days before the election. The hour at which the term ends is not named; two full days are kept.',
  }, { article: '105', paragraph: '1' })),
  resultsDays: cited(7, unsettled(MONOGRAPH_2024, 'C', {
    kk: 'Мерзім тек монографияда көрсетілген.',
    ru: 'Срок указан только в монографии.',
    en: 'The term is given in the monograph only.',
  })),
};
