import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { FieldGroup, HintAndError, describedBy, type FieldShared } from './field-frame.js';
import './choices.css';

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface RadioOption extends ChoiceOption {
  /** Shown under the option while it is chosen. */
  content?: ReactNode;
}

export interface RadioGroupProps extends FieldShared {
  value: string | null;
  onChange: (value: string) => void;
  options: RadioOption[];
  /** Side by side where there is room. */
  inline?: boolean;
}

export function RadioGroup({ id, label, hint, error, name, labelSize, labelHidden, optionalText, value, onChange, options, inline = false }: RadioGroupProps) {
  return (
    <FieldGroup id={id} legend={label} hint={hint} error={error} optionalText={optionalText} legendSize={labelSize} legendHidden={labelHidden}>
      <div className={classNames('t-choices', inline && 't-choices--inline')}>
        {options.map((option, index) => {
          const inputId = index === 0 ? `${id}-first` : `${id}-${option.value}`;
          return (
            <div key={option.value} className="t-choice">
              <input type="radio" id={inputId} name={name ?? id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} aria-describedby={option.hint === undefined ? undefined : `${inputId}-hint`} />
              <label htmlFor={inputId}>{option.label}</label>
              {option.hint !== undefined && <div id={`${inputId}-hint`} className="t-choice__hint">{option.hint}</div>}
              {option.content !== undefined && value === option.value && <div className="t-choice__content">{option.content}</div>}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends FieldShared {
  value: string[];
  onChange: (values: string[]) => void;
  options: ChoiceOption[];
}

export function CheckboxGroup({ id, label, hint, error, name, labelSize, labelHidden, optionalText, value, onChange, options }: CheckboxGroupProps) {
  const toggle = (option: string, checked: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === option ? checked : value.includes(each))));
  return (
    <FieldGroup id={id} legend={label} hint={hint} error={error} optionalText={optionalText} legendSize={labelSize} legendHidden={labelHidden}>
      <div className="t-choices">
        {options.map((option) => {
          const inputId = `${id}-${option.value}`;
          return (
            <div key={option.value} className="t-choice">
              <input type="checkbox" id={inputId} name={name ?? id} value={option.value} checked={value.includes(option.value)} onChange={(event) => toggle(option.value, event.target.checked)} aria-describedby={option.hint === undefined ? undefined : `${inputId}-hint`} />
              <label htmlFor={inputId}>{option.label}</label>
              {option.hint !== undefined && <div id={`${inputId}-hint`} className="t-choice__hint">{option.hint}</div>}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps {
  id: string;
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  error?: ReactNode;
  indeterminate?: boolean;
  name?: string;
  labelHidden?: boolean;
}

export function Checkbox({ id, label, checked, onChange, hint, error, indeterminate = false, name, labelHidden = false }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <div className={classNames('t-field', error !== undefined && error !== '' && 't-field--wrong')} data-field={id}>
      <HintAndError id={id} error={error} />
      <div className="t-choice">
        <input ref={box} type="checkbox" id={id} name={name ?? id} checked={checked} onChange={(event) => onChange(event.target.checked)} aria-invalid={error !== undefined && error !== '' ? true : undefined} aria-describedby={describedBy({ id, hint, error })} />
        <label htmlFor={id} className={labelHidden ? 't-vh' : undefined}>{label}</label>
        {hint !== undefined && <div id={`${id}-hint`} className="t-choice__hint">{hint}</div>}
      </div>
    </div>
  );
}

export interface FilterOption {
  value: string;
  label: ReactNode;
  count?: ReactNode;
}

export interface FilterGroupProps {
  legend: ReactNode;
  name: string;
  kind?: 'checkbox' | 'radio';
  options: FilterOption[];
  value: string[];
  onChange: (values: string[]) => void;
  columns?: 1 | 2 | 3;
  /** After the options, e.g. a link to all of them. */
  children?: ReactNode;
}

/** Filters of a list: small rows with their counts. */
export function FilterGroup({ legend, name, kind = 'checkbox', options, value, onChange, columns = 1, children }: FilterGroupProps) {
  const change = (option: string, checked: boolean) => {
    if (kind === 'radio') onChange([option]);
    else onChange(options.map((each) => each.value).filter((each) => (each === option ? checked : value.includes(each))));
  };
  return (
    <fieldset className="t-filter">
      <legend>{legend}</legend>
      <div className={`t-filter__options t-filter__options--${columns}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input type={kind} name={name} value={option.value} checked={value.includes(option.value)} onChange={(event) => change(option.value, event.target.checked)} />
            <span>{option.label}</span>
            {option.count !== undefined && <span className="t-filter__count">{option.count}</span>}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
