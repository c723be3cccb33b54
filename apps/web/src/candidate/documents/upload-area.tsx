import type { RequiredDocument } from '@tirkeu/domain';
import { formatBytes, formatNumber, formatPercent } from '@tirkeu/messages';
import { Button, FileCard, FileCards, FilePicker, Notice, Section, Stack, Tag, useAnnouncer } from '@tirkeu/ui';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import type { FilingCase } from '../case/filing-case.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import { ACCEPTED_FILES, LARGEST_FILE, isPhotograph } from './file-rules.js';
import { uploadFaultWords } from './upload-words.js';
import { usePhotographs } from './use-photographs.js';
import { useUpload, type Upload, type UploadInUse } from './use-upload.js';

/** Comes with the first photograph. */
const PhotoTray = lazy(async () => ({ default: (await import('./photo-tray.js')).PhotoTray }));

export interface UploadAreaProps {
  readonly filingCase: FilingCase;
  readonly required: RequiredDocument;
  /** A file is there already and will be replaced. */
  readonly replaces: boolean;
  /** Whether photographs wait to be saved: their button is then the page's first one. */
  readonly onWaiting: (waiting: boolean) => void;
}

const MEGABYTE = 1024 * 1024;

function useLargest(): string {
  const { t, language } = useWords();
  return t('candidate:upload.megabytes', { size: formatNumber(LARGEST_FILE / MEGABYTE, language) });
}

/** Takes photographs or a file for one paper, and says in plain words how it fares. */
export function UploadArea({ filingCase, required, replaces, onWaiting }: UploadAreaProps) {
  const { t, text } = useWords();
  const announce = useAnnouncer();
  const largest = useLargest();
  const { requirement, candidateId } = required;
  const { upload, send, again, cancel } = useUpload(filingCase.filing.id, { requirement: requirement.id, candidateId });
  const photographs = usePhotographs();
  const [mixed, setMixed] = useState(false);
  const busy = upload.phase === 'sending' || upload.phase === 'checking';
  const waiting = photographs.pages.length > 0;
  useUnsavedWarning(waiting, t('candidate:form.leave'));
  useEffect(() => onWaiting(waiting), [onWaiting, waiting]);

  const sendOne = async (file: File) => {
    if (!await send(file)) return;
    photographs.clear();
    announce(t('candidate:upload.done', { name: text(requirement.title) }));
  };
  const take = async (files: readonly File[]) => {
    const [first] = files;
    setMixed(files.length > 1 && !files.every(isPhotograph));
    if (first && files.length === 1 && !isPhotograph(first)) return sendOne(first);
    if (files.every(isPhotograph)) await photographs.add(files);
  };
  return (
    <>
      {photographs.pages.length + photographs.unreadable.length > 0 && <Suspense fallback={null}><PhotoTray photographs={photographs} /></Suspense>}
      <Section title={t(waiting ? 'candidate:photo.add' : replaces ? 'candidate:upload.replace' : 'candidate:upload.add')}>
        <Stack gap={3}>
          <Failed upload={upload} again={again} zone={filingCase.timetable.zone} />
          <Sending upload={upload} cancel={cancel} />
          <FilePicker
            id="file" label={t('candidate:upload.add')} labelHidden hint={t('candidate:upload.hint', { largest })} error={mixed ? t('candidate:upload.mixed') : undefined}
            accept={ACCEPTED_FILES} maxBytes={LARGEST_FILE} multiple busy={busy}
            texts={{ choose: t('candidate:upload.choose'), takePhoto: t('candidate:upload.photo'), drop: t('candidate:upload.drop') }}
            messages={{
              wrongType: () => `${t('candidate:upload.wrong-type')}. ${t('candidate:upload.wrong-type.do')}`,
              tooBig: () => `${t('candidate:upload.too-large')}. ${t('candidate:upload.too-large.do', { largest })}`,
              empty: () => `${t('candidate:upload.empty')}. ${t('candidate:upload.empty.do')}`,
              tooMany: () => t('candidate:upload.mixed'),
            }}
            onFiles={(files) => void take(files)}
          />
        </Stack>
      </Section>
      {waiting && (
        <Button kind="primary" wide pending={busy} pendingText={t('candidate:form.saving')} onClick={async () => sendOne(await photographs.asFile(text(requirement.title)))}>
          {t('candidate:photo.save', { count: photographs.pages.length })}
        </Button>
      )}
    </>
  );
}

function Failed({ upload, again, zone }: Pick<UploadInUse, 'upload' | 'again'> & { readonly zone: string }) {
  const { t } = useWords();
  const largest = useLargest();
  if (upload.phase !== 'failed') return null;
  const words = uploadFaultWords(upload.failure);
  if (words === null) return <ProblemNotice failure={upload.failure} zone={zone} actions={<Button onClick={again}>{t('candidate:upload.again')}</Button>} />;
  return (
    <Notice tone="bad" live title={t(words.title)}>
      <p>{t(words.todo, { largest })}</p>
      <p>{t('candidate:upload.nothing-changed')}</p>
    </Notice>
  );
}

function Sending({ upload, cancel }: { readonly upload: Upload; readonly cancel: () => void }) {
  const { t, language } = useWords();
  if (upload.phase !== 'sending' && upload.phase !== 'checking') return null;
  const { file } = upload;
  const share = upload.phase === 'sending' ? upload.share : 1;
  const text = upload.phase === 'sending'
    ? t('candidate:upload.sent', { percent: formatPercent(share, language, 0), sent: formatBytes(file.size * share, language), size: formatBytes(file.size, language) })
    : t('candidate:upload.checking');
  return (
    <FileCards label={t('candidate:upload.under-way')}>
      <FileCard
        name={file.name.normalize('NFC')}
        status={<Tag tone="info">{t(upload.phase === 'sending' ? 'candidate:upload.sending' : 'candidate:upload.being-checked')}</Tag>}
        progress={{ value: Math.round(share * 100), label: t('candidate:upload.under-way'), text }}
        actions={upload.phase === 'sending' ? <Button size="s" onClick={cancel}>{t('candidate:upload.cancel')}</Button> : undefined}
      />
    </FileCards>
  );
}
