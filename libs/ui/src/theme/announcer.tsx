import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.js';

export type Urgency = 'polite' | 'assertive';
export type Announce = (text: string, urgency?: Urgency) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a text to screen readers through the page's one live region; a repeated text is said again. */
export function useAnnouncer(): Announce {
  return useContext(AnnounceContext);
}

const NO_BREAK_SPACE = '\u00a0';

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ polite: '', assertive: '' });
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    setSpoken((before) => ({ ...before, [urgency]: before[urgency] === text ? text + NO_BREAK_SPACE : text }));
  }, []);
  const regions = useMemo(
    () => (
      <div className="t-live">
        <VisuallyHidden as="div" role="status" aria-live="polite">{spoken.polite}</VisuallyHidden>
        <VisuallyHidden as="div" role="alert" aria-live="assertive">{spoken.assertive}</VisuallyHidden>
      </div>
    ),
    [spoken],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {regions}
    </AnnounceContext.Provider>
  );
}
