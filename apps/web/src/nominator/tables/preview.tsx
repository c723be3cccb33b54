import type { TableField } from '@tirkeu/contracts';
import { fullName } from '@tirkeu/domain';
import { Button, Card, DataTable, Notice, Row, Section, Stack, StatTile, StatusMark, Tag, Text, TextButton, TextField, TileRow, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import type { PersonFault } from '../person/person-fault.js';
import type { JudgedRow } from './table-rows.js';
import type { TableInUse } from './use-table.js';

const PAGE = 25;

const isWrong = ({ row, faults }: JudgedRow): boolean => !row.leftOut && faults.some(({ level }) => level === 'error');
const isStrange = (judged: JudgedRow): boolean => !judged.row.leftOut && !isWrong(judged) && judged.faults.length > 0;

/** A name for a row: as it stands in the table, whatever is wrong with it. */
export function rowName({ row: { person } }: JudgedRow): string {
  const full = person.fullNameKk ?? person.fullNameRu;
  return full || [person.surnameKk ?? person.surnameRu, person.givenNameKk ?? person.givenNameRu].filter(Boolean).join(' ');
}

/** The cells of each row that ever needed a look. */
type Looked = ReadonlyMap<string, readonly TableField[]>;

function useLooked(judged: readonly JudgedRow[]): Looked {
  const [looked, setLooked] = useState<Looked>(new Map());
  const news = judged.flatMap(({ row, faults }) => {
    const known = looked.get(row.id) ?? [];
    const more = [...new Set(faults.map(({ field }) => field))].filter((field) => !known.includes(field));
    return more.length === 0 ? [] : [[row.id, [...known, ...more]] as const];
  });
  if (news.length > 0) setLooked(new Map([...looked, ...news]));
  return looked;
}

/** Every row with what is wrong or strange about it, to be put right here; nothing is entered yet. */
export function Preview({ table, judged, withDistricts }: { readonly table: TableInUse; readonly judged: readonly JudgedRow[]; readonly withDistricts: boolean }) {
  const { t } = useWords();
  const wrong = judged.filter(isWrong);
  const strange = judged.filter(isStrange);
  const looked = useLooked(judged);
  const [firstWrong] = useState(() => new Set(wrong.map(({ row }) => row.id)));
  const inHand = judged.filter(({ row, faults }) => !row.leftOut && (faults.length > 0 || looked.has(row.id)));
  const ready = judged.filter(({ entry }) => entry !== null);
  const out = judged.filter(({ row }) => row.leftOut);
  return (
    <Stack gap={5}>
      <TileRow label={t('nominator:preview.counts')}>
        <StatTile label={t('nominator:preview.ready')} value={ready.length} />
        <StatTile label={t('nominator:preview.wrong')} value={wrong.length} tone={wrong.length > 0 ? 'bad' : undefined} />
        <StatTile label={t('nominator:preview.strange')} value={strange.length} tone={strange.length > 0 ? 'warn' : undefined} />
        <StatTile label={t('nominator:preview.out')} value={out.length} />
      </TileRow>
      <AlreadyThere rows={wrong.filter(({ faults }) => faults.some(({ key }) => key === 'nominator:fault.in-filing'))} table={table} />
      {wrong.length === 0 && <Notice tone="ok" live><p>{t('nominator:preview.all-right')}</p></Notice>}
      <FaultyRows title={t('nominator:preview.wrong.title')} rows={inHand.filter((entry) => firstWrong.has(entry.row.id) || isWrong(entry))} looked={looked} table={table} />
      <FaultyRows title={t('nominator:preview.strange.title')} rows={inHand.filter((entry) => !firstWrong.has(entry.row.id) && !isWrong(entry))} looked={looked} table={table} />
      <ReadyRows rows={ready} table={table} withDistricts={withDistricts} />
      {out.length > 0 && (
        <Section title={t('nominator:preview.out.title')}>
          <Stack gap={1}>{out.map((entry) => <Row key={entry.row.id} gap={2}><Text as="span">{t('nominator:preview.line', { line: entry.row.line, name: rowName(entry) })}</Text><TextButton onClick={() => table.change(entry.row.id, { leftOut: false })}>{t('nominator:preview.take-back')}</TextButton></Row>)}</Stack>
        </Section>
      )}
    </Stack>
  );
}

/** A table that holds people of the list again: they are left out at one press. */
function AlreadyThere({ rows, table }: { readonly rows: readonly JudgedRow[]; readonly table: TableInUse }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  const leaveAll = () => { for (const { row } of rows) table.change(row.id, { leftOut: true }); };
  return <Notice tone="warn" actions={<Button onClick={leaveAll}>{t('nominator:preview.leave-known')}</Button>}><p>{t('nominator:preview.known', { count: rows.length })}</p></Notice>;
}

interface FaultyRowsProps {
  readonly title: string;
  /** What is wrong now, and what was and is being put right: a row does not vanish under the hand. */
  readonly rows: readonly JudgedRow[];
  readonly looked: Looked;
  readonly table: TableInUse;
}

function FaultyRows({ title, rows, looked, table }: FaultyRowsProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={String(rows.length)}>
      <Stack gap={3}>
        {rows.slice(0, shown).map((judged) => <FaultyRow key={judged.row.id} judged={judged} fields={looked.get(judged.row.id) ?? []} table={table} />)}
        {rows.length > shown && <div><Button onClick={() => setShown(shown + PAGE)}>{t('nominator:people.rest', { count: rows.length - shown })}</Button></div>}
      </Stack>
    </Section>
  );
}

