import type { Document } from '@tirkeu/domain';
import { Row, Stack, TextLink, ZoomInIcon } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { PaperFigure } from '../../shared/papers/paper-figure.js';
import { pageImageHref } from './file-rules.js';

/** The proportions of A4: the space that an image is given before it has come. */
const A4 = { width: 620, height: 877 };

export interface PageImagesProps {
  readonly filingId: string;
  readonly document: Document;
  readonly name: string;
  /** One page alone; all of them without it. */
  readonly page?: number;
}

/** The pages of a paper as the commission will see them. */
export function PageImages({ filingId, document: { fileId, pages }, name, page }: PageImagesProps) {
  const { t } = useWords();
  // What is in the way of its first page is in the way of all of them, and is said once.
  const [isLost, setLost] = useState(false);
  const numbers = page === undefined && !isLost ? Array.from({ length: pages }, (_, index) => index + 1) : [page ?? 1];
  return (
    <Stack gap={3}>
      {numbers.map((number) => {
        const src = pageImageHref(filingId, fileId, number);
        const caption = t('candidate:document.page', { page: number, pages });
        return (
          <PaperFigure
            key={number} reader="applicant" onLost={number === 1 ? setLost : undefined} src={src} alt={t('candidate:document.page.alt', { name, page: number, pages })} {...A4} caption={caption}
            action={<Row gap={1} wrap={false}><ZoomInIcon /><TextLink href={src} native target="_blank">{t('candidate:document.larger')}</TextLink></Row>}
          />
        );
      })}
    </Stack>
  );
}
