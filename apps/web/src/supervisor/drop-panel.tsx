import { ChevronDownIcon } from '@tirkeu/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface DropPanelProps {
  readonly label: string;
  /** What is chosen, beside the label. */
  readonly value?: string;
  readonly icon?: ReactNode;
  /** Content that can close the panel behind itself; asks for nothing before the panel is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the filter row that opens a panel under it. Closes on Escape, on a press elsewhere and when focus leaves. */
export function DropPanel({ label, value, icon, children }: DropPanelProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = ({ target }: Event) => { if (target instanceof Node && frame.current?.contains(target) === false) setOpen(false); };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  const close = () => { setOpen(false); button.current?.focus(); };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="sv-drop" ref={frame} onKeyDown={onKeyDown}>
      <button type="button" className="t-pick" ref={button} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {icon}
        {value === undefined ? <span>{label}</span> : <><span className="t-pick__label">{label}:</span><span className="t-pick__value">{value}</span></>}
        {icon === undefined && <ChevronDownIcon />}
      </button>
      {open && <div className="sv-drop__panel" id={id} role="group" aria-label={label}>{children(close)}</div>}
    </div>
  );
}
