import { formatMoment } from '@tirkeu/messages';
import { BottomBar, Button, Card, EmptyState, LinkButton, Tabs, TwoPane } from '@tirkeu/ui';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { applied, beforeVote, openResolution, wouldRefuse } from '../act/act-events.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from '../act/signers.js';
import { CasePage, WithCase, casePath, useCaseAction, type Case } from '../case.js';
import { lastDay } from '../moments.js';
import { ComposerHead } from '../composer-head.js';
import { curableDefects } from '../examination/requirement-rows.js';
import { forgetDraft, useKeptDraft } from '../kept-draft.js';
import { noticePreview } from '../notice/notice-draft.js';
import { GroundCard } from './ground-card.js';
import { GroundList } from './ground-list.js';
import { entriesOf, stated, suggestedGrounds, type GroundsDraft } from './ground-entries.js';
import { LikeGrounds } from './like-grounds.js';
import { NotAGround } from './not-a-ground.js';
import { PublicPreview } from './public-preview.js';
import { refusalOf, whyNotSent, type Refusal } from './refusal.js';
import { sendable } from './sendable.js';
import './refusal.css';

/** A refusal is put together from the law and from what lies in the filing; it is never written freely. */
export function RefusalPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:refusal.title')}>{(current) => <RefusalComposer current={current} />}</WithCase>;
}

function useRefusal(current: Case) {
  const { filing, rulebook, rows, circumstances } = current;
  const key = `${circumstances.actor.accountId}/refusal/${filing.id}`;
  const initial = useMemo((): GroundsDraft => ({ chosen: suggestedGrounds(rows), changes: {} }), [rows]);
  const [draft, setDraft] = useKeptDraft(key, initial);
  const entries = entriesOf(draft, rows, filing, rulebook);
  return { key, draft, setDraft, entries, refusal: refusalOf(draft, entries, filing, circumstances) };
}

function RefusalComposer({ current }: { readonly current: Case }) {
  const { t, text } = useWords();
  const { filing, rulebook, view, standing, allowed } = current;
  const { key, draft, setDraft, entries, refusal } = useRefusal(current);
  const [, navigate] = useLocation();
  const propose = useCaseAction(filing.id);
  const why = useWhyNot(current, refusal);
  const send = async () => {
    try {
      await propose.mutateAsync({ type: 'propose-refusal', grounds: sendable(refusal.inRefusal.map(stated)) });
      forgetDraft(key);
      navigate(casePath(filing.id, 'decision'));
    } catch {
      // Said above the composer.
    }
  };
  const nameOf = (item: string) => text([...rulebook.rules, ...rulebook.grounds].find(({ id }) => id === item)?.title ?? { kk: item, ru: item, en: item });
  return (
    <CasePage
      current={current}
      title={t('commission:refusal.title')}
      ownHead
      layout="screen"
      bottomBar={(
        <BottomBar
          label={t('commission:refusal.title')}
          primary={<Button kind="primary" blocked={standing === 'holding' && !allowed.includes('propose-refusal') ? t('commission:bar.not-now') : why} onClick={send}>{t('commission:refusal.send', { count: refusal.inRefusal.length })}</Button>}
          missing={why === false ? t('commission:refusal.ready') : why}
        >
          {refusal.toNotice.length > 0 && <LinkButton href={casePath(filing.id, 'notice')}>{t('commission:refusal.open-notice')}</LinkButton>}
          <LinkButton href={casePath(filing.id)}>{t('commission:to-examination')}</LinkButton>
        </BottomBar>
      )}
    >
      <ComposerHead current={current} title={t('commission:refusal.title')} />
      <TwoPane
        separatorLabel={t('commission:examination.splitter')}
        startLabel={t('commission:refusal.grounds')}
        endLabel={t('commission:act.preview')}
        initial={54}
        start={(
          <>
            <ProblemNotice failure={propose.error} zone={view.contest.zone} nameOf={nameOf} />
            <NotAGround rulebook={rulebook} />
            <GroundList current={current} draft={draft} usedFor="refusal" withoutRow={refusal.withoutRow} onChange={setDraft} />
            {entries.map((entry, index) => <GroundCard key={entry.key} current={current} entry={entry} number={index + 2} curability={refusal.curabilityOf(entry)} onChange={setDraft} />)}
            <div className="cm-pair"><LikeGrounds current={current} grounds={draft.chosen} /><SecondPerson current={current} /></div>
            <Service current={current} />
          </>
        )}
        end={<RefusalPreview current={current} refusal={refusal} />}
      />
    </CasePage>
  );
}

