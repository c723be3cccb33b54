import { BottomBar, Button, EmptyState, LinkButton, TwoPane } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { applied, beforeVote, openResolution, wouldCancel } from '../act/act-events.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from '../act/signers.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { ComposerHead } from '../composer-head.js';
import { forgetDraft, useKeptDraft } from '../kept-draft.js';
import { GroundCard } from '../refusal/ground-card.js';
import { EMPTY_GROUNDS, UNWRITTEN, entryGaps, stated, type GroundEntry, type GroundsDraft } from '../refusal/ground-entries.js';
import { GroundList } from '../refusal/ground-list.js';
import { sendable } from '../refusal/sendable.js';
import { SessionFields } from './session-fields.js';
import { PutOnAgenda } from './meeting-entry.js';
import { useVote, voteKey } from './session-item.js';
import { readResolution } from './vote-draft.js';
import { useVoteWhyNot } from './vote-words.js';

/** The commission's resolution to cancel a registration, on grounds of the law and with its own vote. */
export function CancellationPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:cancellation.title')}>{(current) => <CancellationComposer current={current} />}</WithCase>;
}

/** For a cancellation each ground stands once: no checklist is open any more. */
function cancellationEntries({ chosen, changes }: GroundsDraft, { filing, rulebook }: Case): readonly GroundEntry[] {
  const candidateId = filing.candidates.length === 1 ? filing.candidates[0]?.id ?? null : null;
  return rulebook.grounds.filter(({ id }) => chosen.includes(id)).map((ground) => ({
    key: ground.id, ground, row: null, rule: null, candidateId, finding: changes[ground.id]?.finding ?? UNWRITTEN, evidence: changes[ground.id]?.evidence ?? [],
  }));
}

function CancellationComposer({ current }: { readonly current: Case }) {
  const { t, text } = useWords();
  const { filing, rulebook, circumstances, allowed, view } = current;
  const key = `${circumstances.actor.accountId}/cancellation/${filing.id}`;
  const [draft, setDraft] = useKeptDraft(key, EMPTY_GROUNDS);
  const [vote, setVote] = useVote(current);
  const [checking, setChecking] = useState(false);
  const [, navigate] = useLocation();
  const cancel = useCaseAction(filing.id);
  const context = useSignedContext(current);
  const entries = cancellationEntries(draft, current);
  const incomplete = entries.find((entry) => entryGaps(entry).length > 0);
  const voteWhy = useVoteWhyNot(vote, rulebook);
  const resolution = readResolution(vote);
  const groundsWhy = !allowed.includes('cancel-registration') ? t('commission:bar.not-now')
    : entries.length === 0 ? t('commission:refusal.choose-ground')
      : incomplete ? `${text(incomplete.ground.title)}: ${entryGaps(incomplete).map((gap) => t(`commission:refusal.gap.${gap}`)).join(', ')}`
        : false;
  const why = groundsWhy === false ? voteWhy : groundsWhy;
  const event = wouldCancel(filing, circumstances, resolution ?? openResolution(circumstances, filing), entries.map((entry) => applied(stated(entry), circumstances)));
  const act = rulebook.act(filing, event, context);
  const send = async () => {
    if (resolution === null) return;
    try {
      await cancel.mutateAsync({ type: 'cancel-registration', grounds: sendable(entries.map(stated)), resolution });
      forgetDraft(key);
      forgetDraft(voteKey(current));
      navigate(casePath(filing.id, 'decision'));
    } catch {
      setChecking(false);
    }
  };
  if (checking && why === false) {
    return (
      <CasePage current={current} title={t('commission:cancellation.confirm-title')} lead={<span lang="kk">{current.name}</span>}>
        <p>{t('commission:cancellation.effect')}</p>
        <div className="cm-buttons"><Button kind="danger" onClick={send}>{t('commission:cancellation.do')}</Button><Button kind="quiet" onClick={() => setChecking(false)}>{t('commission:decision.back')}</Button></div>
        <div className="cm-preview"><ActPaper act={act} draft preview /></div>
      </CasePage>
    );
  }
  return (
    <CasePage
      current={current}
      title={t('commission:cancellation.title')}
      ownHead
      layout="screen"
      bottomBar={(
        <BottomBar label={t('commission:cancellation.title')} primary={<Button kind="primary" blocked={why} onClick={() => setChecking(true)}>{t('commission:cancellation.check')}</Button>} missing={why === false ? t('commission:decision.ready') : why}>
          <PutOnAgenda current={current} action={{ type: 'cancel-registration', grounds: sendable(entries.map(stated)) }} blocked={groundsWhy} onDone={() => forgetDraft(key)} />
          <LinkButton href={casePath(filing.id, 'decision')}>{t('commission:to-decision')}</LinkButton>
        </BottomBar>
      )}
    >
      <ComposerHead current={current} title={t('commission:cancellation.title')} backTo="decision" />
      <TwoPane
        separatorLabel={t('commission:examination.splitter')}
        startLabel={t('commission:refusal.grounds')}
        endLabel={t('commission:act.preview')}
        initial={54}
        start={(
          <>
            <ProblemNotice failure={cancel.error} zone={view.contest.zone} />
            <GroundList current={current} draft={draft} usedFor="cancellation" withoutRow={[]} onChange={setDraft} />
            {entries.map((entry, index) => <GroundCard key={entry.key} current={current} entry={entry} number={index + 2} curability={null} onChange={setDraft} />)}
            <SessionFields draft={vote} onChange={setVote} rulebook={rulebook} />
          </>
        )}
        end={entries.length === 0 ? <EmptyState title={t('commission:refusal.no-preview')} /> : <div className="cm-desk" tabIndex={0} role="group" aria-label={t('commission:act.preview')}><ActPaper act={resolution === null ? beforeVote(act) : act} draft preview /></div>}
      />
    </CasePage>
  );
}
