import type { CSSProperties, HTMLAttributes, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { Heading } from '../theme/heading.js';
import type { DataAttributes, Gap, HeadingLevel, Tone } from '../theme/shared-types.js';
import './layout.css';

type BoxElement = 'div' | 'section' | 'article' | 'ul' | 'ol' | 'li' | 'nav' | 'form' | 'aside';

export interface BoxProps extends Omit<HTMLAttributes<HTMLElement>, 'title'>, DataAttributes {
  as?: BoxElement;
  children?: ReactNode;
}

const gapOf = (gap: Gap) => ({ '--gap': `var(--s${gap})` }) as CSSProperties;

export interface StackProps extends BoxProps {
  gap?: Gap;
}

/** Children one under another. */
export function Stack({ as: Element = 'div', gap = 4, className, style, ...rest }: StackProps) {
  return <Element {...rest} className={classNames('t-stack', className)} style={{ ...gapOf(gap), ...style }} />;
}

export interface RowProps extends BoxProps {
  gap?: Gap;
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  justify?: 'start' | 'end' | 'between' | 'center';
  wrap?: boolean;
}

/** Children side by side; they wrap unless told otherwise. */
export function Row({ as: Element = 'div', gap = 2, align = 'center', justify = 'start', wrap = true, className, style, ...rest }: RowProps) {
  return <Element {...rest} className={classNames('t-row', `t-row--${align}`, `t-row--j-${justify}`, wrap && 't-row--wrap', className)} style={{ ...gapOf(gap), ...style }} />;
}

export interface GridProps extends BoxProps {
  gap?: Gap;
  /** Narrowest column, px. */
  min?: number;
}

/** As many equal columns as fit. */
export function Grid({ as: Element = 'div', gap = 3, min = 240, className, style, ...rest }: GridProps) {
  return <Element {...rest} className={classNames('t-grid', className)} style={{ ...gapOf(gap), '--min': `${min}px`, ...style } as CSSProperties} />;
}

export interface ColumnsProps {
  children: ReactNode;
  aside: ReactNode;
  /** Above the content; on phones it stays above the side column too, e.g. the page header. */
  head?: ReactNode;
  /** Width of the side column, px. */
  asideWidth?: number;
  /** On phones the side column comes before the content, e.g. a deadline card. */
  asideFirst?: boolean;
}

/** Content and a side column; one column under 900 px. */
export function Columns({ children, aside, head, asideWidth = 332, asideFirst = false }: ColumnsProps) {
  const side = <div className="t-columns__aside">{aside}</div>;
  return (
    <div className={classNames('t-columns', asideFirst && 't-columns--first')} style={{ '--aside': `${asideWidth}px` } as CSSProperties}>
      {head !== undefined && <div className="t-columns__head">{head}</div>}
      {asideFirst && side}
      <div className="t-columns__main">{children}</div>
      {!asideFirst && side}
    </div>
  );
}

export interface SectionProps {
  title: ReactNode;
  aside?: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
  id?: string;
  titleId?: string;
}

/** A heading row with a quiet note at its end, over content. */
export function Section({ title, aside, level = 2, children, id, titleId }: SectionProps) {
  return (
    <section className="t-section" id={id} aria-labelledby={titleId}>
      <div className="t-section__head">
        <Heading level={level} id={titleId}>{title}</Heading>
        {aside !== undefined && <div className="t-section__aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

export interface CardProps extends BoxProps {
  title?: ReactNode;
  level?: HeadingLevel;
  aside?: ReactNode;
  padded?: boolean;
}

export function Card({ as: Element = 'div', title, level = 2, aside, padded = true, className, children, ...rest }: CardProps) {
  return (
    <Element {...rest} className={classNames('t-card', padded && 't-card--pad', className)}>
      {title !== undefined && (
        <div className="t-card__head">
          <Heading level={level}>{title}</Heading>
          {aside !== undefined && <div className="t-card__aside">{aside}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}

export interface PanelProps extends BoxProps {
  title: ReactNode;
  level?: HeadingLevel;
  aside?: ReactNode;
  padded?: boolean;
}

/** A card whose heading has a rule under it and whose content runs edge to edge. */
export function Panel({ as: Element = 'section', title, level = 2, aside, padded = false, className, children, ...rest }: PanelProps) {
  return (
    <Element {...rest} className={classNames('t-card t-panel', className)}>
      <div className="t-panel__head">
        <Heading level={level}>{title}</Heading>
        {aside !== undefined && <div className="t-panel__aside">{aside}</div>}
      </div>
      <div className={padded ? 't-panel__body t-panel__body--pad' : 't-panel__body'}>{children}</div>
    </Element>
  );
}

export interface TextProps extends Omit<HTMLAttributes<HTMLElement>, 'color'> {
  as?: 'p' | 'span' | 'div' | 'strong' | 'li' | 'time';
  size?: 's' | 'm' | 'l' | 'xl';
  tone?: 'ink' | 'muted' | 'faint' | Tone;
  weight?: 400 | 500 | 600;
  mono?: boolean;
  nowrap?: boolean;
}

export function Text({ as: Element = 'p', size, tone, weight, mono, nowrap, className, ...rest }: TextProps) {
  const names = classNames(size && `t-text--${size}`, tone && `t-text--${tone}`, weight && `t-text--${weight}`, mono && 't-mono', nowrap && 't-nowrap', className);
  return <Element {...rest} className={names || undefined} />;
}

/** A plain list with dashes. */
export function ListBullets({ items }: { items: ReactNode[] }) {
  return <ul className="t-bullets">{items.map((item, index) => <li key={index}>{item}</li>)}</ul>;
}
