import { formatNumber, formatPercent } from '@tirkeu/messages';
import { TextLink } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { percentOf, type Part } from './measures.js';

/** "263 из 1 712". */
export const countOf = ({ count, of }: Part, { t, language }: WordsInUse): string =>
  t('supervisor:share', { part: formatNumber(count, language), whole: formatNumber(of, language) });

/** "15,4 %", or null below five filings, where the count says it all. */
export function percentText(share: Part, { language }: WordsInUse): string | null {
  const percent = percentOf(share);
  return percent === null ? null : formatPercent(percent, language);
}

export interface NumberLinkProps {
  readonly value: number;
  /** The filings counted. */
  readonly href: string;
  /** What is counted, spoken: a number alone says nothing among links. */
  readonly label: string;
}

/** A number that leads to exactly what it counts; zero leads nowhere. */
export function NumberLink({ value, href, label }: NumberLinkProps) {
  const { language } = useWords();
  const number = formatNumber(value, language);
  if (value === 0) return <span className="sv-zero">{number}</span>;
  return <TextLink quiet className="sv-number" href={href} aria-label={`${number}, ${label}`}>{number}</TextLink>;
}

/** Percentage and count side by side; the count alone below five filings. */
export function PartText({ share }: { readonly share: Part }) {
  const words = useWords();
  const percent = percentText(share, words);
  const count = countOf(share, words);
  return percent === null ? <b>{count}</b> : <><b>{percent}</b> <span>{count}</span></>;
}

export interface PartLinkProps {
  readonly share: Part;
  /** The filings counted. */
  readonly href: string;
  /** What is counted, spoken. */
  readonly label: string;
}

/** A share that leads to exactly the filings it counts. */
export function PartLink({ share, href, label }: PartLinkProps) {
  const words = useWords();
  const count = countOf(share, words);
  if (share.count === 0) return <span className="sv-zero">{count}</span>;
  const percent = percentText(share, words);
  // The spoken name begins with what is seen, so that the link can be called by it.
  const seen = percent === null ? count : `${percent} ${count}`;
  return <TextLink quiet className="sv-number" href={href} aria-label={`${seen}, ${label}`}><PartText share={share} /></TextLink>;
}
