import { checkIin, civilDate, type CivilDate, type PersonName, type Sex } from '@tirkeu/domain';

/** Somebody in an example filing. None of them exists; the surnames say so. */
export interface ExamplePerson {
  readonly nameKk: PersonName;
  readonly nameRu: PersonName;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  readonly iin: string;
}

const TODAY = civilDate('2100-01-01');
const centuryAndSex = (year: number, sex: Sex): number => (year < 2000 ? 3 : 5) + (sex === 'female' ? 1 : 0);

/** A number that passes every check and belongs to nobody we know: the serial part starts with 9, as no real series does here. */
export function exampleIin(birthDate: CivilDate, sex: Sex, serial: number): string {
  const head = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}${centuryAndSex(Number(birthDate.slice(0, 4)), sex)}`;
  for (let tail = 90_000 + serial * 10; tail < 100_000; tail++) {
    const iin = `${head}${tail}`;
    if (checkIin(iin, TODAY).valid) return iin;
  }
  throw new Error('No example number is left');
}

const name = (words: string): PersonName => {
  const [surname = '', givenName = '', patronymic] = words.split(' ');
  return { surname, givenName, ...(patronymic && { patronymic }) };
};

/** An example person; `serial` keeps the numbers of people born on one day apart. */
export function examplePerson(kk: string, ru: string, sex: Sex, born: string, serial: number): ExamplePerson {
  const birthDate = civilDate(born);
  return { nameKk: name(kk), nameRu: name(ru), sex, birthDate, iin: exampleIin(birthDate, sex, serial) };
}
