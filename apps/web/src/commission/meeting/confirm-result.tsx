import type { AgendaItem, ItemTally } from '@tirkeu/domain';
import { Button, Panel, SummaryList } from '@tirkeu/ui';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/language.js';
import { useNamedVotes } from '../decision/vote-words.js';

interface ConfirmResultProps {
  readonly heading: string;
  readonly items: readonly AgendaItem[];
  readonly tally: ItemTally;
  readonly onConfirm: () => Promise<void>;
  readonly onBack: () => void;
}

/** The last look before the chair announces: who voted how, what follows, and that it stands. */
export function ConfirmResult({ heading, items, tally, onConfirm, onBack }: ConfirmResultProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = window.requestAnimationFrame(() => button.current?.focus());
    return () => window.cancelAnimationFrame(frame);
  }, []);
  const namedVotes = useNamedVotes();
  const { vote, adopted, majority } = tally;
  const isRefusal = adopted && items.every(({ action }) => action.type !== 'register' && action.type !== 'reinstate');
  return (
    <Panel title={t(adopted ? 'meetings:confirm-carried' : 'meetings:confirm-lost')} padded>
      <p><b>{heading}</b></p>
      <SummaryList rows={[...namedVotes(vote)]} />
      <p>{t(adopted ? 'meetings:effect-carried' : 'meetings:effect-lost', { needed: majority, count: items.length })}</p>
      <div className="cm-buttons">
        <Button ref={button} kind={isRefusal ? 'danger' : 'primary'} onClick={() => onConfirm().catch(() => undefined)}>{t(adopted ? 'meetings:announce-carried' : 'meetings:announce-lost')}</Button>
        <Button kind="quiet" onClick={onBack}>{t('commission:decision.back')}</Button>
      </div>
    </Panel>
  );
}
