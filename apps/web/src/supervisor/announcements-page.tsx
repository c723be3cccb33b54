import { ANNOUNCEMENTS, localDate, type Announcement, type AnnouncementKind } from '@tirkeu/domain';
import { formatDate, formatNumber, formatTime, formatZone } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { useContest } from '../shared/queries.js';
import { useCrumbs } from './crumbs.js';
import { CAPITAL_ZONE } from './insights.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { toDecision, walkHref } from './walk.js';

/** Rows shown of one kind; each asks for the name of its subject. */
const SHOWN = 20;
/** Told of a single filing in elections under way before moments were told of in sets. */
const OF_FILINGS: readonly AnnouncementKind[] = ['publication-overdue', 'declarations-unchecked', 'cure-expired'];

/** What legal moments have made true so far, by kind. */
export function AnnouncementsPage(around: Around) {
  const { t } = useWords();
  const title = t('supervisor:title.announcements');
  const crumbs = useCrumbs(around, null, null, undefined, [title]);
  const told = around.election.announcements;
  return (
    <SupervisorPage {...around} title={title} crumbs={crumbs}>
      {told.length === 0 && <div className="t-card"><EmptyState title={t('supervisor:announcements.none')}>{t('supervisor:announcements.none-text')}</EmptyState></div>}
      {ANNOUNCEMENTS.map((kind) => ({ kind, of: told.filter((each) => each.kind === kind) })).filter(({ of }) => of.length > 0).map(({ kind, of }) => <Kind key={kind} kind={kind} told={of} {...around} />)}
    </SupervisorPage>
  );
}

function Kind({ kind, told, walk }: Around & { readonly kind: AnnouncementKind; readonly told: readonly Announcement[] }) {
  const { t, language } = useWords();
  const title = t(`supervisor:announcement.${kind}`);
  const newest = told.toReversed().slice(0, SHOWN);
  const when = ({ trueSince, subject }: Announcement) => {
    const zone = isZone(subject) ? subject : CAPITAL_ZONE;
    return `${formatDate(localDate(trueSince, zone), language)}, ${formatTime(trueSince, zone)} ${formatZone(trueSince, zone)}`;
  };
  return (
    <Card as="section" className="sv-card" title={title} aside={told.length > SHOWN ? t('supervisor:announcements.newest', { shown: SHOWN, whole: formatNumber(told.length, language) }) : undefined}>
      <DataTable
        caption={title}
        density="compact"
        rows={newest}
        rowKey={({ subject, trueSince }) => `${subject}-${trueSince}`}
        columns={[
          { id: 'subject', header: t('supervisor:column.subject'), rowHeader: true, cell: ({ subject, trueSince }) => <Subject kind={kind} subject={subject} since={trueSince} filingHref={walkHref(toDecision(walk, subject))} /> },
          { id: 'since', header: t('supervisor:column.since'), width: '30%', cell: when },
          { id: 'count', header: t('supervisor:column.count'), align: 'end', width: '16%', cell: ({ count }) => formatNumber(count, language) },
        ]}
      />
    </Card>
  );
}

/** Closings are told for a zone, or for a contest that was extended. */
const isZone = (subject: string): boolean => subject.includes('/');

function Subject({ kind, subject, since, filingHref }: { readonly kind: AnnouncementKind; readonly subject: string; readonly since: Announcement['trueSince']; readonly filingHref: string }) {
  const { t } = useWords();
  if (OF_FILINGS.includes(kind) && !isZone(subject)) return <TextLink className="sv-row" href={filingHref}>{t('supervisor:announcements.filing', { id: subject.slice(0, 8) })}</TextLink>;
  return isZone(subject) ? <>{t('supervisor:announcements.zone', { zone: formatZone(since, subject) })}</> : <ContestName contestId={subject} />;
}

function ContestName({ contestId }: { readonly contestId: string }) {
  const { text } = useWords();
  const { data } = useContest(contestId);
  return <>{data === undefined ? contestId : text(data.title)}</>;
}
