import { useRef, useState, type FormEvent, type FormHTMLAttributes, type ReactNode } from 'react';
import { SubmittingContext } from '../actions/submitting.js';

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit' | 'noValidate'> {
  /** A promise holds the form and its submit button until it settles. */
  onSubmit: () => void | Promise<unknown>;
  label?: string;
  children: ReactNode;
}

/** A form without the browser's own validation; a second press while the first is under way does nothing. */
export function Form({ onSubmit, label, children, ...rest }: FormProps) {
  const running = useRef(false);
  const [submitting, setSubmitting] = useState(false);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (running.current) return;
    const result = onSubmit();
    if (!(result instanceof Promise)) return;
    running.current = true;
    setSubmitting(true);
    void result.finally(() => {
      running.current = false;
      setSubmitting(false);
    });
  };
  return (
    <form {...rest} noValidate aria-label={label} onSubmit={handleSubmit}>
      <SubmittingContext.Provider value={submitting}>{children}</SubmittingContext.Provider>
    </form>
  );
}
