import type { DepositView } from '@tirkeu/contracts';
import { digitsFromKazakhLayout } from '@tirkeu/domain';
import { Button, Checkbox, DigitsField, Form, Notice, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { postDeposit, useChangeDeposits } from './deposit-queries.js';

/** Sends what was stated and keeps what came of it. */
export function useRecording(filingId: string, part: 'previous' | 'result') {
  const change = useChangeDeposits();
  const [outcome, setOutcome] = useState<{ readonly failure: unknown } | null>(null);
  const record = async (body: object): Promise<void> => {
    setOutcome(null);
    await change(() => postDeposit<DepositView>(`${filingId}/${part}`, body), filingId).then(() => setOutcome({ failure: null }), (failure: unknown) => setOutcome({ failure }));
  };
  return { record, failure: outcome?.failure ?? null, isSaved: outcome !== null && outcome.failure === null };
}

/** How a registered candidate or list fared: elected or not, votes of those who took part. */
export function ResultForm({ deposit: { filingId, result } }: { readonly deposit: DepositView }) {
  const { t } = useWords();
  const [elected, setElected] = useState(result?.value.elected ?? false);
  const [votes, setVotes] = useState(result ? String(result.value.votes) : '');
  const [participants, setParticipants] = useState(result ? String(result.value.participants) : '');
  const [source, setSource] = useState(result?.source ?? '');
  const [asked, setAsked] = useState(false);
  const { record, failure, isSaved } = useRecording(filingId, 'result');
  const isCount = (typed: string) => /^\d{1,8}$/u.test(typed);
  const votesError = !isCount(votes) ? t('deposits:field.number') : isCount(participants) && Number(votes) > Number(participants) ? t('deposits:field.votes') : undefined;
  const participantsError = isCount(participants) && Number(participants) > 0 ? undefined : t('deposits:field.number');
  const sourceError = source.trim().length < 3 ? t('deposits:field.missing') : undefined;
  const save = async () => {
    setAsked(true);
    if (votesError === undefined && participantsError === undefined && sourceError === undefined) await record({ elected, votes: Number(votes), participants: Number(participants), source: source.trim() });
  };
  return (
    <Form onSubmit={save} label={t('deposits:result.title')}>
      <Stack gap={4}>
        {isSaved && <Notice tone="ok" live title={t('deposits:saved')} level={3} />}
        <ProblemNotice failure={failure} />
        <Checkbox id="elected" label={t('deposits:result.elected')} checked={elected} onChange={setElected} />
        <DigitsField id="votes" label={t('deposits:result.votes')} value={votes} onChange={setVotes} transform={digitsFromKazakhLayout} maxLength={8} error={asked ? votesError : undefined} />
        <DigitsField id="participants" label={t('deposits:result.participants')} hint={t('deposits:result.participants.hint')} value={participants} onChange={setParticipants} transform={digitsFromKazakhLayout} maxLength={8} error={asked ? participantsError : undefined} />
        <TextField id="result-source" label={t('deposits:source')} hint={t('deposits:source.hint')} value={source} onChange={setSource} maxLength={200} error={asked ? sourceError : undefined} />
        <div><Button type="submit" kind="primary" pendingText={t('deposits:sending')}>{t('deposits:result.save')}</Button></div>
      </Stack>
    </Form>
  );
}
