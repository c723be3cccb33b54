import type { MeetingView } from '@tirkeu/contracts';
import { AGENDA_HEADINGS, type AgendaItem, type ItemOutcome } from '@tirkeu/domain';
import { Button, Tag, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { END, TOGETHER, openTogether } from './meeting-page.js';
import { meetingHref, useAskOfMeeting } from './meeting-queries.js';

export const OUTCOME_TONES = { open: 'plain', carried: 'ok', lost: 'bad', 'taken-off': 'wait' } as const satisfies Readonly<Record<ItemOutcome, string>>;

/** The items in their order, those read out together as one; then what could still be put on the agenda. */
export function AgendaNav({ view, place }: { readonly view: MeetingView; readonly place: string }) {
  const { t } = useWords();
  const { meeting } = view;
  const together = openTogether(view);
  const apart = meeting.items.filter((item) => !together.includes(item));
  return (
    <nav className="cm-agenda" aria-label={t('meetings:agenda')}>
      <h2>{t('meetings:agenda')}</h2>
      <ol>
        {together.length > 0 && (
          <li>
            <TextLink quiet href={meetingHref(meeting.id, TOGETHER)} aria-current={place === TOGETHER ? 'page' : undefined}>
              <span>{together[0]?.position}</span>
              <span>{t('meetings:together')}</span>
              <span className="cm-quiet">{t('meetings:together-count', { count: together.length })}</span>
            </TextLink>
          </li>
        )}
        {apart.map((item) => <li key={item.id}><ItemLink view={view} item={item} isHere={place === item.id} /></li>)}
        <li>
          <TextLink quiet href={meetingHref(meeting.id, END)} aria-current={place === END ? 'page' : undefined}><span>■</span><span>{t('meetings:end')}</span></TextLink>
        </li>
      </ol>
      {view.mayRun && view.ready.length > 0 && <MoreReady view={view} />}
    </nav>
  );
}

function ItemLink({ view, item, isHere }: { readonly view: MeetingView; readonly item: AgendaItem; readonly isHere: boolean }) {
  const { t, text } = useWords();
  return (
    <TextLink quiet href={meetingHref(view.meeting.id, item.id)} aria-current={isHere ? 'page' : undefined}>
      <span>{item.position}</span>
      <span>{text(AGENDA_HEADINGS[item.action.type])}: <span lang="kk">{item.subject.kk}</span></span>
      <Tag tone={OUTCOME_TONES[item.outcome]}>{item.number === null ? t(`meetings:outcome.${item.outcome}`) : t('meetings:outcome-number', { number: item.number })}</Tag>
    </TextLink>
  );
}

function MoreReady({ view }: { readonly view: MeetingView }) {
  const { t, text } = useWords();
  const ask = useAskOfMeeting(view.meeting.id);
  return (
    <details className="cm-details mt-more">
      <summary>{t('meetings:more-ready', { count: view.ready.length })}</summary>
      <ul>
        {view.ready.map(({ filingId, action, subject }) => (
          <li key={filingId}>
            <span>{text(AGENDA_HEADINGS[action.type])}: <span lang="kk">{subject.kk}</span></span>
            <Button size="xs" onClick={() => ask.mutateAsync({ ask: 'add', filingId, action }).catch(() => undefined)}>{t('meetings:add')}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
