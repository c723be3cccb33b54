import { Combobox as MantineCombobox, useCombobox } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Combobox.css';
import { useState, type ReactNode } from 'react';
import { ChevronDownIcon, CrossIcon } from '../actions/icons.js';
import { FieldFrame, describedBy, type FieldShared } from '../fields/field-frame.js';
import { MantineScope } from './mantine-scope.js';
import './overlays.css';

export interface ComboboxOption {
  value: string;
  label: string;
  /** More words that find it. */
  keywords?: string;
  hint?: ReactNode;
}

export interface ComboboxProps extends FieldShared {
  value: string | null;
  onChange: (value: string | null) => void;
  options: ComboboxOption[];
  placeholder?: string;
  nothingText: string;
  clearText?: string;
  /** Which options a query finds; every word must stand in label or keywords by default. */
  filter?: (options: ComboboxOption[], query: string) => ComboboxOption[];
}

function byWords(options: ComboboxOption[], query: string): ComboboxOption[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  return options.filter(({ label, keywords = '' }) => words.every((word) => `${label} ${keywords}`.toLocaleLowerCase().includes(word)));
}

/** One choice out of a long list, found by typing. */
export function Combobox({ value, onChange, options, placeholder, nothingText, clearText, filter = byWords, ...shared }: ComboboxProps) {
  const { id, name, error } = shared;
  const chosen = options.find((option) => option.value === value);
  const [query, setQuery] = useState<string | null>(null);
  const store = useCombobox({ onDropdownClose: () => { setQuery(null); store.resetSelectedOption(); } });
  const found = query === null ? options : filter(options, query);
  const open = () => store.openDropdown();
  return (
    <FieldFrame {...shared}>
      <MantineScope>
      <MantineCombobox store={store} withinPortal={false} floatingStrategy="fixed" zIndex={250} transitionProps={{ duration: 0 }} onOptionSubmit={(next) => { onChange(next); store.closeDropdown(); }}>
          <MantineCombobox.DropdownTarget>
            <div className="t-input">
              <MantineCombobox.EventsTarget withExpandedAttribute>
                <input
                  id={id} name={name ?? id} type="text" autoComplete="off" spellCheck={false} role="combobox" aria-autocomplete="list"
                  value={query ?? chosen?.label ?? ''} placeholder={placeholder}
                  aria-invalid={error !== undefined && error !== '' ? true : undefined} aria-describedby={describedBy(shared)}
                  onChange={(event) => { setQuery(event.target.value); open(); store.updateSelectedOptionIndex(); }}
                  onClick={open}
                  onBlur={() => store.closeDropdown()}
                />
              </MantineCombobox.EventsTarget>
              {clearText !== undefined && value !== null && <button type="button" className="t-input__clear" aria-label={clearText} onClick={() => onChange(null)}><CrossIcon /></button>}
              <ChevronDownIcon className="t-combo__chevron" />
            </div>
          </MantineCombobox.DropdownTarget>
          <MantineCombobox.Dropdown className="t-menu">
            <MantineCombobox.Options className="t-combo__options">
              {found.map((option) => (
                <MantineCombobox.Option key={option.value} value={option.value} active={option.value === value} className="t-menu__item">
                  {option.label}{option.hint !== undefined && <span className="t-combo__hint">{option.hint}</span>}
                </MantineCombobox.Option>
              ))}
              {found.length === 0 && <MantineCombobox.Empty className="t-combo__none">{nothingText}</MantineCombobox.Empty>}
            </MantineCombobox.Options>
          </MantineCombobox.Dropdown>
        </MantineCombobox>
    </MantineScope>
    </FieldFrame>
  );
}
