import type { ElectionView } from '@tirkeu/contracts';
import { formatDateWithYear } from '@tirkeu/messages';
import type { WordsInUse } from '../shared/language.js';

/** The election as the top bar names it, with its day: some elections bear the day in their title already. */
export function electionLine({ title, electionDay }: Pick<ElectionView, 'title' | 'electionDay'>, { text, language }: WordsInUse): string {
  const name = text(title);
  return name.includes(electionDay.slice(0, 4)) ? name : `${name}, ${formatDateWithYear(electionDay, language)}`;
}
