import type { FaultyRow, SetUpTable } from '@tirkeu/contracts';
import { DISTRICT_FAULTS, DISTRICT_FIELDS, MEMBER_FAULTS, MEMBER_FIELDS } from '@tirkeu/domain';
import { Button, Card, DataTable, DownloadIcon, FileCard, FileCards, FilePicker, LinkButton, Notice, Row, Section, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { templateHref, useSetUpChange, type TablePurpose } from './set-up-queries.js';

/** The largest table that the server reads, in bytes: 5 MB. */
const LARGEST = 5 * 1024 * 1024;
const ACCEPTED = '.csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table on its way: chosen, looked at, kept. The file stays in hand, so that nothing has to be chosen twice. */
export interface TableOnItsWay<View> {
  readonly reading: File | null;
  readonly view: View | null;
  readonly failure: unknown;
  readonly choose: (file: File) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly again: () => void;
}

export function useTable<View>(send: (file: File, purpose: TablePurpose) => Promise<View>): TableOnItsWay<View> {
  const change = useSetUpChange();
  const [file, setFile] = useState<File | null>(null);
  const [isReading, setReading] = useState(false);
  const [view, setView] = useState<View | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async (chosen: File, purpose: TablePurpose): Promise<void> => {
    setFailure(null);
    setReading(true);
    try {
      setView(await (purpose === 'keep' ? change(() => send(chosen, purpose)) : send(chosen, purpose)));
    } catch (error) {
      setFailure(error);
    } finally {
      setReading(false);
    }
  };
  return {
    reading: isReading ? file : null, view, failure,
    choose: (chosen) => { setFile(chosen); setView(null); return ask(chosen, 'look'); },
    keep: () => (file ? ask(file, 'keep') : Promise.resolve()),
    again: () => { setFile(null); setView(null); setFailure(null); },
  };
}

export function ChooseTable({ table, onItsWay }: { readonly table: SetUpTable; readonly onItsWay: Pick<TableOnItsWay<unknown>, 'reading' | 'failure' | 'choose'> }) {
  const { t, language } = useWords();
  const { reading, failure, choose } = onItsWay;
  return (
    <Stack gap={4}>
      <ProblemNotice failure={failure} />
      <Row gap={3}>
        <Text as="span">{t('administration:template')}:</Text>
        {(['xlsx', 'csv'] as const).map((format) => <LinkButton key={format} size="s" href={templateHref(table, format, language)} download icon={<DownloadIcon />}>{format.toUpperCase()}</LinkButton>)}
      </Row>
      {reading && <FileCards label={t('administration:file.reading')}><FileCard name={reading.name.normalize('NFC')} progress={{ value: 50, label: t('administration:file.reading'), text: t('administration:file.reading') }} /></FileCards>}
      <FilePicker
        id="set-up-file" label={t('administration:file')} hint={t('administration:file.hint')} accept={ACCEPTED} maxBytes={LARGEST} busy={reading !== null}
        texts={{ choose: t('administration:file.choose'), drop: t('administration:file.drop') }}
        messages={{ wrongType: () => t('administration:file.wrong-type'), tooBig: () => t('administration:file.too-big'), empty: () => t('administration:file.empty'), tooMany: () => t('administration:file.one') }}
        onFiles={([file]) => { if (file) void choose(file); }}
      />
    </Stack>
  );
}

interface ShownFault { readonly key: string; readonly line: number; readonly column: string; readonly cell: string; readonly fault: string }

const FAULTS = [...new Set([...DISTRICT_FAULTS, ...MEMBER_FAULTS])];
const MOST_SHOWN = 200;

/** Every faulty cell with its row, its column and what is wrong with it. */
export function FaultyRows({ table, faulty, onAgain }: { readonly table: SetUpTable; readonly faulty: readonly FaultyRow[]; readonly onAgain: () => void }) {
  const { t } = useWords();
  const columnOf = (field: string): string => {
    const district = DISTRICT_FIELDS.find((each) => each === field);
    if (table === 'districts') return district ? t(`administration:districts.column.${district}`) : field;
    const member = MEMBER_FIELDS.find((each) => each === field);
    return member ? t(`administration:members.column.${member}`) : field;
  };
  const faultOf = (fault: string): string => {
    const known = FAULTS.find((each) => each === fault);
    return known ? t(`administration:fault.${known}`) : fault;
  };
  const rows: ShownFault[] = faulty.slice(0, MOST_SHOWN).flatMap(({ line, faults }) => faults.map(({ field, fault, cell }) => ({
    key: `${line}-${field}-${fault}`, line, column: columnOf(field), cell: cell === '' ? t('administration:blank') : cell, fault: faultOf(fault),
  })));
  const columns: DataColumn<ShownFault>[] = [
    { id: 'line', header: t('administration:col.line'), rowHeader: true, card: 'title', width: '5em', cell: ({ line }) => line },
    { id: 'column', header: t('administration:col.cell'), card: 'line', cell: ({ column }) => column },
    { id: 'cell', header: t('administration:col.typed'), card: 'line', cell: ({ cell }) => <span className="su-words">{cell}</span> },
    { id: 'fault', header: t('administration:col.fault'), card: 'line', cell: ({ fault }) => fault },
  ];
  return (
    <Section title={t('administration:faulty', { count: faulty.length })}>
      <Stack gap={3}>
        <Notice tone="bad" live title={t('administration:faulty', { count: faulty.length })} level={3}><p>{t('administration:faulty.text')}</p></Notice>
        <Card padded={false}><DataTable caption={t('administration:faulty', { count: faulty.length })} columns={columns} rows={rows} rowKey={({ key }) => key} density="compact" cards /></Card>
        <div><Button onClick={onAgain}>{t('administration:file.other')}</Button></div>
      </Stack>
    </Section>
  );
}
