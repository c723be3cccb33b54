import type { BacklogView } from '@tirkeu/contracts';
import { localDate, millisBetween, type Instant } from '@tirkeu/domain';
import { formatClosing, formatDate, formatNumber, formatTime, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Text, TextLink, TwoLines } from '@tirkeu/ui';
import { useServerNow } from '../shared/clock.js';
import { useWords } from '../shared/language.js';
import { useCrumbs } from './crumbs.js';
import { CAPITAL_ZONE, useBacklog, useCommissionName } from './insights.js';
import { Measured } from './measured.js';
import { capitalised, placeName } from './names.js';
import { NumberLink } from './share-text.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { toFigures, toFilings, walkHref } from './walk.js';

type Row = BacklogView['rows'][number];
/** Less than this is left: said in the colour of a warning, with its words. */
const SOON_MS = 24 * 3_600_000;

/** Filings that still wait for a decision, by the legal time left. */
export function BacklogPage(around: Around) {
  const words = useWords();
  const { t, text } = words;
  const { walk, scope, place } = around;
  const backlog = useBacklog(scope);
  const found = useCommissionName(scope);
  const commission = found === null ? null : text(found);
  const title = t('supervisor:view.backlog');
  const crumbs = useCrumbs(around, commission, null, undefined, [title]);
  return (
    <SupervisorPage {...around} title={t('supervisor:title.filings', { place: capitalised(placeName(place, commission, words)), filings: title })} crumbs={crumbs} asOf={backlog.data?.asOf}>
      <Measured query={backlog} walk={walk} zone={place.zone} rows={8}>
        {(view) => (view.rows.length === 0
          ? <div className="t-card"><EmptyState title={t('supervisor:backlog.none')}>{t('supervisor:backlog.none-text')}</EmptyState></div>
          : <BacklogCard {...around} view={view} />)}
      </Measured>
    </SupervisorPage>
  );
}

function BacklogCard({ view, walk, map }: Around & { readonly view: BacklogView }) {
  const { t, text, language } = useWords();
  const now = useServerNow();
  const title = t('supervisor:backlog.title');
  const regionOf = ({ regionId }: Row) => map.regions.find(({ id }) => id === regionId);
  const zoneOf = (row: Row) => regionOf(row)?.zone ?? CAPITAL_ZONE;
  const scopeOf = (row: Row) => ({ region: row.regionId ?? walk.region, commission: row.commissionId });
  const moment = (at: Instant, zone: string) => `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)}`;
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Text size="s" tone="muted">{t('supervisor:backlog.note', { count: view.total, number: formatNumber(view.total, language), shown: formatNumber(view.rows.length, language) })}</Text>
      <DataTable
        caption={title}
        rows={[...view.rows]}
        rowKey={({ commissionId }) => commissionId}
        columns={[
          {
            id: 'commission', header: t('supervisor:column.commission'), rowHeader: true,
            cell: (row) => {
              const region = regionOf(row);
              return <><TextLink className="sv-row" href={walkHref(toFigures(walk, scopeOf(row)))}>{text(row.title)}</TextLink>{region !== undefined && walk.region === null && <span className="sv-second">{capitalised(text(region.names))}</span>}</>;
            },
          },
          { id: 'undecided', header: t('supervisor:column.undecided'), align: 'end', width: '12%', cell: (row) => <NumberLink value={row.undecided} label={`${t('supervisor:column.undecided')}, ${text(row.title)}`} href={walkHref(toFilings(walk, { ...scopeOf(row), listed: 'undecided' }))} /> },
          { id: 'unheld', header: t('supervisor:column.unheld'), align: 'end', width: '12%', cell: (row) => <NumberLink value={row.unheld} label={`${t('supervisor:column.unheld')}, ${text(row.title)}`} href={walkHref(toFilings(walk, { ...scopeOf(row), alarm: 'undecided-unheld' }))} /> },
          { id: 'oldest', header: t('supervisor:column.oldest'), width: '18%', cell: (row) => moment(row.oldestSubmittedAt, zoneOf(row)) },
          { id: 'left', header: t('supervisor:column.decide-by'), width: '28%', cell: (row) => <TimeLeft at={row.decideBy} zone={zoneOf(row)} now={now} /> },
        ]}
      />
    </Card>
  );
}

/** The legal moment, and how far away it is. */
function TimeLeft({ at, zone, now }: { readonly at: Instant; readonly zone: string; readonly now: Instant }) {
  const { t, language } = useWords();
  const left = formatTimeLeft(now, at, language);
  const soon = millisBetween(now, at) < SOON_MS;
  return <TwoLines first={`${formatClosing(at, zone, language)} ${formatZone(at, zone)}`} second={left ?? t('supervisor:backlog.over')} tone={left === null ? 'bad' : soon ? 'warn' : undefined} />;
}
