import { CONSENT_DOCUMENTS, findDocument, fullName, getWindow, openNotice, requiredDocuments, type Document, type RequiredDocument } from '@tirkeu/domain';
import { formatBytes, formatClosing, formatTimeLeft } from '@tirkeu/messages';
import { Button, FileCard, FileCards, LinkButton, ListBullets, Notice, Section, Stack, StatusMark, Text, TrashIcon } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { useSearch } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { CasePage } from '../case/case-page.js';
import { remarksOf } from '../../shared/informal/remarks.js';
import { canAttach, hrefOf, isReplaceable, type FilingCase } from '../case/filing-case.js';
import { WhyWeAsk } from '../../shared/privacy/why-we-ask.js';
import { useIntent } from '../../shared/use-intent.js';
import { PageImages } from './page-images.js';
import { UploadArea } from './upload-area.js';

/** Needed after submission alone. */
const ReplacingNotice = lazy(async () => ({ default: (await import('../case/replacing-notice.js')).ReplacingNotice }));

/** Only nominees of others need it. */
const ConsentInAccount = lazy(async () => ({ default: (await import('./consent-in-account.js')).ConsentInAccount }));

/** Only drafts that a commission has looked at have any. */
const RemarksHere = lazy(async () => ({ default: (await import('../../shared/informal/remarks-here.js')).RemarksHere }));

interface Props {
  readonly filingCase: FilingCase;
  readonly required: RequiredDocument;
}

/** One paper: why it is asked for, what must be seen on it, and the file that answers. */
export function DocumentPage({ filingCase, requirementId }: { readonly filingCase: FilingCase; readonly requirementId: string }) {
  const { t } = useWords();
  const { filing, rulebook } = filingCase;
  const of = new URLSearchParams(useSearch()).get('of');
  const required = requiredDocuments(filing, rulebook).find(({ requirement, candidateId }) => requirement.id === requirementId && (of === null || candidateId === of));
  if (required) return <OneDocument filingCase={filingCase} required={required} />;
  return <CasePage filingCase={filingCase} title={t('candidate:document.not-asked')}><Text>{t('candidate:document.not-asked.text')}</Text></CasePage>;
}

/** Until when this paper can come: its notice's own term, else the closing of its stage. */
function dueOf({ filing, timetable }: FilingCase, { requirement }: RequiredDocument) {
  const notice = openNotice(filing);
  if (notice?.defects.some(({ document }) => document === requirement.id)) return notice.cureBy;
  return getWindow(timetable, requirement.stage === 'nomination' ? 'nomination' : 'registration').closesAt;
}

function OneDocument({ filingCase, required }: Props) {
  const { t, text, language } = useWords();
  const { filing, timetable } = filingCase;
  const { requirement, candidateId } = required;
  const onList = filing.route === 'party-list' ? filing.candidates.find(({ id }) => id === candidateId) : undefined;
  const attached = findDocument(filing, requirement.id, candidateId);
  const due = dueOf(filingCase, required);
  const left = formatTimeLeft(filingCase.now, due, language);
  const meta = left !== null && <>{t('candidate:document.by', { moment: formatClosing(due, timetable.zone, language) })}<br />{left}</>;
  return (
    <CasePage filingCase={filingCase} title={text(requirement.title)} lead={onList && <span lang="kk">{fullName(onList.nameKk)}</span>} meta={meta}>
      {remarksOf(filing).length > 0 && <Suspense fallback={null}><RemarksHere filing={filing} document={requirement.id} candidateId={candidateId} /></Suspense>}
      <Section title={t('candidate:document.why')}>
        <Stack gap={2}>
          <Text>{text(requirement.purpose)}</Text>
          <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={requirement.citation} /></Text>
          <WhyWeAsk field="file-name" label={text(requirement.title)} terms={filingCase.rulebook.retention.value} />
        </Stack>
      </Section>
      <Section title={t('candidate:document.must-show')}>
        <Stack gap={2}>
          <ListBullets items={requirement.content.map(text)} />
          <Text size="s" tone="muted">{t('candidate:document.issuer', { issuer: text(requirement.issuer) })}</Text>
        </Stack>
      </Section>
      {(CONSENT_DOCUMENTS as readonly string[]).includes(requirement.id) && <Suspense fallback={null}><ConsentInAccount filingCase={filingCase} required={required} /></Suspense>}
      {attached && <AttachedFile filingCase={filingCase} required={required} attached={attached} />}
      <Answer filingCase={filingCase} required={required} attached={attached} />
    </CasePage>
  );
}

function AttachedFile({ filingCase, required, attached }: Props & { readonly attached: Document }) {
  const { t, text, language } = useWords();
  const { filing, timetable, allowed } = filingCase;
  const { act } = useIntent(filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const { requirement, candidateId } = required;
  const name = text(requirement.title);
  const remove = () => {
    setFailure(null);
    return act({ type: 'remove-document', requirement: requirement.id, candidateId }).catch(setFailure);
  };
  return (
    <Section title={t('candidate:document.pages')} aside={t('candidate:pages', { count: attached.pages })}>
      <Stack gap={3}>
        <ProblemNotice failure={failure} timetable={timetable} />
        <FileCards label={t('candidate:document.file')}>
          <FileCard
            name={attached.fileName}
            size={`${formatBytes(attached.bytes, language)} · ${t('candidate:pages', { count: attached.pages })}`}
            detail={t('candidate:document.print', { start: attached.sha256.slice(0, 8) })}
            status={<StatusMark>{t('candidate:document.stored')}</StatusMark>}
            actions={allowed.includes('remove-document') ? (
              <Button size="s" icon={<TrashIcon />} aria-label={t('candidate:document.remove.label', { name })} onClick={remove}>{t('candidate:document.remove')}</Button>
            ) : undefined}
          />
        </FileCards>
        <Text size="s" tone="muted">{t('candidate:document.look')}</Text>
        <PageImages filingId={filing.id} document={attached} name={name} />
      </Stack>
    </Section>
  );
}

function Answer({ filingCase, required, attached }: Props & { readonly attached: Document | undefined }) {
  const { t } = useWords();
  const { filing, candidate } = filingCase;
  const { requirement } = required;
  const [waiting, setWaiting] = useState(false);
  if (candidate === undefined) return <Notice tone="info"><p>{t('candidate:task.identity-first')}</p></Notice>;
  if (!canAttach(filingCase, requirement)) {
    const waits = requirement.opensAfterCompliance && filing.compliance === null && filingCase.allowed.includes('attach-document');
    return <Notice tone="info" title={t(waits ? 'candidate:document.not-yet' : 'candidate:document.closed')}><p>{t(waits ? 'candidate:task.opens-after-compliance' : 'candidate:document.closed.text')}</p></Notice>;
  }
  const back = openNotice(filing) === null ? { href: hrefOf(filing.id), key: 'candidate:document.done' as const } : { href: hrefOf(filing.id, 'notice'), key: 'candidate:document.done.notice' as const };
  return (
    <>
      {isReplaceable(filingCase) && requirement.stage === 'nomination' && <Suspense fallback={null}><ReplacingNotice /></Suspense>}
      <UploadArea filingCase={filingCase} required={required} replaces={attached !== undefined} onWaiting={setWaiting} />
      {attached && !waiting && <LinkButton kind="primary" wide href={back.href}>{t(back.key)}</LinkButton>}
    </>
  );
}
