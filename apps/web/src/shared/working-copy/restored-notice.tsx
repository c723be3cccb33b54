import type { ZoneId } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Button, Notice } from '@tirkeu/ui';
import { useWords } from '../language.js';
import type { Typed } from './working-copy.js';

export interface RestoredNoticeProps {
  readonly typed: Pick<Typed<unknown>, 'restored' | 'aside'>;
  readonly zone: ZoneId;
  /** Something of this page is on record already. */
  readonly isRecorded: boolean;
  readonly onPutBack: () => Promise<void>;
  readonly onBringBack: () => void;
}

/** Says that what stands here was typed earlier and is no part of the filing yet, and lets it be put aside. */
export function RestoredNotice({ typed: { restored, aside }, zone, isRecorded, onPutBack, onBringBack }: RestoredNoticeProps) {
  const { t, language } = useWords();
  if (aside !== null) {
    return <Notice tone="info" live title={t(isRecorded ? 'drafts:aside.record' : 'drafts:aside.empty')} actions={<Button onClick={onBringBack}>{t('drafts:aside.undo')}</Button>} />;
  }
  if (restored === null) return null;
  const moment = formatMoment(restored.savedAt, zone, language);
  return (
    <Notice
      tone="info" title={restored.by.isYou ? t('drafts:restored', { moment }) : t('drafts:restored.by', { moment, name: restored.by.name })}
      actions={<Button onClick={onPutBack}>{t(isRecorded ? 'drafts:restored.put-back' : 'drafts:restored.empty')}</Button>}
    >
      <p>{t('drafts:restored.text')}</p>
    </Notice>
  );
}
