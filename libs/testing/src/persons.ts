import { checkIin, civilDate, plusDays, type CivilDate, type PersonName } from '@tirkeu/domain';
import type { Identity } from '@tirkeu/domain';

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const FAR_FUTURE = civilDate('2100-01-01');

/** The IIN that these first eleven digits get, or the one of the next serial number for which there is one. */
function completed(beginning: string, serial: number): string {
  const digits = beginning + String(serial % 10_000).padStart(4, '0');
  const check = [FIRST_WEIGHTS, SECOND_WEIGHTS]
    .map((weights) => weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)
    .find((remainder) => remainder < 10);
  return check === undefined ? completed(beginning, serial + 1) : `${digits}${check}`;
}

/** A valid IIN that was made up: always the same one for the same person of the test. */
export function syntheticIin(birthDate: CivilDate, sex: Identity['sex'], serial: number): string {
  const century = { 18: 1, 19: 3, 20: 5 }[birthDate.slice(0, 2)] ?? 0;
  const iin = completed(birthDate.slice(2).replaceAll('-', '') + String(century + (sex === 'female' ? 1 : 0)), serial);
  if (!checkIin(iin, FAR_FUTURE).valid) throw new Error(`Not a valid IIN for ${birthDate}`);
  return iin;
}

const SURNAMES = [['Әбілов', 'Абилов'], ['Ғабитов', 'Габитов'], ['Қасымов', 'Касымов'], ['Өтегенов', 'Утегенов'], ['Ұзақов', 'Узаков'], ['Ыбыраев', 'Ибраев'], ['Іңкәрбеков', 'Инкарбеков']] as const;
const GIVEN_NAMES = [['Айбек', 'Айбек'], ['Дәурен', 'Даурен'], ['Нұрлан', 'Нурлан'], ['Серік', 'Серик'], ['Шыңғыс', 'Чингиз']] as const;

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item;

/** The nth of the people of the tests: born between 1970 and 1996, all different, none of them real. */
export function person(number: number): Identity {
  const birthDate = plusDays(civilDate('1970-01-01'), (number * 37) % 9_800);
  const [surname, surnameRu] = pick(SURNAMES, number);
  const [givenName, givenNameRu] = pick(GIVEN_NAMES, Math.floor(number / SURNAMES.length));
  const nameKk: PersonName = { surname, givenName, patronymic: 'Үлгіұлы' };
  const nameRu: PersonName = { surname: surnameRu, givenName: givenNameRu, patronymic: 'Ульгиевич' };
  return { iin: syntheticIin(birthDate, 'male', number), birthDate, sex: 'male', nameKk, nameRu, citizen: true, residentSince: birthDate };
}
