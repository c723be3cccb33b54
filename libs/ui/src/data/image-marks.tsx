import type { CSSProperties, ReactNode } from 'react';
import './image-marks.css';

/** A rectangle on a page, as parts of its width and height from 0 to 1. */
export interface ImageRegion {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ImageMark extends ImageRegion {
  id: string;
  pageId: string;
  /** Repeats in the heading that speaks of it. */
  number?: ReactNode;
  /** What is there, spoken. */
  label: string;
}

export const regionStyle = ({ x, y, width, height }: ImageRegion): CSSProperties => ({ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });

/** Boxes drawn over an image; they turn and grow with it. */
export function ImageMarks({ marks }: { marks: ImageMark[] }) {
  return marks.map((mark) => (
    <span key={mark.id} className="t-imgmark" style={regionStyle(mark)} role="img" aria-label={mark.label}>
      {mark.number !== undefined && <span className="t-imgmark__number" aria-hidden="true">{mark.number}</span>}
    </span>
  ));
}

export interface ScanFigureProps {
  src: string;
  alt: string;
  width: number;
  height: number;
  marks?: Omit<ImageMark, 'pageId'>[];
  caption: ReactNode;
  /** At the right end of the caption, e.g. a link to the whole page. */
  action?: ReactNode;
  /** The image did not come. */
  onError?: () => void;
}

/** One page image with its marked spots, for reading columns and phones. */
export function ScanFigure({ src, alt, width, height, marks = [], caption, action, onError }: ScanFigureProps) {
  return (
    <figure className="t-scan">
      <div className="t-scan__image">
        <img src={src} alt={alt} width={width} height={height} loading="lazy" onError={onError} />
        <ImageMarks marks={marks.map((mark) => ({ ...mark, pageId: '' }))} />
      </div>
      <figcaption><span>{caption}</span>{action !== undefined && <span>{action}</span>}</figcaption>
    </figure>
  );
}
