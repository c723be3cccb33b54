import type { ElectionView, MapView } from '@tirkeu/contracts';
import { getWindow, type Instant, type Timetable, type ZoneId } from '@tirkeu/domain';
import { formatClosingWithYear, formatDateWithYear, formatMomentWithYear, formatZone } from '@tirkeu/messages';
import { Card, DataTable, InlineSelect, Row, Section, Skeleton, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useMap } from '../../shared/queries.js';
import { timetableFor, useRulebook } from '../../shared/rulebook.js';
import { ElectionPage } from '../election-page.js';
import { atStart, inOrder } from '../place-choice.js';
import { useChosenElection } from '../public-queries.js';
import { calendarFileHref } from './calendar-file.js';
import { WindowTable, type DateRow } from './window-table.js';
import './calendar-page.css';

const USUAL_ZONE: ZoneId = 'Asia/Almaty';

/** Every window and moment of an election in the time of a region, each with its place in the law. */
export function CalendarPage() {
  const { t, text, language } = useWords();
  const [search, setSearch] = useSearchParams();
  const chosen = useChosenElection(search.get('election'));
  const choose = (name: 'election' | 'region', value: string) => setSearch((previous) => {
    const next = new URLSearchParams(previous);
    if (value) next.set(name, value); else next.delete(name);
    return next;
  }, { replace: true });
  return (
    <ElectionPage title={t('public:calendar.title')} lead={t('public:calendar.lead')} chosen={chosen}>
      {(election) => (
        <Stack gap={5}>
          <Row gap={2}>
            <InlineSelect label={t('public:calendar.election')} value={election.id} onChange={(id) => choose('election', id)} options={chosen.elections.map((each) => ({ value: each.id, label: text(each.title) }))} />
            <Regions value={search.get('region') ?? ''} onChange={(id) => choose('region', id)} />
            <a href={calendarFileHref(election.id, search.get('region'), language)} download>{t('public:calendar.add')}</a>
          </Row>
          <Suspense fallback={<Skeleton rows={8} text={t('common:loading')} />}><Dates election={election} regionId={search.get('region')} /></Suspense>
        </Stack>
      )}
    </ElectionPage>
  );
}

function Regions({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const { t, language, text } = useWords();
  const map = useMap();
  if (map.data === undefined) return null;
  const options = inOrder(map.data.regions, language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  return <InlineSelect label={t('public:place.region')} value={value} onChange={onChange} options={[{ value: '', label: t('public:calendar.any-region') }, ...options]} />;
}

function Dates({ election, regionId }: { readonly election: ElectionView; readonly regionId: string | null }) {
  const map = useMap();
  return <Loaded query={map} rows={8}>{(known) => <Timetables election={election} map={known} regionId={regionId} />}</Loaded>;
}

function Timetables({ election, map, regionId }: { readonly election: ElectionView; readonly map: MapView; readonly regionId: string | null }) {
  const { t, text, language } = useWords();
  const rulebook = useRulebook(election.rulebookId);
  const zone = map.regions.find(({ id }) => id === regionId)?.zone ?? USUAL_ZONE;
  const timetable = timetableFor(rulebook, { ...election, zone, extension: null });
  return (
    <Stack gap={5}>
      <Text tone="muted" size="s">
        {t('public:calendar.day', { date: formatDateWithYear(election.electionDay, language) })} {t('public:calendar.rules', { rules: text(rulebook.title) })}
        {' '}{regionId === null || regionId === '' ? t('public:calendar.local') : t('common:deadline.zone', { zone: formatZone(getWindow(timetable, 'nomination').closesAt, zone) })}
      </Text>
      <Section title={t('public:calendar.windows')}><Card className="calendar-table"><WindowTable timetable={timetable} /></Card></Section>
      <Section title={t('public:calendar.moments')}><Card className="calendar-table"><MomentTable timetable={timetable} /></Card></Section>
    </Stack>
  );
}

interface MomentRow extends DateRow { readonly at: Instant }

function MomentTable({ timetable }: { readonly timetable: Timetable }) {
  const { t, language } = useWords();
  const rows: MomentRow[] = timetable.moments.map(({ id, at, citation }) => ({ id, what: `common:moment.${id}`, at, citation }));
  const columns: DataColumn<MomentRow>[] = [
    { id: 'what', header: t('public:calendar.what'), rowHeader: true, card: 'title', cell: ({ what }) => t(what) },
    { id: 'when', header: t('public:calendar.when'), cell: ({ id, at }) => (id === 'silence-begins' ? formatMomentWithYear : formatClosingWithYear)(at, timetable.zone, language) },
    { id: 'basis', header: t('common:legal-basis'), width: '36%', cell: ({ citation }) => <Citation citation={citation} /> },
  ];
  return <DataTable caption={t('public:calendar.moments')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
