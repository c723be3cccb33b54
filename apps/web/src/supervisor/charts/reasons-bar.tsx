import { useId } from 'react';
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { ChartFrame } from './chart-frame.js';
import { FillPatterns, paintAt } from './fills.js';

export interface ReasonSegment {
  readonly key: string;
  /** Part of the whole, 0 to 1. */
  readonly share: number;
  readonly text: string;
  /** Which fill, the same in the table. */
  readonly fill: number;
}

const HEIGHT = 48;
const BAR = 26;
/** What a label needs; one that would not fit is left to the table. */
const LABEL_ROOM = 37;

/** Labels stand over their parts, and may run on over the parts after them as long as those have none. */
function labelled(segments: readonly ReasonSegment[], width: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let next = width;
  for (const [index, { key }] of [...segments.entries()].reverse()) {
    const start = segments.slice(0, index).reduce((sum, { share }) => sum + share * width, 0);
    if (next - start < LABEL_ROOM) continue;
    keys.add(key);
    next = start;
  }
  return keys;
}

/** Parts of a whole in one bar, told apart by pattern. */
export function ReasonsBar({ label, segments }: { readonly label: string; readonly segments: readonly ReasonSegment[] }) {
  const id = useId();
  const row = Object.fromEntries(segments.map(({ key, share }) => [key, share]));
  return (
    <ChartFrame label={label} height={HEIGHT}>
      {(width) => (
        <BarChart width={width} height={HEIGHT} layout="vertical" data={[row]} margin={{ top: 18, right: 0, bottom: 0, left: 0 }} barCategoryGap={0} accessibilityLayer={false}>
          <FillPatterns id={id} />
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" hide />
          {segments.map(({ key, text, fill }) => <Bar key={key} dataKey={key} stackId="whole" barSize={BAR} isAnimationActive={false} shape={(shape: BarShapeProps) => <Segment shape={shape} paint={paintAt(id, fill)} label={labelled(segments, width).has(key) ? text : null} right={width} />} />)}
        </BarChart>
      )}
    </ChartFrame>
  );
}

interface SegmentProps {
  readonly shape: BarShapeProps;
  readonly paint: string;
  readonly label: string | null;
  /** Where the drawing ends, and so must a label. */
  readonly right: number;
}

function Segment({ shape: { x, y, width, height }, paint, label, right }: SegmentProps) {
  const outside = x + LABEL_ROOM + 6 > right;
  return (
    <g>
      <rect x={x + 0.5} y={y} width={Math.max(1.5, width - 2)} height={height} fill={paint} stroke="var(--ink-2)" />
      {label !== null && <text x={outside ? right : x} y={y - 6} textAnchor={outside ? 'end' : 'start'} className="sv-chart__label">{label}</text>}
    </g>
  );
}
