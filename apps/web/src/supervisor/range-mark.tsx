import type { RangeMark as Mark } from '@tirkeu/domain';
import { VisuallyHidden } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { RangeShape } from './charts/range-shape.js';

/** The shape of a mark, as the chart draws it. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  return <svg className="sv-mark" viewBox="-10 -10 20 20" aria-hidden="true" focusable="false"><RangeShape x={0} y={mark === 'within' ? 0 : mark.endsWith('below') ? -1 : 1} mark={mark} /></svg>;
}

/** Where a place stands against what chance explains: a shape and a word; the ordinary is only spoken. */
export function RangeMarkCell({ mark }: { readonly mark: Mark | null }) {
  const { t } = useWords();
  if (mark === null) return null;
  if (mark === 'within') return <VisuallyHidden>{t('supervisor:mark-range.within')}</VisuallyHidden>;
  return <span className="sv-marked"><MarkShape mark={mark} />{t(`supervisor:mark-range.${mark}`)}</span>;
}
