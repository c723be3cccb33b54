import { useRef, type KeyboardEvent, type Ref } from 'react';
import { classNames } from '../theme/class-names.js';
import { useShortcutsEnabled } from '../theme/key-shortcuts.js';
import './segmented-marks.css';

export interface MarkOption {
  value: string;
  label: string;
  tone?: 'yes' | 'no' | 'unclear' | 'plain';
  /** Physical key that presses it while focus is in the group, e.g. `Digit1`. */
  code?: string;
}

export interface SegmentedMarksProps {
  label: string;
  options: MarkOption[];
  /** Null until a person presses. */
  value: string | null;
  onChange: (value: string) => void;
  readOnly?: boolean;
  describedBy?: string;
  size?: 's' | 'm';
  groupRef?: Ref<HTMLDivElement>;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Answers in words side by side. Arrows move, Space, Enter or the option's own key press: nothing is marked by passing over it. */
export function SegmentedMarks({ label, options, value, onChange, readOnly = false, describedBy, size = 's', groupRef }: SegmentedMarksProps) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const letters = useShortcutsEnabled();
  const chosen = options.findIndex((option) => option.value === value);
  const press = (option: MarkOption) => {
    if (!readOnly) onChange(option.value);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      buttons.current[(index + step + options.length) % options.length]?.focus();
      return;
    }
    const keyed = letters ? options.findIndex((option) => option.code === event.code) : -1;
    const option = options[keyed];
    if (option === undefined) return;
    event.preventDefault();
    press(option);
    buttons.current[keyed]?.focus();
  };
  return (
    <div ref={groupRef} className={classNames('t-seg', `t-seg--${size}`)} role="radiogroup" aria-label={label} aria-describedby={describedBy} aria-readonly={readOnly || undefined}>
      {options.map((option, index) => (
        <button
          key={option.value}
          ref={(button) => { buttons.current[index] = button; }}
          type="button"
          role="radio"
          className={`t-seg__option t-seg__option--${option.tone ?? 'plain'}`}
          aria-checked={option.value === value}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          aria-keyshortcuts={option.code?.replace('Digit', '').replace('Key', '')}
          onClick={() => press(option)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
