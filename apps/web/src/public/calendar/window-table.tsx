import { isBefore, type Citation as CitationValue, type Instant, type Timetable } from '@tirkeu/domain';
import { formatClosingWithYear, formatMomentWithYear, formatTimeLeft, type MessageKey } from '@tirkeu/messages';
import { DataTable, StatusMark, Tag, Text, TwoLines, type DataColumn } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';

/** One line of a calendar. */
export interface DateRow {
  readonly id: string;
  readonly what: MessageKey;
  readonly citation: CitationValue;
}
interface WindowRow extends DateRow { readonly opensAt: Instant; readonly closesAt: Instant }

/** Every window of a timetable: when it opens and closes, how much is left, its place in the law. */
export function WindowTable({ timetable }: { readonly timetable: Timetable }) {
  const { t, language } = useWords();
  const { zone } = timetable;
  const now = useServerNow(15_000);
  const rows: WindowRow[] = timetable.windows.map(({ id, opensAt, closesAt, citation }) => ({ id, what: `common:window.${id}`, opensAt, closesAt, citation }));
  const columns: DataColumn<WindowRow>[] = [
    { id: 'what', header: t('public:calendar.what'), rowHeader: true, card: 'title', cell: ({ what }) => t(what) },
    { id: 'opens', header: t('public:calendar.opens'), cell: ({ opensAt }) => formatMomentWithYear(opensAt, zone, language) },
    { id: 'closes', header: t('public:calendar.closes'), cell: ({ opensAt, closesAt }) => <TwoLines first={formatClosingWithYear(closesAt, zone, language)} second={opensAt <= now ? formatTimeLeft(now, closesAt, language) ?? undefined : undefined} /> },
    { id: 'state', header: t('public:calendar.state'), card: 'status', width: '130px', cell: ({ opensAt, closesAt }) => <WindowState now={now} opensAt={opensAt} closesAt={closesAt} /> },
    { id: 'basis', header: t('common:legal-basis'), width: '36%', cell: ({ citation }) => <Citation citation={citation} /> },
  ];
  return <DataTable caption={t('public:calendar.windows')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function WindowState({ now, opensAt, closesAt }: { readonly now: Instant; readonly opensAt: Instant; readonly closesAt: Instant }) {
  const { t } = useWords();
  if (isBefore(now, opensAt)) return <Text as="span" tone="muted">{t('public:calendar.ahead')}</Text>;
  if (isBefore(now, closesAt)) return <Tag tone="info">{t('public:calendar.open')}</Tag>;
  return <StatusMark>{t('public:calendar.over')}</StatusMark>;
}
