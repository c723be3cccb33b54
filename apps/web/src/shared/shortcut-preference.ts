import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'tirkeu.shortcuts';
const OFF = 'off';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const isOn = (): boolean => window.localStorage.getItem(STORAGE_KEY) !== OFF;

/** Whether this person wants single keys to act. Kept on the device. */
export const useShortcutPreference = (): boolean => useSyncExternalStore(subscribe, isOn);

export function setShortcutPreference(on: boolean): void {
  if (on) window.localStorage.removeItem(STORAGE_KEY);
  else window.localStorage.setItem(STORAGE_KEY, OFF);
  for (const listener of listeners) listener();
}
