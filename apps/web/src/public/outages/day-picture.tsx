import type { OutagesView, SeenSpan } from '@tirkeu/contracts';
import { formatTime } from '@tirkeu/messages';
import { Card, DataTable, Stack, Tag, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { MinuteStrip, type StripSpan } from './minute-strip.js';
import { ZONE, minutesIn, within, type Span } from './outages-data.js';

const HOURS = ['00:00', '06:00', '12:00', '18:00', '24:00'];
const TONES = { up: 'ok', degraded: 'warn', down: 'bad' } as const;

const sum = (spans: readonly Span[]): number => spans.reduce((minutes, span) => minutes + minutesIn(span), 0);

/** A day as each probe saw it: as a picture, and as a table that says the same. */
export function DayPicture({ view, day }: { readonly view: OutagesView; readonly day: Span }) {
  const { t } = useWords();
  const spans = within(view.spans, day);
  const lost = within(view.lost, day).map((span): StripSpan => ({ ...span, state: 'down' }));
  const bad = spans.filter(({ state }) => state !== 'up');
  const names = [...new Set([...view.probes.map(({ id }) => id), ...spans.map(({ probe }) => probe)])];
  const strip = (name: string, shown: readonly StripSpan[]) => (
    <MinuteStrip day={day} spans={shown} label={t('outages:picture.strip', { name, down: sum(shown.filter(({ state }) => state === 'down')), reported: sum(shown) })} />
  );
  return (
    <Stack gap={4}>
      <Text size="s" tone="muted">{t('outages:picture.lead')}</Text>
      <div className="outages-picture">
        <span className="outages-picture__name">{t('outages:picture.lost')}</span>
        {strip(t('outages:picture.lost'), lost)}
        {names.map((name) => <ProbeRow key={name} name={name}>{strip(name, spans.filter(({ probe }) => probe === name))}</ProbeRow>)}
        <span className="outages-picture__gap" />
        <div className="outages-hours" aria-hidden="true">{HOURS.map((hour) => <span key={hour}>{hour}</span>)}</div>
      </div>
      {bad.length === 0 && <Text tone="muted">{t(spans.length === 0 ? 'outages:spans.none' : 'outages:spans.good')}</Text>}
      {bad.length > 0 && <SpanTable caption={t('outages:spans.bad')} spans={bad} end={day.until} />}
      {spans.length > bad.length && (
        <details>
          <summary>{t('outages:spans.title')}</summary>
          <SpanTable caption={t('outages:spans.title')} spans={spans} end={day.until} />
        </details>
      )}
    </Stack>
  );
}

const ProbeRow = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <>
    <span className="outages-picture__name">{name}</span>
    {children}
  </>
);

interface SpanTableProps {
  readonly caption: string;
  readonly spans: readonly SeenSpan[];
  /** Of the day. */
  readonly end: SeenSpan['until'];
}

const latestFirst = (a: SeenSpan, b: SeenSpan): number => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1);

function SpanTable({ caption, spans, end }: SpanTableProps) {
  const { t } = useWords();
  const columns: DataColumn<SeenSpan>[] = [
    { id: 'from', header: t('outages:col.from'), rowHeader: true, card: 'title', cell: ({ from }) => formatTime(from, ZONE) },
    { id: 'until', header: t('outages:col.until'), card: 'line', cell: ({ until }) => (until === end ? '24:00' : formatTime(until, ZONE)) },
    { id: 'probe', header: t('outages:col.probe'), card: 'line', cell: ({ probe }) => probe },
    { id: 'state', header: t('outages:col.state'), card: 'status', cell: ({ state }) => <Tag tone={TONES[state]}>{t(`outages:state.${state}`)}</Tag> },
    { id: 'failed', header: t('outages:col.failed'), card: 'line', width: '34%', cell: ({ failed }) => (failed.length > 0 ? failed.map((what) => t(`outages:probed.${what}`)).join(', ') : '–') },
  ];
  return <Card padded={false}><DataTable caption={caption} columns={columns} rows={[...spans].sort(latestFirst)} rowKey={({ probe, from }) => `${probe} ${from}`} density="compact" cards /></Card>;
}
