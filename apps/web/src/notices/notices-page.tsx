import type { NoticeMailView, NoticesView } from '@tirkeu/contracts';
import { isCommissionRole, localDate, type Instant, type Language, type Role, type ZoneId } from '@tirkeu/domain';
import { formatDate, formatTime, type MessageKey } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Stack, Tag, TextLink, type DataColumn } from '@tirkeu/ui';
import { useWords, type Translate } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useMarkNoticesRead, useNotices } from '../shared/notices.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session-context.js';
import { MailChoice } from './mail-choice.js';
import { Unreached } from './unreached.js';

const ZONE: ZoneId = 'Asia/Almaty';

type NoticeRow = NoticesView['notices'][number];

/** The page of a filing that a message is about, where it is not its first. */
const PAGES: Readonly<Record<string, string>> = { 'filing.dispute-answered': '/registers', 'filing.data-request-answered': '/data' };
const COMMISSION_PAGES: Readonly<Record<string, string>> = { 'filing.ballot-disputed': '/decision', 'filing.data-requested': '/data-requests' };

/** Where a role looks at a filing; whoever is named in it has a page of their own. */
function filingHref(role: Role | undefined, kind: string, filingId: string): string {
  if (kind === 'filing.named' || kind === 'filing.entry-shown') return `/named/${filingId}`;
  if (role === undefined || !isCommissionRole(role)) return `/candidate/filings/${filingId}${PAGES[kind] ?? ''}`;
  if (kind === 'filing.informal-check-requested') return `/commission/informal/${filingId}`;
  return `/commission/filings/${filingId}${COMMISSION_PAGES[kind] ?? ''}`;
}

const momentOf = (at: Instant, language: Language): string => `${formatDate(localDate(at, ZONE), language)}, ${formatTime(at, ZONE)}`;

function mailKey({ status, failure, perhapsTwice }: NoticeMailView): MessageKey {
  switch (status) {
    case 'sent':
      return perhapsTwice ? 'notices:mail.sent-perhaps-twice' : 'notices:mail.sent';
    case 'failed':
      return failure === 'unanswered' ? 'notices:mail.failed' : failure === 'exhausted' ? 'notices:mail.exhausted' : 'notices:mail.refused';
    case 'waiting':
      return 'notices:mail.waiting';
    case 'dropped':
      return 'notices:mail.dropped';
  }
}

/** "Sent to a•••@example.kz: 22 November, 14:02". */
const mailWords = (mail: NoticeMailView | null, t: Translate, language: Language): string =>
  (mail === null ? t('notices:mail.none') : t(mailKey(mail), { address: mail.address, moment: momentOf(mail.at, language) }));

/** What the person was told, the newest first, each leading to its filing; what became of the e-mails, and how they want to be written to. */
export function NoticesPage() {
  const { t } = useWords();
  const { session } = useSession();
  const query = useNotices();
  const role = session?.active.role;
  return (
    <Page title={t('notices:title')} lead={t('notices:lead')} width="page">
      <Stack gap={5}>
        <Loaded query={query}>{({ notices, unread }) => <Told notices={notices} unread={unread} role={role} />}</Loaded>
        {role !== undefined && isCommissionRole(role) && <Unreached />}
        <MailChoice />
      </Stack>
    </Page>
  );
}

function Told({ notices, unread, role }: NoticesView & { readonly role: Role | undefined }) {
  const { t, language } = useWords();
  const markRead = useMarkNoticesRead();
  const read = unread > 0 ? <Button size="s" onClick={() => markRead.mutateAsync()} pendingText={t('notices:marking')}>{t('notices:mark-read')}</Button> : undefined;
  const mailed = notices.some(({ mail }) => mail !== null);
  const columns: DataColumn<NoticeRow>[] = [
    {
      id: 'what', header: t('notices:col.what'), rowHeader: true, card: 'title',
      cell: ({ kind, filingId }) => {
        const words = t(`notices:kind.${kind}` as MessageKey);
        const agencyHref = kind === 'agency.asked' ? '/nominator/agents' : '/nominator/agency';
        if (kind.startsWith('account.')) return <TextLink href="/account">{words}</TextLink>;
        if (kind.startsWith('agency.')) return <TextLink href={agencyHref}>{words}</TextLink>;
        if (filingId === null && kind.startsWith('overdue.')) return <TextLink href="/deadlines">{words}</TextLink>;
        return filingId === null ? words : <TextLink href={filingHref(role, kind, filingId)}>{words}</TextLink>;
      },
    },
    { id: 'when', header: t('notices:col.when'), width: '20%', cell: ({ createdAt }) => momentOf(createdAt, language) },
    ...(mailed ? [{ id: 'mail', header: t('notices:col.mail'), width: '32%', cell: ({ mail }) => mailWords(mail, t, language) } satisfies DataColumn<NoticeRow>] : []),
    { id: 'new', header: t('notices:new'), headerHidden: true, width: '12%', align: 'end', card: 'status', cell: ({ readAt }) => (readAt === null ? <Tag tone="info">{t('notices:new')}</Tag> : null) },
  ];
  return (
    <Card title={t('notices:title')} aside={read}>
      <DataTable
        caption={t('notices:title')} columns={columns} rows={[...notices]} rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t('notices:empty.title')}>{t('notices:empty.text')}</EmptyState>}
      />
    </Card>
  );
}
