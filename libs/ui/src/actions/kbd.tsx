import type { HTMLAttributes, ReactNode } from 'react';
import './kbd.css';

export function Kbd({ children, ...rest }: HTMLAttributes<HTMLElement>) {
  return <kbd {...rest} className="t-kbd">{children}</kbd>;
}

export interface KeyHint {
  keys: string[];
  text: string;
}

export interface KeyHintsProps {
  label: string;
  hints: KeyHint[];
  /** At the right end, e.g. a link to all keys. */
  children?: ReactNode;
}

/** The line of keys under a work table. */
export function KeyHints({ label, hints, children }: KeyHintsProps) {
  return (
    <div className="t-keys" role="group" aria-label={label}>
      {hints.map(({ keys, text }) => (
        <span key={keys.join(' ')} className="t-keys__hint">
          {keys.map((key) => <Kbd key={key}>{key}</Kbd>)} {text}
        </span>
      ))}
      {children !== undefined && <span className="t-keys__end">{children}</span>}
    </div>
  );
}
