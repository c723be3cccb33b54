import { useRef } from 'react';

/** Turns what another keyboard layout gives back into digits, as far as a text shows that it is one. */
export type DigitsOf = (raw: string) => string;

/**
 * Takes what stands in a field of digits after a change, and gives what to keep. A key that the layout turns into a letter gives
 * itself away; one that it turns into a comma or a dot does not, so what was typed just before decides: on the Kazakh layout
 * 16 is `",`, where a comma after a real digit is a comma.
 */
export function useDigits(value: string, digitsOf: DigitsOf | undefined): (raw: string) => string {
  const slipped = useRef(false);
  return (raw) => {
    if (digitsOf === undefined) return raw;
    const added = value !== '' && raw.startsWith(value) ? raw.slice(value.length) : null;
    if (added !== null && slipped.current && digitsOf(added) !== added) return value + digitsOf(added);
    const kept = digitsOf(raw);
    slipped.current = raw !== '' && (kept !== raw ? !/[0-9]$/u.test(raw) : slipped.current && added === '');
    return kept;
  };
}
