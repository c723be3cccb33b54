import { checkDigitOf } from './iin.js';

const FORM = /^[0-9]{12}$/;

/**
 * Whether a text is a Kazakhstan business identification number (БСН / БИН): twelve digits, the last of which proves the others as in a
 * person's number. What the other digits say (month of registration, kind of the body) is left to the register.
 */
export const isBin = (text: string): boolean => FORM.test(text) && checkDigitOf(text) === Number(text[11]);
