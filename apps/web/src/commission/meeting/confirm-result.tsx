import type { MeetingView } from '@tirkeu/contracts';
import type { AgendaItem, ItemTally } from '@tirkeu/domain';
import { Button, Panel, SummaryList } from '@tirkeu/ui';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/language.js';

interface ConfirmResultProps {
  readonly view: MeetingView;
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
  const { vote, adopted, majority } = tally;
  const named = (kind: string): string => (vote.byMember ?? []).filter((member) => member.vote === kind).map(({ name, reason }) => (reason ? `${name} (${reason})` : name)).join('; ');
  const kinds = (['in-favour', 'against', 'not-voted', 'recused', 'absent'] as const).filter((kind) => named(kind) !== '');
  const dissents = (vote.byMember ?? []).flatMap(({ memberId, name, dissent }) => (dissent ? [{ key: memberId, label: t('meetings:dissent'), value: `${name}: ${dissent}` }] : []));
  const isRefusal = adopted && items.every(({ action }) => action.type !== 'register' && action.type !== 'reinstate');
  return (
    <Panel title={t(adopted ? 'meetings:confirm-carried' : 'meetings:confirm-lost')} padded>
      <p><b>{heading}</b></p>
      <SummaryList rows={[...kinds.map((kind) => ({ key: kind, label: t(`meetings:vote.${kind}`), value: named(kind) })), ...dissents]} />
      <p>{t(adopted ? 'meetings:effect-carried' : 'meetings:effect-lost', { needed: majority, count: items.length })}</p>
      <div className="cm-buttons">
        <Button ref={button} kind={isRefusal ? 'danger' : 'primary'} onClick={() => onConfirm().catch(() => undefined)}>{t(adopted ? 'meetings:announce-carried' : 'meetings:announce-lost')}</Button>
        <Button kind="quiet" onClick={onBack}>{t('commission:decision.back')}</Button>
      </div>
    </Panel>
  );
}
