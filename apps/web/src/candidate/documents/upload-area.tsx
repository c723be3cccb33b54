import type { RequiredDocument } from '@tirkeu/domain';
import { formatBytes, formatPercent } from '@tirkeu/messages';
import { Button, FileCard, FileCards, FilePicker, Notice, Section, Stack, Tag, useAnnouncer } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import type { FilingCase } from '../case/filing-case.js';
import { ACCEPTED_FILES, LARGEST_FILE } from './file-rules.js';
import { uploadFaultWords } from './upload-words.js';
import { useUpload, type Upload, type UploadInUse } from './use-upload.js';

export interface UploadAreaProps {
  readonly filingCase: FilingCase;
  readonly required: RequiredDocument;
  /** A file is there already and will be replaced. */
  readonly replaces: boolean;
}

/** Takes a photograph or a file for one paper, and says in plain words how it fares. */
export function UploadArea({ filingCase, required, replaces }: UploadAreaProps) {
  const { t, text, language } = useWords();
  const announce = useAnnouncer();
  const { filing, timetable } = filingCase;
  const { requirement, candidateId } = required;
  const { upload, send, again, cancel } = useUpload(filing.id, { requirement: requirement.id, candidateId });
  const largest = formatBytes(LARGEST_FILE, language);
  const take = async ([file]: File[]) => {
    if (file && await send(file)) announce(t('candidate:upload.done', { name: text(requirement.title) }));
  };
  return (
    <Section title={t(replaces ? 'candidate:upload.replace' : 'candidate:upload.add')}>
      <Stack gap={3}>
        <Failed upload={upload} again={again} zone={timetable.zone} />
        <Sending upload={upload} cancel={cancel} />
        <FilePicker
          id="file" label={t('candidate:upload.add')} labelHidden hint={t('candidate:upload.hint', { largest })}
          accept={ACCEPTED_FILES} maxBytes={LARGEST_FILE} busy={upload.phase === 'sending' || upload.phase === 'checking'}
          texts={{ choose: t('candidate:upload.choose'), takePhoto: t('candidate:upload.photo'), drop: t('candidate:upload.drop') }}
          messages={{
            wrongType: () => `${t('candidate:upload.wrong-type')}. ${t('candidate:upload.wrong-type.do')}`,
            tooBig: () => `${t('candidate:upload.too-large')}. ${t('candidate:upload.too-large.do', { largest })}`,
            empty: () => `${t('candidate:upload.empty')}. ${t('candidate:upload.empty.do')}`,
            tooMany: () => t('candidate:upload.one-at-a-time'),
          }}
          onFiles={(files) => void take(files)}
        />
      </Stack>
    </Section>
  );
}

function Failed({ upload, again, zone }: Pick<UploadInUse, 'upload' | 'again'> & { readonly zone: string }) {
  const { t, language } = useWords();
  if (upload.phase !== 'failed') return null;
  const words = uploadFaultWords(upload.failure);
  if (words === null) return <ProblemNotice failure={upload.failure} zone={zone} actions={<Button onClick={again}>{t('candidate:upload.again')}</Button>} />;
  return (
    <Notice tone="bad" live title={t(words.title)}>
      <p>{t(words.todo, { largest: formatBytes(LARGEST_FILE, language) })}</p>
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
