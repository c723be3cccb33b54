import type { HistoryEntry } from '@tirkeu/contracts';
import { FACTS, MARKS, type FactScalar, type Rulebook } from '@tirkeu/domain';
import { useWords } from '../../shared/language.js';

export interface EventWords {
  readonly title: string;
  /** Requirement, paper, ground or number that it is about. */
  readonly detail: string | undefined;
}

/** Puts an entry of the history into words: what happened, and what it was about, each named as the rulebook names it. */
export function useEventWords(rulebook: Rulebook): (entry: Pick<HistoryEntry, 'type' | 'facts'>) => EventWords {
  const { t, text } = useWords();
  const named = (value: FactScalar): string | undefined => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return undefined;
    const entry = [...rulebook.rules, ...rulebook.documents, ...rulebook.grounds].find(({ id }) => id === value);
    if (entry) return text(entry.title);
    const mark = MARKS.find((each) => each === value);
    if (mark) return t(`commission:mark.${mark}`);
    const fact = FACTS.find((each) => each === value);
    return fact ? t(`commission:fact.${fact}`) : value;
  };
  return ({ type, facts }) => {
    const detail = Object.values(facts).map(named).filter((word) => word !== undefined).join(', ');
    return { title: t(`commission:event.${type}`), detail: detail === '' ? undefined : detail };
  };
}
