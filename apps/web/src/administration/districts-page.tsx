import type { DistrictsTableView } from '@tirkeu/contracts';
import { Button, Card, DataTable, LinkButton, Notice, Row, Section, Stack, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { ChooseTable, FaultyRows, useTable, type TableOnItsWay } from './choose-table.js';
import { ProblemNotice } from '../shared/problem.js';
import { SetUpFrame } from './set-up-frame.js';
import { sendDistricts, type TablePurpose } from './set-up-queries.js';
import { SumsTable } from './sums-table.js';

/** The districts of an election come from a table: looked at first, kept whole or not at all. */
export function DistrictsPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const onItsWay = useTable((file: File, purpose: TablePurpose) => sendDistricts(id, file, purpose));
  const { view } = onItsWay;
  return (
    <SetUpFrame title={t('administration:districts.title')} lead={t('administration:districts.lead')} back={{ href: `/administration/elections/${id}`, text: t('administration:back') }}>
      {view === null ? <ChooseTable table="districts" onItsWay={onItsWay} /> : <Looked id={id} view={view} onItsWay={onItsWay} />}
    </SetUpFrame>
  );
}

function Looked({ id, view, onItsWay }: { readonly id: string; readonly view: DistrictsTableView; readonly onItsWay: TableOnItsWay<DistrictsTableView> }) {
  const { t } = useWords();
  if (view.faulty.length > 0) return <FaultyRows table="districts" faulty={view.faulty} onAgain={onItsWay.again} />;
  return (
    <Stack gap={5}>
      <ProblemNotice failure={onItsWay.failure} />
      {view.kept
        ? <Notice tone="ok" live title={t('administration:districts.kept')} actions={<LinkButton kind="primary" href={`/administration/elections/${id}`}>{t('administration:back')}</LinkButton>} />
        : (
          <>
            <Notice tone="ok" live title={t('administration:right', { count: view.rows })} />
            <Row gap={3}>
              <Button kind="primary" onClick={onItsWay.keep} pendingText={t('administration:saving')}>{t('administration:districts.keep')}</Button>
              <Button kind="quiet" onClick={onItsWay.again}>{t('administration:file.other')}</Button>
            </Row>
          </>
        )}
      {view.newCommissions > 0 && <Notice tone="info" title={t('administration:districts.new-commissions', { count: view.newCommissions })} level={3}><p>{t('administration:districts.new-commissions.text')}</p></Notice>}
      <Section title={t('administration:sums')}><SumsTable sums={view.sums} /></Section>
      <Section title={t('administration:sample')}><Sample sample={view.sample} /></Section>
    </Stack>
  );
}

type Sampled = DistrictsTableView['sample'][number];

function Sample({ sample }: Pick<DistrictsTableView, 'sample'>) {
  const { t, text } = useWords();
  const columns: DataColumn<Sampled>[] = [
    { id: 'title', header: t('administration:col.contests'), rowHeader: true, card: 'title', width: '45%', cell: ({ title }) => text(title) },
    { id: 'seats', header: t('administration:col.seats'), align: 'end', card: 'line', cell: ({ seats }) => seats },
    { id: 'zone', header: t('administration:col.zone'), card: 'line', cell: ({ zone }) => zone },
    { id: 'boundaries', header: t('administration:col.boundaries'), card: 'line', cell: ({ boundaries }) => <span className="su-words">{boundaries ?? '–'}</span> },
  ];
  return <Card padded={false}><DataTable caption={t('administration:sample')} columns={columns} rows={[...sample]} rowKey={({ line }) => String(line)} density="compact" cards /></Card>;
}
