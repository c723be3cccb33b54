import { fullName, type Candidate, type CivilDate } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import type { FileWording } from '../wording.js';

type Answer = readonly [question: string, answer: string];

/** What a person stated, in the words and the order of the form. The IIN comes masked. */
export function answersOf(candidate: Candidate, showsContact: boolean, { say, language }: FileWording): readonly Answer[] {
  const { iin, birthDate, nameKk, nameRu, citizen, residentSince, phone, email, address, maritalStatus, spouseName, education, occupation, party, disability } = candidate;
  const given = (value: string | null): string => value || say('common:not-given');
  const day = (value: CivilDate | null): string => (value === null ? say('common:not-given') : formatDateWithYear(value, language));
  const contact: readonly Answer[] = [
    [say('candidate:contact.phone'), given(phone)], [say('candidate:contact.email'), given(email)], [say('candidate:contact.address'), given(address)],
    [say('candidate:family.status'), maritalStatus === null ? say('common:not-given') : say(`candidate:family.${maritalStatus}`)],
    ...(maritalStatus === 'married' ? [[say('candidate:family.spouse'), given(spouseName)] as const] : []),
  ];
  return [
    [say('candidate:identity.iin'), iin], [say('candidate:identity.birth'), day(birthDate)],
    [say('candidate:identity.name-kk'), fullName(nameKk)], [say('candidate:identity.name-ru'), fullName(nameRu)],
    [say('candidate:identity.citizen'), say(citizen ? 'candidate:yes' : 'candidate:no')], [say('candidate:identity.resident'), day(residentSince)],
    ...(showsContact ? contact : []),
    [say('candidate:background.education'), given(education)], [say('candidate:background.occupation'), given(occupation)],
    [say('candidate:background.party'), party ?? say('candidate:background.party.none')],
    ...(disability ? [[say('reports:file.disability'), say('candidate:yes')] as const] : []),
  ];
}
