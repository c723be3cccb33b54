import type { PersonalFieldId, RetentionTerms } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { VisuallyHidden } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { WithWords, useWords } from '../language.js';
import './why-we-ask.css';

/** Fetched by who opens it. */
const FieldFacts = lazy(async () => ({ default: (await import('./field-facts.js')).FieldFacts }));

const WORDS: readonly Area[] = ['privacy'];

export interface WhyWeAskProps {
  readonly field: PersonalFieldId;
  /** The name of the field on the page: there is more than one such line on it. */
  readonly label: string;
  readonly terms: RetentionTerms;
}

/** Under a field that asks for something personal: what for, who sees it, how long it is kept. */
export function WhyWeAsk({ field, label, terms }: WhyWeAskProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <details className="why-ask" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('candidate:why-we-ask')}<VisuallyHidden>: {label}</VisuallyHidden></summary>
      {shown && <Suspense fallback={null}><WithWords areas={WORDS} waiting={null}><FieldFacts field={field} terms={terms} /></WithWords></Suspense>}
    </details>
  );
}
