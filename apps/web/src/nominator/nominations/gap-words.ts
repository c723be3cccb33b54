import type { FoundGap, Gap, Rulebook } from '@tirkeu/domain';
import type { WordsInUse } from '../../shared/language.js';

/** A gap by its name: a paper as the law calls it. */
export function gapName(gap: Gap | 'elsewhere', rulebook: Rulebook, { t, text }: Pick<WordsInUse, 't' | 'text'>): string {
  if (gap === 'details' || gap === 'unwilling' || gap === 'elsewhere') return t(`nominator:gap.${gap}`);
  const paper = rulebook.documents.find(({ id }) => id === gap);
  return paper ? text(paper.title) : gap;
}

/** The same with of how many people, where there are several. */
export function gapLine({ gap, people }: FoundGap, of: number, rulebook: Rulebook, words: Pick<WordsInUse, 't' | 'text'>): string {
  const name = gapName(gap, rulebook, words);
  return of > 1 ? words.t('nominator:gap.of-people', { name, people }) : name;
}
