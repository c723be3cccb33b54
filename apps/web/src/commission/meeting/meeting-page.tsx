import type { MeetingView } from '@tirkeu/contracts';
import { presentMembers } from '@tirkeu/domain';
import { formatTime, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { LinkButton, Skeleton } from '@tirkeu/ui';
import { Suspense, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useHeadingFocus } from '../arrival.js';
import { AgendaNav } from './agenda-nav.js';
import { Attendance } from './attendance.js';
import { ItemPanel } from './item-panel.js';
import { meetingHref, useMeeting } from './meeting-queries.js';
import { SettledItem } from './settled-item.js';
import { TogetherPanel } from './together-panel.js';
import { WrapUp } from './wrap-up.js';

/** A meeting as it goes: the agenda at the left, one item in the middle, who is there at the right. `place`: an item or its filing, what is read out together, or the end. */
export function MeetingPage({ meetingId, place }: { readonly meetingId: string; readonly place: string }) {
  const { t } = useWords();
  const query = useMeeting(meetingId);
  if (query.data === undefined) return <Page title={t('meetings:meeting')}><Loaded query={query} rows={8}>{() => null}</Loaded></Page>;
  const page = <Page title={t('meetings:number', { number: query.data.meeting.number })}><Skeleton rows={8} text={t('common:loading')} /></Page>;
  return <Suspense fallback={page}><InPlace view={query.data} place={place} /></Suspense>;
}

/** Items that are read out together are one place of the agenda while there are several of them. */
export const TOGETHER = 'together';
export const END = 'end';

export function openTogether({ meeting: { items } }: MeetingView) {
  const together = items.filter((item) => item.together && item.outcome === 'open');
  return together.length > 1 ? together : [];
}

/** Where the meeting stands: what is read out together first, then the first open item. */
function nextPlace(view: MeetingView): string {
  const first = view.meeting.items.find(({ outcome }) => outcome === 'open');
  if (first === undefined) return END;
  return openTogether(view).includes(first) ? TOGETHER : first.id;
}

function InPlace({ view, place }: { readonly view: MeetingView; readonly place: string }) {
  const together = openTogether(view);
  const item = view.meeting.items.find(({ id }) => id === place);
  if (place === TOGETHER && together.length > 0) return <TogetherPanel key={TOGETHER} view={view} items={together} />;
  if (place === END) return <WrapUp view={view} />;
  if (item === undefined) {
    const ofFiling = view.meeting.items.findLast(({ filingId }) => filingId === place);
    return <Redirect replace to={meetingHref(view.meeting.id, ofFiling?.id ?? nextPlace(view))} />;
  }
  if (item.outcome === 'open') return <ItemPanel key={item.id} view={view} item={item} />;
  return <SettledItem key={item.id} view={view} item={item} />;
}

export interface MeetingFrameProps {
  readonly view: MeetingView;
  readonly place: string;
  /** Names the place in the title of the tab; never a person. */
  readonly where: string;
  readonly bottomBar?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every place of a meeting: head, agenda and attendance. */
export function MeetingFrame({ view, place, where, bottomBar, children }: MeetingFrameProps) {
  const { t, text, language } = useWords();
  const { meeting, commission, election } = view;
  const { number, on, openedAt, closedAt, zone } = meeting;
  const title = t('meetings:number', { number });
  useHeadingFocus();
  return (
    <Page title={`${title}: ${where}`} ownHead layout="screen" context={[text(commission.names), text(election)]} zone={zone} bottomBar={bottomBar}>
      <section className="t-page__head cm-composer" aria-label={t('meetings:meeting')}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className="cm-quiet">{formatDateWithYear(on, language)}, {formatTime(openedAt, zone)} ({formatZone(openedAt, zone)}). {closedAt === null ? t('meetings:goes-on', { present: presentMembers(meeting).length, members: meeting.members.length }) : t('meetings:closed-at', { time: formatTime(closedAt, zone) })}</p>
        </div>
        <div className="mt-aside"><LinkButton size="s" href={meetingHref(meeting.id, 'protocol')}>{t(closedAt === null ? 'meetings:protocol-draft' : 'meetings:protocol')}</LinkButton></div>
      </section>
      <div className="cm-session t-grow">
        <AgendaNav view={view} place={place} />
        <div className="cm-session__item mt-item">{children}</div>
        <Attendance view={view} />
      </div>
    </Page>
  );
}
