import type { RangeMark } from '@tirkeu/domain';

/** ▲ above, ▼ below, twice as large far outside; a hollow △ on the limit, a ring within. */
export function RangeShape({ x, y, mark }: { readonly x: number; readonly y: number; readonly mark: RangeMark }) {
  const size = mark === 'far-above' || mark === 'far-below' ? 8 : 6;
  const up = `M${x} ${y - size}l${size} ${size * 1.7}h${-2 * size}z`;
  const down = `M${x} ${y + size}l${size} ${-size * 1.7}h${-2 * size}z`;
  switch (mark) {
    case 'far-above':
    case 'above':
      return <path d={up} fill="var(--ink)" stroke="var(--paper)" />;
    case 'far-below':
    case 'below':
      return <path d={down} fill="var(--ink)" stroke="var(--paper)" />;
    case 'edge':
      return <path d={up} fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" />;
    case 'within':
      return <circle cx={x} cy={y} r="4.25" fill="var(--paper)" stroke="var(--ink-2)" strokeWidth="1.5" />;
  }
}