/** Why the refusal cannot be sent yet; false when it can. */
function useWhyNot({ standing }: Case, refusal: Refusal): string | false {
  const { t, text } = useWords();
  if (standing !== 'holding') return t('commission:standing.not-holding');
  const gap = whyNotSent(refusal);
  if (gap === null) return false;
  if (gap.kind === 'no-ground') return t(refusal.toNotice.length > 0 ? 'commission:refusal.only-notice' : 'commission:refusal.choose-ground');
  if (gap.kind === 'without-row') return t('commission:refusal.mark-row-first');
  return `${text(gap.entry.ground.title)}: ${gap.gaps.map((each) => t(`commission:refusal.gap.${each}`)).join(', ')}`;
}

function SecondPerson({ current: { circumstances, rulebook } }: { readonly current: Case }) {
  const { t } = useWords();
  return (
    <Card title={t('commission:refusal.second-person')}>
      <p>{t('commission:refusal.drafted-by', { name: circumstances.actor.name })} {t('commission:refusal.decided-by')} <Citation citation={rulebook.procedure.twoPersons.citation} short /></p>
    </Card>
  );
}

/** How the candidate is told, and until when they can appeal. */
function Service({ current: { circumstances, rulebook, filing } }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const date = lastDay(rulebook.appealBy(circumstances.receivedAt, filing.zone), filing.zone, language);
  return (
    <Card title={t('commission:refusal.service')}>
      <p>{t('commission:refusal.service.text')} {t('commission:refusal.service.appeal', { bodies: text(rulebook.procedure.appealTo.value), date })} <Citation citation={rulebook.procedure.appealTo.citation} short /></p>
    </Card>
  );
}

function RefusalPreview({ current, refusal }: { readonly current: Case; readonly refusal: Refusal }) {
  const { t, language } = useWords();
  const { filing, rulebook, circumstances, rows, view } = current;
  const context = useSignedContext(current);
  const [tab, setTab] = useState('refusal');
  const notice = noticePreview(filing, curableDefects(rows).map(({ finding: { rule, candidateId } }) => ({ rule, candidateId, found: null })), circumstances);
  const refusalAct = refusal.inRefusal.length === 0
    ? <EmptyState title={t('commission:refusal.no-preview')}><p>{t('commission:refusal.no-preview-text')}</p></EmptyState>
    : <ActPaper act={beforeVote(rulebook.act(filing, wouldRefuse(filing, circumstances, openResolution(circumstances, filing), refusal.inRefusal.map((entry) => applied(stated(entry), circumstances))), context))} draft preview />;
  const tabs = [
    { key: 'refusal', text: t('commission:refusal.tab-refusal', { count: refusal.inRefusal.length }), panel: <div className="cm-desk" tabIndex={0} role="group" aria-label={t('commission:act.preview')}>{refusalAct}</div> },
    ...(refusal.toNotice.length > 0 && notice?.event
      ? [{ key: 'notice', text: t('commission:refusal.tab-notice', { count: notice.event.defects.length }), panel: <div className="cm-desk" tabIndex={0} role="group" aria-label={t('commission:act.preview')}><p className="cm-quiet">{t('commission:notice.until', { moment: formatMoment(notice.event.cureBy, view.contest.zone, language) })}</p><ActPaper act={rulebook.act(filing, notice.event, context)} draft preview /></div> }]
      : []),
  ];
  const shownTabs = refusal.inRefusal.length === 0 ? tabs : [...tabs, { key: 'public', text: t('commission:refusal.tab-public'), panel: <PublicPreview current={current} entries={refusal.inRefusal} /> }];
  const complete = refusal.gaps.length === 0 && refusal.inRefusal.length > 0;
  return <Tabs label={t('commission:act.preview')} value={shownTabs.some(({ key }) => key === tab) ? tab : 'refusal'} onChange={setTab} tabs={shownTabs} aside={complete ? t('commission:refusal.languages-complete') : t('commission:refusal.languages-open')} />;
}
