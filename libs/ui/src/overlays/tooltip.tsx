import { Tooltip as MantineTooltip } from '@mantine/core';
import '@mantine/core/styles/Tooltip.css';
import type { ReactElement } from 'react';
import { MantineScope } from './mantine-scope.js';
import './overlays.css';

export interface TooltipProps {
  /** A repetition or an aside: nothing that a person must know. */
  text: string;
  /** One focusable element. */
  children: ReactElement;
}

/** Opens on focus and hover, closes on Escape, can itself be hovered (WCAG 1.4.13). */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <MantineScope>
      <MantineTooltip label={text} classNames={{ tooltip: 't-tooltip' }} events={{ hover: true, focus: true, touch: true }} transitionProps={{ duration: 0 }} withinPortal={false} floatingStrategy="fixed" multiline maw={320} zIndex={150} closeDelay={150}>
        {children}
      </MantineTooltip>
    </MantineScope>
  );
}
