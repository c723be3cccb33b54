import { Button, LinkButton, Notice, Row, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useIntent } from '../../shared/use-intent.js';

/** Gives up a draft; nothing was handed in, so nothing is lost but what was typed. */
export function DiscardPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { filing, timetable, allowed } = filingCase;
  const [, navigate] = useLocation();
  const { act } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const discard = async () => {
    setFailure(null);
    try {
      await act({ type: 'discard' });
      navigate('/candidate');
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <CasePage filingCase={filingCase} title={t('candidate:discard.title')}>
      <ProblemNotice failure={failure} timetable={timetable} />
      {allowed.includes('discard') ? (
        <>
          <Text>{t('candidate:discard.text')}</Text>
          <Row gap={3}>
            <Button kind="danger" onClick={discard} pendingText={t('candidate:form.saving')}>{t('candidate:discard.button')}</Button>
            <LinkButton kind="quiet" href={hrefOf(filing.id)}>{t('candidate:discard.keep')}</LinkButton>
          </Row>
        </>
      ) : <Notice tone="info" title={t('candidate:discard.not')} />}
    </CasePage>
  );
}
