import type { StatementTableView } from '@tirkeu/contracts';
import { STATEMENT_FIELDS } from '@tirkeu/domain';
import { Card, DataTable, Section, Select, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { StatementMapping } from './statement-rows.js';

interface Column {
  readonly place: number;
  readonly header: string;
  readonly examples: readonly string[];
}

function columnsOf({ headers, fields, lines }: StatementTableView): Column[] {
  const width = Math.max(headers.length, fields.length, ...lines.slice(0, 3).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, place) => ({ place, header: headers[place] ?? '', examples: lines.slice(0, 3).map(({ cells }) => cells[place] ?? '').filter(Boolean) }));
}

/** What each column of the statement is; recognised ones are chosen already. */
export function StatementColumns({ table, mapping, onChange }: { readonly table: StatementTableView; readonly mapping: StatementMapping; readonly onChange: (mapping: StatementMapping) => void }) {
  const { t } = useWords();
  const columns = columnsOf(table);
  const choose = (place: number, value: string) => {
    const field = STATEMENT_FIELDS.find((known) => known === value) ?? null;
    onChange(columns.map(({ place: other }) => (other === place ? field : mapping[other] === field ? null : mapping[other] ?? null)));
  };
  const nameOf = ({ header, place }: Column): string => (header === '' ? t('deposits:statements.column.number', { number: place + 1 }) : header);
  const shown: DataColumn<Column>[] = [
    { id: 'header', header: t('deposits:statements.column'), rowHeader: true, card: 'title', cell: nameOf },
    { id: 'examples', header: t('deposits:statements.examples'), card: 'line', cell: ({ examples }) => <Text as="span" size="s" tone="muted" className="dp-words">{examples.join(' · ')}</Text> },
    {
      id: 'field', header: t('deposits:statements.meaning'), card: 'plain', width: '16em',
      cell: (column) => (
        <Select
          id={`column-${column.place}`} label={t('deposits:statements.meaning.of', { column: nameOf(column) })} labelHidden emptyText={t('deposits:statements.not-taken')} value={mapping[column.place] ?? ''}
          onChange={(value) => choose(column.place, value)} options={STATEMENT_FIELDS.map((field) => ({ value: field, label: t(`deposits:column.${field}`) }))}
        />
      ),
    },
  ];
  return (
    <Section title={t('deposits:statements.columns')}>
      <Stack gap={3}>
        <Text>{t('deposits:statements.columns.text')}</Text>
        <Card padded={false}><DataTable caption={t('deposits:statements.columns')} captionHidden columns={shown} rows={columns} rowKey={({ place }) => String(place)} density="compact" cards /></Card>
      </Stack>
    </Section>
  );
}
