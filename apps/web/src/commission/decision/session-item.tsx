import { localDate } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { BottomBar, Button, LinkButton, Notice, Panel, Tag, TextArea } from '@tirkeu/ui';
import { Suspense, lazy, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage, casePath, useCaseAction, type Case } from '../case.js';
import { ComposerHead } from '../composer-head.js';
import { useKeptDraft } from '../kept-draft.js';
import { Agenda } from './agenda.js';
import { MeetingEntry, useMeetingOf } from './meeting-entry.js';
import { ProposedGrounds } from './proposed-grounds.js';
import { RequirementSummary } from './requirement-summary.js';
import { SessionFields } from './session-fields.js';
import { SessionNote } from './session-note.js';
import { useVoteWhyNot } from './vote-words.js';
import { emptyVote, type VoteDraft } from './vote-draft.js';

const StayRecord = lazy(async () => ({ default: (await import('../after/after-decision.js')).StayRecord }));

export const voteKey = ({ filing, circumstances }: Case): string => `${circumstances.actor.accountId}/vote/${filing.id}`;

/** The vote typed for a filing, kept until it is sent. */
export function useVote(current: Case) {
  const { rulebook, circumstances, filing } = current;
  const today = localDate(circumstances.receivedAt, filing.zone);
  const initial = useMemo(() => emptyVote(rulebook, today), [rulebook, today]);
  return useKeptDraft<VoteDraft>(voteKey(current), initial);
}

/** One item of a session: what is proposed and why, evidence first; then the vote. */
export function SessionItem({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { filing, view, rulebook, circumstances, allowed } = current;
  const [draft, setDraft] = useVote(current);
  const [, navigate] = useLocation();
  const [returning, setReturning] = useState(false);
  const [counting, setCounting] = useState(draft.present !== '');
  const meeting = useMeetingOf(current);
  const leadsToMeeting = meeting === undefined || (meeting !== null && meeting.seated > 0 && meeting.mayRun);
  const { proposal } = filing;
  const kind = proposal?.kind ?? 'register';
  const isChair = circumstances.actor.role === 'chair';
  const ownProposal = rulebook.procedure.twoPersons.value && proposal?.by.accountId === circumstances.actor.accountId;
  const decides = isChair && !ownProposal && (allowed.includes('register') || allowed.includes('refuse'));
  const voteWhy = useVoteWhyNot(draft, rulebook);
  const why = !isChair ? t('commission:decision.chair-only') : ownProposal ? t('commission:decision.own-proposal') : !decides ? t('commission:bar.not-now') : voteWhy;
  return (
    <CasePage
      current={current}
      title={t('commission:decision.title')}
      ownHead
      layout="screen"
      bottomBar={(
        <BottomBar
          label={t('commission:decision.title')}
          primary={leadsToMeeting && !counting ? undefined : <Button kind="primary" blocked={why} onClick={() => navigate(casePath(filing.id, 'decision/confirm'))}>{t(`commission:decision.check-${kind}`)}</Button>}
          missing={leadsToMeeting && !counting ? undefined : why === false ? t('commission:decision.ready') : why}
        >
          {isChair && <Button onClick={() => setReturning(true)}>{t('commission:decision.return')}</Button>}
          <LinkButton href={casePath(filing.id)}>{t('commission:to-examination')}</LinkButton>
        </BottomBar>
      )}
    >
      <ComposerHead current={current} title={t(`commission:decision.title-${kind}`)} />
      <div className="cm-session t-grow">
        <Agenda filingId={filing.id} />
        <div className="cm-session__item">
          <Suspense fallback={null}><StayRecord current={current} /></Suspense>
          {returning && <ReturnForm current={current} onCancel={() => setReturning(false)} />}
          {kind === 'refuse' ? <ProposedGrounds current={current} grounds={proposal?.grounds ?? []} /> : <RequirementSummary current={current} />}
          {proposal && <p className="cm-quiet">{t('commission:decision.proposed-by', { name: proposal.by.name })}, {formatMoment(proposal.at, view.contest.zone, language)} <Tag tone={kind === 'refuse' ? 'bad' : 'ok'}>{t(`commission:decision.proposal-${kind}`)}</Tag></p>}
          {meeting && leadsToMeeting && <MeetingEntry current={current} />}
          {isChair && leadsToMeeting && (
            <details className="cm-details" open={counting} onToggle={(event) => setCounting(event.currentTarget.open)}>
              <summary>{t('commission:decision.counts-only')}</summary>
              <p className="cm-quiet">{t('commission:decision.counts-only-text')}</p>
              <SessionFields draft={draft} onChange={setDraft} rulebook={rulebook} />
            </details>
          )}
          {isChair && !leadsToMeeting && <SessionFields draft={draft} onChange={setDraft} rulebook={rulebook} />}
          {!isChair && <Notice tone="info">{t('commission:decision.chair-only')}</Notice>}
        </div>
        <SessionNote draft={draft} rulebook={rulebook} shown={isChair && (counting || !leadsToMeeting)} />
      </div>
    </CasePage>
  );
}

/** Back to the examination, with the reason that stays on record. */
function ReturnForm({ current, onCancel }: { readonly current: Case; readonly onCancel: () => void }) {
  const { t } = useWords();
  const giveBack = useCaseAction(current.filing.id);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const send = async () => {
    setAttempted(true);
    if (reason.trim() !== '') await giveBack.mutateAsync({ type: 'return-proposal', reason: reason.trim() }).catch(() => undefined);
  };
  return (
    <Panel title={t('commission:decision.return')} padded>
      <ProblemNotice failure={giveBack.error} zone={current.view.contest.zone} />
      <div className="cm-stack">
        <TextArea id="return-reason" rows={3} label={t('commission:decision.return-reason')} labelSize="s" hint={t('commission:decision.return-hint')} error={attempted && reason.trim() === '' ? t('commission:reason.missing') : undefined} value={reason} onChange={setReason} maxLength={1000} countText={(count) => t('commission:characters-left', { count })} />
        <div className="cm-inline__buttons"><Button size="s" onClick={send}>{t('commission:decision.return-send')}</Button><Button size="s" kind="quiet" onClick={onCancel}>{t('commission:cancel')}</Button></div>
      </div>
    </Panel>
  );
}
