import type { Candidate, Language, PersonName } from '@tirkeu/domain';

/** Surname, name, patronymic if any: the order of lists and acts. */
export const inFull = ({ surname, givenName, patronymic }: PersonName): string => [surname, givenName, patronymic].filter(Boolean).join(' ');

/** "Қағидаев Е." for narrow places; the initial is the first letter as written. */
export const inShort = ({ surname, givenName }: PersonName): string => (givenName ? `${surname} ${Array.from(givenName)[0] ?? ''}.` : surname);

/**
 * The language in which a page writes a person's name, for the `lang` of the element. Documents carry the name in Kazakh and Russian;
 * English pages write it in the state language, since nobody may transliterate a legal name.
 */
export const nameLanguage = (page: Language): 'kk' | 'ru' => (page === 'ru' ? 'ru' : 'kk');

/** The name as the identity document has it, in the language of {@link nameLanguage}. */
export const nameIn = (person: Pick<Candidate, 'nameKk' | 'nameRu'>, page: Language): PersonName =>
  (nameLanguage(page) === 'ru' ? person.nameRu : person.nameKk);
