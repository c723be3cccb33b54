import type { Timetable } from '@tirkeu/domain';
import { formatClock } from '@tirkeu/messages';
import { Button, Notice, Text } from '@tirkeu/ui';
import { useWords } from '../language.js';
import { ProblemNotice } from '../problem.js';
import { DIFFERENCE_ID, type Typed } from './working-copy.js';

export interface SavedLineProps {
  readonly typed: Pick<Typed<unknown>, 'state' | 'savedAt' | 'difference'>;
  readonly timetable: Timetable;
  /** The name of the button that puts the page on record. */
  readonly button: string;
}

/** Whether what was typed is safe. Said aloud only when it is not. */
export function SavedLine({ typed: { state, savedAt, difference }, timetable, button }: SavedLineProps) {
  const { t } = useWords();
  const time = savedAt && formatClock(savedAt, timetable.zone);
  if (difference !== null) {
    return <Notice tone="warn" title={t('drafts:differs')} actions={<Button onClick={() => document.getElementById(DIFFERENCE_ID)?.focus()}>{t('drafts:differs.show')}</Button>} />;
  }
  switch (state.kind) {
    case 'no-connection':
    case 'signed-out':
      return <Notice tone="warn" live title={t(`drafts:${state.kind}`)}><p>{t(`drafts:${state.kind}.text`)}</p></Notice>;
    case 'denied':
      return <ProblemNotice failure={state.failure} timetable={timetable} />;
    default:
      return <Text size="s" tone="muted">{time === null ? t('drafts:by-itself') : t('drafts:saved', { time, button })}</Text>;
  }
}
