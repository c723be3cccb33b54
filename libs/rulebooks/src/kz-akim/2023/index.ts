import { civilDate } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { settled } from '../../shared/citation.js';
import { defineRulebook } from '../../shared/define-rulebook.js';
import { documents } from './documents.js';
import { grounds } from './grounds.js';
import { limits } from './limits.js';
import { candidacyPolicy, procedure } from './procedure.js';
import { rules } from './rules.js';
import { serviceConditions } from './service-conditions.js';
import { timetable } from './timetable.js';

/** Direct elections of akims, as in force from 1 January 2023. */
export const kzAkim2023 = defineRulebook({
  id: 'kz-akim-2023',
  body: 'akim',
  title: {
    kk: 'Әкімдерді сайлау, 2023 жылғы 1 қаңтардан',
    ru: 'Выборы акимов, с 1 января 2023 года',
    en: 'Elections of akims, from 1 January 2023',
  },
  inForce: { from: civilDate('2023-01-01'), to: null, citation: settled(LOCAL_GOVERNMENT_LAW) },
  procedure,
  candidacyPolicy,
  limits,
  documents,
  grounds,
  rules,
  unweighed: [serviceConditions],
  timetable,
});
