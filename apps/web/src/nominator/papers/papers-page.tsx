import { findDocument, fullName, requiredDocuments, type Candidate, type DocumentRequirement } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, DataTable, EmptyState, Notice, ProgressBar, Row, Section, Stack, Text, useAnnouncer, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { WithWords, useWords } from '../../shared/language.js';
import { NominationFrame } from '../nomination/nomination-frame.js';
import type { Nomination } from '../nomination/nomination.js';
import { BulkUpload } from './bulk-upload.js';
import { FailedPapers } from './failed-papers.js';
import { PaperCell, type CellProps } from './paper-cell.js';
import { usePapersUpload, type PaperToSend } from './use-papers-upload.js';

const PAGE = 50;
const UPLOADS: readonly Area[] = ['uploads'];

/** The papers of a nomination as a table of people and papers, each cell with its own upload; and many files at once. */
export function PapersPage({ nomination }: { readonly nomination: Nomination }) {
  const { t, text } = useWords();
  const { filing, people, rulebook, isList } = nomination;
  const announce = useAnnouncer();
  const { send, progress, failed, waiting, goOn } = usePapersUpload(filing.id);
  const [shown, setShown] = useState(PAGE);
  const required = requiredDocuments(filing, rulebook);
  const own = required.filter(({ candidateId }) => candidateId === null).map(({ requirement }) => requirement);
  const ofPeople = rulebook.documents.filter(({ id }) => required.some(({ requirement, candidateId }) => requirement.id === id && candidateId !== null));
  const asked = new Set(required.map(({ requirement, candidateId }) => `${candidateId ?? ''} ${requirement.id}`));
  const upload = async (papers: readonly PaperToSend[]) => {
    const stored = await send(papers);
    announce(t('nominator:papers.stored', { count: stored }));
  };
  const cell = { nomination, busy: progress !== null, onFile: (file: File, place: PaperToSend['place']) => upload([{ key: file.name, file, place }]) } satisfies Partial<CellProps>;
  if (people.length === 0) {
    return <NominationFrame nomination={nomination} title={t('nominator:papers.title')}><EmptyState title={t('nominator:papers.people-first')} /></NominationFrame>;
  }
  const columns: DataColumn<Candidate>[] = [
    { id: 'name', header: t('nominator:column.name'), rowHeader: true, card: 'title', cell: ({ nameKk }) => <span lang="kk">{fullName(nameKk)}</span> },
    ...ofPeople.map((requirement): DataColumn<Candidate> => ({
      id: requirement.id, header: text(requirement.title), card: 'line',
      cell: (candidate) => (asked.has(`${candidate.id} ${requirement.id}`)
        ? <PaperCell {...cell} requirement={requirement} candidate={candidate} />
        : <Text as="span" size="s" tone="muted">{t('nominator:papers.not-needed')}</Text>),
    })),
  ];
  return (
    <NominationFrame nomination={nomination} title={t('nominator:papers.title')} lead={t('nominator:papers.lead')} width="full">
      {progress && <ProgressBar label={t('nominator:papers.sending')} value={progress.done + progress.share} max={progress.of} text={t('nominator:papers.sent', { done: progress.done, of: progress.of })} />}
      {waiting && <WithWords areas={UPLOADS} waiting={null}><Waiting goOn={goOn} /></WithWords>}
      <FailedPapers failed={failed} nomination={nomination} again={() => upload(failed.map(({ paper }) => paper))} />
      <BulkUpload nomination={nomination} busy={progress !== null} onSend={upload} />
      {isList && own.length > 0 && (
        <Section title={t('nominator:papers.own')}>
          <DataTable
            caption={t('nominator:papers.own')} rowKey={({ id }) => id} rows={own} density="compact"
            columns={[
              { id: 'paper', header: t('nominator:papers.paper'), rowHeader: true, card: 'title', cell: ({ title }) => text(title) },
              { id: 'file', header: t('nominator:papers.file'), card: 'line', cell: (requirement: DocumentRequirement) => <PaperCell {...cell} requirement={requirement} candidate={null} /> },
            ]}
          />
        </Section>
      )}
      <Section title={t('nominator:papers.of-people')}>
        <Stack gap={3}>
          <div className="n-wide"><DataTable caption={t('nominator:papers.of-people')} columns={columns} rows={people.slice(0, shown)} rowKey={({ id }) => id} density="compact" /></div>
          {people.length > shown && <Row><Button onClick={() => setShown(shown + PAGE)}>{t('nominator:people.rest', { count: people.length - shown })}</Button></Row>}
          <Text size="s" tone="muted">{t('nominator:papers.count', { there: required.filter(({ requirement, candidateId }) => findDocument(filing, requirement.id, candidateId)).length, of: required.length })}</Text>
        </Stack>
      </Section>
    </NominationFrame>
  );
}

/** The line is gone; what has arrived is safe. */
function Waiting({ goOn }: { readonly goOn: () => void }) {
  const { t } = useWords();
  return <Notice tone="warn" live title={t('uploads:paused')} actions={<Button onClick={goOn}>{t('uploads:go-on')}</Button>}><p>{t('uploads:paused.many')}</p></Notice>;
}
