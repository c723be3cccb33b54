import type { InsightsView } from '@tirkeu/contracts';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, Text, TextLink, type DataColumn } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import { capitalised, placeName } from './names.js';
import { countedRows, notRegisteredShare, sortPlaces, type PlaceRow } from './outcomes.js';
import { NumberLink, ShareLink, ShareText } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { PLACE_COLUMNS, toFigures, toFilings, walkHref, type PlaceColumn, type Scope, type Walk } from './walk.js';

const TITLES = { region: 'supervisor:places.regions', locality: 'supervisor:places.localities', commission: 'supervisor:places.commissions' } as const;
type PlaceGroup = keyof typeof TITLES;

export interface PlacesTableProps extends Around {
  readonly insights: InsightsView;
  readonly commission: string | null;
}

/** The next level down: every place with its counts, each leading to its own figures or to the filings counted. */
export function PlacesTable({ insights, commission, ...around }: PlacesTableProps) {
  const words = useWords();
  const { t, language } = words;
  const [, navigate] = useLocation();
  const { walk, place } = around;
  const group: PlaceGroup = place.next === 'region' || place.next === 'locality' ? place.next : 'commission';
  const counted = countedRows(insights.rows);
  const rest = walk.ground === null ? restOf(around, group, counted.length) : 0;
  const sort = walk.ground === null || walk.sort.column === 'place' ? walk.sort : { ...walk.sort, column: 'submitted' as const };
  return (
    <Card as="section" className="sv-card" title={t(TITLES[group])} aria-label={t(TITLES[group])}>
      <Text size="s" tone="muted">{t(walk.ground === null ? 'supervisor:places.note' : 'supervisor:places.ground-note')}</Text>
      <DataTable
        caption={t(TITLES[group])}
        columns={columnsFor(around, group, words)}
        rows={[...sortPlaces(counted, sort, (row) => nameOf(around, group, row, words))]}
        rowKey={({ key }) => key}
        sort={sort}
        onSort={({ column, direction }) => {
          const asked = PLACE_COLUMNS.find((each) => each === column) ?? 'share';
          const first = asked !== sort.column;
          navigate(walkHref({ ...walk, sort: { column: asked, direction: first ? (asked === 'place' ? 'ascending' : 'descending') : direction } }), { replace: true });
        }}
        density="compact"
        footer={<Total {...around} insights={insights} commission={commission} />}
      />
      {rest > 0 && <Text size="s" tone="muted">{t('supervisor:places.rest', { count: rest, number: formatNumber(rest, language) })}</Text>}
    </Card>
  );
}

/** Places of the level that have no filing; not known for commissions. */
function restOf({ map, place }: Around, group: PlaceGroup, shown: number): number {
  if (group === 'region') return map.regions.length - shown;
  if (group === 'locality') return map.localities.filter(({ regionId }) => regionId === place.region?.id).length + 1 - shown;
  return 0;
}

/** What stays of a row on a phone; the rest is one step down. */
const ON_CARDS: readonly PlaceColumn[] = ['submitted', 'refused'];

const scopeOfRow = (walk: Walk, group: PlaceGroup, key: string): Partial<Scope> => ({ region: walk.region, locality: walk.locality, [group]: key });

const nameOf = ({ place }: Pick<Around, 'place'>, group: PlaceGroup, row: PlaceRow, { t, text }: WordsInUse): string =>
  (group === 'locality' && row.key === place.region?.id ? t('supervisor:place.own-maslikhat') : capitalised(text(row.title)));

function columnsFor({ walk, place }: Around, group: PlaceGroup, words: WordsInUse): DataColumn<PlaceRow>[] {
  const { t } = words;
  const named = (row: PlaceRow) => nameOf({ place }, group, row, words);
  const link = (outcome: 'undecided' | 'registered' | 'refused' | 'withdrawn' | undefined, row: PlaceRow, value: number, label: string) =>
    <NumberLink value={value} label={`${label}, ${named(row)}`} href={walkHref(toFilings(walk, { ...scopeOfRow(walk, group, row.key), outcome }))} />;
  const number = (id: 'submitted' | 'undecided' | 'registered' | 'refused' | 'withdrawn', label: string): DataColumn<PlaceRow> => ({
    id, header: label, align: 'end', sortable: true, card: ON_CARDS.includes(id) ? 'line' : 'hidden', cell: (row) => link(id === 'submitted' ? undefined : id, row, row.counts[id], label),
  });
  const name: DataColumn<PlaceRow> = {
    id: 'place', header: t(`supervisor:column.${group}`), rowHeader: true, sortable: true,
    cell: (row) => <TextLink className="sv-row" href={walkHref(toFigures(walk, scopeOfRow(walk, group, row.key)))}>{named(row)}</TextLink>,
  };
  if (walk.ground !== null) return [name, number('submitted', t('supervisor:column.refusals'))];
  return [
    name, number('submitted', t('supervisor:column.submitted')), number('undecided', t('supervisor:column.undecided')),
    number('registered', t('supervisor:column.registered')), number('refused', t('supervisor:column.refused')), number('withdrawn', t('supervisor:column.withdrawn')),
    { id: 'share', header: t('supervisor:column.not-registered'), align: 'end', sortable: true, cell: (row) => <ShareLink share={notRegisteredShare(row.counts)} label={`${t('supervisor:figure.not-registered')}, ${named(row)}`} href={walkHref(toFilings(walk, { ...scopeOfRow(walk, group, row.key), outcome: 'not-registered' }))} /> },
  ];
}

/** The figures of the whole scope: the sum of the rows above, counted by the server on its own. */
function Total({ walk, place, insights, commission }: PlacesTableProps) {
  const words = useWords();
  const { language } = words;
  const { total } = insights;
  const columns: readonly Exclude<PlaceColumn, 'place' | 'share'>[] = walk.ground === null ? ['submitted', 'undecided', 'registered', 'refused', 'withdrawn'] : ['submitted'];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">{capitalised(placeName(place, commission, words))}</th>
      {columns.map((column) => <td key={column} role="cell" className="t-table__end"><span className="sv-foot__label" aria-hidden="true">{words.t(`supervisor:column.${column}`)}: </span>{formatNumber(total[column], language)}</td>)}
      {walk.ground === null && <td role="cell" className="t-table__end"><span className="sv-foot__label" aria-hidden="true">{words.t('supervisor:column.not-registered')}: </span><span className="sv-number"><ShareText share={notRegisteredShare(total)} /></span></td>}
    </tr>
  );
}
