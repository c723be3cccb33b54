import type { LegalAct } from '@tirkeu/domain';

/** The Constitution of 30 August 1995 as in force during the campaign of 2023. */
export const CONSTITUTION: LegalAct = {
  id: 'constitution',
  title: {
    kk: 'Қазақстан Республикасының Конституциясы',
    ru: 'Конституция Республики Казахстан',
    en: 'Constitution of the Republic of Kazakhstan',
  },
};

/** Constitutional Law No. 2464 of 28 September 1995, with the single-member districts of Law No. 156-VII of 5 November 2022. */
export const ELECTION_LAW: LegalAct = {
  id: 'election-law',
  title: {
    kk: '«Қазақстан Республикасындағы сайлау туралы» 1995 жылғы 28 қыркүйектегі № 2464 Конституциялық заң',
    ru: 'Конституционный закон от 28 сентября 1995 года № 2464 «О выборах в Республике Казахстан»',
    en: 'Constitutional Law No. 2464 of 28 September 1995 “On Elections in the Republic of Kazakhstan”',
  },
};

/** Law No. 148 of 23 January 2001. */
export const LOCAL_GOVERNMENT_LAW: LegalAct = {
  id: 'local-government-law',
  title: {
    kk: '«Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» 2001 жылғы 23 қаңтардағы № 148 Заң',
    ru: 'Закон от 23 января 2001 года № 148 «О местном государственном управлении и самоуправлении в Республике Казахстан»',
    en: 'Law No. 148 of 23 January 2001 “On Local State Government and Self-Government in the Republic of Kazakhstan”',
  },
};

/** The yearly law that sets the minimum wage. */
export const BUDGET_LAW: LegalAct = {
  id: 'republican-budget-law',
  title: {
    kk: '«Республикалық бюджет туралы» тиісті жылға арналған Заң',
    ru: 'Закон «О республиканском бюджете» на соответствующий год',
    en: 'Law “On the Republican Budget” for the year concerned',
  },
};

/** The decision that called an election: it may fix other terms than the statutory ones, as that of 20 January 2023 did. */
export const CALL_OF_ELECTION: LegalAct = {
  id: 'call-of-election',
  title: {
    kk: 'осы сайлауды тағайындау туралы шешім, күнтізбелік жоспар',
    ru: 'решение о назначении этих выборов, календарный план',
    en: 'the decision calling this election, calendar plan',
  },
};

/** Calendars announced for the elections of 2023 after March: by-elections of 29 October, akims of 5 November. */
export const CALENDARS_AUTUMN_2023: LegalAct = {
  id: 'calendars-autumn-2023',
  title: {
    kk: 'Сайлау комиссияларының 2023 жылғы күзгі сайлау мерзімдері туралы хабарландырулары',
    ru: 'Объявления избирательных комиссий о сроках выборов осени 2023 года',
    en: 'Announcements of the election commissions on the terms of the elections of autumn 2023',
  },
};

/** Explanations given in public by members of the Central Election Commission in January and February 2023. */
export const CEC_STATEMENTS_2023: LegalAct = {
  id: 'cec-statements-2023',
  title: {
    kk: 'Орталық сайлау комиссиясының 2023 жылғы сайлау науқанындағы түсіндірмелері',
    ru: 'Разъяснения Центральной избирательной комиссии в избирательной кампании 2023 года',
    en: 'Explanations of the Central Election Commission during the campaign of 2023',
  },
};

/** A bill on elections, introduced in September 2025; a joint commission of the chambers was formed in January 2026. */
export const ELECTIONS_BILL_2025: LegalAct = {
  id: 'elections-bill-2025',
  title: {
    kk: 'Сайлау туралы заңнамаға өзгерістер енгізу туралы 2025 жылғы заң жобасы',
    ru: 'Законопроект 2025 года об изменениях в законодательство о выборах',
    en: 'Bill of 2025 amending the legislation on elections',
  },
};

/** A secondary source, known to contain errors. */
export const MONOGRAPH_2024: LegalAct = {
  id: 'monograph-2024',
  title: {
    kk: '«Мәслихат депутаттарын сайлау-2023» ұжымдық монографиясы (ҚСЗИ, Астана, 2024)',
    ru: 'Коллективная монография «Мәслихат депутаттарын сайлау-2023» (КИСИ, Астана, 2024)',
    en: 'Collective monograph “Мәслихат депутаттарын сайлау-2023” (KazISS, Astana, 2024)',
  },
};

/** A rule of good procedure that the law does not name and this software keeps. */
export const OPERATING_RULE: LegalAct = {
  id: 'operating-rule',
  title: {
    kk: '«Тіркеу» жүйесінің жұмыс қағидасы',
    ru: 'Рабочее правило системы «Тіркеу»',
    en: 'Operating rule of Tirkeu',
  },
};
