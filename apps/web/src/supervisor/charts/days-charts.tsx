import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer, useXAxisScale, useYAxisScale, type BarShapeProps } from 'recharts';
import { ChartFrame } from './chart-frame.js';
import { FillPatterns, paintAt } from './fills.js';
import { roundTicks } from './ticks.js';

const HEIGHT = 196;
const AXES = { stroke: 'var(--line-strong)', tickMargin: 6 } as const;

/** An axis of counts up to the highest, with a little air above. */
const countAxis = (highest: number) => ({ domain: [0, highest * 1.04], ticks: [...roundTicks(0, highest, Math.min(4, Math.max(1, highest)))] });

export interface RunningDay {
  /** The day as the axis writes it. */
  readonly on: string;
  readonly nominated: number;
  readonly decided: number;
}

/** How many were nominated and how many of them were settled by the end of each day: the gap is the backlog. */
export function RunningChart({ label, days, texts, number }: { readonly label: string; readonly days: readonly RunningDay[]; readonly texts: { readonly nominated: string; readonly decided: string }; readonly number: (count: number) => string }) {
  const highest = Math.max(1, ...days.map(({ nominated, decided }) => Math.max(nominated, decided)));
  return (
    <ChartFrame label={label} height={HEIGHT}>
      {(width) => (
        <LineChart width={width} height={HEIGHT} data={[...days]} margin={{ top: 18, right: 16, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="on" {...AXES} interval="preserveStartEnd" minTickGap={16} />
          <YAxis tickFormatter={number} axisLine={false} tickLine={false} width={56} {...countAxis(highest)} />
          <Line dataKey="nominated" stroke="var(--ink)" strokeWidth={1.75} dot={false} activeDot={false} isAnimationActive={false} />
          <Line dataKey="decided" stroke="var(--ink)" strokeWidth={1.75} strokeDasharray="5 4" dot={false} activeDot={false} isAnimationActive={false} />
          <RunningLabels days={days} texts={texts} />
        </LineChart>
      )}
    </ChartFrame>
  );
}

/** The names of the lines, where they are furthest apart. */
function RunningLabels({ days, texts }: { readonly days: readonly RunningDay[]; readonly texts: { readonly nominated: string; readonly decided: string } }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const widest = days.reduce<RunningDay | null>((found, day) => (found === null || day.nominated - day.decided > found.nominated - found.decided ? day : found), null);
  if (x === undefined || y === undefined || widest === null) return null;
  const left = x(widest.on, { position: 'middle' }) ?? 0;
  const early = days.indexOf(widest) < days.length / 2;
  const low = widest.decided < widest.nominated * 0.15;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <text className="sv-chart__label sv-chart__halo" x={left + (early ? 0 : -8)} y={(y(widest.nominated) ?? 0) - 8} textAnchor={early ? 'start' : 'end'}>{texts.nominated}</text>
      <text className="sv-chart__label sv-chart__halo" x={left + 10} y={low ? (y(widest.decided) ?? 0) - 8 : (y(widest.decided) ?? 0) + 14} textAnchor="start">{texts.decided}</text>
    </ZIndexLayer>
  );
}

export interface LossDay {
  readonly on: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Who was lost on which day and why: one bar to a day, reasons by pattern. */
export function LossesChart({ label, days, reasons, number }: { readonly label: string; readonly days: readonly LossDay[]; readonly reasons: readonly { readonly key: string; readonly fill: number }[]; readonly number: (count: number) => string }) {
  const id = useId();
  const highest = Math.max(1, ...days.map(({ counts }) => reasons.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0)));
  const rows = days.map(({ on, counts }) => ({ on, ...counts }));
  return (
    <ChartFrame label={label} height={HEIGHT}>
      {(width) => (
        <BarChart width={width} height={HEIGHT} data={rows} margin={{ top: 18, right: 16, bottom: 4, left: 0 }} barCategoryGap="12%" accessibilityLayer={false}>
          <FillPatterns id={id} />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="on" {...AXES} interval="preserveStartEnd" minTickGap={16} />
          <YAxis tickFormatter={number} axisLine={false} tickLine={false} width={56} {...countAxis(highest)} />
          {reasons.map(({ key, fill }) => <Bar key={key} dataKey={key} stackId="lost" maxBarSize={28} isAnimationActive={false} shape={({ x, y, width: wide, height }: BarShapeProps) => (height > 0 ? <rect x={x} y={y} width={wide} height={height} fill={paintAt(id, fill)} stroke="var(--ink-2)" strokeWidth="1" /> : <g />)} />)}
        </BarChart>
      )}
    </ChartFrame>
  );
}
