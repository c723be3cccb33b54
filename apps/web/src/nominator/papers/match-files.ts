import { foldForSearch, iinLastFour, nameSearchWords, type Candidate, type DocumentId } from '@tirkeu/domain';

/** A place for a paper: whose it is; null: the filing's own. */
export interface PaperPlace {
  readonly requirement: DocumentId;
  readonly candidateId: string | null;
}

/** What the name of a file says about where it belongs; null: nothing, or several things at once. */
export interface FileGuess {
  readonly requirement: DocumentId | null;
  readonly candidateId: string | null;
}

const TWELVE_DIGITS = /\d{12}/gu;

/** The person whose number stands in a name: the number is known here by birth date and last four digits only, which tell people of a list apart. */
function byNumber(name: string, people: readonly Candidate[]): readonly Candidate[] {
  const numbers = name.match(TWELVE_DIGITS) ?? [];
  return people.filter(({ iin, birthDate }) => {
    const day = birthDate.replaceAll('-', '').slice(2);
    return numbers.some((number) => number.startsWith(day) && number.endsWith(iinLastFour(iin)));
  });
}

/** The people of whom surname and given name, or surname and its first letter, stand in a name, in either language; the most words in common win. */
function byName(name: string, people: readonly Candidate[]): readonly Candidate[] {
  const words = new Set(nameSearchWords(name.replaceAll(/[_.\d-]+/gu, ' ')));
  const score = ({ surname, givenName, patronymic }: Candidate['nameKk']): number => {
    const [family = ''] = nameSearchWords(surname);
    const [given = ''] = nameSearchWords(givenName);
    const [father = ''] = nameSearchWords(patronymic ?? '');
    if (family === '' || !words.has(family)) return 0;
    if (words.has(given)) return words.has(father) ? 4 : 3;
    return words.has(given.slice(0, 1)) ? 2 : 1;
  };
  const scored = people.map((person) => ({ person, points: Math.max(score(person.nameKk), score(person.nameRu)) }));
  const best = Math.max(0, ...scored.map(({ points }) => points));
  return best === 0 ? [] : scored.filter(({ points }) => points === best).map(({ person }) => person);
}

/** Which paper a name means: the first whose words stand in it. */
function paperOf(name: string, words: ReadonlyMap<DocumentId, readonly string[]>): DocumentId | null {
  const folded = foldForSearch(name);
  const found = [...words].find(([, beginnings]) => beginnings.some((word) => folded.includes(foldForSearch(word))));
  return found?.[0] ?? null;
}

/** Where a file belongs by its name: the person by number or name, the paper by its words. What is not plain is left to people. */
export function guessPlace(fileName: string, people: readonly Candidate[], words: ReadonlyMap<DocumentId, readonly string[]>): FileGuess {
  const name = fileName.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/iu, '');
  const numbered = byNumber(name, people);
  const whose = numbered.length > 0 ? numbered : byName(name, people);
  return { requirement: paperOf(name, words), candidateId: whose.length === 1 ? whose[0]?.id ?? null : null };
}
