import { StaleBar } from '@tirkeu/ui';
import { useSyncExternalStore } from 'react';
import { useWords } from './language.js';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the device believes it has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine, () => true);

/** Says that the network is gone and what that means; nothing while it is there. */
export function OfflineBanner() {
  const { t } = useWords();
  const online = useOnline();
  return online ? null : <StaleBar>{t('common:offline')}</StaleBar>;
}
