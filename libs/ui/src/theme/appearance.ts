import { useLayoutEffect, useSyncExternalStore } from 'react';

export type Appearance = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'tirkeu.appearance';
/** Read by the tokens and by the styles of Mantine alike. */
const ATTRIBUTE = 'data-mantine-color-scheme';
const DARK_SYSTEM = '(prefers-color-scheme: dark)';

const listeners = new Set<() => void>();
/** Where storage is forbidden, the choice lasts as long as the page. */
let unkept: Appearance | null = null;

function read(): Appearance {
  try {
    const kept = window.localStorage.getItem(STORAGE_KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return unkept ?? 'system';
  }
}

function keep(value: Appearance): void {
  try {
    if (value === 'system') window.localStorage.removeItem(STORAGE_KEY);
    else window.localStorage.setItem(STORAGE_KEY, value);
  } catch {
    unkept = value;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => { if (key === STORAGE_KEY) listener(); };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The choice in force and a way to change it; an explicit one is kept on the device, other pages follow. */
export function useAppearance(): { appearance: Appearance; setAppearance: (next: Appearance) => void } {
  return { appearance: useSyncExternalStore(subscribe, read, (): Appearance => 'system'), setAppearance: keep };
}

/** Dresses the document in the choice in force, following the system where that decides. Once to a page. */
export function useDressedDocument(): void {
  const { appearance } = useAppearance();
  useLayoutEffect(() => {
    const system = 'matchMedia' in window ? window.matchMedia(DARK_SYSTEM) : null;
    const dress = () => document.documentElement.setAttribute(ATTRIBUTE, appearance === 'system' ? (system?.matches === true ? 'dark' : 'light') : appearance);
    dress();
    system?.addEventListener('change', dress);
    return () => system?.removeEventListener('change', dress);
  }, [appearance]);
}
