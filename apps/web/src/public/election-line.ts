import type { ElectionView } from '@tirkeu/contracts';
import { formatDateWithYear } from '@tirkeu/messages';
import type { WordsInUse } from '../shared/language.js';

/** The election as the top bar names it: "Мәслихат депутаттарының сайлауы, 2023 жылғы 19 наурыз". */
export const electionLine = ({ title, electionDay }: Pick<ElectionView, 'title' | 'electionDay'>, { text, language }: WordsInUse): string =>
  `${text(title)}, ${formatDateWithYear(electionDay, language)}`;
