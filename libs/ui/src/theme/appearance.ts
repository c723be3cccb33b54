import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { useMantineColorScheme } from '@mantine/core';

export type Appearance = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'tirkeu.appearance';

function read(): MantineColorScheme {
  try {
    const kept = window.localStorage.getItem(STORAGE_KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

function keep(value: MantineColorScheme): void {
  try {
    if (value === 'auto') window.localStorage.removeItem(STORAGE_KEY);
    else window.localStorage.setItem(STORAGE_KEY, value);
  } catch {
    // A browser that forbids storage still changes the page in sight.
  }
}

/** Keeps an explicit choice on the device; nothing is kept while the system decides. */
export function createAppearanceManager(): MantineColorSchemeManager {
  let listener: ((event: StorageEvent) => void) | undefined;
  return {
    get: read,
    set: keep,
    clear: () => keep('auto'),
    subscribe: (onUpdate) => {
      listener = (event) => {
        if (event.key === STORAGE_KEY) onUpdate(read());
      };
      window.addEventListener('storage', listener);
    },
    unsubscribe: () => {
      if (listener !== undefined) window.removeEventListener('storage', listener);
    },
  };
}

export function useAppearance(): { appearance: Appearance; setAppearance: (next: Appearance) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    appearance: colorScheme === 'auto' ? 'system' : colorScheme,
    setAppearance: (next) => setColorScheme(next === 'system' ? 'auto' : next),
  };
}
