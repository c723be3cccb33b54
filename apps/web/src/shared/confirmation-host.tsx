import type { Area } from '@tirkeu/messages';
import { Suspense, lazy, useEffect, useState } from 'react';
import { onConfirmationNeeded } from './api.js';
import { WithWords } from './language.js';

const ConfirmationDialog = lazy(async () => ({ default: (await import('../account/confirmation-dialog.js')).ConfirmationDialog }));

const WORDS: readonly Area[] = ['security'];

/** Asks whoever is at the screen to prove who they are when a decision wants it; the page behind stays as it is. */
export function ConfirmationHost() {
  const [answer, setAnswer] = useState<((confirmed: boolean) => void) | null>(null);
  useEffect(() => onConfirmationNeeded(() => new Promise<boolean>((resolve) => { setAnswer(() => resolve); })), []);
  if (answer === null) return null;
  const close = (confirmed: boolean) => {
    setAnswer(null);
    answer(confirmed);
  };
  return <Suspense fallback={null}><WithWords areas={WORDS} waiting={null}><ConfirmationDialog onDone={close} /></WithWords></Suspense>;
}
