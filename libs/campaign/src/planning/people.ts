import { ageOn, checkIin, plusDays, plusMonths, type CivilDate, type Limits, type MaritalStatus, type Sex } from '@tirkeu/domain';
import type { SyntheticPerson } from '../plan.js';
import type { Chance } from './chance.js';
import { drawFamily, drawName, type Family } from './names.js';
import { drawEducation, drawOccupation } from './occupation.js';

/** Makes people up, no two with the same number. */
export interface People {
  readonly draw: (sex: Sex, ages?: Ages) => SyntheticPerson;
}

/** Ages in completed years on election day. */
export interface Ages {
  readonly from?: number;
  readonly under?: number;
}

const MEAN_AGE = 47.3;
const AGE_DEVIATION = 10.5;
const OLDEST = 76;
const DAYS_A_YEAR = 365.2425;
/** Who reaches the age during the campaign is a case of its own, so everybody reached it before. */
const MONTHS_BEFORE_ELECTION = 4;
/** Above what registers give out to those born on one day, so that nobody's number is met. */
const FIRST_SERIAL = 9000;
const SERIALS = 1000;

/** People old enough to stand and at most 75 years old on election day. */
export function peopleOf(chance: Chance, electionDay: CivilDate, { minimumAgeYears }: Pick<Limits, 'minimumAgeYears'>): People {
  const issued = new Set<string>();
  const youngest = plusMonths(electionDay, -12 * minimumAgeYears.value - MONTHS_BEFORE_ELECTION);
  const birthDates = ({ from = minimumAgeYears.value, under = OLDEST }: Ages): CivilDate => {
    if (from >= Math.min(under, OLDEST)) throw new RangeError(`Nobody is at least ${from} and under ${Math.min(under, OLDEST)} years old`);
    for (;;) {
      const age = under < OLDEST ? from + chance.fraction() * (under - from) : MEAN_AGE + AGE_DEVIATION * deviate(chance);
      const birthDate = plusDays(electionDay, -Math.floor(age * DAYS_A_YEAR));
      const years = ageOn(birthDate, electionDay);
      if (years >= from && years < under && birthDate <= youngest) return birthDate;
    }
  };
  return {
    draw: (sex, ages = {}) => {
      const birthDate = birthDates(ages);
      const family = drawFamily(chance);
      const name = drawName(family, sex, chance);
      return {
        iin: issueIin(birthDate, sex, issued, electionDay, chance),
        birthDate,
        sex,
        nameKk: name.kk,
        nameRu: name.ru,
        citizen: true,
        residentSince: drawResidence(birthDate, electionDay, chance),
        ...drawMarriage(family, sex, ageOn(birthDate, electionDay), chance),
        education: drawEducation(chance),
        occupation: drawOccupation(sex, ageOn(birthDate, electionDay), chance),
      };
    },
  };
}

// The sum of twelve even draws is close enough to the normal distribution.
const deviate = (chance: Chance): number => Array.from({ length: 12 }, () => chance.fraction()).reduce((sum, draw) => sum + draw, -6);

function issueIin(birthDate: CivilDate, sex: Sex, issued: Set<string>, today: CivilDate, chance: Chance): string {
  const century = Number(birthDate.slice(0, 2)) - 18;
  const beginning = `${birthDate.slice(2).replaceAll('-', '')}${2 * century + (sex === 'female' ? 2 : 1)}`;
  const first = chance.below(SERIALS);
  for (let step = 0; step < SERIALS; step += 1) {
    const number = `${beginning}${FIRST_SERIAL + ((first + step) % SERIALS)}`;
    if (issued.has(number)) continue;
    const iin = Array.from('0123456789', (digit) => number + digit).find((complete) => checkIin(complete, today).valid);
    issued.add(number);
    if (iin !== undefined) return iin;
  }
  throw new RangeError(`No number is left for another person of one sex born on one day; ${SERIALS} were given out or cannot be`);
}

function drawResidence(birthDate: CivilDate, electionDay: CivilDate, chance: Chance): CivilDate {
  if (chance.happens(0.7)) return birthDate;
  const lived = Math.floor(ageOn(birthDate, electionDay) * DAYS_A_YEAR);
  return plusDays(electionDay, -1 - chance.below(lived));
}

function drawMarriage(family: Family, sex: Sex, age: number, chance: Chance): { maritalStatus: MaritalStatus; spouseName: string | null } {
  const maritalStatus = drawMaritalStatus(age, chance);
  if (maritalStatus !== 'married') return { maritalStatus, spouseName: null };
  const { surname, givenName, patronymic } = drawName(family, sex === 'female' ? 'male' : 'female', chance).kk;
  return { maritalStatus, spouseName: [surname, givenName, ...(patronymic ? [patronymic] : [])].join(' ') };
}

function drawMaritalStatus(age: number, chance: Chance): MaritalStatus {
  if (chance.happens(age < 28 ? 0.35 : 0.79)) return 'married';
  if (age < 28 || chance.happens(0.3)) return 'single';
  return chance.happens(age < 60 ? 0.2 : 0.6) ? 'widowed' : 'divorced';
}
