import type { ActionRequest } from '@tirkeu/contracts';
import { Button, ErrorSummary, Form, LinkButton, Notice, Row, Stack } from '@tirkeu/ui';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import type { FieldFault } from './field-fault.js';

export interface DetailFields<Input> {
  readonly input: Input;
  readonly setInput: (next: Input) => void;
  /** The words of what is wrong with a field; undefined while nothing is. */
  readonly errorOf: (fieldId: string) => string | undefined;
}

export interface DetailPageProps<Input> {
  readonly filingCase: FilingCase;
  readonly title: string;
  readonly lead?: string;
  /** The form as it opens. */
  readonly initial: () => Input;
  /** What to ask for, or what is wrong. Called on saving only, never while a person types. */
  readonly read: (input: Input) => { readonly action: ActionRequest } | { readonly faults: readonly FieldFault[] };
  readonly children: (fields: DetailFields<Input>) => ReactNode;
}

/**
 * One page of details: saved as a whole, then back to the tasks. What was typed stays whatever happens to the request,
 * and saving again repeats the same request.
 */
export function DetailPage<Input>({ filingCase, title, lead, initial, read, children }: DetailPageProps<Input>) {
  const { t } = useWords();
  const { filing, timetable, allowed } = filingCase;
  const [, navigate] = useLocation();
  const [first] = useState(initial);
  const [input, setInput] = useState(first);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const { act, unanswered } = useIntent(filing.id);
  useUnsavedWarning(JSON.stringify(input) !== JSON.stringify(first), t('candidate:form.leave'));

  const wordsOf = ({ key, values }: FieldFault) => t(key, values);
  const errorOf = (fieldId: string) => {
    const fault = faults.find((entry) => entry.fieldId === fieldId);
    return fault && wordsOf(fault);
  };
  const save = async () => {
    const reading = read(input);
    setAttempt((count) => count + 1);
    setFailure(null);
    setFaults('faults' in reading ? reading.faults : []);
    if ('faults' in reading) return;
    try {
      await act(reading.action);
      navigate(hrefOf(filing.id));
    } catch (problem) {
      setFailure(problem);
    }
  };

  if (!allowed.includes('record-identity')) {
    return <CasePage filingCase={filingCase} title={title}><Notice tone="info" title={t('candidate:form.sealed')}><p>{t('candidate:form.sealed.text')}</p></Notice></CasePage>;
  }
  return (
    <CasePage filingCase={filingCase} title={title} lead={lead} hasErrors={faults.length > 0}>
      <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map((fault) => ({ fieldId: fault.fieldId, message: wordsOf(fault) }))} />
      <ProblemNotice failure={failure} timetable={timetable} />
      <Form onSubmit={save}>
        <Stack gap={5}>
          {children({ input, setInput, errorOf })}
          <Stack gap={2}>
            {unanswered > 0 && failure === null && <Notice tone="info" live><p>{t('candidate:form.waiting')}</p></Notice>}
            <Row gap={3}>
              <Button kind="primary" type="submit" pendingText={t('candidate:form.saving')}>{t('candidate:form.save')}</Button>
              <LinkButton href={hrefOf(filing.id)} kind="quiet">{t('common:cancel')}</LinkButton>
            </Row>
          </Stack>
        </Stack>
      </Form>
    </CasePage>
  );
}
