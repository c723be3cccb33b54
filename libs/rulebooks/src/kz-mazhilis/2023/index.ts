import { civilDate } from '@tirkeu/domain';
import { electionLaw } from '../../shared/citation.js';
import { defineRulebook } from '../../shared/define-rulebook.js';
import { documents } from './documents.js';
import { grounds } from './grounds.js';
import { limits } from './limits.js';
import { candidacyPolicy, procedure } from './procedure.js';
import { rules } from './rules.js';
import { timetable } from './timetable.js';

/** Elections of deputies of the Mazhilis under the mixed system, in force from 1 January 2023. */
export const kzMazhilis2023 = defineRulebook({
  id: 'kz-mazhilis-2023',
  body: 'mazhilis',
  title: {
    kk: 'Парламент Мәжілісінің депутаттарын сайлау, 2023 жылғы 1 қаңтардан',
    ru: 'Выборы депутатов Мажилиса Парламента, с 1 января 2023 года',
    en: 'Elections of deputies of the Mazhilis, from 1 January 2023',
  },
  inForce: { from: civilDate('2023-01-01'), to: null, citation: electionLaw('85') },
  procedure,
  candidacyPolicy,
  limits,
  documents,
  grounds,
  rules,
  timetable,
});
