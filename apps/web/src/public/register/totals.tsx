import { lostOf, shareOf, type Share } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import type { Tally } from '@tirkeu/domain';
import { useWords, type WordsInUse } from '../../shared/language.js';

/** Under so many a per cent says less than the count. */
const FEWEST_FOR_PERCENT = 5;

/** "96,6% · 57 / 59": a percentage never without its count. */
export function shareText({ count, of, share }: Share, { language }: Pick<WordsInUse, 'language'>): string {
  const counted = `${formatNumber(count, language)}\u00A0/\u00A0${formatNumber(of, language)}`;
  return share === null || of < FEWEST_FOR_PERCENT ? counted : `${formatPercent(share, language)} · ${counted}`;
}

/** Nominated, registered and not registered, each with its denominator. Nothing while nobody is nominated. */
export function Totals({ tally }: { readonly tally: Tally }) {
  const words = useWords();
  const { t, language } = words;
  const { nominated, standings } = tally;
  if (nominated === 0) return null;
  const parts = [['registered', standings.registered], ['lost', lostOf(tally)], ...(standings.undecided > 0 ? [['undecided', standings.undecided] as const] : [])] as const;
  return (
    <dl className="register-totals">
      <div><dt>{t('public:figures.nominated')}</dt><dd>{formatNumber(nominated, language)}</dd></div>
      {parts.map(([key, count]) => (
        <div key={key}>
          <dt>{t(`public:figures.${key}`)}</dt>
          <dd>{formatNumber(count, language)} <small>{shareText(shareOf(count, nominated), words)}</small></dd>
        </div>
      ))}
    </dl>
  );
}
