import type { TableField, TableVocabulary } from '@tirkeu/contracts';
import {
  checkIin, checkNameScript, isBefore, phoneFromKazakhLayout, type Background, type Candidate, type CandidateEntry, type CivilDate, type Contact, type Family, type IinFault, type MaritalStatus, type PersonName,
  type Sex,
} from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { PersonFault } from './person-fault.js';
import { choiceKey, readDay, readIin, writeDay } from './written.js';

/** What is stated of a person, as written in a form or in the cells of a table. What is not stated is absent or empty. */
export type WrittenPerson = Readonly<Partial<Record<TableField, string>>>;

export interface Reading {
  /** Null while an error keeps the person out. */
  readonly entry: Omit<CandidateEntry, 'candidateId'> | null;
  readonly faults: readonly PersonFault[];
}

export interface ReadingTerms {
  /** The day in the zone of the commission. */
  readonly today: CivilDate;
  /** How choices may be written besides their codes. */
  readonly vocabulary?: TableVocabulary;
  /** What an empty party means: the nominating party itself; null: none. */
  readonly ownParty: string | null;
  /** Recorded already: its number stays when none is written. */
  readonly onRecord?: Candidate;
}

const error = (field: TableField, key: MessageKey, more: Partial<PersonFault> = {}): PersonFault => ({ field, key, level: 'error', ...more });
const warning = (field: TableField, key: MessageKey, more: Partial<PersonFault> = {}): PersonFault => ({ field, key, level: 'warning', ...more });

const IIN_FAULTS: Readonly<Record<IinFault, MessageKey>> = {
  format: 'nominator:fault.iin.format', century: 'nominator:fault.iin.century', date: 'nominator:fault.iin.date', future: 'nominator:fault.iin.future', checksum: 'nominator:fault.iin.checksum',
};

interface Number {
  /** Null: the one on record. */
  readonly iin: string | null;
  readonly birthDate: CivilDate | null;
  readonly sex: Sex | null;
}

function readNumber(written: string, { today, onRecord }: ReadingTerms, faults: PersonFault[]): Number | null {
  if (written === '' && onRecord) return { iin: null, birthDate: null, sex: onRecord.sex };
  const read = written === '' ? null : readIin(written, today);
  if (read === null || read === 'rounded') {
    faults.push(error('iin', written === '' ? 'nominator:fault.iin.missing' : read === 'rounded' ? 'nominator:fault.iin.rounded' : 'nominator:fault.iin.format'));
    return null;
  }
  const check = checkIin(read.iin, today);
  if (!check.valid) {
    faults.push(error('iin', IIN_FAULTS[check.reason]));
    return null;
  }
  if (read.zerosRestored) faults.push(warning('iin', 'nominator:fault.iin.zeros', { values: { iin: read.iin } }));
  return { iin: read.iin, birthDate: check.birthDate, sex: check.sex };
}

function readBirthDate(written: string, number: Number | null, today: CivilDate, faults: PersonFault[]): CivilDate | null {
  const told = number?.birthDate ?? null;
  const proposal = told === null ? undefined : writeDay(told);
  if (written === '') {
    if (told === null && number?.iin !== null) faults.push(error('birthDate', 'nominator:fault.birth.missing'));
    return told;
  }
  const birthDate = readDay(written);
  if (birthDate === null) faults.push(error('birthDate', 'nominator:fault.no-such-day', { proposal }));
  else if (isBefore(today, birthDate)) faults.push(error('birthDate', 'nominator:fault.birth.future', { proposal }));
  else if (told !== null && told !== birthDate) faults.push(warning('birthDate', 'nominator:fault.birth.differs', { values: { date: writeDay(told) }, proposal }));
  return birthDate;
}

