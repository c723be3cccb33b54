import { CartesianGrid, ErrorBar, Scatter, ScatterChart, XAxis, YAxis, type ScatterShapeProps } from 'recharts';
import { ChartFrame } from './chart-frame.js';
import { GroupMark } from './group-mark.js';
import { roundTicks } from './ticks.js';

export interface GroupPoint {
  readonly key: string;
  readonly share: number;
  /** Where the chance of the group lies; null where it cannot be told. */
  readonly low: number | null;
  readonly high: number | null;
}

const ROW = 28;
const AXIS = 24;

/** Shares of groups, each on its own line with the range in which its chance lies. */
export function GroupsChart({ label, groups, percent }: { readonly label: string; readonly groups: readonly GroupPoint[]; readonly percent: (share: number) => string }) {
  const height = groups.length * ROW + AXIS;
  const ends = groups.flatMap(({ share, low, high }) => [share, low ?? share, high ?? share]);
  const air = (Math.max(...ends) - Math.min(...ends)) * 0.15 + 0.005;
  const domain: [number, number] = [Math.max(0, Math.min(...ends) - air), Math.min(1, Math.max(...ends) + air)];
  const ticks = roundTicks(domain[0], domain[1], 3);
  const rows = groups.map(({ share, low, high }, index) => ({ share, line: groups.length - index, range: [share - (low ?? share), (high ?? share) - share] }));
  return (
    <ChartFrame label={label} height={height}>
      {(width) => (
        <ScatterChart width={width} height={height} margin={{ top: 0, right: 16, bottom: 0, left: 16 }} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" dataKey="share" domain={domain} ticks={[...ticks]} tickFormatter={percent} axisLine={false} tickLine={false} height={AXIS} interval="preserveStartEnd" />
          <YAxis type="number" dataKey="line" domain={[0.5, groups.length + 0.5]} hide />
          <Scatter data={rows} isAnimationActive={false} shape={({ cx, cy, index }: ScatterShapeProps) => (cx === undefined || cy === undefined ? null : <GroupMark x={cx} y={cy} index={index} />)}>
            <ErrorBar dataKey="range" direction="x" width={4} stroke="var(--ink-2)" strokeWidth={1.5} isAnimationActive={false} />
          </Scatter>
        </ScatterChart>
      )}
    </ChartFrame>
  );
}
