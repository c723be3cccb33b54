import type { MeetingView } from '@tirkeu/contracts';
import { AGENDA_HEADINGS } from '@tirkeu/domain';
import { BottomBar, Button, LinkButton, Notice, Panel, Tag } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { OUTCOME_TONES } from './agenda-nav.js';
import { END, MeetingFrame } from './meeting-page.js';
import { meetingHref, useAskOfMeeting } from './meeting-queries.js';
import { TakeOffForm } from './take-off-form.js';

/** The end of a meeting: what was decided, what is left, and the closing that makes the protocol. */
export function WrapUp({ view }: { readonly view: MeetingView }) {
  const { t, text } = useWords();
  const { meeting, mayRun } = view;
  const ask = useAskOfMeeting(meeting.id);
  const [, navigate] = useLocation();
  const [puttingOff, setPuttingOff] = useState(false);
  const open = meeting.items.filter(({ outcome }) => outcome === 'open');
  const why = !mayRun ? t('meetings:who-closes') : open.length > 0 ? t('meetings:items-left', { count: open.length }) : false;
  const close = async () => {
    await ask.mutateAsync({ ask: 'close' });
    navigate(meetingHref(meeting.id, 'protocol'));
  };
  const isOver = meeting.closedAt !== null;
  return (
    <MeetingFrame
      view={view} place={END} where={t('meetings:end')}
      bottomBar={isOver
        ? <BottomBar label={t('meetings:end')} primary={<LinkButton kind="primary" href={meetingHref(meeting.id, 'protocol')}>{t('meetings:protocol')}</LinkButton>} />
        : (
          <BottomBar label={t('meetings:end')} primary={<Button kind="primary" blocked={why} onClick={() => close().catch(() => undefined)}>{t('meetings:close')}</Button>} missing={why === false ? t('meetings:close-effect') : why}>
            {mayRun && open.length > 0 && <Button onClick={() => setPuttingOff(true)}>{t('meetings:put-off')}</Button>}
          </BottomBar>
        )}
    >
      <header className="mt-head"><h2>{t('meetings:end')}</h2></header>
      <ProblemNotice failure={ask.error} zone={meeting.zone} />
      {puttingOff && open.length > 0 && <TakeOffForm view={view} items={open} onDone={() => setPuttingOff(false)} />}
      {isOver && <Notice tone="ok" title={t('meetings:is-closed')} />}
      {meeting.items.length === 0 && <p>{t('meetings:agenda-empty')}</p>}
      {meeting.items.length > 0 && <Panel title={t('meetings:decided')}>
        <ul className="mt-decided">
          {meeting.items.map(({ id, position, action, subject, outcome, number }) => (
            <li key={id}><span>{position}.</span><span>{text(AGENDA_HEADINGS[action.type])}: <span lang="kk">{subject.kk}</span></span><Tag tone={OUTCOME_TONES[outcome]}>{number === null ? t(`meetings:outcome.${outcome}`) : t('meetings:outcome-number', { number })}</Tag></li>
          ))}
        </ul>
      </Panel>}
    </MeetingFrame>
  );
}
