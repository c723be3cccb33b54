import { DATA_REQUEST_KINDS, type DataRequest, type DataRequestKind } from '@tirkeu/domain';
import { Button, Form, RadioGroup, Section, Stack, Text, TextArea } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import type { FilingCase } from '../case/filing-case.js';

const LONGEST = 1000;

/** What a person may ask the commission; what waits for an answer is not asked again. */
export function AskForm({ filingCase: { filing, rulebook, timetable }, asked }: { readonly filingCase: FilingCase; readonly asked: readonly DataRequest[] }) {
  const { t } = useWords();
  const { act } = useIntent(filing.id);
  const [kind, setKind] = useState<DataRequestKind | null>(null);
  const [statement, setStatement] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [attempted, setAttempted] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isDiscarded = filing.status === 'discarded';
  const kinds = DATA_REQUEST_KINDS.filter((each) => (!isDiscarded || each === 'erasure') && !asked.some((request) => request.kind === each && request.answer === null));
  if (kinds.length === 0) return null;
  const isMissing = kind === 'correction' && statement.trim() === '';
  const send = async () => {
    setAttempted(true);
    setFailure(null);
    if (kind === null || isMissing) return;
    try {
      await act({ type: 'request-data', id, kind, statement: statement.trim() });
      setKind(null);
      setStatement('');
      setId(crypto.randomUUID());
      setAttempted(false);
    } catch (problem) {
      setFailure(problem);
    }
  };
  return (
    <Section title={t('privacy:ask.title')}>
      <Form onSubmit={send} label={t('privacy:ask.title')}>
        <Stack gap={4}>
          {!isDiscarded && <Text>{t('privacy:ask.lead', { count: rulebook.dataRequests.value.days })} <Citation citation={rulebook.dataRequests.citation} /></Text>}
          <ProblemNotice failure={failure} timetable={timetable} />
          <RadioGroup
            id="kind" label={t('privacy:ask.kind')} value={kind} onChange={(value) => setKind(kinds.find((each) => each === value) ?? null)}
            error={attempted && kind === null ? t('privacy:ask.kind.missing') : undefined}
            options={kinds.map((each) => ({ value: each, label: t(`privacy:request.kind.${each}`), hint: t(isDiscarded && each === 'erasure' ? 'privacy:request.hint.erasure.discarded' : `privacy:request.hint.${each}`) }))}
          />
          <TextArea
            id="statement" rows={3} maxLength={LONGEST} label={t('privacy:ask.statement')} hint={t('privacy:ask.statement.hint')} optionalText={kind === 'correction' ? undefined : t('common:optional')}
            error={attempted && isMissing ? t('privacy:ask.statement.missing') : undefined} value={statement} onChange={setStatement} spellCheck
          />
          <div><Button kind="primary" type="submit" pendingText={t('privacy:ask.sending')}>{t('privacy:ask.send')}</Button></div>
        </Stack>
      </Form>
    </Section>
  );
}
