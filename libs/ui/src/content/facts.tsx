import type { ReactNode } from 'react';
import { TextButton, TextLink } from '../actions/button.js';
import { VisuallyHidden } from '../theme/visually-hidden.js';
import './facts.css';

export interface Fact {
  key: string;
  label: ReactNode;
  value: ReactNode;
}

export interface FactsProps {
  items: Fact[];
  /** `stacked` label over value, `row` side by side with rules, `compact` side by side for heads of work screens. */
  layout?: 'stacked' | 'row' | 'compact';
}

/** Read-only label and value pairs. */
export function Facts({ items, layout = 'stacked' }: FactsProps) {
  return (
    <dl className={`t-facts t-facts--${layout}`}>
      {items.map(({ key, label, value }) => <div key={key}><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

export interface SummaryChange {
  text: ReactNode;
  /** What is changed, spoken after the text. */
  hidden: ReactNode;
  href?: string;
  onClick?: () => void;
}

export interface SummaryRow extends Fact {
  change?: SummaryChange;
  /** Nothing was given: the value is drawn faint. */
  absent?: boolean;
}

export interface SummaryListProps {
  rows: SummaryRow[];
  label?: string;
}

function ChangeLink({ text, hidden, href, onClick }: SummaryChange) {
  const words = <>{text}<VisuallyHidden> {hidden}</VisuallyHidden></>;
  return href === undefined ? <TextButton onClick={onClick}>{words}</TextButton> : <TextLink href={href} onClick={onClick}>{words}</TextLink>;
}

/** Answers to check, each with its way back. */
export function SummaryList({ rows, label }: SummaryListProps) {
  return (
    <dl className="t-summary" aria-label={label}>
      {rows.map(({ key, label: name, value, change, absent }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd className={absent === true ? 't-summary__value t-summary__value--absent' : 't-summary__value'}>{value}</dd>
          {change !== undefined && <dd className="t-summary__change"><ChangeLink {...change} /></dd>}
        </div>
      ))}
    </dl>
  );
}

export interface PairProps {
  items: [{ label: ReactNode; value: ReactNode }, { label: ReactNode; value: ReactNode }];
}

/** Found and required, side by side. */
export function Pair({ items }: PairProps) {
  return <dl className="t-pair">{items.map(({ label, value }, index) => <div key={index}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

export interface StatTileProps {
  label: ReactNode;
  value: ReactNode;
  /** The count beside the figure: a percentage never stands without it. */
  detail?: ReactNode;
  action?: ReactNode;
  size?: 'm' | 'l';
  tone?: 'ok' | 'warn' | 'bad';
}

export function StatTile({ label, value, detail, action, size = 'm', tone }: StatTileProps) {
  return (
    <div className={`t-tile t-tile--${size}`}>
      <div className="t-tile__label">{label}</div>
      <div className={tone === undefined ? 't-tile__line' : `t-tile__line t-text--${tone}`}>
        <span className="t-tile__value">{value}</span>{detail !== undefined && <> <span className="t-tile__detail">{detail}</span></>}
      </div>
      {action !== undefined && <div className="t-tile__action">{action}</div>}
    </div>
  );
}

export interface TileRowProps {
  children: ReactNode;
  label?: string;
}

/** Tiles in one card, divided by rules. */
export function TileRow({ children, label }: TileRowProps) {
  return <div className="t-tiles" role={label === undefined ? undefined : 'group'} aria-label={label}>{children}</div>;
}
