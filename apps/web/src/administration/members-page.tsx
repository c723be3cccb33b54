import type { MembersTableView, SeatView, SeatedCommission } from '@tirkeu/contracts';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Notice, Row, Section, Stack, Tag, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { ChooseTable, FaultyRows, useTable, type TableOnItsWay } from './choose-table.js';
import { SetUpFrame } from './set-up-frame.js';
import { sendMembers, useSeatedCommissions } from './set-up-queries.js';

/** Who sits on the commissions, and the tables from which they come. */
export function MembersPage() {
  const { t } = useWords();
  const onItsWay = useTable(sendMembers);
  const query = useSeatedCommissions();
  return (
    <SetUpFrame title={t('administration:members.title')} lead={t('administration:members.lead')}>
      <Stack gap={6}>
        {onItsWay.view === null ? <ChooseTable table="members" onItsWay={onItsWay} /> : <Looked view={onItsWay.view} onItsWay={onItsWay} />}
        <Section title={t('administration:members.seated')}><Loaded query={query} rows={4}>{(commissions) => <Seated commissions={commissions} />}</Loaded></Section>
      </Stack>
    </SetUpFrame>
  );
}

type Stated = MembersTableView['people'][number];

function Conflict({ isCandidate }: { readonly isCandidate: boolean }) {
  const { t } = useWords();
  return isCandidate && <Tag tone="bad">{t('administration:members.conflict')}</Tag>;
}

function Looked({ view, onItsWay }: { readonly view: MembersTableView; readonly onItsWay: TableOnItsWay<MembersTableView> }) {
  const { t, text } = useWords();
  if (view.faulty.length > 0) return <FaultyRows table="members" faulty={view.faulty} onAgain={onItsWay.again} />;
  const conflicts = view.people.filter(({ isCandidate }) => isCandidate).length;
  const columns: DataColumn<Stated>[] = [
    { id: 'name', header: t('administration:members.column.name'), rowHeader: true, card: 'title', cell: ({ name }) => name },
    { id: 'commission', header: t('administration:members.column.commission'), card: 'line', width: '40%', cell: ({ commission }) => text(commission) },
    { id: 'office', header: t('administration:members.column.office'), card: 'line', cell: ({ office }) => t(`administration:office.${office}`) },
    { id: 'conflict', header: t('administration:members.col.conflict'), card: 'plain', cell: (person) => <Conflict isCandidate={person.isCandidate} /> },
  ];
  return (
    <Stack gap={4}>
      <ProblemNotice failure={onItsWay.failure} />
      {view.kept ? <Notice tone="ok" live title={t('administration:members.kept', { count: view.added })} /> : <Notice tone="ok" live title={t('administration:right', { count: view.rows })} />}
      {conflicts > 0 && <Notice tone="warn" title={t('administration:members.conflicts', { count: conflicts })} level={3} />}
      <Card padded={false}><DataTable caption={t('administration:members.title')} columns={columns} rows={[...view.people]} rowKey={({ line }) => String(line)} density="compact" cards /></Card>
      <Row gap={3}>
        {!view.kept && <Button kind="primary" onClick={onItsWay.keep} pendingText={t('administration:saving')}>{t('administration:members.keep')}</Button>}
        <Button kind="quiet" onClick={onItsWay.again}>{t('administration:file.other')}</Button>
      </Row>
    </Stack>
  );
}

function Seated({ commissions }: { readonly commissions: readonly SeatedCommission[] }) {
  const { t, text } = useWords();
  if (commissions.length === 0) return <EmptyState title={t('administration:members.none')} />;
  return <Stack gap={5}>{commissions.map(({ id, names, members }) => <Section key={id} title={text(names)} level={3}><Members caption={text(names)} members={members} /></Section>)}</Stack>;
}

function Members({ caption, members }: { readonly caption: string; readonly members: readonly SeatView[] }) {
  const { t, language } = useWords();
  const columns: DataColumn<SeatView>[] = [
    { id: 'name', header: t('administration:members.column.name'), rowHeader: true, card: 'title', width: '40%', cell: ({ name, hasAccount }) => <>{name}{!hasAccount && <Text as="span" size="s" tone="muted"> ({t('administration:members.no-account')})</Text>}</> },
    { id: 'office', header: t('administration:members.column.office'), card: 'line', cell: ({ office }) => t(`administration:office.${office}`) },
    { id: 'since', header: t('administration:members.col.since'), card: 'line', cell: ({ seatedOn }) => formatDateWithYear(seatedOn, language) },
    { id: 'conflict', header: t('administration:members.col.conflict'), card: 'plain', cell: ({ isCandidate }) => <Conflict isCandidate={isCandidate} /> },
  ];
  return <Card padded={false}><DataTable caption={caption} columns={columns} rows={[...members]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}