/** Only the cells that need a look, each with its reason. */
function FaultyRow({ judged, fields, table }: { readonly judged: JudgedRow; readonly fields: readonly TableField[]; readonly table: TableInUse }) {
  const { t } = useWords();
  const { row, faults } = judged;
  return (
    <Card title={t('nominator:preview.line', { line: row.line, name: rowName(judged) })} level={3} aside={faults.length === 0 ? <StatusMark>{t('nominator:preview.mended')}</StatusMark> : <Button size="xs" kind="quiet" aria-label={t('nominator:preview.leave-label', { line: row.line })} onClick={() => table.change(row.id, { leftOut: true })}>{t('nominator:preview.leave')}</Button>}>
      <Stack gap={3}>{fields.map((field) => <FaultyCell key={field} judged={judged} field={field} table={table} />)}</Stack>
    </Card>
  );
}

function FaultyCell({ judged: { row, faults }, field, table }: { readonly judged: JudgedRow; readonly field: TableField; readonly table: TableInUse }) {
  const { t } = useWords();
  const own = faults.filter((fault) => fault.field === field);
  const words = ({ key, values }: PersonFault): string => t(key, values);
  const error = own.filter(({ level }) => level === 'error').map(words).join('. ');
  const warnings = own.filter(({ level }) => level === 'warning');
  const proposal = own.find((fault) => fault.proposal !== undefined)?.proposal;
  const write = (value: string) => table.change(row.id, { person: { ...row.person, [field]: value } });
  const shown = (value: string): string => (value === 'female' || value === 'male' ? t(`nominator:sex.${value}`) : value);
  return (
    <Stack gap={1}>
      <TextField id={`${row.id}-${field}`} label={t(`tables:column.${field}`)} value={row.person[field] ?? ''} onChange={write} error={error === '' ? undefined : error} hint={warnings.length === 0 ? undefined : warnings.map(words).join(' ')} maxLength={500} autoComplete="off" />
      {proposal !== undefined && <div><TextButton onClick={() => write(proposal)}>{t('nominator:form.use', { text: shown(proposal) })}</TextButton></div>}
    </Stack>
  );
}

function ReadyRows({ rows, table, withDistricts }: { readonly rows: readonly JudgedRow[]; readonly table: TableInUse; readonly withDistricts: boolean }) {
  const { t, text } = useWords();
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return null;
  const districtOf = ({ row }: JudgedRow): string => {
    const found = table.known.data?.districts[row.person.district?.trim() ?? ''];
    return found ? text(found.title) : '';
  };
  const columns: DataColumn<JudgedRow>[] = [
    { id: 'line', header: t('nominator:preview.line-number'), width: '4rem', card: 'hidden', cell: ({ row }) => row.line },
    { id: 'name', header: t('nominator:column.name'), rowHeader: true, card: 'title', cell: ({ entry }) => (entry ? <span lang="kk">{fullName(entry.identity.nameKk)}</span> : null) },
    { id: 'birth', header: t('tables:column.birthDate'), card: 'line', cell: ({ entry }) => entry?.identity.birthDate.split('-').toReversed().join('.') },
    ...(withDistricts ? [{ id: 'district', header: t('tables:column.district'), card: 'line', cell: districtOf } satisfies DataColumn<JudgedRow>] : []),
    { id: 'state', header: t('nominator:column.status'), card: 'status', cell: (entry) => (isStrange(entry) ? <Tag tone="warn">{t('nominator:preview.strange')}</Tag> : <StatusMark>{t('nominator:preview.ready')}</StatusMark>) },
  ];
  return (
    <Section title={t('nominator:preview.ready.title')} aside={String(rows.length)}>
      <Stack gap={3}>
        <DataTable caption={t('nominator:preview.ready.title')} columns={columns} rows={rows.slice(0, shown)} rowKey={({ row }) => row.id} density="compact" />
        {rows.length > shown && <div><Button onClick={() => setShown(shown + 4 * PAGE)}>{t('nominator:people.rest', { count: rows.length - shown })}</Button></div>}
      </Stack>
    </Section>
  );
}
