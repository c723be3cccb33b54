import { ArrowDownIcon, ArrowUpIcon, FileCard, FileCards, Notice, RotateIcon, Section, Stack, StatusMark, Tag, ToolButton, ToolGroup, TrashIcon } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { isHeic } from './file-rules.js';
import { isDark, type Photograph } from './photographs.js';
import type { PhotographsInUse } from './use-photographs.js';

export interface PhotoTrayProps {
  readonly photographs: PhotographsInUse;
}

/** The photographed pages before they are saved as one paper: turn, order, take out, all with buttons. */
export function PhotoTray({ photographs }: PhotoTrayProps) {
  const { t } = useWords();
  const { pages, unreadable } = photographs;
  const reason = unreadable.some((name) => isHeic({ name, type: '' })) ? 'uploads:photo.heic' : 'uploads:unreadable';
  const dark = pages.flatMap((page, index) => (isDark(page) ? [index + 1] : []));
  return (
    <>
      {unreadable.length > 0 && <Notice tone="bad" live title={t(reason)}><p>{unreadable.join(', ')}. {t(`${reason}.do`)}</p></Notice>}
      {dark.length > 0 && <Notice tone="warn" live title={t('uploads:photo.dark', { pages: dark.join(', ') })}><p>{t('uploads:photo.dark.do')}</p></Notice>}
      {pages.length > 0 && (
        <Section title={t('candidate:document.pages')} aside={t('candidate:pages', { count: pages.length })}>
          <Stack gap={2}>
            <FileCards label={t('candidate:document.pages')}>
              {pages.map((page, index) => <OnePage key={page.id} page={page} number={index + 1} of={pages.length} photographs={photographs} />)}
            </FileCards>
          </Stack>
        </Section>
      )}
    </>
  );
}

function OnePage({ page, number, of, photographs }: PhotoTrayProps & { readonly page: Photograph; readonly number: number; readonly of: number }) {
  const { t } = useWords();
  const name = t('uploads:photo.page', { page: number });
  const labelled = (text: string) => `${text}: ${name}`;
  const tool = (key: 'turn' | 'up' | 'down' | 'remove') => {
    const text = t(`uploads:photo.${key}`);
    return { text, label: labelled(text) };
  };
  return (
    <FileCard
      name={name}
      status={isDark(page) ? <Tag tone="warn">{t('uploads:photo.too-dark')}</Tag> : <StatusMark>{t('uploads:photo.ready')}</StatusMark>}
      detail={t('uploads:photo.not-sent')}
      thumbnail={<img src={page.url} alt="" width={page.width} height={page.height} />}
      actions={(
        <ToolGroup label={name}>
          <ToolButton icon={<RotateIcon />} {...tool('turn')} onClick={() => void photographs.turn(page.id)} />
          <ToolButton icon={<ArrowUpIcon />} {...tool('up')} blocked={number === 1 && t('uploads:photo.first')} onClick={() => photographs.move(page.id, -1)} />
          <ToolButton icon={<ArrowDownIcon />} {...tool('down')} blocked={number === of && t('uploads:photo.last')} onClick={() => photographs.move(page.id, 1)} />
          <ToolButton icon={<TrashIcon />} {...tool('remove')} onClick={() => photographs.remove(page.id)} />
        </ToolGroup>
      )}
    />
  );
}
