import type { HTMLAttributes } from 'react';
import type { HeadingLevel } from './shared-types.js';

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

export interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  level: HeadingLevel;
}

export function Heading({ level, ...rest }: HeadingProps) {
  const Element = HEADINGS[level];
  return <Element {...rest} />;
}
