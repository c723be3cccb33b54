import type { StandingContest, StandingContestsView } from '@tirkeu/contracts';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Notice, Stack, Tag, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useStandingContests } from './contests-data.js';

/** The districts and lists of the commission: those in which too few stand first. */
export function ContestsPage() {
  const { t } = useWords();
  const query = useStandingContests();
  return (
    <Page title={t('rulings:contests.title')} lead={t('rulings:contests.lead')} back={{ href: '/commission', text: t('commission:queue.queues') }} size="m">
      <Loaded query={query} rows={6}>{(view) => <Contests view={view} />}</Loaded>
    </Page>
  );
}

function Contests({ view }: { readonly view: StandingContestsView }) {
  const { t, text, language } = useWords();
  if (view.contests.length === 0) return <EmptyState title={t('rulings:contests.empty')} />;
  const columns: DataColumn<StandingContest>[] = [
    { id: 'contest', header: t('rulings:contests.col.contest'), rowHeader: true, card: 'title', width: '38%', cell: ({ contest }) => <TwoLines first={<TextLink href={`/commission/contests/${contest.id}`}>{text(contest.title)}</TextLink>} second={text(contest.maslikhat)} /> },
    { id: 'standing', header: t('rulings:contests.col.standing'), align: 'end', card: 'line', cell: ({ standing }) => standing },
    { id: 'registered', header: t('rulings:contests.col.registered'), align: 'end', card: 'line', cell: ({ registered }) => registered },
    { id: 'closes', header: t('rulings:contests.col.closes'), card: 'line', cell: ({ contest, nominationClosesAt }) => formatMomentWithYear(nominationClosesAt, contest.zone, language) },
    { id: 'state', header: t('rulings:contests.col.state'), card: 'plain', cell: (row) => <State row={row} /> },
  ];
  return (
    <Stack gap={4}>
      {view.contests.some(({ abandoned }) => abandoned) && <Notice tone="warn" title={t('rulings:contests.abandoned.title')}><p>{t('rulings:contests.abandoned.text')}</p></Notice>}
      <Card padded={false}><DataTable caption={t('rulings:contests.title')} captionHidden columns={columns} rows={[...view.contests]} rowKey={({ contest }) => contest.id} density="compact" cards /></Card>
    </Stack>
  );
}

function State({ row: { tooFew, abandoned, contest } }: { readonly row: StandingContest }) {
  const { t } = useWords();
  return (
    <Stack gap={1}>
      <span><Tag tone={abandoned ? 'bad' : tooFew ? 'warn' : 'ok'}>{t(abandoned ? 'rulings:contests.abandoned' : tooFew ? 'rulings:contests.too-few' : 'rulings:contests.enough')}</Tag></span>
      {contest.extension && <span><Tag tone="info">{t('rulings:contests.extended')}</Tag></span>}
    </Stack>
  );
}
