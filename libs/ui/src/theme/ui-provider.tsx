import type { ReactNode } from 'react';
import { AnnouncerProvider } from './announcer.js';
import { useDressedDocument } from './appearance.js';
import { LinkContext, type RouterLink } from './link.js';
import { ShortcutsContext } from './key-shortcuts.js';
import './tokens.css';
import './base.css';
import './print.css';

export interface UiProviderProps {
  children: ReactNode;
  /** The router's link; plain anchors without it. */
  link?: RouterLink;
  /** False switches every single-key shortcut off (WCAG 2.1.4). */
  shortcuts?: boolean;
}

/** Theme, appearance, live region, links and shortcuts for everything below it. Mount once. */
export function UiProvider({ children, link, shortcuts = true }: UiProviderProps) {
  useDressedDocument();
  return (
    <LinkContext.Provider value={link ?? null}>
      <ShortcutsContext.Provider value={shortcuts}>
        <AnnouncerProvider>{children}</AnnouncerProvider>
      </ShortcutsContext.Provider>
    </LinkContext.Provider>
  );
}
