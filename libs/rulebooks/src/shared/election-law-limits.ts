import type { Citation, Limits } from '@tirkeu/domain';
import { CEC_STATEMENTS_2023, ELECTION_LAW, MONOGRAPH_2024, OPERATING_RULE } from './acts.js';
import { cited, electionLaw, settled, unsettled } from './citation.js';
import { MINIMUM_WAGES } from './minimum-wage.js';

/** Where the law of a body speaks of these. */
export interface ElectionLawSources {
  readonly nomination: Citation;
  readonly deposit: Citation;
  readonly declarations: Citation;
}

/**
 * Numbers that the Constitutional Law on Elections sets for every body alike, as read in 2023, with the places in the law of
 * the body concerned. A version takes them over; where its own law differs it states its own.
 */
export const electionLawLimits = (sources: ElectionLawSources) => ({
  minimumWageKzt: MINIMUM_WAGES,
  ageReference: cited('election-day', unsettled(ELECTION_LAW, 'D', {
    kk: 'Заңда жас қай күнге есептелетіні ашық айтылмаған. «Сайлана алады» деген сөзге сүйеніп, сайлау күні алынды; тіркеу күні жасы толмаса, белгі қойылады.',
    ru: 'В законе не сказано прямо, на какой день считается возраст. По словам «может быть избран» взят день выборов; если на день регистрации возраст не достигнут, ставится пометка.',
    en: 'The law does not say on which day age is counted. From the words “may be elected” election day is taken; a person under age on the day of registration is flagged.',
  }, { article: '4' })),
  citizenshipRequired: cited(true, electionLaw('4')),
  closingTime: cited('18:00', sources.nomination),
  countMode: cited('full-days-between', settled(CEC_STATEMENTS_2023)),
  refundFromPercent: cited(5, sources.deposit),
  quorum: cited({ numerator: 2, denominator: 3 }, electionLaw('20', undefined, 'B')),
  majorityOf: cited('all-members', unsettled(ELECTION_LAW, 'D', {
    kk: 'Жалпы мүшелер санының көпшілігі және дауыс тең болғанда төраға даусының шешуші болуы мәтін бойынша тексерілмеген.',
    ru: 'Большинство от общего числа членов и решающий голос председателя при равенстве по тексту не проверены.',
    en: 'The majority of all members and the chair’s casting vote on a tie were not checked against the text.',
  }, { article: '20' })),
  commissionMembers: cited(7, unsettled(ELECTION_LAW, 'D', {
    kk: 'Жеті мүше туралы норма мәтін бойынша тексерілмеген.',
    ru: 'Норма о семи членах по тексту не проверена.',
    en: 'The rule of seven members was not checked against the text.',
  }, { article: '10' })),
  appealDays: cited(7, unsettled(ELECTION_LAW, 'D', {
    kk: 'Жеті күн мерзімі Мәжіліс тізімдері үшін расталған; осы сайлау түріне ұқсастық бойынша қолданылды.',
    ru: 'Срок в семь дней подтверждён для списков Мажилиса; к этому виду выборов применён по аналогии.',
    en: 'The term of seven days is confirmed for Mazhilis lists; it is applied here by analogy.',
  }, { article: '49' })),
  publicationDays: cited(7, unsettled(MONOGRAPH_2024, 'C', {
    kk: 'Мерзім тек монографияда көрсетілген.',
    ru: 'Срок указан только в монографии.',
    en: 'The term is given in the monograph only.',
  })),
  declarationCheckDays: cited(15, sources.declarations),
  cureMinimumHours: cited(1, unsettled(OPERATING_RULE, 'D', {
    kk: 'Кемшілікті түзету мерзімі заңда белгіленбеген. Іс жүзінде құжаттар тіркеу аяқталғанға дейін қабылданады; бір сағаттан аз уақыт қалса, түзету мерзімі берілмейді.',
    ru: 'Срок исправления недостатков законом не установлен. На практике документы принимают до конца регистрации; если осталось меньше часа, срок не даётся.',
    en: 'The law sets no time to mend defects. In practice papers are accepted until registration closes; with less than an hour left no time is given.',
  })),
}) as const satisfies Partial<Limits>;
