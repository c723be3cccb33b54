import { digitsFromKazakhLayout } from '../kernel/keyboard.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Candidate } from './filing.js';

/** What a printed form asks about a person, in its order: the number of a field on paper and on the screen is its place here, from 1. */
export const FORM_FIELDS = [
  'iin', 'birth-date', 'surname-kk', 'given-name-kk', 'patronymic-kk', 'surname-ru', 'given-name-ru', 'patronymic-ru', 'citizen', 'resident-since',
  'phone', 'email', 'address', 'marital-status', 'spouse', 'education', 'occupation', 'party',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export const formNumber = (field: FormField): number => FORM_FIELDS.indexOf(field) + 1;

/** What stands in each field, as text: days as `YYYY-MM-DD`, choices by their ids, nothing where nothing was stated. The IIN is that of the record, masked where it came masked. */
export type FormAnswers = Readonly<Record<FormField, string>>;

export const formAnswers = ({ iin, birthDate, nameKk, nameRu, citizen, residentSince, phone, email, address, maritalStatus, spouseName, education, occupation, party }: Candidate): FormAnswers => ({
  iin, 'birth-date': birthDate,
  'surname-kk': nameKk.surname, 'given-name-kk': nameKk.givenName, 'patronymic-kk': nameKk.patronymic ?? '',
  'surname-ru': nameRu.surname, 'given-name-ru': nameRu.givenName, 'patronymic-ru': nameRu.patronymic ?? '',
  citizen: citizen ? 'yes' : 'no', 'resident-since': residentSince ?? '', phone, email, address, 'marital-status': maritalStatus ?? '', spouse: spouseName ?? '', education, occupation, party: party ?? '',
});

const WHOLE_IIN = /^\d{12}$/u;

const normal = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

/** Fields in which a paper says something else than the record; blanks around and between words make no difference. Of a masked IIN only the digits in sight can differ. */
export function formDifferences(record: FormAnswers, paper: FormAnswers): readonly FormField[] {
  return FORM_FIELDS.filter((field) => {
    const [here, there] = [normal(record[field]), normal(paper[field])];
    return field === 'iin' && here !== '' && !WHOLE_IIN.test(here) ? there !== '' && there !== here && there.slice(-4) !== here.slice(-4) : here !== there;
  });
}

const SERIAL_DIGITS = 10;
/** How many drafts can be told apart by the codes of their forms. */
export const FORM_SERIALS = 10 ** SERIAL_DIGITS;
const WRITTEN = /^\d{12}$/u;

/** The code of a printed form, twelve digits: ten that follow from the draft, and two check digits (ISO 7064, MOD 97-10). */
export function formCode(serial: number): string {
  const digits = String(serial).padStart(SERIAL_DIGITS, '0');
  const check = 98n - ((BigInt(digits) * 100n) % 97n);
  return `${digits}${check.toString().padStart(2, '0')}`;
}

/** The code in groups of four, as it is printed. */
export const groupedFormCode = (code: string): string => code.replace(/(\d{4})(?=\d)/gu, '$1 ');

/** The serial in a code that somebody typed or that a scanner read as an address; or what is wrong with it. */
export function readFormCode(typed: string): Result<number, 'length' | 'check-digits'> {
  const digits = digitsFromKazakhLayout(typed.trim().split('/').at(-1) ?? '');
  if (!WRITTEN.test(digits)) return err('length');
  return BigInt(digits) % 97n === 1n ? ok(Number(digits.slice(0, SERIAL_DIGITS))) : err('check-digits');
}
