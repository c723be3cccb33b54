import { DownloadIcon, FilePicker, LinkButton, Notice, Section, Skeleton, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../../shared/language.js';
import { checkGrowth, type Growth } from './check-log.js';
import { CHECKPOINT_HREF, publishedLog } from './log-source.js';
import { readCheckpoint } from './notes.js';

/** A checkpoint has a few lines; with many cosignatures some kilobytes. */
const LARGEST = 64 * 1024;

type Progress = { readonly phase: 'idle' | 'checking' | 'no-checkpoint' | 'fault' } | { readonly phase: 'done'; readonly growth: Growth };

async function check(file: File): Promise<Progress> {
  const saved = readCheckpoint(await file.text());
  if (saved === null || saved.size === 0) return { phase: 'no-checkpoint' };
  try {
    return { phase: 'done', growth: await checkGrowth(saved, publishedLog) };
  } catch {
    return { phase: 'fault' };
  }
}

/** Anybody's own check that the log has only grown since they saved its checkpoint. The file stays on the device. */
export function LogCheck() {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>({ phase: 'idle' });
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setProgress({ phase: 'checking' });
    setProgress(await check(file));
  };
  const wrong = () => t('record:log.file.wrong');
  return (
    <Section title={t('record:log.title')}>
      <Stack gap={4}>
        <Text>{t('record:log.text')}</Text>
        <div><LinkButton href={CHECKPOINT_HREF} download="checkpoint.txt" icon={<DownloadIcon />}>{t('record:log.save')}</LinkButton></div>
        <FilePicker
          id="checkpoint-file" label={t('record:log.file')} hint={t('record:log.file.hint')} accept="" maxBytes={LARGEST} onFiles={(files) => void take(files)} error={progress.phase === 'no-checkpoint' ? wrong() : undefined}
          texts={{ choose: t('record:log.file.choose'), drop: t('record:log.file.drop') }} messages={{ wrongType: wrong, tooBig: () => t('record:log.file.too-large'), empty: wrong, tooMany: wrong }}
        />
        <div role="status">
          {progress.phase === 'checking' && <Skeleton rows={2} text={t('record:log.checking')} />}
          {progress.phase === 'fault' && <Notice tone="warn" title={t('record:log.fault')}><p>{t('record:log.fault.text')}</p></Notice>}
          {progress.phase === 'done' && <Outcome growth={progress.growth} />}
        </div>
      </Stack>
    </Section>
  );
}

const TONES = { grew: 'ok', same: 'ok', forked: 'bad' } as const;

function Outcome({ growth }: { readonly growth: Growth }) {
  const { t } = useWords();
  switch (growth.kind) {
    case 'impossible':
      return <Notice tone="info" title={t('record:log.impossible')} />;
    case 'unsigned':
      return <Notice tone="bad" title={t('record:log.unsigned')}><p>{t('record:log.unsigned.text')}</p></Notice>;
    case 'other':
      return <Notice tone="warn" title={t('record:log.other')}><p>{t('record:log.other.text', { theirs: growth.theirs, ours: growth.ours })}</p></Notice>;
    case 'grew':
    case 'same':
    case 'forked':
      return (
        <Notice tone={TONES[growth.kind]} title={t(`record:log.${growth.kind}`)}>
          <p>{t(`record:log.${growth.kind}.text`, { from: growth.from, to: growth.to })}</p>
          <p>{t(`record:log.signature.${growth.signed}`)}</p>
        </Notice>
      );
  }
}
