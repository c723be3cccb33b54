import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { regionStyle, type ImageRegion } from './image-marks.js';
import './region-marker.css';

export interface RegionMarkerProps {
  /** How to move, resize, keep and leave, spoken and drawn by the viewer. */
  help: string;
  onDone: (region: ImageRegion) => void;
  onCancel: () => void;
}

const START: ImageRegion = { x: 0.25, y: 0.4, width: 0.5, height: 0.1 };
const STEP = 0.02;
const SMALLEST = 0.02;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A region moved (or, with shift, resized) by one arrow key, kept inside the page. */
export function nudged({ x, y, width, height }: ImageRegion, key: string, resize: boolean): ImageRegion | undefined {
  const delta = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key];
  const [dx = 0, dy = 0] = delta ?? [];
  if (delta === undefined) return undefined;
  return resize
    ? { x, y, width: clamp(width + dx, SMALLEST, 1 - x), height: clamp(height + dy, SMALLEST, 1 - y) }
    : { x: clamp(x + dx, 0, 1 - width), y: clamp(y + dy, 0, 1 - height), width, height };
}

/** Draws a box over a page by dragging or by keys alone (arrows, Shift with arrows, Enter, Escape). */
export function RegionMarker({ help, onDone, onCancel }: RegionMarkerProps) {
  const [region, setRegion] = useState(START);
  const surface = useRef<HTMLDivElement>(null);
  const origin = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  const pointOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: clamp((event.clientX - box.left) / box.width, 0, 1), y: clamp((event.clientY - box.top) / box.height, 0, 1) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (origin.current === null) return;
    const point = pointOf(event);
    const x = Math.min(origin.current.x, point.x);
    const y = Math.min(origin.current.y, point.y);
    setRegion({ x, y, width: Math.max(SMALLEST, Math.abs(point.x - origin.current.x)), height: Math.max(SMALLEST, Math.abs(point.y - origin.current.y)) });
  };
  const onPointerUp = () => {
    if (origin.current === null) return;
    origin.current = null;
    onDone(region);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nudged(region, event.key, event.shiftKey);
    if (next === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) setRegion(next);
    else if (event.key === 'Enter') onDone(region);
    else onCancel();
  };
  return (
    <div
      ref={surface} className="t-marker" role="application" tabIndex={0} aria-label={help} onKeyDown={onKeyDown}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); origin.current = pointOf(event); }}
      onPointerMove={onPointerMove} onPointerUp={onPointerUp}
    >
      <span className="t-marker__box" style={regionStyle(region)} />
    </div>
  );
}
