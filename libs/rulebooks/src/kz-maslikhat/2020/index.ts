import { civilDate } from '@tirkeu/domain';
import { ELECTION_LAW } from '../../shared/acts.js';
import { unsettled } from '../../shared/citation.js';
import { defineRulebook } from '../../shared/define-rulebook.js';
import { grounds } from '../2023/grounds.js';
import { timetable } from '../2023/timetable.js';
import { documents } from './documents.js';
import { limits } from './limits.js';
import { candidacyPolicy, procedure } from './procedure.js';
import { rules } from './rules.js';

/** Elections of maslikhat deputies by party lists, with the quota of 2020, until the mixed system. */
export const kzMaslikhat2020 = defineRulebook({
  id: 'kz-maslikhat-2020',
  body: 'maslikhat',
  title: {
    kk: 'Мәслихат депутаттарын партиялық тізіммен сайлау, 2020–2022',
    ru: 'Выборы депутатов маслихатов по партийным спискам, 2020–2022',
    en: 'Elections of maslikhat deputies by party lists, 2020–2022',
  },
  inForce: {
    from: civilDate('2020-05-26'), to: civilDate('2022-12-31'),
    citation: unsettled(ELECTION_LAW, 'D', {
      kk: 'Тек партиялық тізім 2018 жылғы № 162-VI заңмен, квота 2020 жылғы мамырда енгізілген. Мамырдағы нақты күні табылмады.',
      ru: 'Только партийные списки введены законом № 162-VI 2018 года, квота в мае 2020 года. Точный день мая не найден.',
      en: 'Party lists alone came with Law No. 162-VI of 2018, the quota in May 2020. The exact day in May was not found.',
    }, { article: '104' }),
  },
  procedure,
  candidacyPolicy,
  limits,
  documents,
  grounds,
  rules,
  timetable,
});
