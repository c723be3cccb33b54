import type { Rulebook } from '@tirkeu/domain';
import { useWords } from '../../shared/language.js';
import type { Gaps } from './requirement-rows.js';

/** What is still missing, in words and by the numbers of the rows. */
export function useGapWords({ unmarked, unclear, unmet, papers }: Gaps, rulebook: Rulebook): readonly string[] {
  const { t, text } = useWords();
  const titles = papers.map((id) => rulebook.documents.find((document) => document.id === id)).filter((document) => document !== undefined).map(({ title }) => text(title));
  return [
    ...(unmarked.length > 0 ? [t('commission:gaps.unmarked', { numbers: unmarked.join(', ') })] : []),
    ...(unclear.length > 0 ? [t('commission:gaps.unclear', { numbers: unclear.join(', ') })] : []),
    ...(unmet.length > 0 ? [t('commission:gaps.unmet', { numbers: unmet.join(', ') })] : []),
    ...(titles.length > 0 ? [t('commission:gaps.papers', { names: titles.join('; ') })] : []),
  ];
}

export function GapWords({ gaps, rulebook }: { readonly gaps: Gaps; readonly rulebook: Rulebook }) {
  const words = useGapWords(gaps, rulebook);
  return <>{words.map((line) => <p key={line}>{line}</p>)}</>;
}
