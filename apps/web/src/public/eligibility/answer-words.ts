import { isCivilDate, type AnswerForm, type PersonAnswer, type PersonQuestion } from '@tirkeu/domain';
import { formatDateWithYear, type MessageKey } from '@tirkeu/messages';
import type { WordsInUse } from '../../shared/language.js';

const OWN_WORDS: Readonly<Partial<Record<PersonQuestion, Readonly<Partial<Record<AnswerForm, MessageKey>>>>>> = {
  residence: { yes: 'eligibility:residence.yes', day: 'eligibility:residence.day', no: 'eligibility:residence.no' },
  conviction: { no: 'eligibility:conviction.no', day: 'eligibility:conviction.day', yes: 'eligibility:conviction.yes' },
};

/** An answer as it is offered. */
export const formKey = (question: PersonQuestion, form: AnswerForm): MessageKey => OWN_WORDS[question]?.[form] ?? `eligibility:answer.${form}`;

/** An answer as it was given. */
export function answerText(question: PersonQuestion, answer: PersonAnswer | undefined, { t, language }: WordsInUse): string {
  if (answer === undefined) return t('common:not-given');
  if (!isCivilDate(answer)) return t(formKey(question, answer));
  const day = formatDateWithYear(answer, language);
  return question === 'birth-date' ? day : `${t(formKey(question, 'day'))}: ${day}`;
}
