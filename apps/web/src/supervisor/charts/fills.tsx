/** Fills that are told apart without colour, in the order of use. */
const FILLS = ['solid', 'stripes', 'dots', 'ink', 'rows', 'blank'] as const;
type Fill = (typeof FILLS)[number];
const fillAt = (index: number): Fill => FILLS[index % FILLS.length] ?? 'blank';

/** What to paint with; `id` names the patterns of the drawing. */
export function paintAt(id: string, index: number): string {
  const fill = fillAt(index);
  if (fill === 'solid') return 'var(--ink-2)';
  if (fill === 'ink') return 'var(--ink)';
  return fill === 'blank' ? 'var(--paper)' : `url(#${id}-${fill})`;
}

/** The patterns that {@link paintAt} speaks of; once in each drawing. */
export function FillPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--paper)" /><rect width="2.2" height="6" fill="var(--ink-2)" /></pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--paper)" /><circle cx="3" cy="3" r="1.2" fill="var(--ink-2)" /></pattern>
      <pattern id={`${id}-rows`} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--paper)" /><rect width="6" height="1.6" fill="var(--ink-2)" /></pattern>
    </defs>
  );
}
