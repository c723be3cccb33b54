import { questionsOf, type NeededQuestion, type PersonQuestion, type Rulebook } from '@tirkeu/domain';
import { Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { answerSheet, useAnswerSheet } from './answer-sheet.js';
import { AskForm } from './ask-form.js';
import { nextStep, stepBefore, stepHref } from './course.js';
import { getLaw, useKnown } from './known.js';

export interface QuestionPageProps {
  readonly lawId: string;
  readonly question: PersonQuestion;
}

/** One question. Who comes by its address before the questions before it are answered is led to the first open one. */
export function QuestionPage({ lawId, question }: QuestionPageProps) {
  const { t } = useWords();
  const known = useKnown();
  const { answers } = useAnswerSheet();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState(false);
  const questions = known.data && questionsOf(getLaw(known.data.laws, lawId), known.data.today);
  const place = questions?.findIndex(({ id }) => id === question) ?? -1;
  return (
    <Page
      title={t(`eligibility:ask.${question}`)} width="reading" hasErrors={wrong}
      meta={questions && place >= 0 ? t('eligibility:progress', { number: place + 1, of: questions.length }) : undefined}
      back={{ href: stepHref(lawId, stepBefore(questions ?? [], question)), text: t('common:back') }}
    >
      <Loaded query={known}>{({ laws, today }) => {
        const law = getLaw(laws, lawId);
        const needed = questionsOf(law, today);
        const open = nextStep(needed, answers);
        const isAhead = open !== 'result' && needed.findIndex(({ id }) => id === open) < place;
        const asked = needed[place];
        if (asked === undefined || isAhead) return <Redirect to={stepHref(lawId, open)} replace />;
        return (
          <Stack gap={5}>
            <AskForm
              question={question} given={answers[question]} birthDate={answers['birth-date']} today={today} onWrong={setWrong}
              onAnswer={(answer) => {
                answerSheet.answer(question, answer);
                navigate(stepHref(lawId, nextStep(needed, { ...answers, [question]: answer })));
              }}
            />
            <Why law={law} asked={asked} />
          </Stack>
        );
      }}</Loaded>
    </Page>
  );
}

/** What the answer decides, and where that stands in the law. */
function Why({ law, asked }: { readonly law: Rulebook; readonly asked: NeededQuestion }) {
  const { t, text } = useWords();
  const rules = law.rules.filter(({ id }) => asked.decides.includes(id));
  return (
    <Stack gap={2}>
      {rules.map(({ id, title, citation }) => (
        <Text key={id} size="s" tone="muted">{t('eligibility:requirement', { title: text(title) })}. {t('common:legal-basis')}: <Citation citation={citation} /></Text>
      ))}
      <Text size="s" tone="muted">{t('eligibility:kept-here')}</Text>
    </Stack>
  );
}
