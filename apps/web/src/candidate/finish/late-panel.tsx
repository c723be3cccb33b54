import { getWindow } from '@tirkeu/domain';
import { formatClosing, type Area } from '@tirkeu/messages';
import { Button, ListBullets, Notice, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NetworkFailure } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';
import { taskWords } from '../hub/task-words.js';
import { missingToSubmit } from '../hub/tasks.js';

const WORDS: readonly Area[] = ['receipts'];

interface Props {
  readonly filingCase: FilingCase;
}

/** Handing in after nomination has closed: what it will be and what it will not, before the one button. */
export const LatePanel = (props: Props) => <WithWords areas={WORDS}><Panel {...props} /></WithWords>;

function Panel({ filingCase }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { filing, candidate, timetable } = filingCase;
  const { zone } = timetable;
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = missingToSubmit(filingCase);
  const unknown = failure instanceof NetworkFailure;
  const handIn = async () => {
    setFailure(null);
    try {
      await act({ type: 'submit' });
      navigate(hrefOf(filing.id, 'receipt'));
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Section title={t('receipts:hand-in.title')} id="submit">
      <Stack gap={3}>
        <Notice tone="warn" title={t('receipts:hand-in.warning')}>
          <p>{t('receipts:hand-in.warning.text', { deadline: formatClosing(getWindow(timetable, 'nomination').closesAt, zone, language) })}</p>
          <p>{t('receipts:hand-in.as-is')}</p>
        </Notice>
        {missing.length > 0 && <Notice tone="info" title={t('receipts:hand-in.missing')}><ListBullets items={missing.map((hint) => taskWords(hint, words))} /></Notice>}
        {unknown ? <Notice tone="warn" live title={t('candidate:submit.unknown')}><p>{t('candidate:submit.unknown.text')}</p></Notice> : <ProblemNotice failure={failure} timetable={timetable} />}
        <Text>{t('receipts:hand-in.until', { moment: formatClosing(getWindow(timetable, 'registration').closesAt, zone, language) })}</Text>
        <div>
          <Button kind="primary" wide blocked={candidate ? false : t('receipts:hand-in.nobody')} showReason onClick={handIn} pendingText={t('receipts:hand-in.sending')}>
            {t(unknown ? 'candidate:submit.again' : 'receipts:hand-in.button')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
