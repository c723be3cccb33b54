import { awaitsInformalCheck, getWindow, requiredDocuments, type Document } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Columns, EmptyState, LinkButton, Notice, PageHeader, Section, Stack } from '@tirkeu/ui';
import { useState } from 'react';
import { ApiProblem } from '../../shared/api.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { useFiling } from '../../shared/queries.js';
import { CasePage, WithCase, type Case } from '../case.js';
import { DocumentViewer } from '../examination/document-viewer.js';
import { useKeptDraft } from '../kept-draft.js';
import { EnteredDetails, MachineFindings } from './draft-parts.js';
import { informalHref } from './informal-address.js';
import { RemarkComposer } from './remark-composer.js';
import { EMPTY_REMARKS, begunOn, type Place, type RemarkDraft } from './remark-draft.js';
import './informal.css';

/** A draft as the commission may read it: until it has answered. */
export function CheckPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  const { data, error } = useFiling(filingId);
  const closed = error instanceof ApiProblem && error.problem.status === 404;
  if (closed || (data !== undefined && data.filing.status !== 'draft')) return <Gone />;
  return <WithCase filingId={filingId} title={t('informal:title')}>{(current) => (awaitsInformalCheck(current.filing) ? <Draft current={current} /> : <Gone />)}</WithCase>;
}

/** It was answered, handed in, or nomination has closed. */
function Gone() {
  const { t } = useWords();
  return (
    <Page title={t('informal:gone.title')} width="reading" back={{ href: informalHref(), text: t('informal:list.title') }}>
      <EmptyState title={t('informal:gone.title')} action={<LinkButton href="/commission">{t('informal:list.to-queue')}</LinkButton>}><p>{t('informal:gone.text')}</p></EmptyState>
    </Page>
  );
}

/** The place in the document list that a paper answers. */
function placeOf({ filing, rulebook }: Case, { requirement, candidateId }: Document): Place {
  const asked = requiredDocuments(filing, rulebook).filter(({ requirement: { id } }) => id === requirement);
  return { document: requirement, candidateId: asked.some((each) => each.candidateId === candidateId) ? candidateId : asked[0]?.candidateId ?? null };
}

function Draft({ current }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { filing, view, circumstances: { actor, timetable } } = current;
  const { zone, title } = view.contest;
  const key = `${actor.accountId}/informal/${filing.id}`;
  const [draft, setDraft] = useKeptDraft<RemarkDraft>(key, EMPTY_REMARKS);
  const [pageId, setPageId] = useState<string | null>(null);
  const nomination = getWindow(timetable, 'nomination');
  const asked = formatMoment(filing.informalCheck?.requestedAt ?? filing.openedAt, zone, language);
  const begin = (place: Place, words: string) => {
    setDraft((before) => begunOn(before, place, words));
    document.getElementById('remark-text')?.focus();
  };
  const turnTo = (next: string) => {
    setPageId(next);
    const paper = filing.documents.find(({ fileId }) => next.startsWith(`${fileId}/`));
    if (paper) setDraft((before) => (before.text.trim() === '' ? { ...before, place: placeOf(current, paper) } : before));
  };
  const head = { title: current.name, back: { href: informalHref(), text: t('informal:list.title') }, lead: text(title) };
  return (
    <CasePage current={current} title={current.name} tabTitle={t('informal:title')} titleLang="kk" width="page" ownHead>
      <Columns
        asideWidth={400}
        head={<Stack gap={4}><PageHeader {...head} titleLang="kk" /><Notice tone="info" title={t('informal:page.notice')}><p>{t('informal:page.notice.text', { moment: asked })}</p></Notice></Stack>}
        aside={<div className="cm-informal-side"><Stack gap={4}><Deadline what={t('informal:page.until')} at={nomination.closesAt} zone={zone} citation={nomination.citation} compact /><RemarkComposer current={current} draft={draft} onChange={setDraft} draftKey={key} /></Stack></div>}
      >
        <Stack gap={5}>
          <MachineFindings current={current} onRemark={begin} />
          <Section title={t('informal:page.papers')}><div className="cm-informal-papers"><DocumentViewer current={current} pageId={pageId} onPage={turnTo} /></div></Section>
          <EnteredDetails current={current} />
        </Stack>
      </Columns>
    </CasePage>
  );
}
