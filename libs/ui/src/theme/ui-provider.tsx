import { MantineProvider, createTheme } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { AnnouncerProvider } from './announcer.js';
import { createAppearanceManager } from './appearance.js';
import { LinkContext, type RouterLink } from './link.js';
import { ShortcutsContext } from './key-shortcuts.js';
import './fonts.css';
import './tokens.css';
import './base.css';
import './print.css';

const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'var(--radius)',
});

export interface UiProviderProps {
  children: ReactNode;
  /** The router's link; plain anchors without it. */
  link?: RouterLink;
  /** False switches every single-key shortcut off (WCAG 2.1.4). */
  shortcuts?: boolean;
}

/** Theme, appearance, live region, links and shortcuts for everything below it. Mount once. */
export function UiProvider({ children, link, shortcuts = true }: UiProviderProps) {
  const [manager] = useState(createAppearanceManager);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={manager} withCssVariables={false} withGlobalClasses={false}>
      <LinkContext.Provider value={link ?? null}>
        <ShortcutsContext.Provider value={shortcuts}>
          <AnnouncerProvider>{children}</AnnouncerProvider>
        </ShortcutsContext.Provider>
      </LinkContext.Provider>
    </MantineProvider>
  );
}
