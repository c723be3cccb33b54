import { ChevronDownIcon } from '@tirkeu/ui';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface DropPanelProps {
  readonly label: string;
  /** What is chosen, beside the label. */
  readonly value?: string;
  readonly icon?: ReactNode;
  /** Content that can close the panel behind itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the filter row that opens a panel under it. Closes on Escape, on a click elsewhere and when focus leaves. */
export function DropPanel({ label, value, icon, children }: DropPanelProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const shut = () => details.current?.removeAttribute('open');
  useEffect(() => {
    const elsewhere = ({ target }: Event) => { if (target instanceof Node && details.current?.contains(target) === false) shut(); };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, []);
  const close = () => { shut(); summary.current?.focus(); };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || details.current?.open !== true) return;
    event.stopPropagation();
    close();
  };
  return (
    <details className="sv-drop" ref={details} onKeyDown={onKeyDown}>
      <summary className="t-pick" ref={summary}>
        {icon}
        {value === undefined ? <span>{label}</span> : <><span className="t-pick__label">{label}:</span><span className="t-pick__value">{value}</span></>}
        {icon === undefined && <ChevronDownIcon />}
      </summary>
      <div className="sv-drop__panel">{children(close)}</div>
    </details>
  );
}
