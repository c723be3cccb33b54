import type { FiguresRow, FiguresView } from '@tirkeu/contracts';
import { lostOf } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Card, DataTable, Text, TextLink, type DataColumn } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import { countedRows, isOutside, lostPart, sortRows, type Part } from './measures.js';
import { capitalised, placeName, rowName, shortRegion } from './names.js';
import { RangeMarkCell } from './range-mark.js';
import { NumberLink, countOf, percentText } from './share-text.js';
import type { Scope } from './filters.js';
import type { Place } from './insights.js';
import type { Around } from './supervisor-page.js';
import { PLACE_COLUMNS, toFigures, toFilings, walkHref, type PlaceColumn, type Walk } from './walk.js';

/** A row of the table and its mark in the chart point at each other. */
export interface Pointing {
  readonly pointed: string | null;
  readonly onPoint: (key: string | null) => void;
}

export interface PlacesCardProps extends Around, Pointing {
  readonly view: FiguresView;
  readonly commission: string | null;
}

/** What a place adds to the scope. */
export const scopeOfRow = ({ next }: Place, key: string): Partial<Scope> => ({ [next]: key });

/** The next level down: every place with its counts, what chance explains of them, and where it stands against that. */
export function PlacesCard({ view, commission, pointed, onPoint, ...around }: PlacesCardProps) {
  const words = useWords();
  const { t, language } = words;
  const [, navigate] = useLocation();
  const { walk, place } = around;
  const onGround = walk.ground !== null;
  const rows = countedRows(view.rows);
  const rest = onGround || walk.stop.at !== 'figures' ? 0 : restOf(around, rows.length);
  const sort = onGround && walk.sort.column !== 'place' ? { ...walk.sort, column: 'nominated' as const } : walk.sort;
  const rate = view.whole.nominated === 0 ? null : lostOf(view.whole) / view.whole.nominated;
  const title = t(`supervisor:places.${place.next}`);
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Text size="s" tone="muted">{onGround ? t('supervisor:places.ground-note') : rate === null ? '' : t('supervisor:places.expected', { rate: formatPercent(rate, language) })}</Text>
      <DataTable
        caption={title}
        columns={columnsFor(around, view, { pointed, onPoint }, words)}
        rows={[...sortRows(rows, sort, (row) => rowName(row, place, words))]}
        rowKey={({ key }) => key}
        sort={sort}
        onSort={({ column, direction }) => {
          const asked = PLACE_COLUMNS.find((each) => each === column) ?? 'share';
          const first = asked !== sort.column;
          navigate(walkHref({ ...walk, sort: { column: asked, direction: first ? (asked === 'place' ? 'ascending' : 'descending') : direction } }), { replace: true });
        }}
        density="compact"
        footer={<Total walk={walk} place={place} view={view} rows={rows} commission={commission} />}
      />
      {rest > 0 && <Text size="s" tone="muted">{t('supervisor:places.rest', { count: rest, number: formatNumber(rest, language) })}</Text>}
    </Card>
  );
}

/** Places of the level where nobody was nominated; not known for commissions and districts. */
function restOf({ map, place, walk }: Around, shown: number): number {
  if (walk.tier !== null) return 0;
  if (place.next === 'region') return map.regions.length - shown;
  if (place.next === 'locality') return map.localities.filter(({ regionId }) => regionId === place.region?.id).length + 1 - shown;
  return 0;
}

const hasUndecided = ({ total }: FiguresView): boolean => total.tally.standings.undecided > 0;

