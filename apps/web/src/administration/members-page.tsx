import type { MembersTableView, SeatView, SeatedCommission } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Card, DataTable, DateFields, EmptyState, Notice, Row, SearchField, Section, Stack, Tag, Text, TextLink, type DataColumn } from '@tirkeu/ui';
import { useDeferredValue, useState } from 'react';
import { datePartsOf, readDate } from '../shared/date-parts.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { serverClock } from '../shared/server-clock.js';
import { ChooseTable, FaultyRows, useTable, type TableOnItsWay } from './choose-table.js';
import { SetUpFrame } from './set-up-frame.js';
import { endSeat, sendMembers, useSeatedCommissions, useSetUpChange } from './set-up-queries.js';

/** Who sits on the commissions, and the tables from which they come. */
export function MembersPage() {
  const { t } = useWords();
  const onItsWay = useTable(sendMembers);
  const [typed, setTyped] = useState('');
  const query = useSeatedCommissions(useDeferredValue(typed.trim()));
  return (
    <SetUpFrame title={t('administration:members.title')} lead={t('administration:members.lead')}>
      <Stack gap={6}>
        {onItsWay.view === null ? <ChooseTable table="members" onItsWay={onItsWay} /> : <Looked view={onItsWay.view} onItsWay={onItsWay} />}
        <Section title={t('administration:members.seated')}>
          <Stack gap={4}>
            <div className="su-form"><SearchField id="members-search" label={t('administration:members.search')} labelHidden={false} clearText={t('common:clear')} value={typed} onChange={setTyped} /></div>
            <Loaded query={query} rows={4}>{(commissions) => <Seated commissions={commissions} wasSearched={typed.trim() !== ''} />}</Loaded>
          </Stack>
        </Section>
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

function Seated({ commissions, wasSearched }: { readonly commissions: readonly SeatedCommission[]; readonly wasSearched: boolean }) {
  const { t, text } = useWords();
  if (commissions.length === 0) return <EmptyState title={t(wasSearched ? 'administration:members.not-found' : 'administration:members.none')} />;
  return <Stack gap={5}>{commissions.map(({ id, names, members }) => <Section key={id} title={text(names)} level={3}><Stack gap={3}><TextLink href={`/administration/members/${encodeURIComponent(id)}`}>{t('administration:chair.link')}</TextLink><Members caption={text(names)} members={members} /></Stack></Section>)}</Stack>;
}

function Members({ caption, members }: { readonly caption: string; readonly members: readonly SeatView[] }) {
  const { t, language } = useWords();
  const columns: DataColumn<SeatView>[] = [
    { id: 'name', header: t('administration:members.column.name'), rowHeader: true, card: 'title', width: '40%', cell: ({ name, hasAccount }) => <>{name}{!hasAccount && <Text as="span" size="s" tone="muted"> ({t('administration:members.no-account')})</Text>}</> },
    { id: 'office', header: t('administration:members.column.office'), card: 'line', cell: ({ office }) => t(`administration:office.${office}`) },
    { id: 'since', header: t('administration:members.col.since'), card: 'line', cell: ({ seatedOn }) => formatDateWithYear(seatedOn, language) },
    { id: 'conflict', header: t('administration:members.col.conflict'), card: 'plain', cell: ({ isCandidate }) => <Conflict isCandidate={isCandidate} /> },
    { id: 'end', header: t('administration:members.end'), headerHidden: true, align: 'end', card: 'plain', cell: (seat) => <EndSeat seat={seat} /> },
  ];
  return <Card padded={false}><DataTable caption={caption} columns={columns} rows={[...members]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}

/** A member leaves on a day; nobody is taken off the record. */
function EndSeat({ seat: { id, name, seatedOn } }: { readonly seat: SeatView }) {
  const { t } = useWords();
  const change = useSetUpChange();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(() => datePartsOf(localDate(serverClock.nowInstant(), 'Asia/Almaty')));
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const leftOn = readDate(day);
  const isWrong = leftOn === null || leftOn < seatedOn;
  const end = async () => {
    setAsked(true);
    if (leftOn === null || isWrong) return;
    setFailure(null);
    await change(() => endSeat(id, leftOn)).catch((error: unknown) => setFailure(error));
  };
  const label = `${t('administration:members.end')}: ${name}`;
  if (!isOpen) return <Button kind="quiet" size="s" onClick={() => setOpen(true)} aria-label={label}>{t('administration:members.end')}</Button>;
  return (
    <Stack gap={2}>
      <ProblemNotice failure={failure} />
      <DateFields
        id={`left-${id}`} label={t('administration:members.left-on')} value={day} onChange={setDay} error={asked && isWrong ? t('administration:members.left-on.wrong') : undefined}
        labels={{ day: t('administration:date.day'), month: t('administration:date.month'), year: t('administration:date.year') }}
      />
      <Row gap={2}>
        <Button kind="danger" size="s" onClick={end} pendingText={t('administration:saving')} aria-label={label}>{t('administration:members.end')}</Button>
        <Button kind="quiet" size="s" onClick={() => setOpen(false)}>{t('administration:keep')}</Button>
      </Row>
    </Stack>
  );
}
