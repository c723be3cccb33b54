import type { FiguresRow, FiguresView } from '@tirkeu/contracts';
import { AGE_BANDS, BREAKDOWNS, GROUNDS, ROUTES, STATISTICS_TIERS, isCivilDate, lostOf, type Breakdown } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, InlineSelect, TextLink, type DataColumn } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import { SEXES, type Scope } from './filters.js';
import { useFigures } from './insights.js';
import { Measured } from './measured.js';
import { countedRows, lostPart } from './measures.js';
import { ROUTE_WORDS, capitalised } from './names.js';
import { RangeMarkCell } from './range-mark.js';
import { NumberLink, countOf, percentText } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFigures, toFilings, walkHref } from './walk.js';

/** Too many to be listed for the whole country. */
const WITHIN_REGIONS: readonly Breakdown[] = ['commission', 'district'];
const PLACES: readonly Breakdown[] = ['region', 'locality', 'commission'];

/** By what the second table can be broken down besides the places of the first. */
const breakdownsOf = ({ walk }: Around): readonly Breakdown[] =>
  BREAKDOWNS.filter((by) => !PLACES.includes(by) && (!WITHIN_REGIONS.includes(by) || walk.region !== null || walk.commission !== null || walk.district !== null));

const FIRST_BREAKDOWN: Breakdown = 'route';
/** Rows in sight; the rest unfolds. */
const SHOWN = 12;

/** The same figures by something else than place, as the person chooses. */
export function BreakdownCard(around: Around) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { walk, scope, place } = around;
  const choices = breakdownsOf(around);
  const by = choices.find((each) => each === walk.by) ?? FIRST_BREAKDOWN;
  const figures = useFigures(scope, by);
  const title = t(`reports:table.by.${by}`);
  const choose = (value: string) => navigate(walkHref({ ...walk, by: BREAKDOWNS.find((each) => each === value) ?? null }), { replace: true });
  return (
    <Card
      as="section"
      className="sv-card"
      title={title}
      aria-label={title}
      aside={<InlineSelect label={t('supervisor:by.label')} value={by} options={choices.map((value) => ({ value, label: t(`reports:by.${value}`) }))} onChange={choose} />}
    >
      <Measured query={figures} walk={walk} zone={place.zone} rows={4}>{(view) => <Rows {...around} view={view} by={by} />}</Measured>
    </Card>
  );
}

function Rows({ view, by, ...around }: Around & { readonly view: FiguresView; readonly by: Breakdown }) {
  const words = useWords();
  const { t, language } = words;
  const rows = countedRows(view.rows);
  const table = (some: readonly FiguresRow[]) => (
    <DataTable caption={t(`reports:table.by.${by}`)} density="compact" rows={[...some]} rowKey={({ key }) => key} columns={columnsFor(around, by, words)} empty={t('supervisor:empty.list-none')} />
  );
  return (
    <>
      {table(rows.slice(0, SHOWN))}
      {rows.length > SHOWN && (
        <details className="sv-other">
          <summary>{t('supervisor:by.rest', { count: rows.length - SHOWN, number: formatNumber(rows.length - SHOWN, language) })}</summary>
          {table(rows.slice(SHOWN))}
        </details>
      )}
    </>
  );
}

function columnsFor({ walk }: Around, by: Breakdown, words: WordsInUse): DataColumn<FiguresRow>[] {
  const { t, language } = words;
  const named = (row: FiguresRow) => nameOf(by, row, words);
  const list = (row: FiguresRow, lost: boolean) => walkHref(toFilings(walk, { ...scopeOf(by, row.key), ...(lost ? { listed: 'lost' } : {}) }));
  return [
    { id: 'name', header: t(`reports:by.${by}`), rowHeader: true, cell: (row) => <TextLink className="sv-row" href={walkHref(toFigures(walk, scopeOf(by, row.key)))}>{named(row)}</TextLink> },
    { id: 'nominated', header: t('supervisor:column.nominated'), align: 'end', cell: (row) => <NumberLink value={row.tally.nominated} label={`${t('supervisor:column.nominated')}, ${named(row)}`} href={list(row, false)} /> },
    { id: 'lost', header: t('supervisor:column.lost'), align: 'end', cell: (row) => <NumberLink value={lostOf(row.tally)} label={`${t('supervisor:column.lost')}, ${named(row)}`} href={list(row, true)} /> },
    { id: 'share', header: t('supervisor:column.share'), align: 'end', cell: ({ tally }) => { const part = lostPart(tally); return <b className="t-nowrap">{percentText(part, words) ?? countOf(part, words)}</b>; } },
    { id: 'expected', header: t('supervisor:column.expected'), align: 'end', card: 'hidden', cell: ({ expected }) => (expected === null ? null : <span className="t-text--muted t-nowrap">{formatNumber(expected.low95, language)}–{formatNumber(expected.high95, language)}</span>) },
    { id: 'mark', header: t('supervisor:column.mark'), card: 'plain', cell: ({ mark }) => <RangeMarkCell mark={mark} /> },
  ];
}

/** Words of our own where the row is one of a known list; the server's title where it is a thing of the data. */
function nameOf(by: Breakdown, { key, title }: FiguresRow, { t, text }: WordsInUse): string {
  const [route, sex, age, tier] = [ROUTES.find((each) => each === key), SEXES.find((each) => each === key), AGE_BANDS.find((each) => each === key), STATISTICS_TIERS.find((each) => each === key)];
  if (by === 'route' && route !== undefined) return t(ROUTE_WORDS[route]);
  if (by === 'sex' && sex !== undefined) return t(`reports:sex.${sex}`);
  if (by === 'age' && age !== undefined) return t(`reports:age.${age}`);
  if (by === 'tier' && tier !== undefined) return capitalised(t(`reports:tier.${tier}`));
  return capitalised(text(title));
}

/** The filter that a row stands for. */
function scopeOf(by: Breakdown, key: string): Partial<Scope> {
  switch (by) {
    case 'ground':
      return { ground: GROUNDS.find((ground) => ground === key) ?? null };
    case 'day':
      return isCivilDate(key) ? { from: key, to: key } : {};
    default:
      return { [by]: key };
  }
}
