import { useCallback, useSyncExternalStore } from 'react';

const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Forgets what was typed under a key, once it was sent. */
export function forgetDraft(key: string): void {
  drafts.delete(key);
  for (const listener of listeners) listener();
}

/**
 * What a person typed, kept in memory while they go from page to page: a reload of the filing or a look at a document loses nothing.
 * Never in the storage of the browser: it names people.
 */
export function useKeptDraft<Draft>(key: string, initial: Draft): readonly [Draft, (change: Draft | ((before: Draft) => Draft)) => void] {
  const draft = useSyncExternalStore(subscribe, () => (drafts.has(key) ? (drafts.get(key) as Draft) : initial));
  const change = useCallback((next: Draft | ((before: Draft) => Draft)) => {
    const before = drafts.has(key) ? (drafts.get(key) as Draft) : initial;
    drafts.set(key, typeof next === 'function' ? (next as (before: Draft) => Draft)(before) : next);
    for (const listener of listeners) listener();
  }, [key, initial]);
  return [draft, change];
}
