import { getWindow } from '@tirkeu/domain';
import { formatClosing, type Area } from '@tirkeu/messages';
import { Button, Form, LinkButton, ListBullets, Notice, Row, Stack, Text, TextArea } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { depositWords } from './lost-deposit.js';

interface Props {
  readonly filingCase: FilingCase;
}

const LONGEST_REASON = 1000;
const WORDS: readonly Area[] = ['course'];

/** The candidate's own withdrawal: what it costs, until when it is possible, and the one act that cannot be taken back. */
export const WithdrawPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content {...props} /></WithWords>;

function Content({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, timetable, allowed } = filingCase;
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const tooLong = Array.from(reason).length > LONGEST_REASON;
  const withdraw = async () => {
    setFailure(null);
    if (tooLong) return;
    try {
      await act({ type: 'withdraw', reason: reason.trim() || null });
      navigate(hrefOf(filing.id));
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <CasePage filingCase={filingCase} title={t('candidate:withdraw.title')}>
      <Costs filingCase={filingCase} />
      <ProblemNotice failure={failure} timetable={timetable} />
      {allowed.includes('withdraw') && (
        <Form onSubmit={withdraw}>
          <Stack gap={4}>
            <TextArea
              id="reason" label={t('candidate:withdraw.reason')} optionalText={t('common:optional')} hint={t('candidate:withdraw.reason.hint')} maxLength={LONGEST_REASON}
              error={tooLong ? t('candidate:withdraw.reason.long') : undefined} value={reason} onChange={setReason} spellCheck
            />
            <Row gap={3}>
              <Button kind="danger" type="submit" pendingText={t('candidate:form.saving')}>{t('candidate:withdraw.button')}</Button>
              <LinkButton kind="quiet" href={hrefOf(filing.id)}>{t('candidate:withdraw.keep')}</LinkButton>
            </Row>
          </Stack>
        </Form>
      )}
    </CasePage>
  );
}

function Costs({ filingCase }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { filing, rulebook, timetable, allowed, now } = filingCase;
  const { closesAt, citation } = getWindow(timetable, 'withdrawal');
  const moment = formatClosing(closesAt, timetable.zone, language);
  if (!allowed.includes('withdraw')) return <Notice tone="info" title={t('candidate:withdraw.closed')}><p>{t('candidate:withdraw.closed.text', { moment })}</p></Notice>;
  return (
    <Stack gap={3}>
      <Notice tone="warn" title={t('candidate:withdraw.cannot-undo')}>
        <ListBullets
          items={[
            t(filing.decision ? 'candidate:withdraw.off-ballot' : 'candidate:withdraw.ends'),
            depositWords(filing, rulebook, now, words),
            t('candidate:withdraw.public'),
          ]}
        />
      </Notice>
      <Text>{t('candidate:withdraw.until', { moment })}</Text>
      <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={citation} /></Text>
      <Text size="s" tone="muted">{t('course:deposit.basis')}: <Citation citation={rulebook.limits.refundFromPercent.citation} /></Text>
    </Stack>
  );
}
