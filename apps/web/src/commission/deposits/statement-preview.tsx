import { NEEDED_STATEMENT_FIELDS } from '@tirkeu/domain';
import { formatMoney, formatNumber } from '@tirkeu/messages';
import { Button, Card, DataTable, ListBullets, Notice, Row, Section, Stack, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Tenge } from './deposit-words.js';
import type { JudgedLine, StatementMapping } from './statement-rows.js';

/** As many as the server takes at a time. */
const MOST = 2000;
const SHOWN = 50;

export interface StatementPreviewProps {
  readonly judged: readonly JudgedLine[];
  readonly mapping: StatementMapping;
  readonly onImport: (sound: readonly JudgedLine[]) => Promise<void>;
  readonly onAgain: () => void;
}

/** What would be imported, and every faulty line with what is wrong with which cell. Nothing is kept yet. */
export function StatementPreview({ judged, mapping, onImport, onAgain }: StatementPreviewProps) {
  const { t, language } = useWords();
  const missing = NEEDED_STATEMENT_FIELDS.filter((field) => !mapping.includes(field));
  const sound = judged.filter(({ line }) => line !== null);
  const faulty = judged.filter(({ line }) => line === null);
  const sum = sound.reduce((total, { line }) => total + (line?.amountKzt ?? 0), 0);
  if (missing.length > 0) return <Notice tone="warn" live><p>{t('deposits:statements.columns-missing', { list: missing.map((field) => t(`deposits:column.${field}`)).join(', ') })}</p></Notice>;
  const blocked = sound.length === 0 ? t('deposits:statements.none') : sound.length > MOST ? t('deposits:statements.most', { count: MOST }) : false;
  return (
    <Section title={t('deposits:statements.preview')}>
      <Stack gap={4}>
        <Notice tone={blocked === false ? 'info' : 'warn'} live>
          <p>{blocked === false ? t('deposits:statements.sound', { count: formatNumber(sound.length, language), sum: formatMoney(sum, language) }) : blocked}</p>
        </Notice>
        {faulty.length > 0 && <Notice tone="warn" title={t('deposits:statements.faulty', { count: faulty.length })} level={3}><p>{t('deposits:statements.faulty.do')}</p></Notice>}
        {faulty.length > 0 && <Faulty lines={faulty.slice(0, SHOWN)} />}
        {sound.length > 0 && <Sound lines={sound.slice(0, SHOWN)} />}
        <Row gap={3}>
          <Button kind="primary" blocked={blocked} pendingText={t('deposits:sending')} onClick={() => onImport(sound)}>{t('deposits:statements.import')}</Button>
          <Button kind="quiet" onClick={onAgain}>{t('deposits:statements.again')}</Button>
        </Row>
      </Stack>
    </Section>
  );
}

function Faulty({ lines }: { readonly lines: readonly JudgedLine[] }) {
  const { t } = useWords();
  const columns: DataColumn<JudgedLine>[] = [
    { id: 'line', header: t('deposits:statements.line'), rowHeader: true, card: 'title', width: '6em', cell: ({ place }) => place },
    { id: 'payer', header: t('deposits:column.payer'), card: 'line', cell: ({ cells }) => cells.payer ?? '' },
    {
      id: 'fault', header: t('deposits:statements.fault'), card: 'plain',
      cell: ({ cells, faults }) => <ListBullets items={faults.map(({ field, fault }) => `${t(`deposits:column.${field}`)}${cells[field] ? ` «${cells[field]}»` : ''}: ${t(`deposits:fault.${fault}`)}`)} />,
    },
  ];
  return <Card padded={false}><DataTable caption={t('deposits:statements.fault')} captionHidden columns={columns} rows={[...lines]} rowKey={({ place }) => String(place)} density="compact" cards /></Card>;
}

function Sound({ lines }: { readonly lines: readonly JudgedLine[] }) {
  const { t } = useWords();
  const columns: DataColumn<JudgedLine>[] = [
    { id: 'line', header: t('deposits:statements.line'), card: 'hidden', width: '5em', cell: ({ place }) => place },
    { id: 'day', header: t('deposits:column.bookedOn'), card: 'line', cell: ({ line }) => line?.bookedOn.split('-').reverse().join('.') },
    { id: 'payer', header: t('deposits:column.payer'), rowHeader: true, card: 'title', cell: ({ line }) => line?.payer },
    { id: 'purpose', header: t('deposits:column.purpose'), card: 'plain', cell: ({ line }) => <span className="dp-words">{line?.purpose}</span> },
    { id: 'amount', header: t('deposits:column.amount'), align: 'end', card: 'status', cell: ({ line }) => <Tenge sum={line?.amountKzt ?? 0} /> },
  ];
  return <Card padded={false}><DataTable caption={t('deposits:statements.preview')} captionHidden columns={columns} rows={[...lines]} rowKey={({ place }) => String(place)} density="compact" cards /></Card>;
}
