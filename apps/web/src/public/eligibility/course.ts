import { isBefore, isCivilDate, type NeededQuestion, type PersonAnswers, type PersonQuestion } from '@tirkeu/domain';

export const BEGIN = '/can-i-stand';

export type Step = PersonQuestion | 'region' | 'result';

export const stepHref = (lawId: string, step: Step): string => `${BEGIN}/${encodeURIComponent(lawId)}/${step}`;

/** A day before the birth that was changed since is no answer any more. */
export function isAnswered(question: PersonQuestion, answers: PersonAnswers): boolean {
  const answer = answers[question];
  const birthDate = answers['birth-date'];
  return answer !== undefined && !(isCivilDate(answer) && isCivilDate(birthDate) && isBefore(answer, birthDate));
}

/** The first question that is still open, else the result. */
export const nextStep = (questions: readonly NeededQuestion[], answers: PersonAnswers): PersonQuestion | 'result' =>
  questions.find(({ id }) => !isAnswered(id, answers))?.id ?? 'result';

/** The step before a question: the question before it, else the region. */
export function stepBefore(questions: readonly NeededQuestion[], question: PersonQuestion | 'result'): Step {
  const place = question === 'result' ? questions.length : questions.findIndex(({ id }) => id === question);
  return questions[place - 1]?.id ?? 'region';
}
