import type { GroupComparison } from '@tirkeu/contracts';
import { NOMINATION_GROUPS, type DifferenceRange, type Language, type NominationGroup, type ShareRange } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Card, Text, TextLink, VisuallyHidden } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { GroupMark } from './charts/group-mark.js';
import { SEXES, type ListScope, type Scope } from './filters.js';
import { ChartPlace, GroupsChart } from './lazy-charts.js';
import { lostPart, percentOf } from './measures.js';
import { countOf, percentText } from './share-text.js';
import { toFilings, walkHref, type Walk } from './walk.js';

type Group = GroupComparison['groups'][number];

const isNomination = (key: Group['key']): key is NominationGroup => NOMINATION_GROUPS.some((group) => group === key);
const nameOf = (key: Group['key'], { t }: WordsInUse): string => (isNomination(key) ? t(`reports:nomination.${key}`) : t(`reports:sex.${key}`));

function lostOfGroup(key: Group['key']): Partial<Scope & ListScope> {
  const sex = SEXES.find((each) => each === key);
  return isNomination(key) ? { nomination: key, listed: 'lost' } : { sex, listed: 'lost' };
}

/** Two groups side by side, each with the range in which its chance lies, and how much of the difference chance explains. */
export function GroupsCard({ comparison, walk }: { readonly comparison: GroupComparison; readonly walk: Walk }) {
  const words = useWords();
  const { t, language } = words;
  const groups = comparison.groups.filter(({ tally }) => tally.nominated > 0);
  const title = t(`reports:comparison.${comparison.by}`);
  const points = groups.map(({ key, tally, range }) => ({ key, share: lostPart(tally).count / tally.nominated, low: range?.low95 ?? null, high: range?.high95 ?? null }));
  const drawn = groups.every(({ tally }) => percentOf(lostPart(tally)) !== null);
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      {comparison.difference !== null && <Text size="s" tone="muted">{differenceWords(comparison.difference, words)}</Text>}
      {drawn && <ChartPlace height={points.length * 28 + 24}><GroupsChart label={t('supervisor:groups.label', { groups: title })} groups={points} percent={(share) => formatPercent(share, language, Math.abs(share * 100 - Math.round(share * 100)) > 0.01 ? 1 : 0)} /></ChartPlace>}
      <table className="sv-twin">
        <caption className="t-vh">{title}</caption>
        <tbody>{groups.map((group, index) => <GroupRow key={group.key} group={group} index={index} walk={walk} />)}</tbody>
      </table>
    </Card>
  );
}

function GroupRow({ group: { key, tally, range }, index, walk }: { readonly group: Group; readonly index: number; readonly walk: Walk }) {
  const words = useWords();
  const { t, language } = words;
  const part = lostPart(tally);
  const name = nameOf(key, words);
  const count = countOf(part, words);
  return (
    <tr>
      <th scope="row">
        <svg className="sv-swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><GroupMark x={7} y={7} index={index} /></svg>
        {name}
      </th>
      <td className="sv-twin__strong">{percentText(part, words)}</td>
      <td>{part.count === 0 ? count : <TextLink quiet className="sv-number" href={walkHref(toFilings(walk, lostOfGroup(key)))} aria-label={`${count}, ${name}`}>{count}</TextLink>}{range !== null && <span className="sv-bounds"><VisuallyHidden>{t('supervisor:groups.range')} </VisuallyHidden>{boundsOf(range, language)}</span>}</td>
    </tr>
  );
}

/** "11,9–19,5 %". */
const boundsOf = ({ low95, high95 }: ShareRange, language: Language): string => `${formatNumber(low95 * 100, language, 1)}–${formatPercent(high95, language)}`;

/** "+0,4": the sign always stands. */
const signed = (points: number, words: WordsInUse): string => `${points > 0 && points.toFixed(1) !== '0.0' ? '+' : ''}${formatNumber(points, words.language, 1)}`;

function differenceWords({ points, low95, high95 }: DifferenceRange, words: WordsInUse): string {
  const { t } = words;
  const explained = low95 <= 0 && high95 >= 0;
  const values = { points: signed(points, words), low: signed(low95, words), high: signed(high95, words) };
  return `${t('supervisor:groups.difference', values)} ${t(explained ? 'supervisor:groups.explained' : 'supervisor:groups.unexplained')}`;
}
