import type { MeetingView } from '@tirkeu/contracts';
import type { AgendaItem } from '@tirkeu/domain';
import { Button, Panel, TextArea } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useAskOfMeeting } from './meeting-queries.js';

const SHORTEST = 3;

/** Takes items off the agenda, with the reason that the protocol gives. What is proposed stays proposed. */
export function TakeOffForm({ view, items, onDone }: { readonly view: MeetingView; readonly items: readonly AgendaItem[]; readonly onDone: () => void }) {
  const { t } = useWords();
  const ask = useAskOfMeeting(view.meeting.id);
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const isShort = reason.trim().length < SHORTEST;
  const send = async () => {
    setAttempted(true);
    if (isShort) return;
    for (const { id } of items) await ask.mutateAsync({ ask: 'take-off', itemId: id, reason: reason.trim() });
    onDone();
  };
  return (
    <Panel title={t('meetings:take-off')} padded>
      <ProblemNotice failure={ask.error} zone={view.meeting.zone} />
      <div className="cm-stack">
        <TextArea id="take-off-reason" rows={2} label={t('meetings:take-off-reason')} labelSize="s" hint={t('meetings:take-off-hint')} error={attempted && isShort ? t('commission:reason.missing') : undefined} value={reason} onChange={setReason} maxLength={1000} />
        <div className="cm-inline__buttons"><Button size="s" onClick={() => send().catch(() => undefined)}>{t('meetings:take-off')}</Button><Button size="s" kind="quiet" onClick={onDone}>{t('commission:cancel')}</Button></div>
      </div>
    </Panel>
  );
}
