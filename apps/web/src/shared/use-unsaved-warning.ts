import { useEffect } from 'react';

/** While something typed is not saved, asks before the page is left by a link, a reload or a closed tab. */
export function useUnsavedWarning(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const stays = link === null || link.getAttribute('href')?.startsWith('#') || link.getAttribute('target') === '_blank';
      if (stays || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [unsaved, question]);
}
