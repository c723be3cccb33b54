import type { InformalCheckRow, InformalChecksView } from '@tirkeu/contracts';
import type { ZoneId } from '@tirkeu/domain';
import { Button, DataTable, EmptyState, LinkButton, SideNav, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useSession } from '../../shared/session.js';
import { useHeadingFocus } from '../arrival.js';
import { shortMoment } from '../moments.js';
import { homeQueue } from '../queue/queue-address.js';
import { useQueueOf } from '../queue/queue-data.js';
import { queueGroups } from '../queue/queue-nav.js';
import { timeLeft } from '../queue/queue-words.js';
import { useInformalChecks } from './checks-data.js';
import { informalHref } from './informal-address.js';

/** The drafts that the commission was asked to look at, the one first whose nomination closes first. */
export function ChecksPage() {
  useHeadingFocus();
  const words = useWords();
  const { t, text } = words;
  const { session } = useSession();
  const counts = useQueueOf(homeQueue(session?.active.role ?? 'clerk'));
  const query = useInformalChecks();
  const pages = query.data?.pages ?? [];
  const last = pages.at(-1);
  const view: InformalChecksView | undefined = last && { ...last, rows: pages.flatMap(({ rows }) => rows) };
  return (
    <Page
      title={t('informal:list.title')} size="m" layout="screen" lead={t('informal:list.lead')} zone={view?.commissions[0]?.zone} context={[session ? text(session.active.title) : ''].filter(Boolean)}
      side={<SideNav label={t('commission:queue.queues')} menuText={t('commission:queue.queues')} groups={queueGroups(words, counts.data, 'informal', session?.active.role)} />}
    >
      <Loaded query={{ data: view, error: query.error, dataUpdatedAt: query.dataUpdatedAt, refetch: query.refetch as never, isRefetchError: query.isRefetchError }} zone={view?.commissions[0]?.zone} rows={6}>
        {(loaded) => (
          <>
            <Checks view={loaded} />
            {query.hasNextPage && <div><Button onClick={() => query.fetchNextPage()}>{t('informal:list.more', { count: loaded.total - loaded.rows.length })}</Button></div>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Checks({ view }: { readonly view: InformalChecksView }) {
  const words = useWords();
  const { t, text } = words;
  const now = useServerNow(60_000);
  const [, navigate] = useLocation();
  const zones = new Map(view.commissions.map(({ id, zone }) => [id, zone]));
  const zoneOf = ({ commissionId }: InformalCheckRow): ZoneId => zones.get(commissionId) ?? 'Asia/Almaty';
  const columns: DataColumn<InformalCheckRow>[] = [
    {
      id: 'who', header: t('informal:column.who'), rowHeader: true, width: '38%', card: 'title',
      cell: ({ filingId, candidate, nominator, route }) => {
        const isList = route === 'party-list';
        const second = isList || nominator === null ? t(`common:route.${route}`) : text(nominator);
        return <TwoLines first={<TextLink quiet className="cm-name" lang={isList ? undefined : 'kk'} href={informalHref(filingId)}>{isList && nominator ? text(nominator) : candidate}</TextLink>} second={second} />;
      },
    },
    { id: 'where', header: t('informal:column.where'), width: '12%', cell: ({ district, people }) => (district === null ? t('informal:people', { count: people }) : t('commission:district', { number: district })) },
    { id: 'asked', header: t('informal:column.asked'), width: '17%', cell: (row) => shortMoment(row.requestedAt, zoneOf(row), words) },
    {
      id: 'closes', header: t('informal:column.closes'), width: '20%',
      cell: (row) => {
        const left = timeLeft(row.closesAt, now, zoneOf(row), words);
        return <TwoLines first={shortMoment(row.closesAt, zoneOf(row), words)} second={left.words} tone={left.tone} />;
      },
    },
    { id: 'papers', header: t('informal:column.papers'), align: 'end', cell: ({ papers }) => papers },
  ];
  if (view.rows.length === 0) {
    return <EmptyState title={t('informal:list.empty')} action={<LinkButton href="/commission">{t('informal:list.to-queue')}</LinkButton>}><p>{t('informal:list.empty.text')}</p></EmptyState>;
  }
  return <DataTable caption={t('informal:list.title')} columns={columns} rows={[...view.rows]} rowKey={({ filingId }) => filingId} onOpen={({ filingId }) => navigate(informalHref(filingId))} keyboard stickyHead />;
}
