import { MantineProvider, createTheme } from '@mantine/core';
import type { ReactNode } from 'react';

const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  defaultRadius: 'var(--radius)',
});

/** What Mantine's behaviours need around them. It stands at each overlay, so that pages without one do not load it; the document is dressed by `UiProvider`. */
export function MantineScope({ children }: { children: ReactNode }) {
  return <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} getRootElement={() => undefined}>{children}</MantineProvider>;
}
