import { randomInt } from 'node:crypto';
import { checkIin, civilDate, maskIin, type CivilDate, type PersonName, type Sex } from '@tirkeu/domain';

/** Somebody who stands for election. Nobody is meant; the surnames say so. */
export interface Identity {
  readonly nameKk: PersonName;
  readonly nameRu: PersonName;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly iin: string;
  readonly maskedIin: string;
}

const LATER = civilDate('2100-01-01');
const two = (number: number): string => String(number).padStart(2, '0');

/** A number that passes every check. The serial part begins with 7, away from those of the examples of training. */
function iinOf(birthDate: CivilDate, sex: Sex): string {
  const head = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}${sex === 'female' ? 4 : 3}7${String(randomInt(1_000)).padStart(3, '0')}`;
  const number = Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).find((iin) => checkIin(iin, LATER).valid);
  return number ?? iinOf(birthDate, sex);
}

/** Letters that Kazakh and Russian share and that fold to themselves in a search. */
const syllables = (): string => Array.from({ length: 3 }, () => `${'бдзлмнрст'.charAt(randomInt(9))}${'аоы'.charAt(randomInt(3))}`).join('');

/**
 * A person of full age whose name and number no earlier run has used, so that journeys can be walked again on one installation.
 * The star in the surnames becomes letters of their own. `born`: the year, of the last century; before 1998 when not given.
 */
export function identityOf({ kk, ru, sex, born = randomInt(1962, 1998) }: { readonly kk: PersonName; readonly ru: PersonName; readonly sex: Sex; readonly born?: number }): Identity {
  const own = syllables();
  const named = (name: PersonName): PersonName => ({ ...name, surname: name.surname.replace('*', own) });
  const birthDate = civilDate(`${born}-${two(randomInt(1, 13))}-${two(randomInt(1, 29))}`);
  const iin = iinOf(birthDate, sex);
  return { nameKk: named(kk), nameRu: named(ru), sex, birthDate, iin, maskedIin: maskIin(iin) };
}

/** The number with its check digit wrong. */
export const slippedIin = (iin: string): string => `${iin.slice(0, 11)}${(Number(iin[11]) + 1) % 10}`;

export const dateParts = (date: CivilDate): { readonly day: string; readonly month: string; readonly year: string } => ({ day: date.slice(8, 10), month: date.slice(5, 7), year: date.slice(0, 4) });

/** Surname and given name, as screens put them. */
export const fullNameOf = ({ surname, givenName, patronymic }: PersonName): string => [surname, givenName, patronymic].filter(Boolean).join(' ');
