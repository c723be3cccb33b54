import type { OutcomeCounts } from '@tirkeu/contracts';
import { StatTile, TextLink, TileRow } from '@tirkeu/ui';
import { formatNumber } from '@tirkeu/messages';
import { useWords } from '../shared/language.js';
import { FIGURE_WORDS } from './names.js';
import { headlineFigures, notRegistered, type Figure } from './outcomes.js';
import { countOf, percentText } from './share-text.js';
import { toFilings, walkHref, type Walk } from './walk.js';

/** The five figures of a scope. Each percentage stands with its count and leads to the filings counted. */
export function OutcomeTiles({ counts, walk }: { readonly counts: OutcomeCounts; readonly walk: Walk }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <div>
      <TileRow label={t('supervisor:figures')}>
        {headlineFigures(counts).map((figure, index) => <FigureTile key={figure.outcome} figure={figure} walk={walk} large={index === 0} />)}
      </TileRow>
      {notRegistered(counts) > 0 && (
        <p className="sv-note">{t('supervisor:not-refused', { refused: formatNumber(counts.refused, language), withdrawn: formatNumber(counts.withdrawn, language) })}</p>
      )}
    </div>
  );
}

function FigureTile({ figure, walk, large }: { readonly figure: Figure; readonly walk: Walk; readonly large: boolean }) {
  const words = useWords();
  const percent = percentText(figure, words);
  const label = words.t(FIGURE_WORDS[figure.outcome]);
  const count = countOf(figure, words);
  const value = percent ?? count;
  const href = walkHref(toFilings(walk, { outcome: figure.outcome }));
  const linked = (text: string) => (figure.count === 0 ? text : <TextLink quiet href={href} aria-label={`${text}, ${label}`}>{text}</TextLink>);
  return percent === null
    ? <StatTile label={label} value={linked(value)} size={large ? 'l' : 'm'} />
    : <StatTile label={label} value={value} detail={linked(count)} size={large ? 'l' : 'm'} />;
}
