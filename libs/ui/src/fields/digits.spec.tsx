import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { DigitsField } from './text-field.js';

const KEYS: Readonly<Record<string, string>> = { '"': '1', 'ә': '2', 'і': '3', 'ң': '4', 'ғ': '5', ',': '6', '.': '7', 'ү': '8', 'ұ': '9', 'қ': '0' };
/** As the domain has it: all or nothing, and a comma or dot beside real digits is no key. */
function digitsOf(raw: string): string {
  if (/^[0-9",.]*[0-9][0-9",.]*$/u.test(raw)) return raw;
  const digits = Array.from(raw, (key) => KEYS[key] ?? key).join('');
  return /^[0-9]+$/u.test(digits) ? digits : raw;
}

function Field({ strict = false }: { readonly strict?: boolean }) {
  const [value, setValue] = useState('');
  return <DigitsField id="n" label="Number" value={value} onChange={setValue} transform={strict ? (raw) => digitsOf(raw).replace(/\D/gu, '') : digitsOf} />;
}

/** Key by key, as a person does. */
function type(keys: string, strict = false): string {
  render(<Field strict={strict} />);
  const input = screen.getByLabelText<HTMLInputElement>('Number');
  for (const key of keys) fireEvent.change(input, { target: { value: input.value + key } });
  return input.value;
}

describe('a field of digits', () => {
  it.each([['"әіңғ,.үұқ', '1234567890'], ['",', '16'], ['ұқ', '90'], ['ұққ"і"ңұқәққ', '900131490200'], ['..', '77']])('takes %s, typed on the Kazakh layout, as %s', (keys, digits) => {
    expect(type(keys)).toBe(digits);
  });

  it.each([['",', '16'], ['әқ.', '207']])('loses no key where nothing but digits is let in: %s is %s', (keys, digits) => {
    expect(type(keys, true)).toBe(digits);
  });

  it.each(['4,', '01.'])('leaves a dot or a comma after a real digit what it is: %s', (keys) => {
    expect(type(keys)).toBe(keys);
  });

  it('keeps digits typed after a slip was noticed and the layout changed', () => {
    expect(type('ұқ01')).toBe('9001');
  });
});
