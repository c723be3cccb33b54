import { Suspense, lazy, type ReactNode } from 'react';

const charts = () => import('./charts/charts.js');

export const FunnelChart = lazy(async () => ({ default: (await charts()).FunnelChart }));
export const ReasonsBar = lazy(async () => ({ default: (await charts()).ReasonsBar }));
export const GroupsChart = lazy(async () => ({ default: (await charts()).GroupsChart }));
export const LossesChart = lazy(async () => ({ default: (await charts()).LossesChart }));
export const RunningChart = lazy(async () => ({ default: (await charts()).RunningChart }));

/** Keeps the place of a chart while its code is fetched: the table below it never jumps. */
export function ChartPlace({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  return <Suspense fallback={<div className="sv-chartplace" style={{ minHeight: height }} />}>{children}</Suspense>;
}
