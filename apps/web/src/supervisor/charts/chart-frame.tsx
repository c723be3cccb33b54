import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import './charts.css';

/** Until the element is measured; tests never measure. */
const FIRST_WIDTH = 560;

export interface ChartFrameProps {
  /** What the picture shows, and where the same numbers stand as a table. */
  readonly label: string;
  readonly height: number;
  readonly children: (width: number) => ReactNode;
}

/** A picture as wide as its place: charts are drawn at their own width, so that letters never shrink. To a screen reader it is one image. */
export function ChartFrame({ label, height, children }: ChartFrameProps) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return <div className="sv-chart" ref={element} role="img" aria-label={label} style={{ minHeight: height }}>{children(width)}</div>;
}
