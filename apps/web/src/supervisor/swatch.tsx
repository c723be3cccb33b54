import { useId } from 'react';
import { FillPatterns, paintAt } from './charts/fills.js';

/** The fill of a chart's part beside its words. */
export function FillSwatch({ index }: { readonly index: number }) {
  const id = useId();
  return (
    <svg className="sv-swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <FillPatterns id={id} />
      <rect x=".5" y=".5" width="13" height="13" fill={paintAt(id, index)} stroke="var(--ink-2)" />
    </svg>
  );
}
