import { Checkbox, Dialog, Kbd } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { setShortcutPreference, useShortcutPreference } from '../shared/shortcut-preference.js';

const KEYS = {
  queue: [
    ['J K', 'next-previous'], ['Enter', 'open'], ['X', 'select'], ['A', 'take'], ['U', 'release'], ['N', 'next-free'], ['/', 'search'], ['Esc', 'leave-search'], ['?', 'list'],
  ],
  examination: [
    ['1 2 3', 'mark'], ['J K', 'next-previous-row'], ['[ ]', 'turn-pages'], ['+ −', 'zoom'], ['C', 'note'], ['A', 'take'], ['Q', 'ask-registers'], ['O', 'compliance'],
    ['R', 'propose'], ['F', 'notice'], ['D', 'refusal'], ['U', 'release'], ['Esc', 'back'], ['?', 'list'],
  ],
} as const;

export interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly screen: keyof typeof KEYS;
}

/** All keys of a screen, and the switch that turns them off. They are bound to places on the keyboard, not to letters. */
export function KeysDialog({ open, onClose, screen }: KeysDialogProps) {
  const { t } = useWords();
  const on = useShortcutPreference();
  return (
    <Dialog open={open} onClose={onClose} title={t('commission:keys.title')} closeText={t('common:close')}>
      <dl className="cm-keys">
        {KEYS[screen].map(([keys, what]) => (
          <div key={keys}><dt>{keys.split(' ').map((key) => <Kbd key={key}>{key}</Kbd>)}</dt><dd>{t(`commission:keys.${what}`)}</dd></div>
        ))}
      </dl>
      <p className="cm-keys__note">{t('commission:keys.note-text')}</p>
      <Checkbox id="shortcuts-on" label={t('commission:keys.on')} hint={t('commission:keys.on-hint')} checked={on} onChange={setShortcutPreference} />
    </Dialog>
  );
}
