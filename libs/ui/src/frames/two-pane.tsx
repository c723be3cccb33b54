import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import './two-pane.css';

export interface TwoPaneProps {
  start: ReactNode;
  end: ReactNode;
  /** What the splitter does, spoken. */
  separatorLabel: string;
  startLabel?: string;
  endLabel?: string;
  /** Width of the first pane, per cent. */
  initial?: number;
  min?: number;
  max?: number;
  onResize?: (percent: number) => void;
}

const STEP = 2;

/** Two panes side by side on wide windows, one above the other on small ones; the splitter obeys arrows, Home and End. */
export function TwoPane({ start, end, separatorLabel, startLabel, endLabel, initial = 52, min = 30, max = 70, onResize }: TwoPaneProps) {
  const [percent, setPercent] = useState(initial);
  const frame = useRef<HTMLDivElement>(null);
  const startId = useId();
  const resize = (next: number) => {
    const kept = Math.min(max, Math.max(min, Math.round(next)));
    setPercent(kept);
    onResize?.(kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: percent - STEP, ArrowRight: percent + STEP, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(((event.clientX - box.left) / box.width) * 100);
  };
  return (
    <div className="t-two" ref={frame} style={{ '--split': `${percent}%` } as CSSProperties}>
      <div className="t-two__start" id={startId} role={startLabel === undefined ? undefined : 'region'} aria-label={startLabel}>{start}</div>
      <div
        className="t-two__split"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={separatorLabel}
        aria-controls={startId}
        aria-valuenow={percent}
        aria-valuemin={min}
        aria-valuemax={max}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <div className="t-two__end" role={endLabel === undefined ? undefined : 'region'} aria-label={endLabel}>{end}</div>
    </div>
  );
}
