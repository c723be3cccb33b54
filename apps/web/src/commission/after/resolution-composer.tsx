import type { ActionRequest } from '@tirkeu/contracts';
import type { AgendaAction, DecisionEvent, Resolution } from '@tirkeu/domain';
import { BottomBar, Button, EmptyState, LinkButton, TwoPane } from '@tirkeu/ui';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ActPaper } from '../../shared/act-paper.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { beforeVote, openResolution } from '../act/act-events.js';
import { useSignedContext } from '../act/signers.js';
import { CasePage, casePath, useCaseAction, type Case } from '../case.js';
import { ComposerHead } from '../composer-head.js';
import { PutOnAgenda } from '../decision/meeting-entry.js';
import { SessionFields } from '../decision/session-fields.js';
import { useVote, voteKey } from '../decision/session-item.js';
import { readResolution } from '../decision/vote-draft.js';
import { useVoteWhyNot } from '../decision/vote-words.js';
import { forgetDraft } from '../kept-draft.js';

/** The words of one kind of resolution. */
export interface ResolutionWords {
  readonly title: string;
  readonly check: string;
  readonly confirmTitle: string;
  /** What follows for whom, before it is done. */
  readonly effect: string;
  readonly act: string;
}

export interface ResolutionComposerProps {
  readonly current: Case;
  readonly words: ResolutionWords;
  readonly danger?: boolean;
  /** Why it cannot be decided yet, besides the vote; false when nothing is in the way. */
  readonly whyNot: string | false;
  /** The event that the act is drawn from; null while there is nothing to show. */
  readonly eventWith: (resolution: Resolution) => DecisionEvent | null;
  readonly actionWith: (resolution: Resolution) => ActionRequest;
  /** The same, to be voted on by name in a meeting. */
  readonly agendaAction: AgendaAction;
  /** Forgotten once it is decided. */
  readonly draftKey: string;
  readonly children?: ReactNode;
}

/** A resolution of the commission, put together beside its act, with the vote; and once more before it stands. */
export function ResolutionComposer({ current, words, danger = false, whyNot, eventWith, actionWith, agendaAction, draftKey, children }: ResolutionComposerProps) {
  const { t } = useWords();
  const { filing, rulebook, circumstances, view } = current;
  const [vote, setVote] = useVote(current);
  const [checking, setChecking] = useState(false);
  const [, navigate] = useLocation();
  const decide = useCaseAction(filing.id);
  const context = useSignedContext(current);
  const voteWhy = useVoteWhyNot(vote, rulebook);
  const resolution = readResolution(vote);
  const why = whyNot === false ? voteWhy : whyNot;
  const event = eventWith(resolution ?? openResolution(circumstances, filing));
  const act = event && rulebook.act(filing, event, context);
  const send = async () => {
    if (resolution === null) return;
    try {
      await decide.mutateAsync(actionWith(resolution));
      forgetDraft(draftKey);
      forgetDraft(voteKey(current));
      navigate(casePath(filing.id, 'decision'));
    } catch {
      setChecking(false);
    }
  };
  if (checking && why === false && act) {
    return (
      <CasePage current={current} title={words.confirmTitle} lead={<span lang="kk">{current.name}</span>}>
        <p>{words.effect}</p>
        <div className="cm-buttons"><Button kind={danger ? 'danger' : 'primary'} onClick={send}>{words.act}</Button><Button kind="quiet" onClick={() => setChecking(false)}>{t('commission:decision.back')}</Button></div>
        <div className="cm-preview"><ActPaper act={act} draft preview /></div>
      </CasePage>
    );
  }
  return (
    <CasePage
      current={current}
      title={words.title}
      ownHead
      layout="screen"
      bottomBar={(
        <BottomBar label={words.title} primary={<Button kind="primary" blocked={why} onClick={() => setChecking(true)}>{words.check}</Button>} missing={why === false ? t('rulings:ready') : why}>
          <PutOnAgenda current={current} action={agendaAction} blocked={whyNot} onDone={() => forgetDraft(draftKey)} />
          <LinkButton href={casePath(filing.id, 'decision')}>{t('commission:to-decision')}</LinkButton>
        </BottomBar>
      )}
    >
      <ComposerHead current={current} title={words.title} backTo="decision" />
      <TwoPane
        separatorLabel={t('commission:examination.splitter')}
        startLabel={words.title}
        endLabel={t('commission:act.preview')}
        initial={54}
        start={(
          <>
            <ProblemNotice failure={decide.error} zone={view.contest.zone} />
            {children}
            <SessionFields draft={vote} onChange={setVote} rulebook={rulebook} />
          </>
        )}
        end={act
          ? <div className="cm-desk" tabIndex={0} role="group" aria-label={t('commission:act.preview')}><ActPaper act={resolution === null ? beforeVote(act) : act} draft preview /></div>
          : <EmptyState title={t('rulings:no-preview')} />}
      />
    </CasePage>
  );
}
