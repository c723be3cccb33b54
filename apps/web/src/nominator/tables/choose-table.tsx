import type { TableKind } from '@tirkeu/contracts';
import { formatPercent } from '@tirkeu/messages';
import { DownloadIcon, FileCard, FileCards, FilePicker, LinkButton, ListBullets, Notice, Row, Section, Stack, Text } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { tableFaultWords } from './table-fault-words.js';
import type { TableInUse } from './use-table.js';

/** The largest table that the server reads, in bytes: 5 MB. */
const LARGEST = 5 * 1024 * 1024;
const ACCEPTED = '.xlsx,.csv,.txt,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain';

/** The template, the file, and how reading it fares. */
export function ChooseTable({ table: { reading, read }, kind, electionId }: { readonly table: TableInUse; readonly kind: TableKind; readonly electionId: string }) {
  const { t, language } = useWords();
  const template = (format: 'xlsx' | 'csv'): string => `/api/nominator/template?${new URLSearchParams({ kind, format, language, election: electionId })}`;
  return (
    <Stack gap={5}>
      <Section title={t('nominator:table.template')}>
        <Stack gap={3}>
          <Text>{t('nominator:table.template.text')}</Text>
          <Row gap={2}>
            <LinkButton href={template('xlsx')} download icon={<DownloadIcon />}>{t('nominator:table.template.xlsx')}</LinkButton>
            <LinkButton href={template('csv')} download icon={<DownloadIcon />}>{t('nominator:table.template.csv')}</LinkButton>
          </Row>
          <ListBullets items={[t('nominator:table.tip.columns'), t('nominator:table.tip.iin'), t('nominator:table.tip.dates'), t('nominator:table.tip.most')]} />
        </Stack>
      </Section>
      <Section title={t('nominator:table.file')}>
        <Stack gap={3}>
          <Failed reading={reading} />
          {reading.phase === 'reading' && (
            <FileCards label={t('nominator:table.reading')}>
              <FileCard name={reading.file.name.normalize('NFC')} progress={{ value: Math.round(reading.share * 100), label: t('nominator:table.reading'), text: reading.share < 1 ? formatPercent(reading.share, language, 0) : t('nominator:table.looking') }} />
            </FileCards>
          )}
          <FilePicker
            id="table-file" label={t('nominator:table.file')} labelHidden hint={t('nominator:table.file.hint')} accept={ACCEPTED} maxBytes={LARGEST} busy={reading.phase === 'reading'}
            texts={{ choose: t('nominator:table.choose'), drop: t('nominator:table.drop') }}
            messages={{
              wrongType: () => `${t('nominator:table.fault.wrong-type')}. ${t('nominator:table.fault.wrong-type.do')}`, tooBig: () => `${t('nominator:table.fault.too-large')}. ${t('nominator:table.fault.too-large.do')}`,
              empty: () => `${t('nominator:table.fault.empty')}. ${t('nominator:table.fault.empty.do')}`, tooMany: () => t('nominator:table.one-file'),
            }}
            onFiles={([file]) => { if (file) void read(file); }}
          />
        </Stack>
      </Section>
    </Stack>
  );
}

function Failed({ reading }: Pick<TableInUse, 'reading'>) {
  const { t } = useWords();
  if (reading.phase !== 'failed') return null;
  const words = tableFaultWords(reading.failure);
  if (words === null) return <ProblemNotice failure={reading.failure} />;
  return <Notice tone="bad" live title={t(words.title)}><p>{t(words.todo)}</p><p>{t('nominator:table.nothing-changed')}</p></Notice>;
}
