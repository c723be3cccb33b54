import { createContext, useContext, useEffect, useEffectEvent, useRef, type RefObject } from 'react';

export const ShortcutsContext = createContext(true);

/** Whether single-key shortcuts are on for this person. */
export function useShortcutsEnabled(): boolean {
  return useContext(ShortcutsContext);
}

export type KeyBindings = Record<string, (event: KeyboardEvent) => void>;

export interface KeyShortcutOptions {
  enabled?: boolean;
  /** Only while focus is inside this element. */
  within?: RefObject<HTMLElement | null>;
}

/** The second key of a sequence must follow within this many milliseconds. */
const SEQUENCE_MS = 1500;

const TYPED_INPUTS = new Set(['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date', 'time', 'month', 'week', 'datetime-local']);

/** Whether a key press there writes text or chooses a value, so that a shortcut would steal it. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TYPED_INPUTS.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable || target.getAttribute('contenteditable') === 'true';
}

/** The physical key with its modifiers, e.g. `Ctrl+Shift+KeyZ`. Layout independent: the Kazakh digit row writes letters. */
export function comboOf(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>): string {
  return [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', event.shiftKey && 'Shift', event.code].filter(Boolean).join('+');
}

function behindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('[aria-modal="true"]');
  return dialog !== null && !(target instanceof Node && dialog.contains(target));
}

/** Binds physical keys; silent in text fields, behind an open dialog, and when a person has switched shortcuts off. */
export function useKeyShortcuts(bindings: KeyBindings, { enabled = true, within }: KeyShortcutOptions = {}): void {
  const allowed = useShortcutsEnabled() && enabled;
  const pending = useRef<{ combo: string; at: number } | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || takesText(event.target) || behindDialog(event.target)) return;
    if (within !== undefined && !(event.target instanceof Node && within.current?.contains(event.target) === true)) return;
    const combo = comboOf(event);
    const first = pending.current;
    pending.current = null;
    const sequence = first !== null && event.timeStamp - first.at <= SEQUENCE_MS ? bindings[`${first.combo} ${combo}`] : undefined;
    const handler = sequence ?? bindings[combo];
    if (handler !== undefined) {
      event.preventDefault();
      handler(event);
    } else if (Object.keys(bindings).some((keys) => keys.startsWith(`${combo} `))) {
      pending.current = { combo, at: event.timeStamp };
    }
  });
  useEffect(() => {
    if (!allowed) return undefined;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [allowed]);
}
