import type { HTMLAttributes } from 'react';

export interface VisuallyHiddenProps extends HTMLAttributes<HTMLElement> {
  as?: 'span' | 'div' | 'p' | 'h2' | 'h3' | 'legend' | 'caption';
}

/** Text for screen readers alone. */
export function VisuallyHidden({ as: Element = 'span', className, ...rest }: VisuallyHiddenProps) {
  return <Element className={className === undefined ? 't-vh' : `t-vh ${className}`} {...rest} />;
}
