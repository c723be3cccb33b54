import type { LostTimeView } from '@tirkeu/contracts';
import { digitsFromKazakhLayout, localDate, plusMinutes } from '@tirkeu/domain';
import { formatClosingWithYear } from '@tirkeu/messages';
import { Button, DigitsField, Stack, Text } from '@tirkeu/ui';
import { Suspense, useMemo } from 'react';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useRulebook } from '../../shared/rulebook.js';
import { SessionFields } from '../decision/session-fields.js';
import { emptyVote, readResolution, type VoteDraft } from '../decision/vote-draft.js';
import { useVoteWhyNot } from '../decision/vote-words.js';
import { forgetDraft, useKeptDraft } from '../kept-draft.js';
import { useRestore } from './lost-time-data.js';

export interface RestoreFormProps {
  readonly row: LostTimeView['rows'][number];
  /** Supported by the ledger. */
  readonly most: number;
}

/** The resolution of the session: how many of the lost minutes are given back. */
export const RestoreForm = (props: RestoreFormProps) => <Suspense fallback={null}><Fields {...props} /></Suspense>;

const onlyDigits = (raw: string): string => digitsFromKazakhLayout(raw).replace(/\D/gu, '');

function Fields({ row, most }: RestoreFormProps) {
  const { t, language } = useWords();
  const { electionId, commissionId, window, closesAt, zone, rulebookId } = row;
  const rulebook = useRulebook(rulebookId);
  const today = localDate(useServerNow(60_000), zone);
  const initial = useMemo(() => emptyVote(rulebook, today), [rulebook, today]);
  const key = `lost-time/${electionId}/${commissionId}/${window}`;
  const [vote, setVote] = useKeptDraft<VoteDraft>(key, initial);
  const [typed, setTyped] = useKeptDraft(`${key}/minutes`, String(most));
  const restore = useRestore();
  const voteWhy = useVoteWhyNot(vote, rulebook);
  const resolution = readResolution(vote);
  const minutes = Number(typed);
  const isPossible = Number.isInteger(minutes) && minutes >= 1 && minutes <= most;
  const why = isPossible ? voteWhy : t('outages:commission.minutes.missing', { most });
  const send = async () => {
    if (resolution === null) return;
    await restore.mutateAsync({ electionId, commissionId, window, closesAt, minutes, resolution }).then(() => forgetDraft(key), () => undefined);
  };
  return (
    <Stack gap={4}>
      <ProblemNotice failure={restore.error} zone={zone} />
      <DigitsField id="restored-minutes" label={t('outages:commission.minutes')} maxLength={4} width={6} transform={onlyDigits} value={typed} onChange={setTyped} />
      {isPossible && <Text>{t('outages:commission.new')}: <strong>{formatClosingWithYear(plusMinutes(closesAt, minutes), zone, language)}</strong></Text>}
      <SessionFields draft={vote} onChange={setVote} rulebook={rulebook} />
      <Text>{t('outages:commission.effect')}</Text>
      <div><Button kind="primary" blocked={why} showReason onClick={send}>{t('outages:commission.do')}</Button></div>
    </Stack>
  );
}
