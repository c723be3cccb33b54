import type { Area } from '@tirkeu/messages';
import { Button, Notice } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { WithWords, useWords } from '../language.js';
import { findPageFault, type PageFault } from './page-fault.js';

const WORDS: readonly Area[] = ['unshown'];
/** How soon it is seen that the antivirus has looked at a file. */
const ASKED_AGAIN_MS = 15_000;
/** A picture that is said to be there and does not come is not asked for without end. */
const MOST_TRIES = 2;

export interface UnshownPageProps {
  readonly src: string;
  /** Whose paper it is, or whoever reads it for a commission or over it. */
  readonly reader: 'applicant' | 'official';
  /** How many times the picture was tried again. */
  readonly tries: number;
  /** The picture may be asked for again. */
  readonly onShown: () => void;
}

/** In place of a page that cannot be shown: why, what is safe, and what to do. */
export const UnshownPage = (props: UnshownPageProps) => <WithWords areas={WORDS}><Told {...props} /></WithWords>;

function Told({ src, reader, tries, onShown }: UnshownPageProps) {
  const { t } = useWords();
  const [fault, setFault] = useState<PageFault | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    void findPageFault(src, leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      if (found === null && tries < MOST_TRIES) onShown();
      else setFault(found ?? 'not-loaded');
    });
    return () => leaving.abort();
  }, [src, tries, round, onShown]);
  useEffect(() => {
    if (fault !== 'pending') return undefined;
    const next = setInterval(() => setRound((before) => before + 1), ASKED_AGAIN_MS);
    return () => clearInterval(next);
  }, [fault]);
  if (fault === null) return <div aria-busy="true" />;
  const canTry = fault === 'unreadable' || fault === 'not-loaded';
  return (
    <Notice
      tone={fault === 'infected' ? 'bad' : 'warn'} level={3} live title={t(`unshown:${fault}.what`)}
      actions={canTry ? <Button size="s" onClick={onShown}>{t('common:retry')}</Button> : undefined}
    >
      <p>{t(`unshown:${fault}.safe`)}</p>
      <p>{t(`unshown:${fault}.${reader}`)}</p>
    </Notice>
  );
}
