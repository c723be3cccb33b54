import {
  checkIin, checkNameScript, digitsFromKazakhLayout, isBefore, russianSpelling,
  type Candidate, type CivilDate, type Identity, type IinFault, type PersonName, type Sex,
} from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { DateParts } from '@tirkeu/ui';
import { NO_DATE, datePartsOf, isBlankDate, readDate } from '../../shared/date-parts.js';
import type { NameOfAccount } from './earlier-answers.js';
import type { FieldFault } from './field-fault.js';

export type NameInput = Readonly<Record<keyof PersonName, string>>;
export const NAME_PARTS = ['surname', 'givenName', 'patronymic'] as const satisfies readonly (keyof PersonName)[];

/** What stands in the form, as typed. */
export interface IdentityInput {
  readonly iin: string;
  readonly birthDate: DateParts;
  readonly nameKk: NameInput;
  readonly nameRu: NameInput;
  readonly citizen: 'yes' | 'no' | null;
  readonly residentSince: DateParts;
}

/** What the action takes: a null IIN keeps the one on record. */
export type RecordedIdentity = Omit<Identity, 'iin'> & { readonly iin: string | null };

const NO_NAME: NameInput = { surname: '', givenName: '', patronymic: '' };
const nameInput = ({ surname, givenName, patronymic }: PersonName): NameInput => ({ surname, givenName, patronymic: patronymic ?? '' });

const accountName = (ofAccount: NameOfAccount | null): Pick<IdentityInput, 'nameKk' | 'nameRu'> =>
  ({ nameKk: ofAccount?.language === 'kk' ? nameInput(ofAccount.name) : NO_NAME, nameRu: ofAccount?.language === 'ru' ? nameInput(ofAccount.name) : NO_NAME });

/** The form as it opens. The IIN on record is never shown in full, so its field begins empty. */
export const identityInputOf = (candidate: Candidate | undefined, ofAccount: NameOfAccount | null = null): IdentityInput => (candidate
  ? {
    iin: '',
    birthDate: datePartsOf(candidate.birthDate),
    nameKk: nameInput(candidate.nameKk),
    nameRu: nameInput(candidate.nameRu),
    citizen: candidate.citizen ? 'yes' : 'no',
    residentSince: datePartsOf(candidate.residentSince),
  }
  : { iin: '', birthDate: NO_DATE, ...accountName(ofAccount), citizen: null, residentSince: NO_DATE });

/** Keeps what was typed as digits, and fills in the birth date that the number tells while that is still blank. */
export function withIin(input: IdentityInput, typed: string, today: CivilDate): IdentityInput {
  const iin = digitsFromKazakhLayout(typed);
  const check = checkIin(iin, today);
  const birthDate = check.valid && isBlankDate(input.birthDate) ? datePartsOf(check.birthDate) : input.birthDate;
  return { ...input, iin, birthDate };
}

/** What a number tells of its holder; null while it is none. */
export function toldBy({ iin }: IdentityInput, today: CivilDate): { readonly birthDate: CivilDate; readonly sex: Sex } | null {
  const check = checkIin(iin, today);
  return check.valid ? { birthDate: check.birthDate, sex: check.sex } : null;
}

/** The birth date of the number when it differs from the one typed; numbers issued with a wrong date exist, so this only asks to look again. */
export function birthDateOfIin({ iin, birthDate }: IdentityInput, today: CivilDate): CivilDate | null {
  const check = checkIin(iin, today);
  const typed = readDate(birthDate);
  return check.valid && typed !== null && typed !== check.birthDate ? check.birthDate : null;
}

/** The spelling in one script that the check proposes; null when there is nothing to propose. */
export function proposedSpelling(value: string): string | null {
  const check = checkNameScript(value.trim());
  return check.outcome === 'reject' ? check.normalised ?? null : null;
}

/** What an empty part of the Russian name may be, from the Kazakh one; null where nothing is to be proposed. */
export function proposedInRussian({ nameKk, nameRu }: IdentityInput, field: 'nameKk' | 'nameRu', part: keyof PersonName): string | null {
  const written = nameKk[part].trim();
  return field === 'nameRu' && nameRu[part].trim() === '' && written !== '' && checkNameScript(written).outcome === 'accept' ? russianSpelling(written) : null;
}

