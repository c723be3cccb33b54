import { Button, Form, LinkButton, ListBullets, Notice, Row, Stack, TextArea } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { namedHref } from '../shared/named.js';
import { Page } from '../shared/page.js';
import { ProblemNotice } from '../shared/problem.js';
import { againstWords, consequencesOf } from './against-words.js';
import { useAnswer } from './use-answer.js';
import { WithNaming, type NamingCase } from './with-naming.js';

const LONGEST_REASON = 1000;

/** Saying no, on a page of its own: what follows, and the one button. */
export const AgainstPage = ({ filingId }: { readonly filingId: string }) => <WithNaming filingId={filingId}>{(naming) => <AgainstContent naming={naming} />}</WithNaming>;

function AgainstContent({ naming }: { readonly naming: NamingCase }) {
  const { t } = useWords();
  const { view, timetable, against, ends } = naming;
  const back = namedHref(view.filingId);
  return (
    <Page title={t(againstWords(naming).title)} back={{ href: back, text: t('named:title') }} zone={timetable.zone} width="reading">
      {against === null
        ? <Notice tone="info" title={t('named:closed')}><p>{t('named:closed.text')}</p></Notice>
        : (
          <Stack gap={4}>
            <Notice tone={ends ? 'warn' : 'info'} title={t('named:what-follows')}><ListBullets items={consequencesOf(naming).map((key) => t(key))} /></Notice>
            <AgainstForm naming={naming} type={against} />
          </Stack>
        )}
    </Page>
  );
}

function AgainstForm({ naming, type }: { readonly naming: NamingCase; readonly type: 'refuse-consent' | 'withdraw-consent' }) {
  const { t } = useWords();
  const { view: { filingId }, timetable } = naming;
  const [, navigate] = useLocation();
  const answer = useAnswer(filingId);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const tooLong = Array.from(reason).length > LONGEST_REASON;
  const say = async () => {
    setFailure(null);
    if (tooLong) return;
    await answer({ type, reason: reason.trim() || null }).then(() => navigate(namedHref(filingId)), setFailure);
  };
  return (
    <Form onSubmit={say}>
      <Stack gap={4}>
        <ProblemNotice failure={failure} zone={timetable.zone} timetable={timetable} />
        <TextArea
          id="reason" label={t('named:disagree.reason')} optionalText={t('common:optional')} hint={t('named:disagree.reason.hint')} maxLength={LONGEST_REASON}
          error={tooLong ? t('named:disagree.reason.long') : undefined} value={reason} onChange={setReason} spellCheck
        />
        <Row gap={3}>
          <Button kind="danger" type="submit" pendingText={t('named:sending')}>{t(againstWords(naming).button)}</Button>
          <LinkButton kind="quiet" href={namedHref(filingId)}>{t('named:keep')}</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}
