import type { FiguresRow, FiguresView } from '@tirkeu/contracts';
import { lostOf } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Card, Text } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import type { FunnelPoint } from './charts/funnel-chart.js';
import { ChartPlace, FunnelChart } from './lazy-charts.js';
import { LEAST_FOR_PERCENT, countedRows, isFarOutside, isOutside, lostPart } from './measures.js';
import { rowName, shortRegion } from './names.js';
import { scopeOfRow, type Pointing } from './places-card.js';
import { MarkShape } from './range-mark.js';
import { countOf } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFigures, walkHref } from './walk.js';

const HEIGHT = 344;
/** What a funnel needs to say anything: some places, some of them large, and not all of one size. */
const LEAST_PLACES = 3;
const LEAST_SIZE = 20;
const LEAST_SPREAD = 1.3;
/** Of places within the limits the largest are named, so that the reader finds a hold. */
const NAMED_WITHIN = 2;

/** Shares by size between the limits of chance; the table beside it holds the same numbers. */
export function FunnelCard({ view, pointed, onPoint, walk, place }: Around & Pointing & { readonly view: FiguresView }) {
  const words = useWords();
  const { t, language } = words;
  const [, navigate] = useLocation();
  const rows = countedRows(view.rows).filter(({ mark, tally }) => mark !== null && tally.nominated >= LEAST_FOR_PERCENT);
  const rate = lostOf(view.whole) / view.whole.nominated;
  const sizes = rows.map(({ tally }) => tally.nominated);
  const largest = Math.max(...sizes);
  const isTelling = rows.length >= LEAST_PLACES && largest >= LEAST_SIZE && largest >= Math.min(...sizes) * LEAST_SPREAD;
  if (!isTelling || !(rate > 0 && rate < 1)) return null;
  const title = t('supervisor:funnel.title');
  const outside = rows.filter(({ mark }) => isOutside(mark)).length;
  const edge = rows.filter(({ mark }) => mark === 'edge').length;
  const far = rows.filter(({ mark }) => isFarOutside(mark)).length;
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Text size="s" tone="muted">{t('supervisor:funnel.note')}</Text>
      <ChartPlace height={HEIGHT}>
        <FunnelChart
          label={t('supervisor:funnel.label', { places: rows.length, outside })}
          points={pointsOf(rows, rate, place.next === 'region', place, words)}
          rate={rate}
          texts={{ size: t('supervisor:funnel.size'), rate: formatPercent(rate, language), p95: formatPercent(0.95, language, 0), p998: formatPercent(0.998, language) }}
          percent={(share) => formatPercent(share, language, 0)}
          number={(count) => formatNumber(count, language)}
          pointed={pointed}
          onPoint={onPoint}
          onOpen={(key) => navigate(walkHref(toFigures(walk, scopeOfRow(place, key))))}
        />
      </ChartPlace>
      <div className="sv-key">
        <span><MarkShape mark="above" />{t('supervisor:funnel.outside', { number: outside, chance: Math.ceil(rows.length * 0.05) })}</span>
        <span><MarkShape mark="edge" />{t('supervisor:funnel.edge', { number: edge })}</span>
        <span><MarkShape mark="within" />{t('supervisor:funnel.within', { number: rows.length - outside - edge })}</span>
        <span>{t('supervisor:funnel.far', { number: far })}</span>
      </div>
    </Card>
  );
}

function pointsOf(rows: readonly FiguresRow[], rate: number, regions: boolean, place: Around['place'], words: WordsInUse): readonly FunnelPoint[] {
  const { language } = words;
  const largest = rows.filter(({ mark }) => mark === 'within').sort((one, other) => other.tally.nominated - one.tally.nominated).slice(0, NAMED_WITHIN).map(({ key }) => key);
  return rows.map((row) => {
    const { key, tally, mark } = row;
    const share = lostOf(tally) / tally.nominated;
    const percent = formatPercent(share, language);
    const full = rowName(row, place, words);
    const short = regions ? shortRegion(words.text(row.title), language) : full;
    const stands = mark !== null && mark !== 'within';
    return {
      key, size: tally.nominated, share, mark: mark ?? 'within',
      name: stands ? `${short} ${percent}` : short,
      fullName: `${short} ${percent}`,
      title: `${full}: ${percent}, ${countOf(lostPart(tally), words)}`,
      weight: stands ? 2 + Math.abs(share - rate) : largest.includes(key) ? 1 : 0,
    };
  });
}
