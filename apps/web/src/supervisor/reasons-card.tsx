import { LOST_STANDINGS, type Tally } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Card, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { ChartPlace, ReasonsBar } from './lazy-charts.js';
import { percentOf, reasonParts, type Reason } from './measures.js';
import { countOf } from './share-text.js';
import { FillSwatch } from './swatch.js';
import { toFilings, walkHref, type Walk } from './walk.js';

/** A reason has the same fill everywhere. */
export const fillOf = (reason: Reason): number => LOST_STANDINGS.indexOf(reason);

/** Why nominees were not registered, as a bar over its table. */
export function ReasonsCard({ tally, walk }: { readonly tally: Tally; readonly walk: Walk }) {
  const words = useWords();
  const { t, language } = words;
  const reasons = reasonParts(tally);
  const [first] = reasons;
  const title = t('supervisor:reasons.title');
  if (first === undefined) return <Card as="section" className="sv-card" title={title} aria-label={title}><Text size="s" tone="muted">{t('supervisor:reasons.none')}</Text></Card>;
  const shareText = (count: number, of: number) => { const percent = percentOf({ count, of }); return percent === null ? formatNumber(count, language) : formatPercent(percent, language); };
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      <Text size="s" tone="muted">{t('supervisor:reasons.note', { count: first.of, number: formatNumber(first.of, language) })}</Text>
      <ChartPlace height={48}>
        <ReasonsBar label={t('supervisor:reasons.label')} segments={reasons.map(({ reason, count, of }) => ({ key: reason, share: count / of, text: shareText(count, of), fill: fillOf(reason) }))} />
      </ChartPlace>
      <table className="sv-twin">
        <caption className="t-vh">{title}</caption>
        <tbody>
          {reasons.map((part) => {
            const label = t(`reports:standing.${part.reason}`);
            const count = countOf(part, words);
            return (
              <tr key={part.reason}>
                <th scope="row"><FillSwatch index={fillOf(part.reason)} />{label}</th>
                <td className="sv-twin__strong">{percentOf(part) === null ? '' : shareText(part.count, part.of)}</td>
                <td><TextLink quiet className="sv-number" href={walkHref(toFilings(walk, { standing: part.reason }))} aria-label={`${count}, ${label}`}>{count}</TextLink></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
