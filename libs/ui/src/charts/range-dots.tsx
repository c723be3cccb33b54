import { useElementWidth } from './use-element-width.js';
import './charts.css';

export interface RangeRow {
  key: string;
  label: string;
  value: number;
  low: number;
  high: number;
  valueText: string;
  countText: string;
}

export interface RangeDotsProps {
  label: string;
  rows: RangeRow[];
  min: number;
  max: number;
  ticks: { at: number; text: string }[];
}

const ROW = 28;
const AXIS = 22;
const SIDE = 14;

function Mark({ x, y, index }: { x: number; y: number; index: number }) {
  if (index % 3 === 0) return <rect className="t-chart__out" x={x - 5} y={y - 5} width="10" height="10" />;
  if (index % 3 === 1) return <circle className="t-chart__edge" cx={x} cy={y} r="5.5" />;
  return <path className="t-chart__edge" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
}

/** Values with the range chance alone could give, one line each, with names and counts in the table below. */
export function RangeDots({ label, rows, min, max, ticks }: RangeDotsProps) {
  const [frame, width] = useElementWidth<HTMLDivElement>(228);
  const at = (value: number) => SIDE + ((value - min) / (max - min)) * (width - 2 * SIDE);
  const bottom = rows.length * ROW;
  return (
    <div className="t-chart" ref={frame}>
      <svg width={width} height={bottom + AXIS} viewBox={`0 0 ${width} ${bottom + AXIS}`} role="img" aria-label={label}>
        {ticks.map(({ at: value, text }) => (
          <g key={value}>
            <line className="t-chart__grid" x1={at(value)} x2={at(value)} y1={2} y2={bottom + 4} />
            <text x={at(value)} y={bottom + 18} textAnchor="middle">{text}</text>
          </g>
        ))}
        {rows.map(({ key, value, low, high }, index) => {
          const y = index * ROW + ROW / 2;
          return (
            <g key={key}>
              <path className="t-chart__range" d={`M${at(low)} ${y}H${at(high)}M${at(low)} ${y - 4}v8M${at(high)} ${y - 4}v8`} />
              <Mark x={at(value)} y={y} index={index} />
            </g>
          );
        })}
      </svg>
      <table className="t-twin">
        <caption className="t-vh">{label}</caption>
        <tbody>
          {rows.map(({ key, label: name, valueText, countText }, index) => (
            <tr key={key}>
              <th scope="row"><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><Mark x={7} y={7} index={index} /></svg>{name}</th>
              <td className="t-twin__strong">{valueText}</td>
              <td>{countText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