const IIN_FAULTS: Readonly<Record<IinFault, MessageKey>> = {
  format: 'candidate:identity.iin.format',
  century: 'candidate:identity.iin.century',
  date: 'candidate:identity.iin.date',
  future: 'candidate:identity.iin.future',
  checksum: 'candidate:identity.iin.checksum',
};

const MISSING_PARTS = { surname: 'candidate:identity.surname.missing', givenName: 'candidate:identity.given-name.missing' } as const;

function nameFaults(name: NameInput, field: 'nameKk' | 'nameRu'): readonly FieldFault[] {
  return NAME_PARTS.flatMap((part): readonly FieldFault[] => {
    const fieldId = `${field}-${part}`;
    const value = name[part].trim();
    if (value === '') return part === 'patronymic' ? [] : [{ fieldId, key: MISSING_PARTS[part] }];
    const check = checkNameScript(value);
    if (check.outcome === 'accept') return [];
    return [{ fieldId, key: check.reason === 'mixed-script' ? 'candidate:identity.name.mixed' : 'candidate:identity.name.not-a-name' }];
  });
}

function birthDateFaults({ birthDate }: IdentityInput, today: CivilDate): readonly FieldFault[] {
  if (isBlankDate(birthDate)) return [{ fieldId: 'birthDate', key: 'candidate:identity.birth.missing' }];
  const date = readDate(birthDate);
  if (date === null) return [{ fieldId: 'birthDate', key: 'candidate:identity.birth.no-such-day' }];
  return isBefore(today, date) ? [{ fieldId: 'birthDate', key: 'candidate:identity.birth.future' }] : [];
}

function residenceFaults({ residentSince }: IdentityInput, today: CivilDate): readonly FieldFault[] {
  if (isBlankDate(residentSince)) return [];
  const date = readDate(residentSince);
  if (date === null) return [{ fieldId: 'residentSince', key: 'candidate:identity.resident.no-such-day' }];
  return isBefore(today, date) ? [{ fieldId: 'residentSince', key: 'candidate:identity.resident.future' }] : [];
}

function iinFaults({ iin }: IdentityInput, today: CivilDate, onRecord: boolean): readonly FieldFault[] {
  if (iin.trim() === '') return onRecord ? [] : [{ fieldId: 'iin', key: 'candidate:identity.iin.missing' }];
  const check = checkIin(iin, today);
  return check.valid ? [] : [{ fieldId: 'iin', key: IIN_FAULTS[check.reason] }];
}

const personName = ({ surname, givenName, patronymic }: NameInput): PersonName =>
  ({ surname: surname.trim(), givenName: givenName.trim(), ...(patronymic.trim() && { patronymic: patronymic.trim() }) });

/**
 * Reads the form: the identity to record, or everything that is wrong with it in the order of the page.
 *
 * @param today the day in the zone of the commission
 * @param onRecord what is recorded already; its IIN and sex stay when the field is left empty
 */
export function readIdentity(input: IdentityInput, today: CivilDate, onRecord: Candidate | undefined):
  { readonly identity: RecordedIdentity } | { readonly faults: readonly FieldFault[] } {
  const faults = [
    ...iinFaults(input, today, onRecord !== undefined),
    ...birthDateFaults(input, today),
    ...nameFaults(input.nameKk, 'nameKk'),
    ...nameFaults(input.nameRu, 'nameRu'),
    ...(input.citizen === null ? [{ fieldId: 'citizen', key: 'candidate:identity.citizen.missing' } as const] : []),
    ...residenceFaults(input, today),
  ];
  const check = checkIin(input.iin, today);
  const sex = check.valid ? check.sex : onRecord?.sex;
  const birthDate = readDate(input.birthDate);
  if (faults.length > 0 || sex === undefined || birthDate === null) return { faults };
  return {
    identity: {
      iin: check.valid ? input.iin : null, sex, birthDate,
      nameKk: personName(input.nameKk), nameRu: personName(input.nameRu),
      citizen: input.citizen === 'yes', residentSince: readDate(input.residentSince),
    },
  };
}
