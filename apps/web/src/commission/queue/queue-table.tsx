import type { QueueRow, QueueView } from '@tirkeu/contracts';
import { LEGAL_TIMES, type ZoneId } from '@tirkeu/domain';
import { Button, DataTable, Tag, TextButton, TextLink, TwoLines, type DataColumn, type DataGroup } from '@tirkeu/ui';
import { useCallback, useMemo, type RefObject } from 'react';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { casePath } from '../case.js';
import { shortMoment } from '../moments.js';
import { STATUS_TONES } from '../status.js';
import { heldFor, timeLeft } from './queue-words.js';

export interface QueueTableProps {
  readonly view: QueueView;
  readonly accountId: string;
  readonly active: string | null;
  readonly onActive: (filingId: string) => void;
  readonly onOpen: (row: QueueRow) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  readonly onTake: (row: QueueRow) => Promise<unknown>;
  readonly isFree: (row: QueueRow) => boolean;
  readonly more?: () => Promise<unknown>;
  readonly tableRef: RefObject<HTMLTableElement | null>;
}

/** The rows of a queue in the groups of legal time left; a group whose rows are further down says how many they are. */
export function QueueTable({ view, accountId, active, onActive, onOpen, selected, onSelected, onTake, isFree, more, tableRef }: QueueTableProps) {
  const { t } = useWords();
  const zones = useMemo(() => new Map(view.commissions.map(({ id, zone }) => [id, zone])), [view.commissions]);
  const zoneOf = useCallback(({ commissionId }: QueueRow): ZoneId => zones.get(commissionId) ?? view.commissions[0]?.zone ?? 'Asia/Almaty', [zones, view.commissions]);
  const columns = useColumns({ accountId, active, onTake, isFree, zoneOf });
  const last = view.rows.at(-1)?.legalTime;
  const groups = LEGAL_TIMES.filter((id) => view.groups[id] > 0).map((id): DataGroup<QueueRow> => ({
    key: id,
    title: t(`commission:queue.group.${id}`),
    count: view.groups[id],
    tone: id === 'overdue' ? 'bad' : undefined,
    rows: view.rows.filter(({ legalTime }) => legalTime === id),
    aside: more !== undefined && id === last ? <TextButton onClick={() => void more()}>{t('commission:queue.more', { count: view.total - view.rows.length })}</TextButton> : undefined,
  }));
  return (
    <DataTable
      caption={t('commission:queue.caption')}
      columns={columns}
      groups={groups}
      rowKey={({ filingId }) => filingId}
      selected={selected}
      onSelectedChange={onSelected}
      selectLabels={{ all: t('commission:queue.select-all'), row: ({ candidate }) => t('commission:queue.select-row', { name: candidate }) }}
      activeKey={active}
      onActiveChange={onActive}
      onOpen={onOpen}
      keyboard
      stickyHead
      tableRef={tableRef}
    />
  );
}

function useColumns({ accountId, active, onTake, isFree, zoneOf }: Pick<QueueTableProps, 'accountId' | 'active' | 'onTake' | 'isFree'> & { readonly zoneOf: (row: QueueRow) => ZoneId }): DataColumn<QueueRow>[] {
  const words = useWords();
  const { t, text } = words;
  const now = useServerNow(60_000);
  return [
    {
      id: 'candidate', header: t('commission:queue.column.candidate'), rowHeader: true, width: '246px', card: 'title',
      cell: ({ filingId, candidate, nominator, route }) => <TwoLines first={<TextLink quiet className="cm-name" lang="kk" href={casePath(filingId)} tabIndex={-1}>{candidate}</TextLink>} second={nominator === null ? t(`common:route.${route}`) : text(nominator)} />,
    },
    { id: 'district', header: t('commission:queue.column.district'), width: '50px', cell: ({ district }) => (district === null ? t('commission:queue.list') : t('commission:district', { number: district })) },
    { id: 'received', header: t('commission:queue.column.received'), width: '130px', cell: (row) => <TwoLines first={shortMoment(row.submittedAt, zoneOf(row), words)} second={t(row.status === 'late' ? 'commission:queue.after-deadline' : 'commission:queue.in-time')} tone={row.status === 'late' ? 'bad' : undefined} /> },
    {
      id: 'decide-by', header: t('commission:queue.column.decide-by'), width: '152px',
      cell: (row) => {
        if (row.waitingFor === 'nobody') return t('commission:queue.no-deadline');
        const { words: second, tone } = timeLeft(row.decideBy, now, zoneOf(row), words);
        return <TwoLines first={shortMoment(row.decideBy, zoneOf(row), words)} second={second} tone={tone} />;
      },
    },
    {
      id: 'checks', header: t('commission:queue.column.checks'), width: '112px',
      cell: ({ status, checks: { met, of, toLookAt } }) => (status === 'late' ? t('commission:queue.not-examined') : <TwoLines first={`${met} / ${of}`} second={toLookAt === 0 ? t('commission:queue.nothing-to-look-at') : t('commission:queue.to-look-at', { count: toLookAt })} tone={toLookAt === 0 ? undefined : 'warn'} />),
    },
    {
      id: 'waiting', header: t('commission:queue.column.waiting'), width: '136px',
      cell: (row) => {
        const whom = t(`commission:queue.waiting.${row.waitingFor}`);
        return row.waitingFor === 'candidate' && row.cureBy !== null ? <TwoLines first={whom} second={shortMoment(row.cureBy, zoneOf(row), words)} /> : whom;
      },
    },
    {
      id: 'holder', header: t('commission:queue.column.holder'), width: '124px', card: 'plain',
      cell: (row) => {
        if (row.holder !== null && !isFree(row)) return <TwoLines first={row.holder.accountId === accountId ? t('commission:queue.yours') : row.holder.name} second={heldFor(row.holder, now, words)} />;
        if (!isFree(row)) return t('commission:queue.nobody');
        const take = <Button size="xs" kind={active === row.filingId ? 'secondary' : 'quiet'} className="cm-take" shortcut={active === row.filingId ? 'A' : undefined} aria-label={`${t('commission:queue.take')}: ${row.candidate}`} onClick={() => onTake(row)}>{t('commission:queue.take')}</Button>;
        return row.holder === null ? take : <TwoLines first={take} second={t('commission:queue.held-before', { name: row.holder.name })} />;
      },
    },
    { id: 'status', header: t('commission:queue.column.status'), card: 'status', cell: ({ status }) => <Tag tone={STATUS_TONES[status]}>{t(`common:status.${status}`)}</Tag> },
  ];
}
