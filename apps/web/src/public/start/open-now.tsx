import type { ContestView, ElectionView, MapView } from '@tirkeu/contracts';
import { getWindow, type Rulebook, type Timetable } from '@tirkeu/domain';
import { formatClosing, formatClosingWithYear, formatMomentWithYear, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { DataTable, EmptyState, LinkButton, Notice, Panel, Section, Stack, Text, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { newFilingHref } from '../../shared/addresses.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { timetableFor } from '../../shared/rulebook.js';
import { useSession } from '../../shared/session-context.js';
import { PlaceChoice, placeOf } from '../place-choice.js';
import { useContests, type Place } from '../public-queries.js';

export interface OpenNowProps {
  readonly election: ElectionView;
  readonly rulebook: Rulebook;
  /** Of the chosen region, or of the usual zone. */
  readonly timetable: Timetable;
  readonly map: UseQueryResult<MapView>;
}

/** Choose the place, see its districts and lists with their closing time, begin. */
export function OpenNow({ election, rulebook, timetable, map }: OpenNowProps) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const region = search.get('region') ?? '';
  const place = search.get('place') ?? '';
  const choose = (nextRegion: string, nextPlace: string) => {
    setSearch((previous) => {
      const next = new URLSearchParams(previous);
      if (nextRegion) next.set('region', nextRegion); else next.delete('region');
      if (nextPlace) next.set('place', nextPlace); else next.delete('place');
      return next;
    }, { replace: true });
  };
  const chosen = placeOf(region, place);
  return (
    <Section title={t('public:open.title')}>
      <Stack gap={4}>
        <State timetable={timetable} election={election} />
        <Loaded query={map} rows={2}>{(known) => <PlaceChoice map={known} region={region} place={place} onChange={choose} />}</Loaded>
        {chosen === null
          ? <Text tone="muted" size="s">{t('public:open.choose')}</Text>
          : <Contests election={election} place={chosen} rulebook={rulebook} />}
      </Stack>
    </Section>
  );
}

/** Not yet open, or closed: when, and what can be done instead. Nothing while nomination is open. */
function State({ timetable, election }: { readonly timetable: Timetable; readonly election: ElectionView }) {
  const { t, language } = useWords();
  const now = useServerNow(15_000);
  const { opensAt, closesAt } = getWindow(timetable, 'nomination');
  if (now < opensAt) return <Notice tone="info" title={t('public:open.not-yet')}><p>{t('public:open.not-yet.text', { opens: formatMomentWithYear(opensAt, timetable.zone, language) })}</p></Notice>;
  if (now < closesAt) return null;
  return (
    <Notice tone="info" title={t('public:open.closed')}>
      <p>{t('public:open.closed.text', { closed: formatClosingWithYear(closesAt, timetable.zone, language) })}</p>
      <p><TextLink href={`/register?election=${election.id}`}>{t('public:open.closed.register')}</TextLink></p>
    </Notice>
  );
}

function Contests({ election, place, rulebook }: { readonly election: ElectionView; readonly place: Place; readonly rulebook: Rulebook }) {
  const query = useContests(election.id, place);
  return <Loaded query={query} rows={6}>{(contests) => <ContestTable contests={contests} rulebook={rulebook} />}</Loaded>;
}

function ContestTable({ contests, rulebook }: { readonly contests: readonly ContestView[]; readonly rulebook: Rulebook }) {
  const { t, text, language } = useWords();
  const now = useServerNow(15_000);
  const isAgent = useSession().session?.active.role === 'agent';
  const [first] = contests;
  if (first === undefined) return <EmptyState title={t('public:open.none')} level={3}><p>{t('public:open.none.text')}</p></EmptyState>;
  const nomination = (contest: ContestView) => getWindow(timetableFor(rulebook, contest), 'nomination');
  const oneClosing = new Set(contests.map((contest) => nomination(contest).closesAt)).size === 1;
  const columns: DataColumn<ContestView>[] = [
    {
      id: 'contest', header: t('public:open.contest'), rowHeader: true, card: 'title', width: '112px',
      cell: (contest) => <TwoLines first={contest.district === null ? t('common:form.party-list') : t('common:district', { number: contest.district })} second={t('public:open.seats', { count: contest.seats })} />,
    },
    { id: 'commission', header: t('public:open.commission'), card: 'plain', cell: ({ commission }) => text(commission.names) },
    {
      id: 'closes', header: t('public:open.closes'), width: '210px', card: oneClosing ? 'hidden' : 'plain', cell: (contest) => {
        const { opensAt, closesAt } = nomination(contest);
        const at = now < opensAt ? opensAt : closesAt;
        const left = now < opensAt ? t('public:open.opens-then') : formatTimeLeft(now, closesAt, language) ?? t('common:deadline.closed');
        return <TwoLines first={formatClosing(at, contest.zone, language)} second={`${left}, ${formatZone(at, contest.zone)}`} />;
      },
    },
    {
      id: 'start', header: t('public:open.begin'), headerHidden: true, width: '104px', card: 'status', cell: (contest) => {
        if (contest.form === 'party-list' && !isAgent) return <Text as="span" size="s" tone="muted">{t('public:open.by-party')}</Text>;
        const { closesAt } = nomination(contest);
        if (now >= closesAt) return <Text as="span" size="s" tone="muted">{t('common:deadline.closed')}</Text>;
        return <LinkButton href={newFilingHref(contest, isAgent)} size="s" aria-label={contest.district === null ? undefined : t('public:open.begin-in', { number: contest.district })}>{t('public:open.begin')}</LinkButton>;
      },
    },
  ];
  return (
    <Panel title={text(first.maslikhat)} level={3}>
      <DataTable caption={text(first.maslikhat)} columns={columns} rows={[...contests]} rowKey={({ id }) => id} />
    </Panel>
  );
}
