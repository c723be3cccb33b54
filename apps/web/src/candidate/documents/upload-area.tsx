import type { RequiredDocument } from '@tirkeu/domain';
import { formatBytes, formatNumber, formatPercent, type Area } from '@tirkeu/messages';
import { Button, FileCard, FileCards, FilePicker, Notice, Section, Stack, Tag, Text, useAnnouncer } from '@tirkeu/ui';
import { Suspense, lazy, useEffect, useState } from 'react';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { ACCEPTED_FILES, LARGEST_FILE } from '../../shared/uploads/accepted-files.js';
import type { FilingCase } from '../case/filing-case.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import { isPhotograph } from './file-rules.js';
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
  return t('uploads:megabytes', { size: formatNumber(LARGEST_FILE / MEGABYTE, language) });
}

const WORDS: readonly Area[] = ['uploads'];

/** Takes photographs or a file for one paper, and says in plain words how it fares. */
export const UploadArea = (props: UploadAreaProps) => <WithWords areas={WORDS}><UploadPlace {...props} /></WithWords>;

function UploadPlace({ filingCase, required, replaces, onWaiting }: UploadAreaProps) {
  const { t, text } = useWords();
  const announce = useAnnouncer();
  const largest = useLargest();
  const { requirement, candidateId } = required;
  const { upload, waiting: broken, goOn, send, again, cancel } = useUpload(filingCase.filing.id, { requirement: requirement.id, candidateId });
  const photographs = usePhotographs();
  const [mixed, setMixed] = useState(false);
  const busy = upload.phase === 'sending' || upload.phase === 'checking';
  const waiting = photographs.pages.length > 0;
  useUnsavedWarning(waiting, t('candidate:form.leave'));
  useEffect(() => onWaiting(waiting), [onWaiting, waiting]);

  const sendOne = async (file: File) => {
    if (!await send(file)) return;
    photographs.clear();
    announce(t('uploads:done', { name: text(requirement.title) }));
  };
  const take = async (files: readonly File[]) => {
    const [first] = files;
    setMixed(files.length > 1 && !files.every(isPhotograph));
    if (first && files.length === 1 && !isPhotograph(first)) return sendOne(first);
    const asItIs = files.every(isPhotograph) ? await photographs.add(files) : null;
    if (asItIs) await sendOne(asItIs);
  };
  return (
    <>
      {photographs.pages.length + photographs.unreadable.length > 0 && <Suspense fallback={null}><PhotoTray photographs={photographs} /></Suspense>}
      <Section title={t(waiting ? 'uploads:photo.add' : replaces ? 'uploads:replace' : 'uploads:add')}>
        <Stack gap={3}>
          <Failed upload={upload} again={again} zone={filingCase.timetable.zone} />
          <Sending upload={upload} broken={broken} goOn={goOn} cancel={cancel} />
          <FilePicker
            id="file" label={t('uploads:add')} labelHidden hint={t('uploads:hint', { largest })} error={mixed ? t('uploads:mixed') : undefined}
            accept={ACCEPTED_FILES} maxBytes={LARGEST_FILE} multiple busy={busy && !broken}
            texts={{ choose: t('uploads:choose'), takePhoto: t('uploads:photo'), drop: t('uploads:drop') }}
            messages={{
              wrongType: () => `${t('uploads:wrong-type')}. ${t('uploads:wrong-type.do')}`,
              tooBig: () => `${t('uploads:too-large')}. ${t('uploads:too-large.do', { largest })}`,
              empty: () => `${t('uploads:empty')}. ${t('uploads:empty.do')}`,
              tooMany: () => t('uploads:mixed'),
            }}
            onFiles={(files) => void take(files)}
          />
        </Stack>
      </Section>
      {waiting && (
        <Button kind="primary" wide pending={busy && !broken} pendingText={t('candidate:form.saving')} onClick={async () => sendOne(await photographs.asFile(text(requirement.title)))}>
          {t('uploads:photo.save', { count: photographs.pages.length })}
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
  if (words === null) return <ProblemNotice failure={upload.failure} zone={zone} actions={<Button onClick={again}>{t('uploads:again')}</Button>} />;
  return (
    <Notice tone="bad" live title={t(words.title)}>
      <p>{t(words.todo, { largest })}</p>
      <p>{t('uploads:nothing-changed')}</p>
    </Notice>
  );
}

function Sending({ upload, broken, goOn, cancel }: { readonly upload: Upload; readonly broken: boolean } & Pick<UploadInUse, 'goOn' | 'cancel'>) {
  const { t, language } = useWords();
  if (upload.phase !== 'sending' && upload.phase !== 'checking') return null;
  const { file } = upload;
  const { sent, arrived, before } = upload.phase === 'sending' ? upload : { sent: file.size, arrived: file.size, before: 0 };
  const size = formatBytes(file.size, language);
  const text = upload.phase === 'sending'
    ? t('uploads:sent', { percent: formatPercent(sent / file.size, language, 0), sent: formatBytes(sent, language), size })
    : t('uploads:checking');
  const state = broken ? 'uploads:paused.tag' : upload.phase === 'sending' ? 'uploads:sending' : 'uploads:being-checked';
  return (
    <>
      {broken && (
        <Notice tone="warn" live title={t('uploads:paused')} actions={<Button onClick={goOn}>{t('uploads:go-on')}</Button>}>
          <p>{t('uploads:paused.text', { sent: formatBytes(arrived, language), size })}</p>
        </Notice>
      )}
      <FileCards label={t('uploads:under-way')}>
        <FileCard
          name={file.name.normalize('NFC')}
          status={<Tag tone={broken ? 'warn' : 'info'}>{t(state)}</Tag>}
          progress={{ value: Math.round((sent / file.size) * 100), label: t('uploads:under-way'), text }}
          actions={upload.phase === 'sending' ? <Button size="s" onClick={cancel}>{t('uploads:cancel')}</Button> : undefined}
        />
      </FileCards>
      {before > 0 && <Text size="s" tone="muted">{t('uploads:goes-on')}</Text>}
    </>
  );
}
