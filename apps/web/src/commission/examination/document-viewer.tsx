import { EmptyState, Hash, PageImageViewer, type PageImage } from '@tirkeu/ui';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { usePageImage } from '../../shared/papers/paper-figure.js';
import type { Case } from '../case.js';
import { papersOf } from './case-papers.js';

/** A4 at 150 dots per inch, until the image itself says otherwise. */
const A4 = { width: 1240, height: 1754 };

export const pageImagePath = (filingId: string, fileId: string, page: number): string =>
  `/api/filings/${encodeURIComponent(filingId)}/files/${encodeURIComponent(fileId)}/pages/${page}`;

/** The size of an image once it has come, so that a photo is not drawn in the shape of a sheet. */
function useImageSize(src: string | undefined): { readonly width: number; readonly height: number } {
  const [known, setKnown] = useState<Readonly<Record<string, typeof A4>>>({});
  useEffect(() => {
    if (src === undefined) return undefined;
    const image = new Image();
    image.onload = () => setKnown((before) => ({ ...before, [src]: { width: image.naturalWidth || A4.width, height: image.naturalHeight || A4.height } }));
    image.src = src;
    return () => { image.onload = null; };
  }, [src]);
  return (src === undefined ? undefined : known[src]) ?? A4;
}

export interface DocumentViewerProps {
  readonly current: Case;
  readonly pageId: string | null;
  readonly onPage: (pageId: string) => void;
  readonly note?: string;
}

/** The pages of all papers as images. */
export function DocumentViewer({ current, pageId, onPage, note }: DocumentViewerProps) {
  const { t, text } = useWords();
  const { filing, rulebook } = current;
  const documents = useMemo(() => papersOf({ filing, rulebook }), [filing, rulebook]);
  const sheets = documents.flatMap((document, index) => Array.from({ length: Math.max(1, document.pages) }, (_, page) => ({ id: `${document.fileId}/${page + 1}`, document, number: index + 1, page: page + 1 })));
  const shown = sheets.find(({ id }) => id === pageId) ?? sheets[0];
  const src = shown && pageImagePath(filing.id, shown.document.fileId, shown.page);
  const size = useImageSize(src);
  const { instead, tries, onError } = usePageImage(src ?? '', 'official');
  if (shown === undefined) return <EmptyState title={t('commission:viewer.empty')}><p>{t('commission:viewer.empty-text')}</p></EmptyState>;
  const pages = sheets.map(({ id, document, number, page }): PageImage => ({
    id,
    src: pageImagePath(filing.id, document.fileId, page),
    ...(id === shown.id ? size : A4),
    label: document.pages > 1 ? t('commission:viewer.thumbnail-page', { number, title: text(document.title), page }) : t('commission:viewer.thumbnail', { number, title: text(document.title) }),
    alt: t('commission:viewer.alt', { title: text(document.title), page, of: document.pages }),
  }));
  return (
    <PageImageViewer
      key={tries}
      label={t('commission:viewer.label')}
      pages={pages}
      currentId={shown.id}
      onCurrentChange={onPage}
      keyboard
      onError={onError}
      instead={instead}
      title={<><b>{text(shown.document.title)}</b> <span className="t-text--muted">{t('commission:viewer.page', { page: shown.page, of: shown.document.pages })}</span></>}
      note={<>{note !== undefined && `${note}. `}{shown.document.fileName}. SHA-256 <Hash value={shown.document.sha256} short /></>}
      texts={{
        pages: t('commission:viewer.pages'), zoomIn: t('commission:viewer.zoom-in'), zoomOut: t('commission:viewer.zoom-out'), fit: t('commission:viewer.fit'), rotate: t('commission:viewer.rotate'),
        previous: t('commission:viewer.previous'), next: t('commission:viewer.next'), zoomValue: (percent) => t('commission:viewer.zoom', { percent }),
      }}
    />
  );
}
