import type { PersonAnswer, PersonAnswers, PersonQuestion } from '@tirkeu/domain';
import { useSyncExternalStore } from 'react';

/** What a visitor said so far. */
export interface AnswerSheet {
  readonly answers: PersonAnswers;
  /** Empty while no region is chosen. */
  readonly regionId: string;
}

const BLANK: AnswerSheet = { answers: {}, regionId: '' };
const listeners = new Set<() => void>();
let sheet = BLANK;

function write(next: AnswerSheet): void {
  sheet = next;
  for (const listener of listeners) listener();
}

const subscribe = (onChange: () => void) => {
  listeners.add(onChange);
  return () => { listeners.delete(onChange); };
};

/** The answers are in the memory of the open page and nowhere else: they outlive a walk to another page and back, not a reload. */
export const answerSheet = {
  answer: (question: PersonQuestion, answer: PersonAnswer): void => write({ ...sheet, answers: { ...sheet.answers, [question]: answer } }),
  chooseRegion: (regionId: string): void => write({ ...sheet, regionId }),
  clear: (): void => write(BLANK),
};

export const useAnswerSheet = (): AnswerSheet => useSyncExternalStore(subscribe, () => sheet);