const NAME_FIELDS = {
  kk: { surname: 'surnameKk', givenName: 'givenNameKk', patronymic: 'patronymicKk', full: 'fullNameKk' },
  ru: { surname: 'surnameRu', givenName: 'givenNameRu', patronymic: 'patronymicRu', full: 'fullNameRu' },
} as const;
const PARTS = ['surname', 'givenName', 'patronymic'] as const;
const LONGEST_NAME = 100;

/** The three parts of a name; where it stands in one column, the first two words are surname and given name. */
function nameParts(person: WrittenPerson, fields: (typeof NAME_FIELDS)['kk' | 'ru']): Readonly<Record<(typeof PARTS)[number], { readonly value: string; readonly field: TableField }>> {
  const stated = (part: (typeof PARTS)[number]) => ({ value: person[fields[part]]?.trim() ?? '', field: fields[part] as TableField });
  const full = person[fields.full]?.trim() ?? '';
  if (full === '' || PARTS.some((part) => stated(part).value !== '')) return { surname: stated('surname'), givenName: stated('givenName'), patronymic: stated('patronymic') };
  const [surname = '', givenName = '', ...rest] = full.split(/\s+/u);
  const of = (value: string) => ({ value, field: fields.full as TableField });
  return { surname: of(surname), givenName: of(givenName), patronymic: of(rest.join(' ')) };
}

const MISSING_NAMES = { surname: 'nominator:fault.surname.missing', givenName: 'nominator:fault.given-name.missing' } as const;

function readName(person: WrittenPerson, language: 'kk' | 'ru', faults: PersonFault[]): PersonName {
  const parts = nameParts(person, NAME_FIELDS[language]);
  for (const part of PARTS) {
    const { value, field } = parts[part];
    if (value === '') {
      if (part !== 'patronymic') faults.push(error(field, MISSING_NAMES[part]));
      continue;
    }
    const check = checkNameScript(value);
    if (check.outcome === 'reject') {
      const proposal = check.normalised === undefined ? undefined : (person[field] ?? '').trim().replace(value, check.normalised);
      faults.push(error(field, check.reason === 'mixed-script' ? 'nominator:fault.name.mixed' : 'nominator:fault.name.not-a-name', { proposal }));
    } else if (value.length > LONGEST_NAME) faults.push(error(field, 'nominator:fault.too-long', { values: { most: LONGEST_NAME } }));
  }
  const { surname, givenName, patronymic } = parts;
  return { surname: surname.value, givenName: givenName.value, ...(patronymic.value && { patronymic: patronymic.value }) };
}

/** The meaning of a choice: its code, or a word for it; undefined: not understood; null: not stated. */
function readChoice<Meaning extends string>(written: string, codes: readonly Meaning[], words: Readonly<Record<string, Meaning>> = {}): Meaning | null | undefined {
  if (written === '') return null;
  return codes.find((code) => code === written) ?? words[choiceKey(written)];
}

const PHONE = /^[+0-9 ()-]*$/u;
const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const LONGEST = { address: 500, education: 300, occupation: 300, spouseName: 300, party: 200, phone: 32, email: 254 } as const;

function readContact(stated: (field: TableField) => string, faults: PersonFault[]): Contact {
  const [phone, email, address] = [phoneFromKazakhLayout(stated('phone')), stated('email'), stated('address')];
  if (phone !== '' && (!PHONE.test(phone) || phone.replace(/\D/gu, '').length < 10)) faults.push(error('phone', 'nominator:fault.phone'));
  if (email !== '' && !E_MAIL.test(email)) faults.push(error('email', 'nominator:fault.email'));
  return { phone, email, address };
}

function readFamily(stated: (field: TableField) => string, { vocabulary }: ReadingTerms, faults: PersonFault[]): Family {
  const status = readChoice<MaritalStatus>(stated('maritalStatus'), ['single', 'married', 'divorced', 'widowed'], vocabulary?.maritalStatus);
  if (status === undefined) faults.push(error('maritalStatus', 'nominator:fault.choice'));
  return { maritalStatus: status ?? null, spouseName: status === 'married' ? stated('spouseName') || null : null };
}

