import { getWindow } from '@tirkeu/domain';
import { formatClosing, type Area } from '@tirkeu/messages';
import { Button, Form, LinkButton, ListBullets, Notice, Row, Stack, Text, TextArea } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { depositWords } from './lost-deposit.js';

const WORDS: readonly Area[] = ['course'];
const LONGEST_REASON = 1000;

interface Props {
  readonly filingCase: FilingCase;
}

/** The nominating body takes its nomination back: what it costs, until when, and on what decision. */
export const RevokePage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content {...props} /></WithWords>;

function Content({ filingCase }: Props) {
  const { t } = useWords();
  return (
    <CasePage filingCase={filingCase} title={t('course:revoke.title')}>
      <Costs filingCase={filingCase} />
      {filingCase.allowed.includes('revoke-nomination') && <RevokeForm filingCase={filingCase} />}
    </CasePage>
  );
}

function Costs({ filingCase: { filing, rulebook, timetable, allowed, now } }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { closesAt, citation } = getWindow(timetable, 'withdrawal');
  const until = t('course:revoke.until', { moment: formatClosing(closesAt, timetable.zone, language) });
  if (!allowed.includes('revoke-nomination')) return <Notice tone="info" title={t('course:revoke.closed')}><p>{until}</p></Notice>;
  const ends = filing.decision === null ? 'course:revoke.ends' : filing.form === 'party-list' ? 'course:revoke.off-ballot.list' : 'course:revoke.off-ballot';
  return (
    <Stack gap={3}>
      <Notice tone="warn" title={t('candidate:withdraw.cannot-undo')}>
        <ListBullets items={[t(ends), depositWords(filing, rulebook, now, words), t('course:revoke.public')]} />
      </Notice>
      <Text>{t('course:revoke.body')}</Text>
      <Text>{until}</Text>
      <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={citation} /></Text>
      <Text size="s" tone="muted">{t('course:deposit.basis')}: <Citation citation={rulebook.limits.refundFromPercent.citation} /></Text>
    </Stack>
  );
}

function RevokeForm({ filingCase: { filing, timetable } }: Props) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const tooLong = Array.from(reason).length > LONGEST_REASON;
  const revoke = async () => {
    setFailure(null);
    const missing = reason.trim() === '';
    setMissing(missing);
    if (missing || tooLong) {
      document.getElementById('reason')?.focus();
      return;
    }
    await act({ type: 'revoke-nomination', reason: reason.trim() }).then(() => navigate(hrefOf(filing.id)), setFailure);
  };
  return (
    <Form onSubmit={revoke}>
      <Stack gap={4}>
        <ProblemNotice failure={failure} timetable={timetable} />
        <TextArea
          id="reason" label={t('course:revoke.reason')} hint={t('candidate:withdraw.reason.hint')} maxLength={LONGEST_REASON} value={reason} onChange={(value) => { setMissing(false); setReason(value); }} spellCheck
          error={tooLong ? t('candidate:withdraw.reason.long') : isMissing ? t('course:revoke.reason.missing') : undefined}
        />
        <Row gap={3}>
          <Button kind="danger" type="submit" pendingText={t('candidate:form.saving')}>{t('course:revoke.button')}</Button>
          <LinkButton kind="quiet" href={hrefOf(filing.id)}>{t('candidate:withdraw.keep')}</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}
