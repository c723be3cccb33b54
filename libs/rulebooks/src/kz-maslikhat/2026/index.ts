import { civilDate, type Rule } from '@tirkeu/domain';
import { ELECTIONS_BILL_2025 } from '../../shared/acts.js';
import type { CandidacyPolicy } from '../../shared/candidacy-conflict.js';
import { unsettled } from '../../shared/citation.js';
import { defineRulebook } from '../../shared/define-rulebook.js';
import { noGraveConvictionRule } from '../../shared/rules/grave-conviction-rule.js';
import { documents } from '../2023/documents.js';
import { grounds } from '../2023/grounds.js';
import { limits } from '../2023/limits.js';
import { candidacyPolicy as policyOf2023, procedure } from '../2023/procedure.js';
import { rules as rulesOf2023 } from '../2023/rules.js';
import { timetable } from '../2023/timetable.js';

const bill = unsettled(ELECTIONS_BILL_2025, 'D', {
  kk: 'Заң жобасы. Заң болып қабылданғаны расталмаған, соңғы мәтіні оқылмаған.',
  ru: 'Законопроект. Принятие его законом не подтверждено, окончательный текст не прочитан.',
  en: 'A bill. That it became law is not confirmed, and its final text was not read.',
});

/** Standing in a district for the Mazhilis and for a maslikhat at once would be barred. */
const candidacyPolicy: CandidacyPolicy = { ...policyOf2023, otherBody: 'reject' };

const place = rulesOf2023.findIndex(({ id }) => id === 'no-corruption');

/** The requirements of 2023 and, after those on convictions, the stricter one. */
export const rules: readonly Rule[] = rulesOf2023.toSpliced(place, 0, noGraveConvictionRule(bill));

/** What the bill of 2025 would change in elections of maslikhat deputies. To be tried on past campaigns only. */
export const kzMaslikhat2026 = defineRulebook({
  id: 'kz-maslikhat-2026',
  body: 'maslikhat',
  title: {
    kk: 'Мәслихат депутаттарын сайлау, 2025 жылғы заң жобасы бойынша',
    ru: 'Выборы депутатов маслихатов по законопроекту 2025 года',
    en: 'Elections of maslikhat deputies under the bill of 2025',
  },
  inForce: { from: civilDate('2026-01-14'), to: null, citation: bill },
  isBill: true,
  procedure,
  candidacyPolicy,
  limits,
  documents,
  grounds,
  rules,
  timetable,
});
