// The digit row of the standard Kazakh layout, keys 1 to 0; the next key, the hyphen, gives ө.
const DIGIT_ROW: ReadonlyMap<string, string> = new Map([
  ['"', '1'],
  ['ә', '2'],
  ['і', '3'],
  ['ң', '4'],
  ['ғ', '5'],
  [',', '6'],
  ['.', '7'],
  ['ү', '8'],
  ['ұ', '9'],
  ['қ', '0'],
]);

const SEPARATORS = /[\s\-\u2010-\u2015\u2212]/gu;
const HYPHEN_KEY = /ө/gu;
const DIGITS = /^[0-9]+$/;
const PHONE_SIGNS = /^[+0-9 ()-]*$/u;
const AROUND_DIGITS = /^\+|[()]/gu;
const DIGITS_AND_PUNCTUATION = /^[0-9",.]*[0-9][0-9",.]*$/;

/**
 * Undoes a slip of the keyboard in a field that takes digits alone (identification number, day,
 * month, year): someone who types digits on the Kazakh layout gets `" ә і ң ғ , . ү ұ қ`. Spaces and
 * dashes go too. Anything that is not wholly digits after that comes back unchanged, to be judged as it was
 * typed. Beside real digits and without a Kazakh letter, a dot or a comma is punctuation, not a key: `01.02`
 * comes back as it is.
 */
export function digitsFromKazakhLayout(text: string): string {
  const typed = text.normalize('NFC').toLowerCase().replace(SEPARATORS, '').replace(HYPHEN_KEY, '');
  if (DIGITS.test(typed)) return typed;
  if (DIGITS_AND_PUNCTUATION.test(typed)) return text;
  const digits = Array.from(typed, (character) => DIGIT_ROW.get(character) ?? character).join('');
  return DIGITS.test(digits) ? digits : text;
}

/** The same slip undone in a telephone number, where a plus and brackets may stand. What is a number as typed, or is none either way, comes back unchanged. */
export function phoneFromKazakhLayout(text: string): string {
  const typed = text.trim();
  if (PHONE_SIGNS.test(typed)) return text;
  const digits = digitsFromKazakhLayout(typed.replace(AROUND_DIGITS, ''));
  return DIGITS.test(digits) ? `${typed.startsWith('+') ? '+' : ''}${digits}` : text;
}
