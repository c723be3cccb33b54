import type { MeetingView } from '@tirkeu/contracts';
import { countVotes, type AgendaItem } from '@tirkeu/domain';
import { formatTime } from '@tirkeu/messages';
import { BottomBar, LinkButton, Panel, SummaryList, Tag } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { casePath } from '../case.js';
import { useNamedVotes } from '../decision/vote-words.js';
import { OUTCOME_TONES } from './agenda-nav.js';
import { ItemHead } from './item-panel.js';
import { END, MeetingFrame } from './meeting-page.js';
import { meetingHref } from './meeting-queries.js';

/** An item whose vote is over: the result by name, and the way to the act and to the next item. */
export function SettledItem({ view, item }: { readonly view: MeetingView; readonly item: AgendaItem }) {
  const { t } = useWords();
  const { meeting } = view;
  const namedVotes = useNamedVotes();
  const result = item.result ?? [];
  const next = meeting.items.find(({ outcome }) => outcome === 'open');
  return (
    <MeetingFrame
      view={view} place={item.id} where={t('meetings:item-number', { number: item.position })}
      bottomBar={<BottomBar label={t('meetings:item')} primary={<LinkButton kind="primary" href={meetingHref(meeting.id, next ? 'now' : END)}>{t(next ? 'meetings:next-item' : 'meetings:end')}</LinkButton>}><LinkButton href={casePath(item.filingId, 'decision')}>{t('meetings:open-case')}</LinkButton></BottomBar>}
    >
      <ItemHead item={item} />
      <Panel title={<>{t('meetings:result')} <Tag tone={OUTCOME_TONES[item.outcome]}>{item.number === null ? t(`meetings:outcome.${item.outcome}`) : t('meetings:outcome-number', { number: item.number })}</Tag></>} aside={item.settledAt === null ? undefined : formatTime(item.settledAt, meeting.zone)} padded>
        {item.reason !== null && <p>{t('meetings:taken-off-because', { reason: item.reason })}</p>}
        {result.length > 0 && <SummaryList rows={[...namedVotes(countVotes(result))]} />}
      </Panel>
    </MeetingFrame>
  );
}
