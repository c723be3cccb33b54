import type { TableField, TableView } from '@tirkeu/contracts';
import { Button, DataTable, Notice, Row, Section, Select, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { TableInUse } from './use-table.js';

const ALL: readonly TableField[] = [
  'district', 'iin', 'surnameKk', 'givenNameKk', 'patronymicKk', 'fullNameKk', 'surnameRu', 'givenNameRu', 'patronymicRu', 'fullNameRu', 'birthDate', 'sex', 'citizen', 'residentSince', 'phone',
  'email', 'address', 'maritalStatus', 'spouseName', 'education', 'occupation', 'party', 'disability',
];
/** Without these nobody can be entered; a name may stand in one column or in several. */
const NEEDED: readonly (readonly TableField[])[] = [['iin'], ['surnameKk', 'fullNameKk'], ['surnameRu', 'fullNameRu']];

interface Column {
  readonly place: number;
  readonly header: string;
  readonly examples: readonly string[];
}

/** What each column of the table is; recognised ones are chosen already. */
export function MapColumns({ table: { mapping, setMapping, takeRows, startAgain }, view, withDistricts }: { readonly table: TableInUse; readonly view: TableView; readonly withDistricts: boolean }) {
  const { t } = useWords();
  const fields = ALL.filter((field) => withDistricts || field !== 'district');
  const width = Math.max(view.fields.length, ...view.lines.slice(0, 3).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, place): Column => ({ place, header: view.headers[place] ?? '', examples: view.lines.slice(0, 3).map(({ cells }) => cells[place] ?? '').filter(Boolean) }));
  const missing = [...NEEDED, ...(withDistricts ? [['district'] as const] : [])].filter((choices) => !choices.some((field) => mapping.includes(field)));
  const choose = (place: number, field: TableField | null) => setMapping(Array.from({ length: width }, (_, other) => (other === place ? field : mapping[other] === field ? null : mapping[other] ?? null)));
  const shown: DataColumn<Column>[] = [
    { id: 'header', header: t('nominator:table.column'), rowHeader: true, card: 'title', cell: ({ header, place }) => (header === '' ? t('nominator:table.column-number', { number: place + 1 }) : header) },
    { id: 'examples', header: t('nominator:table.examples'), card: 'line', cell: ({ examples }) => <Text as="span" size="s" tone="muted">{examples.join(' · ')}</Text> },
    {
      id: 'field', header: t('nominator:table.meaning'), card: 'line',
      cell: ({ place, header }) => (
        <Select id={`column-${place}`} label={t('nominator:table.meaning-label', { column: header === '' ? String(place + 1) : header })} labelHidden emptyText={t('nominator:table.not-taken')} value={mapping[place] ?? ''}
          onChange={(value) => choose(place, fields.find((field) => field === value) ?? null)} options={fields.map((field) => ({ value: field, label: t(`tables:column.${field}`) }))} />
      ),
    },
  ];
  const reason = missing.length === 0 ? false : t('nominator:table.columns-missing', { list: missing.map(([field]) => (field ? t(`tables:column.${field}`) : '')).join(', ') });
  return (
    <Section title={t('nominator:table.columns')}>
      <Stack gap={3}>
        <Text>{t('nominator:table.columns.text', { count: view.lines.length })}</Text>
        {view.exampleLeftOut && <Notice tone="info"><p>{t('nominator:table.example-left-out')}</p></Notice>}
        {view.encoding === 'windows-1251' && <Notice tone="warn"><p>{t('nominator:table.old-encoding')}</p></Notice>}
        {reason !== false && <Notice tone="warn"><p>{reason}</p></Notice>}
        <DataTable caption={t('nominator:table.columns')} columns={shown} rows={columns} rowKey={({ place }) => String(place)} density="compact" />
        <Row gap={3}>
          <Button kind="primary" blocked={reason} onClick={takeRows}>{t('nominator:table.check')}</Button>
          <Button kind="quiet" onClick={startAgain}>{t('nominator:table.other-file')}</Button>
        </Row>
      </Stack>
    </Section>
  );
}
