import { citationLabel, citationPlace, type Citation as CitationValue } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { useWords } from './language.js';
import './citation.css';

const MARKS: Readonly<Record<CitationValue['confidence'], MessageKey | null>> = { A: null, B: null, C: 'common:citation.C', D: 'common:citation.D', X: 'common:citation.X' };

export interface CitationProps {
  readonly citation: CitationValue;
  /** Only the place ("104-бап, 6-тармақ"), where the act is clear from what stands around. */
  readonly short?: boolean;
  /** The mark of what the law leaves open without the words about it: where many stand below each other. */
  readonly markOnly?: boolean;
}

/** Where a rule stands in the law; what the law leaves open carries a mark and its note in words. */
export function Citation({ citation, short = false, markOnly = false }: CitationProps) {
  const { t, language, text } = useWords();
  const place = short ? citationPlace(citation, language) : '';
  const label = place || citationLabel(citation, language);
  const mark = MARKS[citation.confidence];
  if (mark === null) return <span className="citation">{label}</span>;
  return (
    <span className="citation">
      {label} <span className="citation__mark">{t(mark)}</span>
      {citation.note !== undefined && !markOnly && <span className="citation__note">{text(citation.note)}</span>}
    </span>
  );
}
