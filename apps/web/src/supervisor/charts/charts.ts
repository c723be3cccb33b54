/** Everything that needs the chart library, in one piece that is fetched when the first chart is drawn. */
export { FunnelChart } from './funnel-chart.js';
export { ReasonsBar } from './reasons-bar.js';
export { GroupsChart } from './groups-chart.js';
export { LossesChart, RunningChart } from './days-charts.js';
