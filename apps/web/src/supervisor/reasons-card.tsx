import type { InsightsView } from '@tirkeu/contracts';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Card, ShareBar, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { REASON_WORDS } from './names.js';
import { percentOf, reasonShares } from './outcomes.js';
import { countOf } from './share-text.js';
import { toFilings, walkHref, type Walk } from './walk.js';

/** Why filings did not end in registration, as a bar over its table. */
export function ReasonsCard({ insights, walk }: { readonly insights: InsightsView; readonly walk: Walk }) {
  const words = useWords();
  const { t, language } = words;
  const reasons = reasonShares(insights);
  const [first] = reasons;
  const title = t('supervisor:reasons.title');
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      {first === undefined
        ? <Text size="s" tone="muted">{t('supervisor:reasons.none')}</Text>
        : (
          <>
            <Text size="s" tone="muted">{t('supervisor:reasons.note', { count: first.of, number: formatNumber(first.of, language) })}</Text>
            <ShareBar
              label={title}
              segments={reasons.map((share) => {
                const label = t(REASON_WORDS[share.reason]);
                const count = countOf(share, words);
                const percent = percentOf(share);
                return {
                  key: share.reason,
                  label,
                  share: share.count / share.of,
                  shareText: percent === null ? formatNumber(share.count, language) : formatPercent(percent, language),
                  countText: <TextLink quiet className="sv-number" href={walkHref(toFilings(walk, { category: share.reason }))} aria-label={`${count}, ${label}`}>{count}</TextLink>,
                };
              })}
            />
          </>
        )}
    </Card>
  );
}
