import type { ActionRequest, WorkingCopyView } from '@tirkeu/contracts';
import { RECORDED_AS, type DetailPageId } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, ErrorSummary, Form, LinkButton, Notice, Row, Skeleton, Stack } from '@tirkeu/ui';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import type { AnswerInWords } from '../../shared/working-copy/difference-panel.js';
import { RestoredNotice } from '../../shared/working-copy/restored-notice.js';
import { SavedLine } from '../../shared/working-copy/saved-line.js';
import { DIFFERENCE_ID } from '../../shared/working-copy/working-copy.js';
import { useWorkingCopy } from '../../shared/working-copy/use-working-copy.js';
import { findRecorded, useCopyAtOpening } from '../../shared/working-copy/working-copy-queries.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, isReplaceable, type FilingCase } from '../case/filing-case.js';
import { useKnown, type Known } from './earlier-answers.js';
import type { FieldFault } from './field-fault.js';

/** Needed where two windows or two people meet. */
const DifferencePanel = lazy(async () => ({ default: (await import('../../shared/working-copy/difference-panel.js')).DifferencePanel })) as typeof import('../../shared/working-copy/difference-panel.js').DifferencePanel;

/** Needed after submission alone. */
const ReplacingNotice = lazy(async () => ({ default: (await import('../case/replacing-notice.js')).ReplacingNotice }));

const WORDS: readonly Area[] = ['drafts'];

export interface DetailFields<Input> {
  readonly input: Input;
  readonly setInput: (next: Input) => void;
  /** The words of what is wrong with a field; undefined while nothing is. */
  readonly errorOf: (fieldId: string) => string | undefined;
}

export interface DetailPageProps<Input> {
  readonly filingCase: FilingCase;
  readonly page: DetailPageId;
  readonly title: string;
  readonly lead?: string;
  /** The form as it is on record; where nothing is, as far as the person is known. */
  readonly initial: (known: Known) => Input;
  /** What to ask for, or what is wrong. Called on saving only, never while a person types. */
  readonly read: (input: Input) => { readonly action: ActionRequest } | { readonly faults: readonly FieldFault[] };
  /** Every answer with its question, where two versions of the page are compared. */
  readonly inWords: (input: Input) => readonly AnswerInWords<Input>[];
  readonly children: (fields: DetailFields<Input>) => ReactNode;
}

/** One page of details: what is typed is kept at once, and put on record as a whole; then back to the tasks. */
export function DetailPage<Input extends object>(props: DetailPageProps<Input>) {
  const { t, language } = useWords();
  const { filingCase, page, title, lead } = props;
  const { filing, allowed } = filingCase;
  const isOpen = allowed.includes('record-identity');
  const opening = useCopyAtOpening(filing.id, page, isOpen);
  const known = useKnown(filingCase, page, language);
  if (!isOpen) {
    return <CasePage filingCase={filingCase} title={title}><Notice tone="info" title={t('candidate:form.sealed')}><p>{t('candidate:form.sealed.text')}</p></Notice></CasePage>;
  }
  const waiting = <CasePage filingCase={filingCase} title={title} lead={lead}><Skeleton rows={6} text={t('common:loading')} /></CasePage>;
  if (opening.isPending || known === undefined) return waiting;
  return <WithWords areas={WORDS} waiting={waiting}><OpenPage {...props} copy={opening.data?.copy ?? null} known={known} /></WithWords>;
}

/** What was typed stays whatever happens to the request, and saving again repeats the same request. */
function OpenPage<Input extends object>({ filingCase, page, title, lead, initial, read, inWords, children, copy, known }: DetailPageProps<Input> & { readonly copy: WorkingCopyView | null; readonly known: Known }) {
  const { t } = useWords();
  const { filing, timetable, view, candidate } = filingCase;
  const [, navigate] = useLocation();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const { act, unanswered } = useIntent(filing.id);
  const [filledIn] = useState(known);
  const onRecord = () => initial(known);
  const [working, typed] = useWorkingCopy({
    filingId: filing.id, page, copy, onRecord: onRecord(), filingVersion: view.version, findRecorded: (since) => findRecorded(filing.id, RECORDED_AS[page], since),
  });
  const { input, state, difference } = typed;
  useUnsavedWarning(!['still', 'pending', 'saved'].includes(state.kind), t('drafts:leave'));

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
      if (await working.record((seen) => act(reading.action, seen))) navigate(hrefOf(filing.id));
      else window.setTimeout(() => document.getElementById(DIFFERENCE_ID)?.focus());
    } catch (problem) {
      setFailure(problem);
    }
  };
  const theirs = difference && (difference.theirs ?? onRecord());

  return (
    <CasePage filingCase={filingCase} title={title} lead={lead} hasErrors={faults.length > 0}>
      <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map((fault) => ({ fieldId: fault.fieldId, message: wordsOf(fault) }))} />
      <ProblemNotice failure={failure} timetable={timetable} />
      {isReplaceable(filingCase) && <Suspense fallback={null}><ReplacingNotice /></Suspense>}
      {difference === null && <RestoredNotice typed={typed} zone={timetable.zone} isRecorded={candidate !== undefined} onPutBack={() => working.putBack(onRecord()).catch(setFailure)} onBringBack={() => working.bringBack()} />}
      {difference && theirs && (
        <Suspense fallback={null}>
          <DifferencePanel difference={difference} mine={input} theirs={theirs} zone={timetable.zone} inWords={inWords} onAgree={(form) => { working.agree(form, theirs).then(() => document.querySelector<HTMLElement>('main h1')?.focus(), setFailure); }} />
        </Suspense>
      )}
      {copy === null && state.kind === 'still' && <FilledIn known={filledIn} />}
      <Form onSubmit={save}>
        <Stack gap={5}>
          {children({ input, setInput: (next) => working.write(next), errorOf })}
          <Stack gap={2}>
            {unanswered > 0 && failure === null && <Notice tone="info" live><p>{t('candidate:form.waiting')}</p></Notice>}
            <SavedLine typed={typed} timetable={timetable} button={t('candidate:form.save')} />
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

/** Nothing is put in a person's mouth silently. */
function FilledIn({ known: { earlier, name } }: { readonly known: Known }) {
  const { t } = useWords();
  if (earlier === null && name === null) return null;
  return <Notice tone="info"><p>{t(earlier === null ? 'drafts:known.account' : 'drafts:known.earlier')}</p></Notice>;
}
