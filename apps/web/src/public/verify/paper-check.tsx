import { formatBytes } from '@tirkeu/messages';
import { FilePicker, Hash, Notice, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { fingerprintOf } from './prove.js';

/** Larger than any file that can be handed in. */
const LARGEST = 64 * 1024 * 1024;

interface Checked {
  readonly name: string;
  readonly hash: string | null;
}

/** Holds one file against the fingerprints of a receipt. It never leaves the device. */
export function PaperCheck({ papers }: { readonly papers: readonly string[] }) {
  const { t, language } = useWords();
  const [checked, setChecked] = useState<Checked | null>(null);
  const take = async ([file]: readonly File[]) => {
    if (file) setChecked({ name: file.name, hash: await fingerprintOf(new Uint8Array(await file.arrayBuffer())) });
  };
  const tooBig = () => t('receipts:paper.too-large', { size: formatBytes(LARGEST, language) });
  return (
    <Section title={t('receipts:paper.title')}>
      <Stack gap={3}>
        <FilePicker
          id="paper" label={t('receipts:paper.label')} hint={t('receipts:paper.text')} accept="" maxBytes={LARGEST} onFiles={(files) => void take(files)}
          texts={{ choose: t('receipts:paper.choose'), drop: t('receipts:paper.drop') }}
          messages={{ wrongType: () => t('receipts:paper.other'), tooBig, empty: () => t('receipts:paper.empty'), tooMany: () => t('receipts:paper.one') }}
        />
        <div role="status">{checked && <Found checked={checked} papers={papers} />}</div>
      </Stack>
    </Section>
  );
}

function Found({ checked: { name, hash }, papers }: { readonly checked: Checked; readonly papers: readonly string[] }) {
  const { t } = useWords();
  if (hash === null) return <Notice tone="warn" title={t('receipts:paper.impossible')} />;
  const place = papers.indexOf(hash) + 1;
  return (
    <Notice tone={place > 0 ? 'ok' : 'warn'} title={place > 0 ? t('receipts:paper.same', { place, of: papers.length }) : t('receipts:paper.other')}>
      {place === 0 && <p>{t('receipts:paper.other.text')}</p>}
      <Text size="s" tone="muted">{name}. {t('receipts:paper.hash')}:</Text>
      <Hash value={hash} />
    </Notice>
  );
}
