import { READ_CLASSES, type AccessLogRow, type AccessLogView, type ReadClass } from '@tirkeu/contracts';
import { isCivilDate, localDate, type Role } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone, type MessageKey } from '@tirkeu/messages';
import { Card, DataTable, DateFields, DownloadIcon, EmptyState, Grid, LinkButton, Row, Select, Stack, Text, TextLink, TwoLines, type DataColumn, type DateParts } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { apiGet } from '../api.js';
import { useServerNow } from '../clock.js';
import { NO_DATE, datePartsOf, isBlankDate, readDate } from '../date-parts.js';
import { useWords } from '../language.js';
import { Loaded } from '../loading.js';

/** A day of the access log is one by the clock of the capital. */
const ZONE = 'Asia/Almaty';
const FILTERS = ['person', 'day', 'fields', 'before'] as const;
type Filter = (typeof FILTERS)[number];
type Asked = Readonly<Partial<Record<Filter, string>>>;

const queryOf = (asked: Asked): string => new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();

export interface AccessLogProps {
  /** Where a filing is opened by whoever looks. */
  readonly filingHref: (filingId: string) => string;
}

/** Who was shown personal data, newest first, narrowed by what stands in the address. */
export function AccessLog({ filingHref }: AccessLogProps) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const asked: Asked = Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])));
  const narrow = (name: Filter, value: string) => setSearch({ ...without(without(asked, 'before'), name), ...(value !== '' && { [name]: value }) });
  const [path] = useLocation();
  const query = useQuery({ queryKey: ['access-log', queryOf(asked)], queryFn: ({ signal }) => apiGet<AccessLogView>(`/api/access-log?${queryOf(asked)}`, signal), staleTime: 0, placeholderData: (before) => before });
  return (
    <Stack gap={5}>
      <Filters asked={asked} people={query.data?.people ?? []} onNarrow={narrow} />
      <Foot asked={asked} path={path} />
      <Loaded query={query} rows={8}>
        {({ rows, next }) => (rows.length === 0
          ? <EmptyState title={t('record:access.empty')}>{t('record:access.empty.text')}</EmptyState>
          : (
            <>
              <Rows rows={rows} filingHref={filingHref} />
              <Row gap={4}>
                {asked.before !== undefined && <TextLink href={`${path}?${queryOf(without(asked, 'before'))}`}>{t('record:access.newest')}</TextLink>}
                {next !== null && <TextLink href={`${path}?${queryOf({ ...asked, before: String(next) })}`}>{t('record:access.more')}</TextLink>}
              </Row>
            </>
          ))}
      </Loaded>
    </Stack>
  );
}

const without = (asked: Asked, name: Filter): Asked => Object.fromEntries(Object.entries(asked).filter(([each]) => each !== name));

interface FiltersProps {
  readonly asked: Asked;
  readonly people: AccessLogView['people'];
  readonly onNarrow: (name: Filter, value: string) => void;
}

function Filters({ asked, people, onNarrow }: FiltersProps) {
  const { t } = useWords();
  return (
    <Grid min={220} gap={4}>
      <Select id="person" label={t('record:access.person')} emptyText={t('record:access.person.all')} value={asked.person ?? ''} options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))} onChange={(value) => onNarrow('person', value)} />
      <Select id="fields" label={t('record:access.fields')} emptyText={t('record:access.fields.all')} value={asked.fields ?? ''} options={READ_CLASSES.map((each) => ({ value: each, label: t(whatKey(each)) }))} onChange={(value) => onNarrow('fields', value)} />
      <Day key={asked.day ?? ''} day={asked.day} onNarrow={onNarrow} />
    </Grid>
  );
}

/** Narrows as soon as the three fields are a day, and widens when they are empty again. */
function Day({ day, onNarrow }: { readonly day: string | undefined; readonly onNarrow: FiltersProps['onNarrow'] }) {
  const { t } = useWords();
  const [parts, setParts] = useState(isCivilDate(day) ? datePartsOf(day) : NO_DATE);
  const change = (next: DateParts) => {
    setParts(next);
    const read = next.year.length === 4 ? readDate(next) : null;
    if (read !== null && read !== day) onNarrow('day', read);
    if (isBlankDate(next) && day !== undefined) onNarrow('day', '');
  };
  return <DateFields id="day" label={t('record:access.day')} hint={t('record:access.day.hint')} value={parts} onChange={change} labels={{ day: t('record:access.day.day'), month: t('record:access.day.month'), year: t('record:access.day.year') }} />;
}

function Foot({ asked, path }: { readonly asked: Asked; readonly path: string }) {
  const { t, language } = useWords();
  const now = useServerNow();
  return (
    <Stack gap={2}>
      <Row gap={3}>
        <LinkButton size="s" href={`/api/access-log/file?${queryOf(without(asked, 'before'))}&language=${language}`} download icon={<DownloadIcon />}>{t('record:access.csv')}</LinkButton>
        {Object.keys(asked).length > 0 && <TextLink href={path}>{t('record:access.clear')}</TextLink>}
      </Row>
      <Text size="s" tone="muted">{t('record:access.zone', { zone: formatZone(now, ZONE) })}</Text>
    </Stack>
  );
}

const whatKey = (fields: ReadClass): MessageKey => `record:what.${fields}`;
const OVERSEE: readonly Role[] = ['supervisor', 'auditor'];

function Rows({ rows, filingHref }: AccessLogProps & { readonly rows: readonly AccessLogRow[] }) {
  const { t, text, language } = useWords();
  const officeOf = ({ role, commission }: AccessLogRow) => (commission === null ? t(`common:role.${role}`) : t('record:reads.office', { role: t(`common:role.${role}`), commission: text(commission) }));
  const whatOf = (row: AccessLogRow) => t(row.fields === 'details' && OVERSEE.includes(row.role) ? 'record:what.details.overseer' : whatKey(row.fields));
  const purposeOf = ({ purpose, role }: AccessLogRow) => t(`record:purpose.${purpose ?? (OVERSEE.includes(role) ? 'oversight' : 'examination')}`);
  const columns: DataColumn<AccessLogRow>[] = [
    { id: 'when', header: t('record:access.col.when'), card: 'status', width: '15%', cell: ({ readAt }) => <time dateTime={readAt}><TwoLines first={formatDateWithYear(localDate(readAt, ZONE), language)} second={formatClock(readAt, ZONE)} /></time> },
    { id: 'who', header: t('record:access.col.who'), card: 'title', rowHeader: true, width: '26%', cell: (row) => <TwoLines first={row.name} second={officeOf(row)} /> },
    { id: 'what', header: t('record:access.col.what'), card: 'line', cell: whatOf },
    { id: 'purpose', header: t('record:access.col.purpose'), card: 'line', width: '18%', cell: purposeOf },
    {
      id: 'filing', header: t('record:access.col.filing'), card: 'plain', width: '14%',
      cell: ({ filingId, filings }) => (filingId === null ? filings !== null && t('record:access.filings', { count: filings }) : <TextLink quiet href={filingHref(filingId)}>{t('record:access.filing')}</TextLink>),
    },
  ];
  return <Card padded={false}><DataTable caption={t('record:access.title')} captionHidden columns={columns} rows={[...rows]} rowKey={({ id }) => String(id)} cards /></Card>;
}
