import type { RangeMark } from '@tirkeu/domain';
import { CartesianGrid, ComposedChart, DefaultZIndexes, Line, ReferenceLine, Scatter, XAxis, YAxis, ZIndexLayer, usePlotArea, useXAxisScale, useYAxisScale, type ScatterShapeProps } from 'recharts';
import { funnelCurves, type FunnelLimits } from '../funnel-limits.js';
import { ChartFrame } from './chart-frame.js';
import { placeLabels } from './label-places.js';
import { RangeShape } from './range-shape.js';
import { roundTicks } from './ticks.js';

export interface FunnelPoint {
  readonly key: string;
  /** Written beside the mark. */
  readonly name: string;
  /** Written instead while the mark or its row is pointed at. */
  readonly fullName: string;
  /** Heard by the pointer that rests on the mark. */
  readonly title: string;
  readonly size: number;
  readonly share: number;
  readonly mark: RangeMark;
  /** Names with a higher weight find their place first; those of 0 are only written while they are pointed at. */
  readonly weight: number;
}

export interface FunnelChartProps {
  readonly label: string;
  readonly points: readonly FunnelPoint[];
  readonly rate: number;
  readonly texts: { readonly size: string; readonly rate: string; readonly p95: string; readonly p998: string };
  readonly percent: (share: number) => string;
  readonly number: (count: number) => string;
  /** The point whose row of the table is pointed at. */
  readonly pointed: string | null;
  readonly onPoint: (key: string | null) => void;
  readonly onOpen: (key: string) => void;
}

const HEIGHT = 344;
const MARGIN = { top: 12, right: 56, bottom: 22, left: 0 };
const LIMITS = [['low95', undefined], ['high95', undefined], ['low998', '2 4'], ['high998', '2 4']] as const;

/** Shares by size between the limits of chance. Ink only: shape and place carry the meaning. */
export function FunnelChart({ label, points, rate, texts, percent, number, pointed, onPoint, onOpen }: FunnelChartProps) {
  const sizes = points.map(({ size }) => size);
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes);
  const from = smallest > largest * 0.12 ? Math.floor(smallest * 0.9) : 0;
  const to = Math.ceil(largest * 1.05);
  const curves = funnelCurves(Math.max(from, 2), to, rate);
  const top = Math.min(1, Math.max(...points.map(({ share }) => share), ...curves.slice(Math.floor(curves.length / 6)).map(({ high998 }) => high998), rate) * 1.08);
  const shown = curves.map((limits) => ({ ...limits, high998: limits.high998 > top ? undefined : limits.high998, high95: limits.high95 > top ? undefined : limits.high95 }));
  return (
    <ChartFrame label={label} height={HEIGHT}>
      {(width) => (
        <ComposedChart width={width} height={HEIGHT} margin={MARGIN} data={shown} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="size" type="number" domain={[from, to]} ticks={roundTicks(from, to, 4).filter((tick) => tick > 0)} tickFormatter={number} stroke="var(--line-strong)" tickMargin={6} label={{ value: texts.size, position: 'bottom', offset: 4 }} />
          <YAxis type="number" domain={[0, top]} ticks={[...roundTicks(0, top, 4)]} tickFormatter={percent} axisLine={false} tickLine={false} width={48} />
          {LIMITS.map(([limit, dash]) => <Line key={limit} dataKey={limit} stroke="var(--ink-2)" strokeWidth={1.25} strokeDasharray={dash} dot={false} activeDot={false} isAnimationActive={false} />)}
          <ReferenceLine y={rate} stroke="var(--ink)" strokeWidth={1.25} />
          <Scatter data={[...points]} dataKey="share" isAnimationActive={false} shape={(shape: ScatterShapeProps) => <PointShape shape={shape} points={points} pointed={pointed} onPoint={onPoint} onOpen={onOpen} />} />
          <LimitLabels last={curves.at(-1)} rate={rate} texts={texts} />
          <PointLabels points={points} pointed={pointed} rate={rate} />
        </ComposedChart>
      )}
    </ChartFrame>
  );
}

interface PointShapeProps extends Pick<FunnelChartProps, 'points' | 'pointed' | 'onPoint' | 'onOpen'> {
  readonly shape: ScatterShapeProps;
}

function PointShape({ shape: { cx, cy, index }, points, pointed, onPoint, onOpen }: PointShapeProps) {
  const point = points[index];
  if (point === undefined || cx === undefined || cy === undefined) return null;
  const { key, mark, title } = point;
  return (
    <g className="sv-chart__place" onPointerEnter={() => onPoint(key)} onPointerLeave={() => onPoint(null)} onClick={() => onOpen(key)}>
      <title>{title}</title>
      <circle cx={cx} cy={cy} r="12" fill="transparent" />
      {pointed === key && <circle cx={cx} cy={cy} r="9.5" fill="none" stroke="var(--accent)" strokeWidth="2" />}
      <RangeShape x={cx} y={cy} mark={mark} />
    </g>
  );
}

/** What the lines mean, at their right ends. */
function LimitLabels({ last, rate, texts }: { readonly last: FunnelLimits | undefined } & Pick<FunnelChartProps, 'rate' | 'texts'>) {
  const area = usePlotArea();
  const y = useYAxisScale();
  if (area === undefined || y === undefined || last === undefined) return null;
  const x = area.x + area.width + 6;
  const wanted = [[last.high998, texts.p998, 0], [last.high95, texts.p95, 4], [rate, texts.rate, 4], [last.low95, texts.p95, 4], [last.low998, texts.p998, 8]] as const;
  const middle = (y(rate) ?? 0) + 4;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {wanted.map(([value, text, drop], index) => {
        // Never closer to the middle than its line of text.
        const at = (y(value) ?? 0) + drop;
        const apart = index < 2 ? Math.min(at, middle - (2 - index) * 14) : index > 2 ? Math.max(at, middle + (index - 2) * 14) : middle;
        return <text key={index} x={x} y={apart} className={index === 2 ? 'sv-chart__label' : undefined}>{text}</text>;
      })}
    </ZIndexLayer>
  );
}

/** Names of the places that stand out, and of the one pointed at. */
function PointLabels({ points, pointed, rate }: Pick<FunnelChartProps, 'points' | 'pointed' | 'rate'>) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (area === undefined || x === undefined || y === undefined) return null;
  const placed = points.map((point) => ({ ...point, x: x(point.size) ?? 0, y: y(point.share) ?? 0 }));
  const weightOf = ({ key, weight }: FunnelPoint) => (key === pointed ? Number.POSITIVE_INFINITY : weight);
  const wanted = placed.filter((point) => weightOf(point) > 0).sort((one, other) => weightOf(other) - weightOf(one));
  const middle = y(rate) ?? 0;
  const room = { left: area.x, right: area.x + area.width, top: area.y - 12, bottom: area.y + area.height };
  const labels = placeLabels(wanted.map(({ key, name, fullName, x: left, y: top }) => ({ key, text: key === pointed ? fullName : name, x: left, y: top })), placed, room, [{ ...room, top: middle - 1, bottom: middle + 1 }]);
  const isStrong = (key: string) => key === pointed || points.some((point) => point.key === key && point.mark !== 'within');
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {labels.map(({ key, text, x: left, y: top, anchor }) => <text key={key} className={isStrong(key) ? 'sv-chart__halo sv-chart__label' : 'sv-chart__halo'} x={left} y={top} textAnchor={anchor} pointerEvents="none">{text}</text>)}
    </ZIndexLayer>
  );
}
