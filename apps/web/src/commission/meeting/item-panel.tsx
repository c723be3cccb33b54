import type { MeetingView } from '@tirkeu/contracts';
import { AGENDA_HEADINGS, localDate, tallyOf, type AgendaItem, type AppliedGround, type Resolution, type Rulebook } from '@tirkeu/domain';
import { BottomBar, Button, LinkButton, Notice, useAnnouncer } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ActPaper } from '../../shared/act-paper.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useFiling } from '../../shared/queries.js';
import { useRulebook } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session.js';
import { applied, beforeVote, wouldRefuse, wouldRegister } from '../act/act-events.js';
import { useSignedContext } from '../act/signers.js';
import { CaseInside, casePath, type Case } from '../case.js';
import { ProposedGrounds } from '../decision/proposed-grounds.js';
import { RequirementSummary } from '../decision/requirement-summary.js';
import { ChangesSince } from '../examination/stale-marks.js';
import { ConfirmResult } from './confirm-result.js';
import { nameOfMember, useClosingWhyNot } from './member-words.js';
import { MeetingFrame } from './meeting-page.js';
import { meetingHref, useAskOfMeeting } from './meeting-queries.js';
import { TakeOffForm } from './take-off-form.js';
import { TallyTiles } from './tally-tiles.js';
import { VoteTable } from './vote-table.js';

type Step = 'vote' | 'result' | 'take-off';

/** One open item: what is proposed and why, then how each member votes, then the result. */
export function ItemPanel({ view, item }: { readonly view: MeetingView; readonly item: AgendaItem }) {
  const { t, text } = useWords();
  const { meeting, mayDecide, mayRun } = view;
  const rulebook = useRulebook(view.rulebookId);
  const ask = useAskOfMeeting(meeting.id);
  const announce = useAnnouncer();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>('vote');
  const ownProposal = useOwnProposal(item, rulebook);
  const onAgenda = view.filings.find(({ filingId }) => filingId === item.filingId);
  const [seen, setSeen] = useState(onAgenda?.version ?? 0);
  const tally = tallyOf(meeting, item, rulebook);
  const whyNot = useClosingWhyNot(meeting)(tally);
  const changed = onAgenda !== undefined && onAgenda.version > seen;
  const why = !mayDecide ? t('meetings:chair-announces') : ownProposal ? t('commission:decision.own-proposal') : onAgenda?.asProposed === false ? t('meetings:not-as-proposed') : changed ? t('meetings:look-at-changes') : whyNot;
  const close = async () => {
    await ask.mutateAsync({ ask: 'close-item', itemId: item.id, expectedVersion: seen });
    announce(t(tally.adopted ? 'meetings:outcome.carried' : 'meetings:outcome.lost'));
    navigate(meetingHref(meeting.id, item.id));
  };
  const confirming = step === 'result' && why === false;
  return (
    <MeetingFrame
      view={view} place={item.id} where={t('meetings:item-number', { number: item.position })}
      bottomBar={confirming ? undefined : (
        <BottomBar label={t('meetings:item')} primary={<Button kind="primary" blocked={why} onClick={() => setStep('result')}>{t('meetings:check-result')}</Button>} missing={why === false ? t('meetings:all-voted') : why}>
          {mayRun && <MoveUp view={view} item={item} />}
          {mayRun && <Button onClick={() => setStep('take-off')}>{t('meetings:take-off')}</Button>}
          <LinkButton href={casePath(item.filingId)}>{t('meetings:open-case')}</LinkButton>
        </BottomBar>
      )}
    >
      <ItemHead item={item} />
      <ProblemNotice failure={ask.error} zone={meeting.zone} nameOf={(id) => nameOfMember(meeting, id)} />
      {onAgenda?.asProposed === false && <Notice tone="warn" title={t('meetings:not-as-proposed')}><p>{t('meetings:not-as-proposed-text')}</p></Notice>}
      {step === 'take-off' && <TakeOffForm view={view} items={[item]} onDone={() => setStep('vote')} />}
      {confirming
        ? <ConfirmResult heading={`${text(AGENDA_HEADINGS[item.action.type])}: ${item.subject.kk}`} items={[item]} tally={tally} onConfirm={close} onBack={() => setStep('vote')} />
        : (
          <>
            <CaseInside filingId={item.filingId}>
              {(current) => (
                <>
                  {changed && current.view.version > seen && <Notice tone="warn" live title={t('meetings:changed')} actions={<Button size="s" onClick={() => setSeen(current.view.version)}>{t('meetings:changes-seen')}</Button>}><ChangesSince current={current} version={seen} /></Notice>}
                  <ItemFacts current={current} item={item} />
                </>
              )}
            </CaseInside>
            <VoteTable meeting={meeting} votes={item.votes} readOnly={!mayRun} onNote={(votes) => void ask.mutateAsync({ ask: 'votes', itemIds: [item.id], votes }).catch(() => undefined)} />
            <TallyTiles tally={tally} />
          </>
        )}
    </MeetingFrame>
  );
}

