import type { CounterDraftRow, CounterDraftsView } from '@tirkeu/contracts';
import type { ZoneId } from '@tirkeu/domain';
import { Button, DataTable, EmptyState, LinkButton, SideNav, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { counterHref, paperHref } from '../../shared/counter/counter-address.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useSession } from '../../shared/session.js';
import { useHeadingFocus } from '../arrival.js';
import { shortMoment } from '../moments.js';
import { homeQueue } from '../queue/queue-address.js';
import { useQueueOf } from '../queue/queue-data.js';
import { queueGroups } from '../queue/queue-nav.js';
import { useCounterDrafts } from './counter-data.js';
import { FormFinder } from './form-finder.js';

/** What came to the counter on paper and is not received yet, so that none of it is forgotten; and the way to enter more. */
export function CounterPage() {
  useHeadingFocus();
  const words = useWords();
  const { t, text } = words;
  const { session } = useSession();
  const counts = useQueueOf(homeQueue(session?.active.role ?? 'clerk'));
  const query = useCounterDrafts();
  const pages = query.data?.pages ?? [];
  const last = pages.at(-1);
  const view: CounterDraftsView | undefined = last && { ...last, rows: pages.flatMap(({ rows }) => rows) };
  const zone = view?.commissions[0]?.zone;
  return (
    <Page
      title={t('counter:title')} size="m" layout="screen" lead={t('counter:list.lead')} zone={zone} context={[session ? text(session.active.title) : ''].filter(Boolean)}
      aside={<LinkButton kind="primary" href={counterHref('new')}>{t('counter:list.enter')}</LinkButton>}
      side={<SideNav label={t('commission:queue.queues')} menuText={t('commission:queue.queues')} groups={queueGroups(words, counts.data, 'counter', session?.active.role)} />}
    >
      <div className="cm-finder"><FormFinder /></div>
      <Loaded query={{ data: view, error: query.error, dataUpdatedAt: query.dataUpdatedAt, refetch: query.refetch as never, isRefetchError: query.isRefetchError }} zone={zone} rows={6}>
        {(loaded) => (
          <>
            <Drafts view={loaded} />
            {query.hasNextPage && <div><Button onClick={() => query.fetchNextPage()}>{t('counter:list.more', { count: loaded.total - loaded.rows.length })}</Button></div>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Drafts({ view }: { readonly view: CounterDraftsView }) {
  const words = useWords();
  const { t, text } = words;
  const [, navigate] = useLocation();
  const zones = new Map(view.commissions.map(({ id, zone }) => [id, zone]));
  const zoneOf = ({ commissionId }: CounterDraftRow): ZoneId => zones.get(commissionId) ?? 'Asia/Almaty';
  const columns: DataColumn<CounterDraftRow>[] = [
    {
      id: 'who', header: t('counter:column.who'), rowHeader: true, width: '38%', card: 'title',
      cell: ({ filingId, candidate, nominator, route }) => (
        <TwoLines
          first={<TextLink quiet className="cm-name" lang={candidate === null ? undefined : 'kk'} href={paperHref(filingId)}>{candidate ?? t('counter:list.nameless')}</TextLink>}
          second={nominator === null ? t(`common:route.${route}`) : text(nominator)}
        />
      ),
    },
    { id: 'where', header: t('counter:column.where'), width: '12%', cell: ({ district }) => (district === null ? t('commission:queue.list') : t('commission:district', { number: district })) },
    { id: 'came', header: t('counter:column.came'), width: '18%', cell: (row) => shortMoment(row.receivedAt, zoneOf(row), words) },
    { id: 'by', header: t('counter:column.by'), cell: ({ enteredBy }) => enteredBy ?? '' },
    { id: 'papers', header: t('counter:column.papers'), align: 'end', cell: ({ papers }) => papers },
  ];
  if (view.rows.length === 0) return <EmptyState title={t('counter:list.empty')}><p>{t('counter:list.empty.text')}</p></EmptyState>;
  return <DataTable caption={t('counter:title')} columns={columns} rows={[...view.rows]} rowKey={({ filingId }) => filingId} onOpen={({ filingId }) => navigate(paperHref(filingId))} keyboard stickyHead />;
}
