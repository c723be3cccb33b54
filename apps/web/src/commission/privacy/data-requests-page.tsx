import { DATA_REQUEST_OUTCOMES, forgettingOf, isBefore, localDate, type DataRequest, type DataRequestOutcome } from '@tirkeu/domain';
import { formatDateWithYear, type Area } from '@tirkeu/messages';
import { Button, EmptyState, Form, Notice, RadioGroup, Stack, TextArea, TextButton } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { WithWords, useWords } from '../../shared/language.js';
import { RequestList } from '../../shared/privacy/request-list.js';
import { ProblemNotice } from '../../shared/problem.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';

const WORDS: readonly Area[] = ['privacy'];
const LONGEST = 1000;

/** What people ask about what is held of them in a filing, and the commission's answers. */
export const DataRequestsPage = ({ filingId }: { readonly filingId: string }) => <WithWords areas={WORDS} waiting={<WaitingPage />}><OfFiling filingId={filingId} /></WithWords>;

function OfFiling({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('privacy:answer.title')}>{(current) => <Content current={current} />}</WithCase>;
}

function Content({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, allowed, name, view } = current;
  const requests = filing.dataRequests ?? [];
  return (
    <CasePage current={current} title={t('privacy:answer.title')} lead={<span lang="kk">{name}</span>} width="reading" back={{ href: casePath(filing.id), text: t('privacy:answer.back') }}>
      {requests.length === 0
        ? <EmptyState title={t('privacy:answer.none')} />
        : <RequestList requests={requests} zone={view.contest.zone} level={2}>{(request) => allowed.includes('answer-data-request') && <AnswerForm current={current} request={request} />}</RequestList>}
    </CasePage>
  );
}

function AnswerForm({ current, request: { id, kind } }: { readonly current: Case; readonly request: DataRequest }) {
  const { t } = useWords();
  const answer = useCaseAction(current.filing.id);
  const [outcome, setOutcome] = useState<DataRequestOutcome | null>(null);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const send = async () => {
    setAttempted(true);
    if (outcome !== null && reason.trim() !== '') await answer.mutateAsync({ type: 'answer-data-request', requestId: id, outcome, reason: reason.trim() }).catch(() => undefined);
  };
  const kept = kind === 'erasure' && isKept(current);
  return (
    <Form label={`${t('privacy:answer.open')}: ${t(`privacy:request.kind.${kind}`)}`} onSubmit={send}>
      <Stack gap={4}>
        <ProblemNotice failure={answer.error} zone={current.view.contest.zone} />
        {kept && <Kept current={current} onUse={() => { setOutcome('refused'); setReason(t('privacy:answer.kept.reason')); }} />}
        <RadioGroup
          id={`${id}-outcome`} label={t('privacy:answer.outcome')} inline value={outcome} onChange={(value) => setOutcome(DATA_REQUEST_OUTCOMES.find((each) => each === value) ?? null)}
          error={attempted && outcome === null ? t('privacy:answer.outcome.missing') : undefined}
          options={DATA_REQUEST_OUTCOMES.filter((each) => !kept || each === 'refused').map((each) => ({ value: each, label: t(`privacy:answer.${each}`) }))}
        />
        <TextArea
          id={`${id}-reason`} rows={3} maxLength={LONGEST} label={t('privacy:answer.reason')} hint={t('privacy:answer.reason.hint')} value={reason} onChange={setReason}
          error={attempted && reason.trim() === '' ? t('privacy:answer.reason.missing') : undefined}
        />
        <div><Button kind="primary" type="submit">{t('privacy:answer.send')}</Button></div>
      </Stack>
    </Form>
  );
}

const forgettingIn = ({ filing, rulebook, circumstances }: Case) => forgettingOf(filing, rulebook.retention.value, circumstances.timetable);

/** Whether the papers have to be kept still, so that nothing may be erased. */
function isKept(current: Case): boolean {
  const forgetting = forgettingIn(current);
  return forgetting === null || isBefore(current.circumstances.receivedAt, forgetting.at);
}

function Kept({ current, onUse }: { readonly current: Case; readonly onUse: () => void }) {
  const { t, language } = useWords();
  const forgetting = forgettingIn(current);
  const { retention } = current.rulebook;
  return (
    <Notice tone="info" level={4}>
      <p>{forgetting === null ? t('privacy:answer.kept.open') : t('privacy:answer.kept', { date: formatDateWithYear(localDate(forgetting.at, current.view.contest.zone), language) })}</p>
      <p><Citation citation={retention.citation} /></p>
      <p><TextButton onClick={onUse}>{t('privacy:answer.kept.use')}</TextButton></p>
    </Notice>
  );
}
