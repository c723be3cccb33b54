import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { ChevronDownIcon, CrossIcon, SearchIcon } from '../actions/icons.js';
import { Kbd } from '../actions/kbd.js';
import { FieldFrame, describedBy, type FieldShared } from './field-frame.js';

export interface SelectOption {
  value: string;
  label: string;
  lang?: string;
}

export interface SelectProps extends FieldShared {
  value: string;
  onChange: (value: string) => void;
  options: SelectOption[];
  /** The first line while nothing is chosen. */
  emptyText?: string;
  width?: number;
}

function Options({ options }: { options: SelectOption[] }) {
  return options.map(({ value, label, lang }) => <option key={value} value={value} lang={lang}>{label}</option>);
}

/** The browser's own list: the best one on phones. For long lists with search see `Combobox`. */
export function Select({ value, onChange, options, emptyText, width, ...shared }: SelectProps) {
  const { id, name, error } = shared;
  return (
    <FieldFrame {...shared}>
      <div className="t-select" style={width === undefined ? undefined : { maxWidth: `calc(${width}ch + 4em)` }}>
        <select id={id} name={name ?? id} value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={error !== undefined && error !== '' ? true : undefined} aria-describedby={describedBy(shared)}>
          {emptyText !== undefined && <option value="">{emptyText}</option>}
          <Options options={options} />
        </select>
        <ChevronDownIcon />
      </div>
    </FieldFrame>
  );
}

export interface InlineSelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: SelectOption[];
  name?: string;
}

/** "Label: value", for a row of filters. */
export function InlineSelect({ label, value, onChange, options, name }: InlineSelectProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <label className="t-pick">
      <span className="t-pick__label">{label}:</span>
      <span className="t-pick__value" aria-hidden="true">{chosen?.label}</span>
      <ChevronDownIcon />
      <select name={name} value={value} aria-label={label} onChange={(event) => onChange(event.target.value)}><Options options={options} /></select>
    </label>
  );
}

export interface SearchFieldProps {
  id: string;
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: () => void;
  placeholder?: string;
  clearText: string;
  /** The key drawn at the end, e.g. `/`. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
  labelHidden?: boolean;
}

/** Search. Escape clears what is typed, then leaves the field. */
export function SearchField({ id, label, value, onChange, onSubmit, placeholder, clearText, shortcut, inputRef, labelHidden = true }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onSubmit?.();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (value === '') event.currentTarget.blur();
    else onChange('');
  };
  return (
    <div className="t-field" data-field={id} role="search">
      <label htmlFor={id} className={labelHidden ? 't-vh' : 't-field__label t-field__label--s'}>{label}</label>
      <div className="t-input t-input--search">
        <SearchIcon />
        <input id={id} ref={inputRef} type="search" value={value} placeholder={placeholder} autoComplete="off" spellCheck={false} enterKeyHint="search" onChange={(event) => onChange(event.target.value)} onKeyDown={onKeyDown} />
        {value !== '' && <button type="button" className="t-input__clear" aria-label={clearText} onClick={() => onChange('')}><CrossIcon /></button>}
        {shortcut !== undefined && value === '' && <Kbd aria-hidden="true">{shortcut}</Kbd>}
      </div>
    </div>
  );
}
