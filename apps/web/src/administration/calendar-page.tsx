import type { ElectionDraftView } from '@tirkeu/contracts';
import { endsTerm, localDate, simulateCalendar, type CivilDate, type Instant, type SimulatedCalendar, type SimulatedMoment, type SimulatedZone, type ZoneId } from '@tirkeu/domain';
import { formatClosingWithYear, formatDateWithYear, formatMomentWithYear, formatNumber, formatTime } from '@tirkeu/messages';
import { publicHolidayOn } from '@tirkeu/rulebooks';
import { Card, DataTable, ListBullets, Notice, Section, Skeleton, Stack, Tag, Text, type DataColumn } from '@tirkeu/ui';
import { Suspense } from 'react';
import { Citation } from '../shared/citation.js';
import { useServerNow } from '../shared/clock.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useRulebook } from '../shared/rulebook.js';
import { SetUpFrame } from './set-up-frame.js';
import { useElectionDraft } from './set-up-queries.js';

/** One of each half of the country, while no district says more. */
const USUAL_ZONES: readonly ZoneId[] = ['Asia/Almaty', 'Asia/Aqtobe'];

/** The calendar of an election before anybody is bound by it. */
export function CalendarPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const query = useElectionDraft(id);
  return (
    <SetUpFrame title={t('administration:calendar.title')} lead={t('administration:calendar.lead')} back={{ href: `/administration/elections/${id}`, text: t('administration:back') }}>
      <Loaded query={query} rows={8}>{({ draft }) => <Suspense fallback={<Skeleton rows={8} text={t('common:loading')} />}><Simulated draft={draft} /></Suspense>}</Loaded>
    </SetUpFrame>
  );
}

function Simulated({ draft: { call, districts } }: { readonly draft: ElectionDraftView['draft'] }) {
  const { t } = useWords();
  const rulebook = useRulebook(call.rulebookId);
  const now = useServerNow();
  const zones = districts?.zones ?? USUAL_ZONES;
  const calendar = simulateCalendar({ rulebook, electionDay: call.electionDay, overrides: call.overrides, zones, now, holidayOn: publicHolidayOn });
  return (
    <Stack gap={5}>
      <Verdict calendar={calendar} />
      {districts === null && <Text tone="muted">{t('administration:calendar.no-districts')}</Text>}
      {calendar.zones.map((zone) => <Zone key={zone.zone} simulated={zone} />)}
      <Text size="s" tone="muted">{t('administration:calendar.holidays')}</Text>
    </Stack>
  );
}

function Verdict({ calendar: { faults } }: { readonly calendar: SimulatedCalendar }) {
  const { t } = useWords();
  if (faults.length === 0) return <Notice tone="ok" title={t('administration:calendar.sound')} />;
  return <Notice tone="bad" title={t('administration:calendar.faults')}><ListBullets items={faults.map((fault) => t(`administration:calendar.fault.${fault}`))} /></Notice>;
}

function Zone({ simulated: { zone, moments } }: { readonly simulated: SimulatedZone }) {
  const { t, language } = useWords();
  const offset = moments[0]?.local.offset ?? '';
  const title = t('administration:calendar.zone', { zone, offset: `UTC${offset}` });
  const local = (id: SimulatedMoment['id'], at: Instant) => (endsTerm(id) ? formatClosingWithYear(at, zone, language) : formatMomentWithYear(at, zone, language));
  const columns: DataColumn<SimulatedMoment>[] = [
    { id: 'moment', header: t('administration:calendar.col.moment'), rowHeader: true, card: 'title', width: '22%', cell: ({ id }) => t(`administration:moment.${id}`) },
    { id: 'local', header: t('administration:calendar.col.local'), card: 'line', cell: (moment) => <Stack gap={1}><span>{local(moment.id, moment.at)}</span><Marks moment={moment} /></Stack> },
    { id: 'utc', header: t('administration:calendar.col.utc'), card: 'line', cell: ({ at }) => `${formatDateWithYear(dayInUtc(at), language)}, ${formatTime(at, 'UTC')}` },
    { id: 'before', header: t('administration:calendar.col.before'), align: 'end', card: 'line', cell: ({ daysBefore }) => formatNumber(daysBefore, language) },
    {
      id: 'law', header: t('administration:calendar.col.law'), card: 'plain', width: '30%',
      cell: ({ id, citation, statutory }) => (
        <Stack gap={1}>
          <Citation citation={citation} short />
          {statutory && <Text as="span" size="s"><Departure statutory={statutory} written={local(id, statutory.at)} /></Text>}
        </Stack>
      ),
    },
  ];
  return <Section title={title}><Card padded={false}><DataTable caption={title} columns={columns} rows={[...moments]} rowKey={({ id }) => id} density="compact" cards /></Card></Section>;
}

/** The day in UTC. */
const dayInUtc = (at: Instant): CivilDate => localDate(at, 'UTC');

function Marks({ moment: { isPast, isWeekend, holiday } }: { readonly moment: SimulatedMoment }) {
  const { t, text } = useWords();
  if (!isPast && !isWeekend && holiday === null) return null;
  return (
    <span>
      {isPast && <Tag tone="bad">{t('administration:calendar.past')}</Tag>} {isWeekend && <Tag>{t('administration:calendar.weekend')}</Tag>} {holiday && <Tag tone="warn">{t('administration:calendar.holiday', { name: text(holiday) })}</Tag>}
    </span>
  );
}

function Departure({ statutory, written }: { readonly statutory: NonNullable<SimulatedMoment['statutory']>; readonly written: string }) {
  const { t } = useWords();
  const { daysEarlier } = statutory;
  if (daysEarlier === 0) return t('administration:calendar.same-day', { moment: written });
  const by = daysEarlier > 0 ? t('administration:calendar.earlier', { count: daysEarlier }) : t('administration:calendar.later', { count: -daysEarlier });
  return t('administration:calendar.statutory', { moment: written, by });
}
