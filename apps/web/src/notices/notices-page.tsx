import { isCommissionRole, localDate, type Role, type ZoneId } from '@tirkeu/domain';
import { formatDate, formatTime, type MessageKey } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Tag, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useMarkNoticesRead, useNotices } from '../shared/notices.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session-context.js';

const ZONE: ZoneId = 'Asia/Almaty';

/** Where a role looks at a filing. */
const filingHref = (role: Role | undefined, filingId: string): string => (role !== undefined && isCommissionRole(role) ? `/commission/filings/${filingId}` : `/candidate/filings/${filingId}`);

/** What the person was told, the newest first, each leading to its filing. */
export function NoticesPage() {
  const { t, language } = useWords();
  const { session } = useSession();
  const query = useNotices();
  const markRead = useMarkNoticesRead();
  const unread = query.data?.unread ?? 0;
  const read = unread > 0 ? <Button size="s" onClick={() => markRead.mutateAsync()} pendingText={t('notices:marking')}>{t('notices:mark-read')}</Button> : undefined;
  return (
    <Page title={t('notices:title')} lead={t('notices:lead')} width="page">
      <Loaded query={query}>
        {({ notices }) => (
          <Card title={t('notices:title')} aside={read}>
            <DataTable
              caption={t('notices:title')}
              rows={[...notices]}
              rowKey={({ id }) => String(id)}
              empty={<EmptyState title={t('notices:empty.title')}>{t('notices:empty.text')}</EmptyState>}
              columns={[
                {
                  id: 'what', header: t('notices:col.what'), rowHeader: true, card: 'title',
                  cell: ({ kind, filingId }) => {
                    const words = t(`notices:kind.${kind}` as MessageKey);
                    return filingId === null ? words : <TextLink href={filingHref(session?.active.role, filingId)}>{words}</TextLink>;
                  },
                },
                { id: 'when', header: t('notices:col.when'), width: '26%', cell: ({ createdAt }) => `${formatDate(localDate(createdAt, ZONE), language)}, ${formatTime(createdAt, ZONE)}` },
                { id: 'new', header: t('notices:new'), headerHidden: true, width: '14%', align: 'end', card: 'status', cell: ({ readAt }) => (readAt === null ? <Tag tone="info">{t('notices:new')}</Tag> : null) },
              ]}
            />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
