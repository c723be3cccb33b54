import { useId, type ReactNode } from 'react';
import { useElementWidth } from './use-element-width.js';
import './charts.css';

export interface ShareSegment {
  key: string;
  label: string;
  /** Part of the whole, 0 to 1. */
  share: number;
  shareText: string;
  /** The count, or a link with it. */
  countText?: ReactNode;
}

export interface ShareBarProps {
  label: string;
  segments: ShareSegment[];
}

const HEIGHT = 48;
const TOP = 20;
const GAP = 2;
/** A label that would not fit over its segment is left to the table. */
const LABEL_ROOM = 44;

const FILLS = ['solid', 'stripes', 'dots', 'ink', 'rows', 'blank'] as const;
type Fill = (typeof FILLS)[number];
const fillOf = (index: number): Fill => FILLS[index % FILLS.length] ?? 'blank';

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="t-chart__paper" width="6" height="6" /><rect className="t-chart__ink2" width="2.2" height="6" /></pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse"><rect className="t-chart__paper" width="6" height="6" /><circle className="t-chart__ink2" cx="3" cy="3" r="1.2" /></pattern>
      <pattern id={`${id}-rows`} width="6" height="6" patternUnits="userSpaceOnUse"><rect className="t-chart__paper" width="6" height="6" /><rect className="t-chart__ink2" width="6" height="1.6" /></pattern>
    </defs>
  );
}

const paint = (id: string, fill: Fill) => ({ solid: 'var(--ink-2)', ink: 'var(--ink)', blank: 'var(--paper)', stripes: `url(#${id}-stripes)`, dots: `url(#${id}-dots)`, rows: `url(#${id}-rows)` })[fill];

/** Parts of a whole by pattern, with their names and counts in the table below. */
export function ShareBar({ label, segments }: ShareBarProps) {
  const id = useId();
  const [frame, width] = useElementWidth<HTMLDivElement>(344);
  const room = width - GAP * Math.max(0, segments.length - 1);
  const starts = segments.map((_, index) => segments.slice(0, index).reduce((sum, { share }) => sum + share * room + GAP, 0));
  return (
    <div className="t-chart" ref={frame}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <Patterns id={id} />
        {segments.map(({ key, share, shareText }, index) => {
          const x = starts[index] ?? 0;
          const wide = share * room;
          return (
            <g key={key}>
              <rect x={x + 0.5} y={TOP} width={Math.max(1, wide - 1)} height={26} fill={paint(id, fillOf(index))} stroke="var(--ink-2)" />
              {wide >= LABEL_ROOM && <text className="t-chart__label" x={x} y={13}>{shareText}</text>}
            </g>
          );
        })}
      </svg>
      <table className="t-twin">
        <caption className="t-vh">{label}</caption>
        <tbody>
          {segments.map(({ key, label: name, shareText, countText }, index) => (
            <tr key={key}>
              <th scope="row"><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect x=".5" y=".5" width="13" height="13" fill={paint(id, fillOf(index))} stroke="var(--ink-2)" /></svg>{name}</th>
              <td className="t-twin__strong">{shareText}</td>
              {countText !== undefined && <td>{countText}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
