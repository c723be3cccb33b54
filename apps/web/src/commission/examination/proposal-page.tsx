import { Button, LinkButton, SummaryList } from '@tirkeu/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from '../act/signers.js';
import { beforeVote, openResolution, wouldRegister } from '../act/act-events.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { queuePlace } from '../queue/queue-place.js';
import { GapWords } from './gap-words.js';
import { gapsOf, hasGaps } from './requirement-rows.js';

/** The last look before registration is proposed to the commission. */
export function ProposalPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:proposal.title')}>{(current) => <Proposal current={current} />}</WithCase>;
}

function Proposal({ current }: { readonly current: Case }) {
  const { t, text } = useWords();
  const { filing, rulebook, circumstances, rows, name, view, standing } = current;
  const [, navigate] = useLocation();
  const propose = useCaseAction(filing.id);
  const context = useSignedContext(current);
  const button = useRef<HTMLButtonElement>(null);
  const gaps = gapsOf(rows, filing, rulebook);
  const possible = standing === 'holding' && !hasGaps(gaps) && current.allowed.includes('propose-registration');
  // The page has led focus to its heading; the one thing left to do is to press Enter. The last ticks may still be on their way then.
  useEffect(() => {
    const frame = window.requestAnimationFrame(() => button.current?.focus());
    return () => window.cancelAnimationFrame(frame);
  }, [possible]);
  const send = async () => {
    try {
      await propose.mutateAsync({ type: 'propose-registration' });
      navigate(queuePlace().href);
    } catch {
      // Said below.
    }
  };
  const act = beforeVote(rulebook.act(filing, wouldRegister(filing, circumstances, openResolution(circumstances, filing)), context));
  return (
    <CasePage current={current} title={t('commission:proposal.title')} lead={t('commission:proposal.lead')} back={{ href: casePath(filing.id), text: t('commission:to-examination') }}>
      <ProblemNotice failure={propose.error} zone={view.contest.zone} nameOf={(item) => text(rulebook.rules.find(({ id }) => id === item)?.title ?? { kk: item, ru: item, en: item })} />
      <SummaryList rows={[
        { key: 'candidate', label: t('commission:case.candidate'), value: <span lang="kk">{name}</span> },
        { key: 'seat', label: t('commission:case.seat'), value: text(view.contest.title) },
        { key: 'requirements', label: t('commission:proposal.requirements'), value: t('commission:requirements.marked', { marked: rows.filter(({ mark }) => mark?.value === 'met').length, of: rows.length }) },
        { key: 'who', label: t('commission:proposal.who-decides'), value: t('commission:proposal.who-decides-text') },
      ]} />
      <div className="cm-buttons">
        <Button ref={button} kind="primary" blocked={possible ? false : t('commission:proposal.not-possible')} onClick={send}>{t('commission:proposal.send')}</Button>
        <LinkButton kind="quiet" href={casePath(filing.id)}>{t('commission:back-to-marks')}</LinkButton>
      </div>
      {!possible && <GapWords gaps={gaps} rulebook={rulebook} />}
      <h2>{t('commission:act.preview')}</h2>
      <div className="cm-preview"><ActPaper act={act} draft preview /></div>
    </CasePage>
  );
}
