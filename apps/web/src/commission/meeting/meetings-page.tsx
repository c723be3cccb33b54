import type { MeetingSummary, MeetingsView } from '@tirkeu/contracts';
import { formatDateWithYear, formatTime } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, LinkButton, Notice, Stack, Tag, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useSession } from '../../shared/session.js';
import { meetingHref, useMeetings } from './meeting-queries.js';

/** The meetings of the commission, the latest first, and what waits for the next one. */
export function MeetingsPage() {
  const { t, text } = useWords();
  const { session } = useSession();
  const query = useMeetings();
  return (
    <Page title={t('meetings:title')} lead={t('meetings:lead')} context={session ? [text(session.active.title)] : []} back={{ href: '/commission?queue=for-decision', text: t('meetings:to-queue') }}>
      <Loaded query={query} rows={6}>{(view) => <Meetings view={view} />}</Loaded>
    </Page>
  );
}

function Meetings({ view }: { readonly view: MeetingsView }) {
  const { t } = useWords();
  const inSession = view.meetings.filter(({ closedAt }) => closedAt === null);
  return (
    <Stack gap={4}>
      {inSession.map((meeting) => (
        <Notice key={meeting.id} tone="info" title={t('meetings:in-session', { number: meeting.number })} actions={<LinkButton kind="primary" href={meetingHref(meeting.id)}>{t('meetings:go-on')}</LinkButton>}>
          <p><CommissionName view={view} id={meeting.commissionId} /></p>
        </Notice>
      ))}
      <p>{view.ready.length === 0 ? t('meetings:nothing-ready') : t('meetings:ready', { count: view.ready.length })} {view.mayRun && <LinkButton kind={inSession.length === 0 ? 'primary' : 'secondary'} href="/commission/meetings/new">{t('meetings:open')}</LinkButton>}</p>
      {view.meetings.length === 0 ? <EmptyState title={t('meetings:none')}><p>{t('meetings:none-text')}</p></EmptyState> : <Held view={view} />}
    </Stack>
  );
}

export function CommissionName({ view, id }: { readonly view: Pick<MeetingsView, 'commissions'>; readonly id: string }) {
  const { text } = useWords();
  const commission = view.commissions.find((each) => each.id === id);
  return <>{commission ? text(commission.names) : ''}</>;
}

function Held({ view }: { readonly view: MeetingsView }) {
  const { t, language } = useWords();
  const zoneOf = (id: string): string => view.commissions.find((each) => each.id === id)?.zone ?? 'Asia/Almaty';
  const columns: DataColumn<MeetingSummary>[] = [
    { id: 'meeting', header: t('meetings:col.meeting'), rowHeader: true, card: 'title', width: '46%', cell: ({ id, number, commissionId }) => <TwoLines first={<TextLink href={meetingHref(id)}>{t('meetings:number', { number })}</TextLink>} second={<CommissionName view={view} id={commissionId} />} /> },
    { id: 'held', header: t('meetings:col.held'), card: 'line', cell: ({ on, openedAt, commissionId }) => `${formatDateWithYear(on, language)}, ${formatTime(openedAt, zoneOf(commissionId))}` },
    { id: 'items', header: t('meetings:col.items'), align: 'end', card: 'line', cell: ({ items, carried }) => t('meetings:carried-of', { carried, items }) },
    { id: 'protocol', header: t('meetings:col.protocol'), card: 'plain', cell: ({ id, closedAt }) => (closedAt === null ? <Tag tone="wait">{t('meetings:going-on')}</Tag> : <TextLink href={meetingHref(id, 'protocol')}>{t('meetings:protocol')}</TextLink>) },
  ];
  return <Card padded={false}><DataTable caption={t('meetings:table')} captionHidden columns={columns} rows={[...view.meetings]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}