function readYesNo(field: TableField, written: string, { vocabulary }: ReadingTerms, faults: PersonFault[]): 'yes' | 'no' | null {
  const answer = readChoice<'yes' | 'no'>(written, ['yes', 'no'], vocabulary?.yesNo);
  if (answer === undefined) faults.push(error(field, 'nominator:fault.choice'));
  return answer ?? null;
}

function readBackground(stated: (field: TableField) => string, terms: ReadingTerms, faults: PersonFault[]): Background {
  const disability = readYesNo('disability', stated('disability'), terms, faults) === 'yes';
  return { education: stated('education'), occupation: stated('occupation'), party: stated('party') || terms.ownParty, disability };
}

function readResidence(written: string, today: CivilDate, faults: PersonFault[]): CivilDate | null {
  if (written === '') return null;
  const since = readDay(written);
  if (since === null || isBefore(today, since)) faults.push(error('residentSince', 'nominator:fault.no-such-day'));
  return since;
}

function checkSex(written: string, number: Number | null, { vocabulary }: ReadingTerms, faults: PersonFault[]): void {
  const sex = readChoice<Sex>(written, ['male', 'female'], vocabulary?.sex);
  if (sex === undefined) faults.push(error('sex', 'nominator:fault.choice'));
  else if (sex !== null && number?.sex && sex !== number.sex) faults.push(warning('sex', 'nominator:fault.sex.differs', { proposal: number.sex }));
}

/** Reads what is written of a person: all that is wrong or strange with it, and the entry for the filing when nothing keeps them out. */
export function readPerson(person: WrittenPerson, terms: ReadingTerms): Reading {
  const stated = (field: TableField): string => person[field]?.trim() ?? '';
  const faults: PersonFault[] = [];
  const number = readNumber(stated('iin'), terms, faults);
  const birthDate = readBirthDate(stated('birthDate'), number, terms.today, faults) ?? terms.onRecord?.birthDate ?? null;
  checkSex(stated('sex'), number, terms, faults);
  const [nameKk, nameRu] = [readName(person, 'kk', faults), readName(person, 'ru', faults)];
  const citizen = readYesNo('citizen', stated('citizen'), terms, faults) !== 'no';
  const residentSince = readResidence(stated('residentSince'), terms.today, faults);
  const contact = readContact(stated, faults);
  const family = readFamily(stated, terms, faults);
  const background = readBackground(stated, terms, faults);
  for (const [field, most] of Object.entries(LONGEST)) {
    if (stated(field as TableField).length > most) faults.push(error(field as TableField, 'nominator:fault.too-long', { values: { most } }));
  }
  const out = faults.some(({ level }) => level === 'error');
  if (out || number === null || number.sex === null || birthDate === null) return { entry: null, faults };
  return { entry: { identity: { iin: number.iin, birthDate, sex: number.sex, nameKk, nameRu, citizen, residentSince }, contact, family, background }, faults };
}

/** What is on record of a person, as it would be written; the number is never shown in full, so it is not stated. */
export function writtenOf({ nameKk, nameRu, birthDate, citizen, residentSince, phone, email, address, maritalStatus, spouseName, education, occupation, party, disability }: Candidate): WrittenPerson {
  return {
    iin: '', surnameKk: nameKk.surname, givenNameKk: nameKk.givenName, patronymicKk: nameKk.patronymic ?? '', surnameRu: nameRu.surname, givenNameRu: nameRu.givenName, patronymicRu: nameRu.patronymic ?? '',
    birthDate: writeDay(birthDate), citizen: citizen ? 'yes' : 'no', residentSince: residentSince === null ? '' : writeDay(residentSince), phone, email, address,
    maritalStatus: maritalStatus ?? '', spouseName: spouseName ?? '', education, occupation, party: party ?? '', disability: disability ? 'yes' : 'no',
  };
}
