import type { FiguresView } from '@tirkeu/contracts';
import { formatNumber } from '@tirkeu/messages';
import { StatTile, TextLink, TileRow } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { countOf, percentText } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFilings, walkHref } from './walk.js';

/** One ground in figures: how often it was used and how often that was set aside. */
export function GroundTiles({ view, walk }: Around & { readonly view: FiguresView }) {
  const words = useWords();
  const { t, language } = words;
  const used = view.grounds.find(({ ground }) => ground === walk.ground);
  if (used === undefined) return null;
  const reversed = { count: used.reversed, of: used.refused };
  const percent = percentText(reversed, words);
  const count = countOf(reversed, words);
  const counted = used.reversed === 0 ? count : <TextLink quiet href={walkHref(toFilings(walk, { listed: 'reversed' }))} aria-label={`${count}, ${t('supervisor:figure.ground-reversed')}`}>{count}</TextLink>;
  const number = formatNumber(used.refused, language);
  return (
    <TileRow label={t('supervisor:figures')}>
      <StatTile size="l" label={t('supervisor:figure.ground-refusals')} value={<TextLink quiet href={walkHref(toFilings(walk))} aria-label={`${number}, ${t('supervisor:figure.ground-refusals')}`}>{number}</TextLink>} />
      <StatTile label={t('supervisor:figure.ground-reversed')} value={percent ?? counted} detail={percent === null ? undefined : counted} />
    </TileRow>
  );
}