/** Takes an item up before the open one that stands over it. */
function MoveUp({ view: { meeting }, item }: { readonly view: MeetingView; readonly item: AgendaItem }) {
  const { t } = useWords();
  const ask = useAskOfMeeting(meeting.id);
  const open = meeting.items.filter(({ outcome }) => outcome === 'open');
  const place = open.indexOf(item);
  const above = open[place - 1];
  if (above === undefined) return null;
  const ordered = open.toSpliced(place - 1, 2, item, above).map(({ id, together }) => ({ itemId: id, together }));
  return <Button kind="quiet" onClick={() => ask.mutateAsync({ ask: 'agenda', items: ordered }).catch(() => undefined)}>{t('meetings:move-up')}</Button>;
}

/** Whoever proposed does not announce the result. */
function useOwnProposal({ filingId }: AgendaItem, { procedure }: Rulebook): boolean {
  const { session } = useSession();
  const { data } = useFiling(filingId);
  return procedure.twoPersons.value && session?.account.id !== undefined && data?.filing.proposal?.by.accountId === session.account.id;
}

export function ItemHead({ item }: { readonly item: AgendaItem }) {
  const { t, text } = useWords();
  return (
    <header className="mt-head">
      <p className="cm-quiet">{t('meetings:item-number', { number: item.position })}. {t('commission:decision.proposed-by', { name: item.proposedBy })}</p>
      <h2>{text(AGENDA_HEADINGS[item.action.type])}: <span lang="kk">{item.subject.kk}</span></h2>
    </header>
  );
}

/** The grounds on which an item rests: those proposed, or those it brings itself; null where it rests on none. */
function groundsOf({ filing, circumstances }: Case, { action }: AgendaItem): readonly AppliedGround[] | null {
  if ('grounds' in action) return action.grounds.map((ground) => applied(ground, circumstances));
  return action.type === 'refuse' ? filing.proposal?.grounds ?? [] : null;
}

/** What the decision page shows: grounds with their evidence, or what the checklist came to; and the act as it would be. */
function ItemFacts({ current, item }: { readonly current: Case; readonly item: AgendaItem }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const { filing } = current;
  const grounds = groundsOf(current, item);
  const isProposal = filing.proposal !== null && (item.action.type === 'register' || item.action.type === 'refuse');
  return (
    <>
      {grounds === null ? <RequirementSummary current={current} /> : <ProposedGrounds current={current} grounds={grounds} />}
      {isProposal && (
        <details className="cm-details" onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>{t('meetings:draft-act')}</summary>
          {shown && <DraftAct current={current} />}
        </details>
      )}
    </>
  );
}

function DraftAct({ current }: { readonly current: Case }) {
  const { filing, circumstances, rulebook } = current;
  const context = useSignedContext(current);
  const resolution: Resolution = { number: '', on: localDate(circumstances.receivedAt, filing.zone), vote: { members: 0, present: 0, inFavour: 0, against: 0 } };
  const event = filing.proposal?.kind === 'refuse' ? wouldRefuse(filing, circumstances, resolution, filing.proposal.grounds) : wouldRegister(filing, circumstances, resolution);
  return <div className="cm-preview"><ActPaper act={beforeVote(rulebook.act(filing, event, context))} draft preview /></div>;
}
