import { SearchField } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { useWords } from '../../shared/language.js';

/** A pause in typing after which the search starts. */
const TYPING_PAUSE_MS = 350;

export interface NameSearchProps {
  /** What is searched for now. */
  readonly value: string;
  readonly onChange: (query: string) => void;
}

/** Starts after a pause in typing or with Enter. What is being typed is never taken back by the search that it has started. */
export function NameSearch({ value, onChange }: NameSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== asked) {
      setAsked(value);
      setTyped(value);
    }
  }
  const ask = () => {
    const query = typed.trim();
    if (query === asked) return;
    setAsked(query);
    onChange(query);
  };
  useEffect(() => {
    if (typed.trim() === asked) return undefined;
    const timer = window.setTimeout(ask, TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  });
  return <SearchField id="register-search" label={t('public:register.search')} placeholder={t('public:register.search-hint')} value={typed} onChange={setTyped} onSubmit={ask} clearText={t('common:clear')} />;
}
