import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Button } from '../actions/button.js';
import { useKeyShortcuts, type KeyBindings } from '../theme/key-shortcuts.js';
import { ImageMarks, type ImageMark, type ImageRegion } from './image-marks.js';
import { RegionMarker } from './region-marker.js';
import './page-image-viewer.css';

export interface PageImage {
  id: string;
  src: string;
  width: number;
  height: number;
  /** Under the thumbnail. */
  label: string;
  alt: string;
  thumbnailSrc?: string;
}

export interface ViewerTexts {
  /** Names the list of thumbnails. */
  pages: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  rotate: string;
  previous: string;
  next: string;
  zoomValue: (percent: number) => string;
  markRegion?: string;
  regionHelp?: string;
}

export interface PageImageViewerProps {
  label: string;
  pages: PageImage[];
  currentId: string;
  onCurrentChange: (id: string) => void;
  texts: ViewerTexts;
  marks?: ImageMark[];
  title?: ReactNode;
  /** One line over the page, e.g. what is boxed. */
  note?: ReactNode;
  /** More buttons in the bar. */
  tools?: ReactNode;
  /** `[` `]` turn pages, `+` `-` zoom; while focus is anywhere on the page. */
  keyboard?: boolean;
  /** The page did not come; then `instead` may say why, in its place. */
  onError?: (id: string) => void;
  instead?: ReactNode;
  /** A person drew a box, by dragging or by keys. */
  onRegion?: (pageId: string, region: ImageRegion) => void;
}

const ZOOMS = [50, 67, 80, 100, 125, 150, 200, 300];

function nextZoom(zoom: number, direction: 1 | -1): number {
  const further = direction === 1 ? ZOOMS.find((each) => each > zoom) : ZOOMS.findLast((each) => each < zoom);
  return further ?? zoom;
}

interface SheetProps {
  page: PageImage;
  zoom: number;
  turns: number;
  marks: ImageMark[];
  onError?: () => void;
  children?: ReactNode;
}

/** The page at its zoom (100 fits the width) and turned by quarter turns; marks turn with it. */
function Sheet({ page, zoom, turns, marks, onError, children }: SheetProps) {
  const sideways = turns % 2 === 1;
  const ratio = sideways ? page.height / page.width : page.width / page.height;
  const style = { width: `${zoom}%`, aspectRatio: ratio, '--turn': `${turns * 90}deg`, '--wide': sideways ? `${(1 / ratio) * 100}%` : '100%' } as CSSProperties;
  return (
    <div className="t-sheet" style={style}>
      <div className="t-sheet__turn">
        <img src={page.src} alt={page.alt} width={page.width} height={page.height} draggable={false} onError={onError} />
        <ImageMarks marks={marks} />
        {children}
      </div>
    </div>
  );
}

/** Page images with thumbnails. Images only: no document runs in the browser. */
export function PageImageViewer({ label, pages, currentId, onCurrentChange, texts, marks = [], title, note, tools, keyboard = false, onError, instead, onRegion }: PageImageViewerProps) {
  const [zoom, setZoom] = useState(100);
  const [turns, setTurns] = useState<Record<string, number>>({});
  const [marking, setMarking] = useState(false);
  const markButton = useRef<HTMLButtonElement>(null);
  const index = Math.max(0, pages.findIndex((page) => page.id === currentId));
  const page = pages[index];
  const go = (step: 1 | -1) => {
    const target = pages[index + step];
    if (target !== undefined) onCurrentChange(target.id);
  };
  const zoomBy = (direction: 1 | -1) => setZoom((before) => nextZoom(before, direction));
  const bindings: KeyBindings = {
    BracketLeft: () => go(-1), BracketRight: () => go(1),
    Equal: () => zoomBy(1), 'Shift+Equal': () => zoomBy(1), NumpadAdd: () => zoomBy(1), Minus: () => zoomBy(-1), NumpadSubtract: () => zoomBy(-1),
  };
  useKeyShortcuts(bindings, { enabled: keyboard && !marking });
  const finish = (region?: ImageRegion) => {
    setMarking(false);
    if (region !== undefined && page !== undefined) onRegion?.(page.id, region);
    markButton.current?.focus();
  };
  const rotate = (id: string) => setTurns((before) => ({ ...before, [id]: ((before[id] ?? 0) + 1) % 4 }));
  if (page === undefined) return null;
  return (
    <section className="t-viewer" aria-label={label}>
      <div className="t-viewer__bar">
        {title !== undefined && <div className="t-viewer__title">{title}</div>}
        <div className="t-viewer__tools">
          <Button size="xs" aria-label={texts.zoomOut} onClick={() => zoomBy(-1)}>−</Button>
          <span className="t-viewer__zoom" role="status">{texts.zoomValue(zoom)}</span>
          <Button size="xs" aria-label={texts.zoomIn} onClick={() => zoomBy(1)}>+</Button>
          <Button size="xs" onClick={() => setZoom(100)}>{texts.fit}</Button>
          <Button size="xs" onClick={() => rotate(page.id)}>{texts.rotate}</Button>
          {onRegion !== undefined && texts.markRegion !== undefined && <Button size="xs" ref={markButton} aria-pressed={marking} onClick={() => setMarking(!marking)}>{texts.markRegion}</Button>}
          {tools}
        </div>
      </div>
      {(note !== undefined || marking) && <p className="t-viewer__note">{marking ? texts.regionHelp : note}</p>}
      <div className="t-viewer__body">
        <ol className="t-viewer__thumbs" aria-label={texts.pages}>
          {pages.map((each) => (
            <li key={each.id}>
              <button type="button" aria-current={each.id === page.id ? 'page' : undefined} onClick={() => onCurrentChange(each.id)}>
                <img src={each.thumbnailSrc ?? each.src} alt="" width={each.width} height={each.height} loading="lazy" /><span>{each.label}</span>
              </button>
            </li>
          ))}
        </ol>
        <div className="t-viewer__desk" tabIndex={0} role="region" aria-label={page.label}>
          {instead || (
            <Sheet page={page} zoom={zoom} turns={turns[page.id] ?? 0} marks={marks.filter((mark) => mark.pageId === page.id)} onError={() => onError?.(page.id)}>
              {marking && <RegionMarker help={texts.regionHelp ?? ''} onDone={finish} onCancel={() => finish()} />}
            </Sheet>
          )}
        </div>
      </div>
      <div className="t-viewer__turn">
        <Button size="s" onClick={() => go(-1)} blocked={index === 0}>{texts.previous}</Button>
        <Button size="s" onClick={() => go(1)} blocked={index === pages.length - 1}>{texts.next}</Button>
      </div>
    </section>
  );
}
