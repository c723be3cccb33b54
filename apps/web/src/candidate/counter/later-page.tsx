import type { FileView } from '@tirkeu/contracts';
import { requiredDocuments } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, EmptyState, ErrorSummary, FilePicker, Form, Notice, RadioGroup, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { uploadFile } from '../../shared/api.js';
import { readTime, timeNow, type CounterFault, type TimeForm } from '../../shared/counter/counter-time.js';
import { TimeFields } from '../../shared/counter/time-fields.js';
import { useActAtCounter } from '../../shared/counter/use-at-counter.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { LARGEST_FILE } from '../../shared/uploads/accepted-files.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { laterPapersOf, readLater, type LaterForm, type LaterPaper, type LaterWish } from './later-paper.js';

const WORDS: readonly Area[] = ['counter', 'decisions'];
const SCANS = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';
const EMPTY: LaterForm = { what: null, place: '', file: null, reason: '', to: null, number: '' };

interface Props {
  readonly filingCase: FilingCase;
}

/** Enters a paper that was brought after the filing was received, with the time of its own. */
export const LaterPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Later {...props} /></WithWords>;

function Later({ filingCase }: Props) {
  const { t, text } = useWords();
  const { view, filing } = filingCase;
  const [hasErrors, setHasErrors] = useState(false);
  const [done, setDone] = useState(false);
  const choices = filing.counter === null ? [] : laterPapersOf(filing);
  return (
    <CasePage filingCase={filingCase} title={t('counter:later.title')} lead={t('counter:later.lead')} meta={text(view.contest.title)} hasErrors={hasErrors} back={{ href: hrefOf(filing.id), text: t('counter:page.title') }}>
      {done && <Notice tone="ok" live title={t('counter:later.done')} />}
      {choices.length === 0 ? <EmptyState title={t('counter:later.none')} /> : <EnterLater filingCase={filingCase} choices={choices} onErrors={setHasErrors} onDone={setDone} />}
    </CasePage>
  );
}

interface EnterLaterProps extends Props {
  readonly choices: readonly LaterPaper[];
  readonly onErrors: (shown: boolean) => void;
  /** Whether the last paper is entered: what can come next may be nothing. */
  readonly onDone: (done: boolean) => void;
}

function EnterLater({ filingCase, choices, onErrors, onDone }: EnterLaterProps) {
  const { t } = useWords();
  const { view, filing, rulebook, timetable } = filingCase;
  const act = useActAtCounter(view);
  const places = requiredDocuments(filing, rulebook).map(({ requirement, candidateId }) => ({ requirement: requirement.id, candidateId }));
  const [form, setForm] = useState<LaterForm>(EMPTY);
  const [time, setTime] = useState<TimeForm>(() => timeNow(serverClock.nowInstant(), timetable.zone));
  const [faults, setFaults] = useState<readonly CounterFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (part: Partial<LaterForm>) => setForm((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => {
    const fault = faults.find(({ fieldId }) => fieldId === field);
    return fault && t(fault.key);
  };
  const actionOf = async (wish: LaterWish) => {
    if ('action' in wish) return wish.action;
    const { fileId } = await uploadFile<FileView>(`/api/filings/${encodeURIComponent(filing.id)}/files`, wish.file);
    return { type: 'attach-document', document: { ...wish.place, fileId } } as const;
  };
  const enter = async () => {
    const wish = readLater(form, places);
    const read = readTime(time, timetable.zone, serverClock.nowInstant());
    const found = [...('faults' in wish ? wish.faults : []), ...('faults' in read ? read.faults : [])];
    setAttempt((count) => count + 1);
    setFaults(found);
    setFailure(null);
    onDone(false);
    onErrors(found.length > 0);
    if ('faults' in wish || 'faults' in read) return;
    try {
      await act(await actionOf(wish), read.value);
      setForm(EMPTY);
      setAttempt(0);
      onDone(true);
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Form onSubmit={enter}>
      <Stack gap={5}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults.map(({ fieldId, key }) => ({ fieldId, message: t(key) }))} />
        <ProblemNotice failure={failure} timetable={timetable} />
        <RadioGroup id="what" label={t('counter:later.what')} error={errorOf('what')} value={form.what} onChange={(value) => change({ what: choices.find((choice) => choice === value) ?? null })} options={choices.map((choice) => ({ value: choice, label: t(`counter:later.${choice}`) }))} />
        <Particulars filingCase={filingCase} form={form} change={change} errorOf={errorOf} />
        <TimeFields time={time} onChange={setTime} errorOf={errorOf} />
        <div><Button kind="primary" type="submit" pendingText={t('counter:pending')}>{t('counter:later.button')}</Button></div>
      </Stack>
    </Form>
  );
}

interface ParticularsProps extends Props {
  readonly form: LaterForm;
  readonly change: (part: Partial<LaterForm>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What belongs to the kind of paper. */
function Particulars({ filingCase: { filing, rulebook }, form, change, errorOf }: ParticularsProps) {
  const { t, text } = useWords();
  switch (form.what) {
    case 'attach-document':
      return (
        <>
          <Select id="place" label={t('counter:later.paper')} emptyText={t('counter:choose')} error={errorOf('place')} value={form.place} onChange={(place) => change({ place })} options={requiredDocuments(filing, rulebook).map(({ requirement }, place) => ({ value: String(place), label: text(requirement.title) }))} />
          {form.file !== null && <Text><strong>{form.file.name.normalize('NFC')}</strong></Text>}
          <FilePicker
            id="scan" label={t('counter:later.file')} hint={t('counter:later.file.hint')} error={errorOf('scan')} accept={SCANS} maxBytes={LARGEST_FILE}
            texts={{ choose: t('counter:later.file.choose'), drop: t('counter:later.file.drop') }}
            messages={{ wrongType: () => t('counter:later.file.type'), tooBig: () => t('counter:later.file.big'), empty: () => t('counter:later.file.empty'), tooMany: () => t('counter:later.file.one') }}
            onFiles={([file]) => change({ file: file ?? null })}
          />
        </>
      );
    case 'withdraw':
    case 'revoke-nomination':
      return <TextField id="why" label={t('counter:later.why')} optionalText={form.what === 'withdraw' ? t('common:optional') : undefined} error={errorOf('why')} value={form.reason} onChange={(reason) => change({ reason })} maxLength={1000} autoComplete="off" />;
    case 'lodge-appeal':
      return (
        <>
          <RadioGroup id="to" label={t('counter:later.to')} error={errorOf('to')} value={form.to} onChange={(value) => change({ to: value === 'court' ? 'court' : 'higher-commission' })} options={(['higher-commission', 'court'] as const).map((to) => ({ value: to, label: t(`counter:later.to.${to}`) }))} />
          <TextField id="number" label={t('counter:later.number')} optionalText={t('common:optional')} value={form.number} onChange={(number) => change({ number })} maxLength={80} width={24} autoComplete="off" />
        </>
      );
    default:
      return null;
  }
}
