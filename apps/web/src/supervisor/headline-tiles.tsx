import type { Tally } from '@tirkeu/domain';
import { StatTile, TextLink, TileRow } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { headlineFigures, type Figure } from './measures.js';
import { countOf, percentText } from './share-text.js';
import { toFilings, walkHref, type Walk } from './walk.js';

/** The four figures of a scope. Each percentage stands with its count and leads to the filings counted. */
export function HeadlineTiles({ tally, walk }: { readonly tally: Tally; readonly walk: Walk }) {
  const { t } = useWords();
  return (
    <div className="sv-headline">
      <TileRow label={t('supervisor:figures')}>
        {headlineFigures(tally).map((figure, index) => <FigureTile key={figure.listed} figure={figure} walk={walk} large={index === 0} />)}
      </TileRow>
    </div>
  );
}

function FigureTile({ figure, walk, large }: { readonly figure: Figure; readonly walk: Walk; readonly large: boolean }) {
  const words = useWords();
  const percent = percentText(figure, words);
  const label = words.t(`reports:measure.${figure.listed}`);
  const count = countOf(figure, words);
  const href = walkHref(toFilings(walk, { listed: figure.listed }));
  const linked = (text: string) => (figure.count === 0 ? text : <TextLink quiet href={href} aria-label={`${text}, ${label}`}>{text}</TextLink>);
  return <StatTile label={label} value={percent ?? linked(count)} detail={percent === null ? undefined : linked(count)} size={large ? 'l' : 'm'} />;
}
