import { ANSWER_FORMS, digitsFromKazakhLayout, isCivilDate, type AnswerForm, type CivilDate, type PersonAnswer, type PersonQuestion } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { Button, DateFields, ErrorSummary, Form, RadioGroup, Stack, type DateFieldsProps, type DateParts } from '@tirkeu/ui';
import { useState } from 'react';
import { NO_DATE, datePartsOf } from '../../shared/date-parts.js';
import { useWords } from '../../shared/language.js';
import { formKey } from './answer-words.js';
import { readDay, type DayFault } from './day-input.js';

export interface AskFormProps {
  readonly question: PersonQuestion;
  /** The answer of before, to be shown and changed. */
  readonly given: PersonAnswer | undefined;
  readonly birthDate: PersonAnswer | undefined;
  readonly today: CivilDate;
  readonly onAnswer: (answer: PersonAnswer) => void;
  /** Whether the form shows an error. */
  readonly onWrong: (wrong: boolean) => void;
}

interface Fault {
  readonly fieldId: string;
  readonly key: MessageKey;
  readonly parts?: DayFault['parts'];
}

/** How a question is answered: a date, one of some words, or a word with a date. The element ids are the question's. */
export function AskForm({ question, given, birthDate, today, onAnswer, onWrong }: AskFormProps) {
  const { t } = useWords();
  const forms = ANSWER_FORMS[question];
  const [onlyForm] = forms.length === 1 ? forms : [];
  const [form, setForm] = useState<AnswerForm | null>(onlyForm ?? (isCivilDate(given) ? 'day' : given ?? null));
  const [day, setDay] = useState<DateParts>(isCivilDate(given) ? datePartsOf(given) : NO_DATE);
  const [fault, setFault] = useState<Fault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const dayId = onlyForm === undefined ? `${question}-day` : question;

  const refuse = (found: Fault) => {
    setFault(found);
    setAttempt((count) => count + 1);
    onWrong(true);
  };
  const submit = () => {
    if (form === null) return refuse({ fieldId: question, key: 'eligibility:fault.choose' });
    if (form !== 'day') return onAnswer(form);
    const reading = readDay(question, day, today, isCivilDate(birthDate) ? birthDate : null);
    if ('fault' in reading) return refuse({ fieldId: dayId, ...reading.fault });
    return onAnswer(reading.day);
  };
  const errorOf = (fieldId: string) => (fault?.fieldId === fieldId ? t(fault.key) : undefined);
  const dateFields = (own: Pick<DateFieldsProps, 'label' | 'labelHidden' | 'hint' | 'birthday'>) => (
    <DateFields
      {...own} id={dayId} error={errorOf(dayId)} wrongParts={fault?.parts && [...fault.parts]} value={day} onChange={setDay} transform={digitsFromKazakhLayout}
      labels={{ day: t('eligibility:date.day'), month: t('eligibility:date.month'), year: t('eligibility:date.year') }}
    />
  );
  return (
    <Form onSubmit={submit} label={t(`eligibility:ask.${question}`)}>
      <Stack gap={5}>
        {fault && <ErrorSummary title={t('common:error-summary')} errors={[{ fieldId: fault.fieldId, message: t(fault.key) }]} attempt={attempt} />}
        {onlyForm === 'day'
          ? dateFields({ label: t(`eligibility:ask.${question}`), labelHidden: true, hint: t(`eligibility:ask.${question}.hint`), birthday: question === 'birth-date' })
          : (
            <RadioGroup
              id={question} label={t(`eligibility:ask.${question}`)} labelHidden hint={t(`eligibility:ask.${question}.hint`)} error={errorOf(question)} value={form}
              onChange={(value) => setForm(forms.find((each) => each === value) ?? null)}
              options={forms.map((each) => ({
                value: each, label: t(formKey(question, each)),
                content: each === 'day' ? dateFields({ label: t(question === 'residence' ? 'eligibility:residence.day.label' : 'eligibility:conviction.day.label'), hint: t('eligibility:date.hint') }) : undefined,
              }))}
            />
          )}
        <div><Button type="submit" kind="primary">{t('common:continue')}</Button></div>
      </Stack>
    </Form>
  );
}
