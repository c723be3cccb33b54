import { getWindow, millisBetween } from '@tirkeu/domain';
import { formatClock, formatClosing, formatDuration, formatMoment, formatZone } from '@tirkeu/messages';
import { Button, ListBullets, Notice, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { NetworkFailure } from '../../shared/api.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';
import { taskWords } from '../hub/task-words.js';
import { missingToSubmit } from '../hub/tasks.js';
import { TypedPages } from './typed-pages.js';

interface Props {
  readonly filingCase: FilingCase;
  /** Something was sent with a key of its own; until its answer is known, no other panel may take the place of this one. */
  readonly onSent: () => void;
}

/** The submission: server time, deadline, what is still missing, one button; and honest words while it is not known whether it arrived. */
export function SubmitPanel({ filingCase, onSent }: Props) {
  const words = useWords();
  const { t } = words;
  const { filing, allowed, timetable } = filingCase;
  const [, navigate] = useLocation();
  const { act, unanswered } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = missingToSubmit(filingCase);
  const unknown = failure instanceof NetworkFailure;
  const blocked = missing.length > 0 ? t('candidate:submit.missing') : !allowed.includes('submit') && t('candidate:submit.closed');

  const submit = async () => {
    setFailure(null);
    onSent();
    try {
      await act({ type: 'submit' });
      navigate(hrefOf(filing.id, 'receipt'));
    } catch (problem) {
      setFailure(problem);
    }
  };

  return (
    <Section title={t('candidate:submit.title')} id="submit">
      <Stack gap={3}>
        <TimeLeft filingCase={filingCase} />
        {missing.length > 0 && (
          <Notice tone="warn" title={t('candidate:submit.missing')}><ListBullets items={missing.map((hint) => taskWords(hint, words))} /></Notice>
        )}
        <TypedPages filingCase={filingCase} />
        {unknown && <Notice tone="warn" live title={t('candidate:submit.unknown')}><p>{t('candidate:submit.unknown.text')}</p></Notice>}
        {!unknown && <ProblemNotice failure={failure} timetable={timetable} nameOf={(item) => nameOfItem(item, filingCase, words)} />}
        {unanswered > 0 && !unknown && <Notice tone="info" live title={t('candidate:submit.checking')}><p>{t('candidate:submit.checking.text')}</p></Notice>}
        <Text>{t('candidate:submit.declares')}</Text>
        <div>
          <Button kind="primary" wide blocked={blocked} showReason onClick={submit} pendingText={t('candidate:submit.sending')}>
            {t(unknown ? 'candidate:submit.again' : 'candidate:submit.button')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

const nameOfItem = (item: string, { rulebook }: FilingCase, { text }: Pick<ReturnType<typeof useWords>, 'text'>): string => {
  const paper = rulebook.documents.find(({ id }) => id === item);
  return paper ? text(paper.title) : item;
};

/** "Server time 17:52:08. Deadline 18:00. You have 7 minutes." Renewed each second only in the last hour. */
function TimeLeft({ filingCase: { timetable } }: Pick<Props, 'filingCase'>) {
  const { t, language } = useWords();
  const { opensAt, closesAt } = getWindow(timetable, 'nomination');
  const slow = useServerNow(15_000);
  const near = millisBetween(slow, closesAt) < 3_600_000;
  const now = useServerNow(near ? 1000 : 15_000);
  const { zone } = timetable;
  const left = millisBetween(now, closesAt);
  const state = now < opensAt
    ? t('candidate:submit.opens', { moment: formatMoment(opensAt, zone, language) })
    : left > 0 ? t('candidate:submit.left', { left: formatDuration(left, language) }) : t('candidate:submit.closed');
  return (
    <Text>
      {t('candidate:submit.server-time', { time: formatClock(now, zone), zone: formatZone(now, zone) })}<br />
      {t('candidate:submit.deadline', { moment: formatClosing(closesAt, zone, language) })}<br />
      <strong>{state}</strong>
    </Text>
  );
}
