import { formatDateWithYear } from '@tirkeu/messages';
import { Button, LinkButton, Notice, SummaryList } from '@tirkeu/ui';
import { useEffect, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { wouldRefuse, wouldRegister } from '../act/act-events.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from '../act/signers.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { forgetDraft } from '../kept-draft.js';
import { useVote, voteKey } from './session-item.js';
import { readResolution } from './vote-draft.js';
import { useVoteInWords, useVoteWhyNot } from './vote-words.js';

/** The last look before the commission's decision is on record. */
export function DecisionConfirmPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:decision.confirm-title')}>{(current) => <DecisionConfirm current={current} />}</WithCase>;
}

function DecisionConfirm({ current }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { filing, rulebook, circumstances, name, view, allowed } = current;
  const { proposal } = filing;
  const [draft] = useVote(current);
  const [, navigate] = useLocation();
  const decideOn = useCaseAction(filing.id);
  const context = useSignedContext(current);
  const button = useRef<HTMLButtonElement>(null);
  const voteWhy = useVoteWhyNot(draft, rulebook);
  const voteInWords = useVoteInWords();
  const resolution = readResolution(draft);
  useEffect(() => {
    const frame = window.requestAnimationFrame(() => button.current?.focus());
    return () => window.cancelAnimationFrame(frame);
  }, []);
  if (proposal === null || resolution === null) return <Redirect to={casePath(filing.id, 'decision')} replace />;
  const type = proposal.kind === 'register' ? 'register' : 'refuse';
  const event = type === 'register' ? wouldRegister(filing, circumstances, resolution) : wouldRefuse(filing, circumstances, resolution, proposal.grounds);
  const why = !allowed.includes(type) ? t('commission:bar.not-now') : voteWhy;
  const send = async () => {
    try {
      await decideOn.mutateAsync({ type, resolution });
      forgetDraft(voteKey(current));
      navigate(casePath(filing.id, 'decision'));
    } catch {
      // Said above the act.
    }
  };
  return (
    <CasePage current={current} title={t(`commission:decision.confirm-${type}`)} lead={<span lang="kk">{name}</span>} back={{ href: casePath(filing.id, 'decision'), text: t('commission:decision.back') }}>
      <ProblemNotice failure={decideOn.error} zone={view.contest.zone} />
      {event.late && <Notice tone="warn" title={t('commission:decision.late')}>{t('commission:decision.late-text')}</Notice>}
      <SummaryList rows={[
        { key: 'seat', label: t('commission:case.seat'), value: text(view.contest.title) },
        { key: 'resolution', label: t('commission:vote.number'), value: `№ ${resolution.number}, ${formatDateWithYear(resolution.on, language)}` },
        { key: 'vote', label: t('commission:vote.title'), value: voteInWords(resolution.vote) },
        ...(type === 'refuse' ? [{ key: 'grounds', label: t('commission:refusal.grounds'), value: proposal.grounds.map(({ title, citationPlace }) => `${text(title)} (${text(citationPlace)})`).join('; ') }] : []),
        { key: 'proposed', label: t('commission:decision.proposer'), value: proposal.by.name },
      ]} />
      <p>{t(`commission:decision.effect-${type}`)}</p>
      <div className="cm-buttons">
        <Button ref={button} kind={type === 'register' ? 'primary' : 'danger'} blocked={why} showReason onClick={send}>{t(`commission:decision.do-${type}`)}</Button>
        <LinkButton kind="quiet" href={casePath(filing.id, 'decision')}>{t('commission:decision.back')}</LinkButton>
      </div>
      <h2>{t('commission:act.preview')}</h2>
      <div className="cm-preview"><ActPaper act={rulebook.act(filing, event, context)} draft preview /></div>
    </CasePage>
  );
}
