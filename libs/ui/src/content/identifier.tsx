import type { ReactNode } from 'react';
import { VisuallyHidden } from '../theme/visually-hidden.js';
import './identifier.css';

/** Splits without adding a character, so that what is copied is the value itself. */
function inGroups(value: string, size: number): string[] {
  const letters = Array.from(value.replace(/\s+/g, ''));
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) => letters.slice(index * size, (index + 1) * size).join(''));
}

function Groups({ value, size }: { value: string; size: number }) {
  return inGroups(value, size).map((group, index) => <span key={index} className="t-id__group">{group}<wbr /></span>);
}

export interface IdentifierProps {
  value: string;
  size?: 'm' | 'l';
  /** Spoken before the value. */
  label?: string;
}

/** A number people read aloud: fixed width, groups of four, whole when copied. */
export function Identifier({ value, size = 'm', label }: IdentifierProps) {
  return (
    <span className={`t-id t-id--${size}`}>
      {label !== undefined && <VisuallyHidden>{label} </VisuallyHidden>}
      <Groups value={value} size={4} />
    </span>
  );
}

export interface HashProps {
  value: string;
  /** Shows the first eight characters alone. */
  short?: boolean;
}

/** A digest in groups of eight. */
export function Hash({ value, short = false }: HashProps) {
  return <span className={short ? 't-hash t-hash--short' : 't-hash'}>{short ? <>{value.slice(0, 8)}…</> : <Groups value={value} size={8} />}</span>;
}

export interface PortraitProps {
  src?: string;
  alt: string;
  size?: 'm' | 'l';
}

/** A photograph of a person, or its outline while there is none. */
export function Portrait({ src, alt, size = 'm' }: PortraitProps) {
  if (src !== undefined) return <img className={`t-portrait t-portrait--${size}`} src={src} alt={alt} />;
  return (
    <svg className={`t-portrait t-portrait--${size}`} viewBox="0 0 60 80" role={alt === '' ? undefined : 'img'} aria-label={alt === '' ? undefined : alt} aria-hidden={alt === '' || undefined} focusable="false">
      <circle cx="30" cy="32" r="13" /><path d="M6 80c0-18 10-28 24-28s24 10 24 28" />
    </svg>
  );
}

export interface ComparedLine {
  label: ReactNode;
  value: string;
  lang?: string;
}

export interface ComparisonProps {
  title?: ReactNode;
  lines: [ComparedLine, ComparedLine];
  /** Spoken around what differs. */
  differsText: string;
}

/** Lengths of the equal beginning and end of two texts, in characters as people see them. */
export function equalEnds(one: string[], other: string[]): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return { head, tail };
}

function Marked({ letters, head, tail, differsText }: { letters: string[]; head: number; tail: number; differsText: string }) {
  const middle = letters.slice(head, letters.length - tail).join('');
  return (
    <>
      {letters.slice(0, head).join('')}
      {middle !== '' && <mark>{middle}<VisuallyHidden> ({differsText}) </VisuallyHidden></mark>}
      {letters.slice(letters.length - tail).join('')}
    </>
  );
}

/** Two values one above the other; the letters that differ are underlined and bold. */
export function Comparison({ title, lines, differsText }: ComparisonProps) {
  const letters = lines.map(({ value }) => Array.from(value.normalize('NFC')));
  const [first = [], second = []] = letters;
  const { head, tail } = equalEnds(first, second);
  return (
    <div className="t-diff">
      {title !== undefined && <div className="t-diff__title">{title}</div>}
      <dl>
        {lines.map(({ label, lang }, index) => (
          <div key={index} className="t-diff__line">
            <dt>{label}</dt>
            <dd lang={lang}><Marked letters={letters[index] ?? []} head={head} tail={tail} differsText={differsText} /></dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
