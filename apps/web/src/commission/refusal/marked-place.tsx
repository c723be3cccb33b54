import type { Document, PageBox } from '@tirkeu/domain';
import { Dialog, RegionMarker, TextButton } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { pageImagePath } from '../examination/document-viewer.js';
import { PaperFigure } from '../../shared/papers/paper-figure.js';
import { boxOf, regionOf } from './evidence.js';
import './refusal.css';

export interface MarkedPlaceProps {
  readonly current: Case;
  readonly document: Document;
  readonly page: number;
  readonly box: PageBox | undefined;
  readonly onChange: (box: PageBox | undefined) => void;
}

/** The place on a page that proves the ground: drawn by hand or by keys, shown as it will be seen by whoever decides. */
export function MarkedPlace({ current, document, page, box, onChange }: MarkedPlaceProps) {
  const { t, text } = useWords();
  const [marking, setMarking] = useState(false);
  const title = text(current.rulebook.documents.find(({ id }) => id === document.requirement)?.title ?? { kk: document.fileName, ru: document.fileName, en: document.fileName });
  const alt = t('commission:viewer.alt', { title, page, of: document.pages });
  const src = pageImagePath(current.filing.id, document.fileId, page);
  return (
    <div className="cm-place">
      <div className="cm-place__tools">
        <TextButton onClick={() => setMarking(true)}>{t(box ? 'commission:evidence.mark-again' : 'commission:evidence.mark')}</TextButton>
        {box && <TextButton onClick={() => onChange(undefined)}>{t('commission:evidence.mark-off')}</TextButton>}
      </div>
      <Dialog open={marking} onClose={() => setMarking(false)} title={`${title}, ${t('commission:evidence.page', { page })}`} closeText={t('common:close')} size="l">
        <p className="cm-quiet">{t('commission:evidence.mark-help')}</p>
        <div className="cm-place__page">
          <img src={src} alt={alt} width={1240} height={1754} />
          <RegionMarker help={t('commission:evidence.mark-help')} onDone={(region) => { onChange(boxOf(region)); setMarking(false); }} onCancel={() => setMarking(false)} />
        </div>
      </Dialog>
      {box && <PaperFigure reader="official" src={src} alt={alt} width={1240} height={1754} caption={t('commission:evidence.marked')} marks={[{ id: 'place', label: t('commission:evidence.marked'), ...regionOf(box) }]} />}
    </div>
  );
}
