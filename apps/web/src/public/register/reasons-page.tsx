import type { ElectionView, FiguresRow, RegisterFiguresView } from '@tirkeu/contracts';
import { LOST_STANDINGS, lostOf, refusedOf, shareOf, withdrawnOf, type Tally } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, InlineSelect, Stack, TextLink, type DataColumn } from '@tirkeu/ui';
import { useSearchParams } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useMap } from '../../shared/queries.js';
import { ElectionPage } from '../election-page.js';
import { atStart } from '../place-choice.js';
import { useChosenElection, useRegisterFigures } from '../public-queries.js';
import { ElectionChoice } from './filters.js';
import { queryOf, withQuery } from './register-filters.js';
import { Totals, shareText } from './totals.js';
import './register-page.css';

const BREAKDOWNS = ['region', 'locality', 'tier', 'party', 'sex'] as const satisfies readonly RegisterFiguresView['by'][];

const hrefOf = (election: string, region: string, by: RegisterFiguresView['by'] | null): string =>
  withQuery('/register/reasons', [queryOf({ election, region }), ...(by === null ? [] : [`by=${by}`])].filter(Boolean).join('&'));

/** Why candidates were not registered: the numbers of the observatory, for everybody. */
export function ReasonsPage() {
  const { t, text } = useWords();
  const [search, setSearch] = useSearchParams();
  const region = search.get('region') ?? '';
  const by = BREAKDOWNS.find((known) => known === search.get('by')) ?? (region === '' ? 'region' : 'locality');
  const chosen = useChosenElection(search.get('election'));
  const figures = useRegisterFigures(chosen.election === undefined ? null : { election: chosen.election.id, region, by });
  const map = useMap();
  const place = map.data?.regions.find(({ id }) => id === region);
  const electionId = chosen.election?.id ?? '';
  const steps = [
    { label: t('public:register.title'), href: withQuery('/register', queryOf({ election: electionId, region })) },
    { label: t('public:register.country'), href: hrefOf(electionId, '', null) }, ...(place === undefined ? [] : [{ label: atStart(text(place.names)) }]),
  ];
  const chooseBy = (next: string) => setSearch((previous) => new URLSearchParams([...[...previous].filter(([name]) => name !== 'by'), ['by', next]]), { replace: true });
  return (
    <ElectionPage title={t('public:reasons.title')} lead={t('public:reasons.lead')} section={t('public:register.title')} chosen={chosen} breadcrumbs={steps} aside={figures.data && <Totals tally={figures.data.total.tally} />}>
      {(election) => (
        <Stack gap={4}>
          <div className="register-filters">
            <ElectionChoice elections={chosen.elections} election={election} />
            <InlineSelect label={t('public:reasons.by')} value={by} onChange={chooseBy} options={BREAKDOWNS.map((each) => ({ value: each, label: t(`public:reasons.by.${each}`) }))} />
          </div>
          <Loaded query={figures} rows={8}>{(view) => <Shown view={view} election={election} region={region} />}</Loaded>
        </Stack>
      )}
    </ElectionPage>
  );
}

interface ShownProps {
  readonly view: RegisterFiguresView;
  readonly election: ElectionView;
  readonly region: string;
}

function Shown(props: ShownProps) {
  const { t } = useWords();
  const { tally } = props.view.total;
  if (tally.nominated === 0) return <EmptyState title={t('public:reasons.none')}><p>{t('public:register.none-yet.text')}</p></EmptyState>;
  return <><Reasons tally={tally} /><Breakdown {...props} /></>;
}

function Reasons({ tally }: { readonly tally: Tally }) {
  const words = useWords();
  const { t, language } = words;
  const lost = lostOf(tally);
  const rows = LOST_STANDINGS.map((standing) => ({ standing, count: tally.standings[standing] }));
  const columns: DataColumn<(typeof rows)[number]>[] = [
    { id: 'reason', header: t('public:reasons.reason'), rowHeader: true, card: 'title', cell: ({ standing }) => t(`public:reasons.standing.${standing}`) },
    { id: 'count', header: t('public:reasons.candidates'), align: 'end', card: 'line', cell: ({ count }) => formatNumber(count, language) },
    { id: 'of-lost', header: t('public:reasons.of-lost'), align: 'end', card: 'line', cell: ({ count }) => shareText(shareOf(count, lost), words) },
    { id: 'of-nominated', header: t('public:reasons.of-nominated'), align: 'end', card: 'line', cell: ({ count }) => shareText(shareOf(count, tally.nominated), words) },
  ];
  return <Card title={t('public:reasons.by-reason')}><DataTable caption={t('public:reasons.by-reason')} captionHidden columns={columns} rows={rows} rowKey={({ standing }) => standing} /></Card>;
}

/** Where a row leads: from the country to a region, from a place or a party to its candidates. */
function hrefOfRow({ view: { by }, election: { id: election }, region }: ShownProps, key: string): string | null {
  switch (by) {
    case 'region':
      return hrefOf(election, key, null);
    case 'locality':
      return region === '' ? null : withQuery('/register', queryOf({ election, region, locality: key }));
    case 'party':
      return withQuery('/register', queryOf({ election, region, party: key }));
    default:
      return null;
  }
}

function Breakdown(props: ShownProps) {
  const words = useWords();
  const { t, text, language } = words;
  const { by, rows } = props.view;
  const name = ({ key, title }: FiguresRow) => {
    const href = hrefOfRow(props, key);
    return href === null ? atStart(text(title)) : <TextLink href={href}>{atStart(text(title))}</TextLink>;
  };
  const part = (id: 'registered' | 'lost' | 'refused' | 'withdrawn', count: (tally: Tally) => number): DataColumn<FiguresRow> =>
    ({ id, header: t(`public:figures.${id}`), align: 'end', card: 'line', cell: ({ tally }) => shareText(shareOf(count(tally), tally.nominated), words) });
  const columns: DataColumn<FiguresRow>[] = [
    { id: 'name', header: t(`public:reasons.of.${by}`), rowHeader: true, card: 'title', cell: name },
    { id: 'nominated', header: t('public:figures.nominated'), align: 'end', card: 'line', cell: ({ tally }) => formatNumber(tally.nominated, language) },
    part('registered', ({ standings }) => standings.registered), part('lost', lostOf), part('refused', refusedOf), part('withdrawn', withdrawnOf),
  ];
  const nominated = rows.filter(({ tally }) => tally.nominated > 0);
  return <Card title={t('public:reasons.where')}><DataTable caption={t('public:reasons.where')} captionHidden columns={columns} rows={nominated} rowKey={({ key }) => key} /></Card>;
}
