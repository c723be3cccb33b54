import type { Filing, PageBox } from '@tirkeu/domain';
import { Card, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { PaperFigure, usePageImage } from '../shared/papers/paper-figure.js';
import type { DecisionParts } from './decision-facts.js';
import { exhibitWords, exhibitsOf, factAnswer, pageImageUrl, paperTitle, type Exhibit } from './evidence.js';
import { walkHref, type Walk } from './walk.js';

/** All evidence at a glance, each piece with its picture and a page of its own. */
export function EvidenceCard({ view, rulebook, walk }: DecisionParts & { readonly walk: Walk }) {
  const words = useWords();
  const exhibits = exhibitsOf(view.filing);
  if (exhibits.length === 0) return null;
  return (
    <Card as="section" className="sv-card" title={words.t('supervisor:evidence.title', { count: exhibits.length })}>
      <ul className="sv-evidence">
        {exhibits.map((exhibit) => {
          const { title, detail } = exhibitWords(exhibit, view.filing, rulebook, words);
          const href = walkHref({ ...walk, stop: { at: 'evidence', filingId: view.filing.id, evidence: exhibit.number } });
          return (
            <li key={exhibit.number}>
              <ExhibitPicture exhibit={exhibit} view={view} rulebook={rulebook} />
              <div><TextLink href={href}>{title}</TextLink><p>{detail}</p></div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** The page for a paper, the sealed list for an absent one; the words alone for the rest. */
export function ExhibitPicture({ exhibit, view, rulebook, whole = false }: DecisionParts & { readonly exhibit: Exhibit; readonly whole?: boolean }) {
  const words = useWords();
  const { evidence, document } = exhibit;
  const { title, detail } = exhibitWords(exhibit, view.filing, rulebook, words);
  if (evidence.kind === 'absent') return <SealedList filing={view.filing} absent={paperTitle(rulebook, evidence, words)} rulebook={rulebook} />;
  if (evidence.kind === 'fact') return <div className="sv-plate"><span>{title}: <b>{factAnswer(evidence, view.filing, words) ?? words.t('supervisor:answer.unknown')}</b></span></div>;
  if (evidence.kind !== 'document' || document === null) return <div className="sv-plate" aria-hidden="true"><span>{detail}</span></div>;
  return <PagePicture key={`${evidence.fileId}-${evidence.page}`} src={pageImageUrl(view.filing.id, evidence.fileId, evidence.page)} alt={`${title}. ${detail}`} whole={whole} box={evidence.box} />;
}

function PagePicture({ src, alt, whole, box }: { readonly src: string; readonly alt: string; readonly whole: boolean; readonly box: PageBox | undefined }) {
  const { t } = useWords();
  const { instead, tries, onError } = usePageImage(src, 'official');
  // A thumbnail has no room for more.
  if (instead) return whole ? instead : <div className="sv-plate"><span>{t('supervisor:evidence.no-image')}</span></div>;
  if (whole && box) return <MarkedPage src={src} alt={alt} box={box} />;
  return <img key={tries} className={whole ? 'sv-page sv-page--whole' : 'sv-page'} src={src} alt={alt} loading="lazy" onError={onError} />;
}

/** The whole page with the place that the commission marked on it. */
function MarkedPage({ src, alt, box: { x, y, width, height } }: { readonly src: string; readonly alt: string; readonly box: PageBox }) {
  const { t } = useWords();
  const label = t('supervisor:evidence.marked');
  return <PaperFigure reader="official" src={src} alt={alt} width={1240} height={1754} caption={label} marks={[{ id: 'place', label, x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 }]} />;
}

/** What was sealed at submission, with the paper that is not among it. */
function SealedList({ filing, absent, rulebook }: { readonly filing: Filing; readonly absent: string; readonly rulebook: DecisionParts['rulebook'] }) {
  const words = useWords();
  return (
    <ol className="sv-sealed" aria-label={words.t('supervisor:evidence.sealed')}>
      {filing.manifest.map(({ requirement, candidateId, sha256 }) => (
        <li key={`${requirement}-${candidateId ?? ''}`}><span>{paperTitle(rulebook, { requirement }, words)}</span> <code>{sha256.slice(0, 8)}</code></li>
      ))}
      <li className="sv-sealed__absent"><span>{absent}</span> <b>{words.t('supervisor:evidence.not-there')}</b></li>
    </ol>
  );
}
