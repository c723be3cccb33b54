import { isCivilDate, isBefore, type CivilDate } from './time.js';

/** Sex as the seventh digit of an individual identification number records it. */
export type Sex = 'male' | 'female';

/** Why a text is not an individual identification number; the first that applies, in this order. */
export type IinFault = 'format' | 'century' | 'date' | 'future' | 'checksum';

/** What an individual identification number says about its holder, or why it is not one. */
export type IinCheck =
  | { readonly valid: true; readonly birthDate: CivilDate; readonly sex: Sex }
  | { readonly valid: false; readonly reason: IinFault };

const FORM = /^[0-9]{12}$/;
const HIDDEN_FOUR = '••••';
const MASKED = /^•{4} •{4} [0-9]{4}$/u;
const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

// 0 is used by some registers for foreigners: never for a citizen, so it is no century here.
const CENTURY_AND_SEX: Readonly<Record<string, { readonly century: string; readonly sex: Sex }>> = {
  '1': { century: '18', sex: 'male' },
  '2': { century: '18', sex: 'female' },
  '3': { century: '19', sex: 'male' },
  '4': { century: '19', sex: 'female' },
  '5': { century: '20', sex: 'male' },
  '6': { century: '20', sex: 'female' },
};

/**
 * Reads a Kazakhstan individual identification number (ЖСН / ИИН) of a citizen: `YYMMDD`, a digit
 * for century and sex, four serial digits, a check digit.
 *
 * The faults are told apart in a fixed order: not twelve digits; no such century; no such day in the
 * calendar; born after `today`; wrong check digit. A business number (БСН / БИН) is never a person's.
 * Numbers issued with a wrong birth date exist: compare the answer with the papers, do not overrule them.
 *
 * @param today the day of the check in the zone of the commission
 */
export function checkIin(iin: string, today: CivilDate): IinCheck {
  if (!FORM.test(iin)) return { valid: false, reason: 'format' };
  const holder = CENTURY_AND_SEX[iin.charAt(6)];
  if (holder === undefined) return { valid: false, reason: 'century' };
  const birthDate = `${holder.century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  if (!isCivilDate(birthDate)) return { valid: false, reason: 'date' };
  if (isBefore(today, birthDate)) return { valid: false, reason: 'future' };
  if (checkDigitOf(iin) !== Number(iin[11])) return { valid: false, reason: 'checksum' };
  return { valid: true, birthDate, sex: holder.sex };
}

/** The number with all but its last four digits hidden; entirely hidden when it has not twelve digits. */
export function maskIin(iin: string): string {
  return `${HIDDEN_FOUR} ${HIDDEN_FOUR} ${iinLastFour(iin)}`;
}

/** The last four digits, of a number or of its masked form; four dots for any other text, so that nothing else is shown. */
export function iinLastFour(iin: string): string {
  return FORM.test(iin) || MASKED.test(iin) ? iin.slice(-4) : HIDDEN_FOUR;
}

/** The check digit that the first eleven digits ask for. A remainder of 10 in both passes means that no number with them can be issued. */
export function checkDigitOf(number: string): number | undefined {
  const digits = Array.from(number, Number);
  return [FIRST_WEIGHTS, SECOND_WEIGHTS]
    .map((weights) => weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11)
    .find((remainder) => remainder < 10);
}