function columnsFor({ walk, place }: Around, view: FiguresView, { pointed, onPoint }: Pointing, words: WordsInUse): DataColumn<FiguresRow>[] {
  const { t, language } = words;
  const rowWalk = (row: FiguresRow) => scopeOfRow(place, row.key);
  const numberColumn = (id: Exclude<PlaceColumn, 'place' | 'share'>, header: string, value: (row: FiguresRow) => number): DataColumn<FiguresRow> => ({
    id, header, align: 'end', sortable: true, card: walk.ground === null && id !== 'undecided' ? 'hidden' : 'line',
    cell: (row) => <NumberLink value={value(row)} label={`${header}, ${rowName(row, place, words)}`} href={walkHref(toFilings(walk, { ...rowWalk(row), ...(id === 'nominated' ? {} : { listed: id }) }))} />,
  });
  const name: DataColumn<FiguresRow> = {
    id: 'place', header: t(`supervisor:column.${place.next}`), rowHeader: true, sortable: true,
    cell: (row) => {
      const full = rowName(row, place, words);
      const short = place.next === 'region' ? shortRegion(words.text(row.title), language) : full;
      const pointing = { onMouseEnter: () => onPoint(row.key), onMouseLeave: () => onPoint(null), onFocus: () => onPoint(row.key), onBlur: () => onPoint(null) };
      return <TextLink className={pointed === row.key ? 'sv-row sv-row--pointed' : 'sv-row'} href={walkHref(toFigures(walk, rowWalk(row)))} aria-label={short !== full && full.includes(short) ? full : undefined} {...pointing}>{short}</TextLink>;
    },
  };
  if (walk.ground !== null) return [name, numberColumn('nominated', t('supervisor:column.refusals'), ({ tally }) => tally.nominated)];
  return [
    name,
    numberColumn('nominated', t('supervisor:column.nominated'), ({ tally }) => tally.nominated),
    ...(hasUndecided(view) ? [numberColumn('undecided', t('supervisor:column.undecided'), ({ tally }) => tally.standings.undecided)] : []),
    numberColumn('lost', t('supervisor:column.lost'), ({ tally }) => lostOf(tally)),
    { id: 'share', header: t('supervisor:column.share'), align: 'end', sortable: true, cell: (row) => <ShareCell part={lostPart(row.tally)} href={walkHref(toFilings(walk, { ...rowWalk(row), listed: 'lost' }))} label={`${t('reports:measure.lost')}, ${rowName(row, place, words)}`} /> },
    { id: 'expected', header: t('supervisor:column.expected'), align: 'end', card: 'hidden', cell: ({ expected }) => (expected === null ? null : <span className="t-text--muted t-nowrap">{formatNumber(expected.low95, language)}–{formatNumber(expected.high95, language)}</span>) },
    { id: 'mark', header: t('supervisor:column.mark'), card: 'plain', cell: ({ mark }) => <RangeMarkCell mark={mark} /> },
  ];
}

/** The percentage; on a phone, where the columns of counts are left out, with its counts. */
function ShareCell({ part, href, label }: { readonly part: Part; readonly href: string; readonly label: string }) {
  const words = useWords();
  const percent = percentText(part, words);
  const count = countOf(part, words);
  if (percent === null) return <b className="t-nowrap">{count}</b>;
  return <span className="t-nowrap"><b>{percent}</b><span className="sv-onphone"> {part.count === 0 ? count : <TextLink quiet className="sv-number" href={href} aria-label={`${count}, ${label}`}>{count}</TextLink>}</span></span>;
}

interface TotalProps extends Pick<Around, 'place'> {
  readonly walk: Walk;
  readonly view: FiguresView;
  readonly rows: readonly FiguresRow[];
  readonly commission: string | null;
}

/** The figures of the whole scope: counted by the server on its own, and the sum of the rows above. */
function Total({ walk, place, view, rows, commission }: TotalProps) {
  const words = useWords();
  const { t, language } = words;
  const { tally } = view.total;
  const part = lostPart(tally);
  const outside = rows.filter(({ mark }) => isOutside(mark)).length;
  const cell = (label: string, value: string) => <td role="cell" className="t-table__end"><span className="sv-foot__label" aria-hidden="true">{label}: </span>{value}</td>;
  const name = <th role="rowheader" scope="row">{capitalised(placeName(place, commission, words))}</th>;
  if (walk.ground !== null) return <tr role="row">{name}{cell(t('supervisor:column.refusals'), formatNumber(tally.nominated, language))}</tr>;
  return (
    <tr role="row">
      {name}
      {cell(t('supervisor:column.nominated'), formatNumber(tally.nominated, language))}
      {hasUndecided(view) && cell(t('supervisor:column.undecided'), formatNumber(tally.standings.undecided, language))}
      {cell(t('supervisor:column.lost'), formatNumber(part.count, language))}
      {cell(t('supervisor:column.share'), percentText(part, words) ?? countOf(part, words))}
      <td role="cell" />
      <td role="cell">{t('supervisor:places.outside', { part: outside, whole: rows.length })}</td>
    </tr>
  );
}
