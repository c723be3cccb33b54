import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { VisuallyHidden } from '../theme/visually-hidden.js';
import './field.css';

export interface FieldShared {
  /** Also where `ErrorSummary` lands. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The same words as in the summary. */
  error?: ReactNode;
  name?: string;
  labelSize?: 's' | 'm' | 'l';
  labelHidden?: boolean;
  /** Said after the label, e.g. that the answer may be left out. */
  optionalText?: ReactNode;
}

const hasContent = (node: ReactNode) => node !== undefined && node !== null && node !== '' && node !== false;

/** Ids of what describes the control, hint first; undefined when nothing does. */
export function describedBy({ id, hint, error }: Pick<FieldShared, 'id' | 'hint' | 'error'>, ...others: (string | false | undefined)[]): string | undefined {
  return classNames(hasContent(hint) && `${id}-hint`, hasContent(error) && `${id}-error`, ...others) || undefined;
}

export function LabelText({ label, optionalText }: Pick<FieldShared, 'label' | 'optionalText'>) {
  return <>{label}{optionalText !== undefined && <span className="t-field__optional"> {optionalText}</span>}</>;
}

export function HintAndError({ id, hint, error }: Pick<FieldShared, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hasContent(hint) && <div id={`${id}-hint`} className="t-field__hint">{hint}</div>}
      {hasContent(error) && <div id={`${id}-error`} className="t-field__error">{error}</div>}
    </>
  );
}

export interface FieldFrameProps extends FieldShared {
  children: ReactNode;
}

/** Label, hint, error and one control whose id is the field's. */
export function FieldFrame({ id, label, hint, error, labelSize = 'm', labelHidden = false, optionalText, children }: FieldFrameProps) {
  const words = <LabelText label={label} optionalText={optionalText} />;
  return (
    <div className={classNames('t-field', hasContent(error) && 't-field--wrong')} data-field={id}>
      {labelHidden
        ? <label htmlFor={id} className="t-vh">{words}</label>
        : <label htmlFor={id} className={`t-field__label t-field__label--${labelSize}`}>{words}</label>}
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export interface FieldGroupProps {
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optionalText?: ReactNode;
  legendSize?: 's' | 'm' | 'l';
  legendHidden?: boolean;
  role?: 'radiogroup' | 'group';
  children: ReactNode;
}

/** Several controls that answer one question. */
export function FieldGroup({ id = '', legend, hint, error, optionalText, legendSize = 'm', legendHidden = false, role, children }: FieldGroupProps) {
  const words = <LabelText label={legend} optionalText={optionalText} />;
  return (
    <fieldset
      className={classNames('t-field', hasContent(error) && 't-field--wrong')}
      id={id === '' ? undefined : id}
      data-field={id === '' ? undefined : id}
      role={role}
      aria-describedby={describedBy({ id, hint, error })}
    >
      {legendHidden ? <VisuallyHidden as="legend">{words}</VisuallyHidden> : <legend className={`t-field__label t-field__label--${legendSize}`}>{words}</legend>}
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
