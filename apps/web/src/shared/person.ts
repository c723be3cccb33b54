import type { Candidate, Language, PersonName } from '@tirkeu/domain';

/** Surname, name, patronymic if any: the order of lists and acts. */
export const inFull = ({ surname, givenName, patronymic }: PersonName): string => [surname, givenName, patronymic].filter(Boolean).join(' ');

/** "Қағидаев Е." for narrow places; the initial is the first letter as written. */
export const inShort = ({ surname, givenName }: PersonName): string => (givenName ? `${surname} ${Array.from(givenName)[0] ?? ''}.` : surname);

/** The name in the script of the identity document: Kazakh on Kazakh pages, Russian on the others. English has no legal form of its own. */
export const nameIn = (person: Pick<Candidate, 'nameKk' | 'nameRu'>, language: Language): PersonName =>
  (language === 'kk' ? person.nameKk : person.nameRu);
