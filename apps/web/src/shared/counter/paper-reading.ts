import { MARITAL_STATUSES, checkIin, digitsFromKazakhLayout, formAnswers, isCivilDate, type Candidate, type CandidateEntry, type CivilDate, type FormAnswers, type FormField, type MaritalStatus } from '@tirkeu/domain';
import type { CounterFault, Reading } from './counter-time.js';

const DAY = /^(\d{1,2})[. /-](\d{1,2})[. /-](\d{4})$/u;
export const DAYS = ['birth-date', 'resident-since'] as const satisfies readonly FormField[];
const REQUIRED_NAMES = ['surname-kk', 'given-name-kk', 'surname-ru', 'given-name-ru'] as const satisfies readonly FormField[];

export const EMPTY_ANSWERS: FormAnswers = {
  iin: '', 'birth-date': '', 'surname-kk': '', 'given-name-kk': '', 'patronymic-kk': '', 'surname-ru': '', 'given-name-ru': '', 'patronymic-ru': '', citizen: '', 'resident-since': '',
  phone: '', email: '', address: '', 'marital-status': '', spouse: '', education: '', occupation: '', party: '',
};

/** "1985-07-14" as it is written on paper: "14.07.1985". */
export const dayOnPaper = (day: string): string => day.split('-').reverse().join('.');

function readDay(typed: string): CivilDate | null {
  const [, day = '', month = '', year = ''] = DAY.exec(typed.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : null;
}

/** The form as it opens: what is on record, but for the IIN, which no answer shows. */
export function typedFrom(candidate: Candidate | null): FormAnswers {
  const record = candidate ? formAnswers(candidate) : EMPTY_ANSWERS;
  return { ...record, iin: '', 'birth-date': dayOnPaper(record['birth-date']), 'resident-since': dayOnPaper(record['resident-since']) };
}

/** The same as the record has it, so that the two can be compared; a day that is none stays as typed. */
export const paperAnswers = (typed: FormAnswers): FormAnswers =>
  ({ ...typed, iin: digitsFromKazakhLayout(typed.iin), ...Object.fromEntries(DAYS.map((field) => [field, readDay(typed[field]) ?? typed[field]])) });

interface Known {
  readonly today: CivilDate;
  readonly candidate: Candidate | null;
  /** Whether an empty IIN keeps the one on record. */
  readonly keepsIin: boolean;
}

function faultsOf(typed: FormAnswers, { today, keepsIin }: Known): readonly CounterFault[] {
  const iin = digitsFromKazakhLayout(typed.iin);
  const fault = (field: FormField, key: CounterFault['key']): CounterFault => ({ fieldId: `paper-${field}`, key });
  return [
    ...((iin === '' && keepsIin) || checkIin(iin, today).valid ? [] : [fault('iin', 'counter:form.wrong.iin')]),
    ...(readDay(typed['birth-date']) ? [] : [fault('birth-date', 'counter:form.wrong.date')]),
    ...REQUIRED_NAMES.filter((field) => typed[field].trim() === '').map((field) => fault(field, 'counter:form.wrong.name')),
    ...(typed.citizen === '' ? [fault('citizen', 'candidate:identity.citizen.missing')] : []),
    ...(typed['resident-since'].trim() === '' || readDay(typed['resident-since']) ? [] : [fault('resident-since', 'counter:form.wrong.date')]),
  ];
}

const name = (typed: FormAnswers, language: 'kk' | 'ru') => {
  const patronymic = typed[`patronymic-${language}`].trim();
  return { surname: typed[`surname-${language}`].trim(), givenName: typed[`given-name-${language}`].trim(), ...(patronymic && { patronymic }) };
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const statusOf = (text: string): MaritalStatus | null => MARITAL_STATUSES.find((status) => status === text) ?? null;

/** The person as the paper has them; or every field that is missing or wrong, in the order of the form. A null IIN keeps the one on record. */
export function readPaper(typed: FormAnswers, known: Known): Reading<Omit<CandidateEntry, 'candidateId'>> {
  const { candidate, today } = known;
  const faults = faultsOf(typed, known);
  const birthDate = readDay(typed['birth-date']);
  const iin = digitsFromKazakhLayout(typed.iin);
  const check = checkIin(iin, today);
  const sex = check.valid ? check.sex : candidate?.sex;
  if (faults.length > 0 || birthDate === null || sex === undefined) return { faults };
  return {
    value: {
      identity: { iin: orNull(iin), birthDate, sex, nameKk: name(typed, 'kk'), nameRu: name(typed, 'ru'), citizen: typed.citizen === 'yes', residentSince: readDay(typed['resident-since']) },
      contact: { phone: typed.phone.trim(), email: typed.email.trim(), address: typed.address.trim() },
      family: { maritalStatus: statusOf(typed['marital-status']), spouseName: orNull(typed.spouse) },
      background: { education: typed.education.trim(), occupation: typed.occupation.trim(), party: orNull(typed.party), disability: candidate?.disability ?? false },
    },
  };
}
