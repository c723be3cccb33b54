import { civilDate } from '@tirkeu/domain';
import { electionLaw } from '../../shared/citation.js';
import { defineRulebook } from '../../shared/define-rulebook.js';
import { documents } from './documents.js';
import { grounds } from './grounds.js';
import { limits } from './limits.js';
import { candidacyPolicy, procedure } from './procedure.js';
import { rules } from './rules.js';
import { timetable } from './timetable.js';

/** Elections of maslikhat deputies under the mixed system, in force from 1 January 2023. */
export const kzMaslikhat2023 = defineRulebook({
  id: 'kz-maslikhat-2023',
  body: 'maslikhat',
  title: {
    kk: 'Мәслихат депутаттарын сайлау, 2023 жылғы 1 қаңтардан',
    ru: 'Выборы депутатов маслихатов, с 1 января 2023 года',
    en: 'Elections of maslikhat deputies, from 1 January 2023',
  },
  inForce: { from: civilDate('2023-01-01'), to: null, citation: electionLaw('101') },
  procedure,
  candidacyPolicy,
  limits,
  documents,
  grounds,
  rules,
  timetable,
});
