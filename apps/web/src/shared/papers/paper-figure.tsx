import { ScanFigure, type ScanFigureProps } from '@tirkeu/ui';
import { Suspense, lazy, useCallback, useState } from 'react';
import type { UnshownPageProps } from './unshown-page.js';

/** Needed when something is in the way alone. */
const UnshownPage = lazy(async () => ({ default: (await import('./unshown-page.js')).UnshownPage }));

/** Whether the picture of a page came, and what stands in its place when it did not. */
export function usePageImage(src: string, reader: UnshownPageProps['reader'], onLost?: (isLost: boolean) => void) {
  const [lost, setLost] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const tryAgain = useCallback(() => { setLost(null); setTries((before) => before + 1); onLost?.(false); }, [onLost]);
  const instead = lost === src && <Suspense fallback={null}><UnshownPage key={src} src={src} reader={reader} tries={tries} onShown={tryAgain} /></Suspense>;
  return { instead, tries, onError: () => { setLost(src); onLost?.(true); } };
}

/** The picture of a page of a paper; where it cannot be shown, why not. */
export function PaperFigure({ reader, onLost, ...figure }: ScanFigureProps & Pick<UnshownPageProps, 'reader'> & { readonly onLost?: (isLost: boolean) => void }) {
  const { instead, tries, onError } = usePageImage(figure.src, reader, onLost);
  return instead || <ScanFigure key={tries} {...figure} onError={onError} />;
}
