import { useElementWidth } from './use-element-width.js';
import { placeLabels } from './label-places.js';
import './charts.css';

export type FunnelMarkKind = 'above' | 'below' | 'edge' | 'within';

export interface FunnelPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  mark: FunnelMarkKind;
  /** Writes the name beside the mark. */
  labelled?: boolean;
}

export interface FunnelBand {
  x: number;
  low95: number;
  high95: number;
  low998: number;
  high998: number;
}

export interface FunnelTick {
  at: number;
  text: string;
}

export interface FunnelProps {
  label: string;
  points: FunnelPoint[];
  /** Limits of what chance alone gives, by size, in rising order of x. */
  bands: FunnelBand[];
  mean: number;
  xTicks: FunnelTick[];
  yTicks: FunnelTick[];
  texts: { xAxis: string; mean: string; p95: string; p998: string };
}

const BOX = { top: 12, right: 58, bottom: 46, left: 44, height: 352 };

/** ▲ above, ▼ below, hollow △ on the limit, circle within. Also for the row of a table. */
export function FunnelMark({ kind }: { kind: FunnelMarkKind }) {
  return (
    <svg className="t-funnelmark" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {kind === 'above' && <path d="M5 1l4.4 8H.6z" fill="currentColor" />}
      {kind === 'below' && <path d="M5 9L.6 1h8.8z" fill="currentColor" />}
      {kind === 'edge' && <path d="M5 1.6l3.7 6.8H1.3z" fill="none" stroke="currentColor" strokeWidth="1.3" />}
      {kind === 'within' && <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.3" />}
    </svg>
  );
}

function PointMark({ x, y, kind }: { x: number; y: number; kind: FunnelMarkKind }) {
  if (kind === 'above') return <path className="t-chart__out" d={`M${x} ${y - 6}l6 10h-12z`} />;
  if (kind === 'below') return <path className="t-chart__out" d={`M${x} ${y + 6}l6-10h-12z`} />;
  if (kind === 'edge') return <path className="t-chart__edge" d={`M${x} ${y - 6}l6 10h-12z`} />;
  return <circle className="t-chart__point" cx={x} cy={y} r="4.5" />;
}

/** Shares by size with their limits. Stands beside its table; ink only, shapes carry the meaning. */
export function Funnel({ label, points, bands, mean, xTicks, yTicks, texts }: FunnelProps) {
  const [frame, width] = useElementWidth<HTMLDivElement>(614);
  const xs = bands.map(({ x }) => x);
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
  const maxY = Math.max(...yTicks.map(({ at }) => at), ...points.map(({ y }) => y)) * 1.12;
  const right = width - BOX.right;
  const bottom = BOX.height - BOX.bottom;
  const px = (x: number) => BOX.left + ((x - minX) / (maxX - minX)) * (right - BOX.left);
  const py = (y: number) => bottom - (Math.min(y, maxY) / maxY) * (bottom - BOX.top);
  const curve = (limit: keyof Omit<FunnelBand, 'x'>) => bands.map((band, index) => `${index === 0 ? 'M' : 'L'}${px(band.x).toFixed(1)} ${py(band[limit]).toFixed(1)}`).join('');
  const names = placeLabels(
    points.filter(({ labelled }) => labelled === true).map(({ key, label: text, x, y }) => ({ key, text, x: px(x), y: py(y) })),
    points.map(({ x, y }) => ({ x: px(x), y: py(y) })),
    { left: BOX.left, right },
  );
  const last = bands[bands.length - 1];
  return (
    <div className="t-chart" ref={frame}>
      <svg width={width} height={BOX.height} viewBox={`0 0 ${width} ${BOX.height}`} role="img" aria-label={label}>
        {yTicks.map(({ at, text }) => <g key={at}><line className="t-chart__grid" x1={BOX.left} x2={right} y1={py(at)} y2={py(at)} /><text x={BOX.left - 8} y={py(at) + 4} textAnchor="end">{text}</text></g>)}
        <line className="t-chart__axis" x1={BOX.left} x2={right} y1={bottom} y2={bottom} />
        {xTicks.map(({ at, text }) => <g key={at}><line className="t-chart__axis" x1={px(at)} x2={px(at)} y1={bottom} y2={bottom + 4} /><text x={px(at)} y={bottom + 18} textAnchor="middle">{text}</text></g>)}
        <text x={(BOX.left + right) / 2} y={bottom + 38} textAnchor="middle">{texts.xAxis}</text>
        <path className="t-chart__limit t-chart__limit--wide" d={curve('low998')} /><path className="t-chart__limit t-chart__limit--wide" d={curve('high998')} />
        <path className="t-chart__limit" d={curve('low95')} /><path className="t-chart__limit" d={curve('high95')} />
        <line className="t-chart__mean" x1={BOX.left} x2={right} y1={py(mean)} y2={py(mean)} />
        {last !== undefined && (
          <>
            <text x={right + 6} y={py(last.high998) + 2}>{texts.p998}</text><text x={right + 6} y={py(last.high95) + 6}>{texts.p95}</text>
            <text className="t-chart__label" x={right + 6} y={py(mean) + 4}>{texts.mean}</text>
            <text x={right + 6} y={py(last.low95) + 2}>{texts.p95}</text><text x={right + 6} y={py(last.low998) + 10}>{texts.p998}</text>
          </>
        )}
        {points.map(({ key, x, y, mark }) => <PointMark key={key} x={px(x)} y={py(y)} kind={mark} />)}
        {names.map(({ key, text, x, y, anchor }) => <text key={key} className="t-chart__label t-chart__label--halo" x={x} y={y} textAnchor={anchor}>{text}</text>)}
      </svg>
    </div>
  );
}
