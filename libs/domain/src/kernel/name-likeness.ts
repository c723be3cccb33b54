import type { PersonName } from './kazakh.js';
import { nameSearchWords } from './name-search.js';

/** How much two people's names are alike: the same letters, letters that are easily taken for one another, or the surname alone. */
export const NAME_LIKENESSES = ['same-name', 'like-name', 'same-surname'] as const;
export type NameLikeness = (typeof NAME_LIKENESSES)[number];

/** Shorter names differ by a letter without being alike: Асан and Асет, Ли and Ни. */
const SHORTEST_TO_SLIP = 5;

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const folded = (text: string): string => nameSearchWords(text).join(' ');

/** Whether one letter was put in, left out or taken for another. */
function slipsOnce(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < SHORTEST_TO_SLIP) return false;
  let place = 0;
  while (place < short.length && short[place] === long[place]) place += 1;
  return short.slice(short.length === long.length ? place + 1 : place) === long.slice(place + 1);
}

const sounds = (a: string, b: string): boolean => folded(a) === folded(b) || slipsOnce(folded(a), folded(b));

/**
 * Whether two people may be taken for one another by their names, in whatever script and spelling: Қасымов and Касымов, Асан and Асан.
 * A question for people, never an answer: null where nobody would ask it.
 */
export function likenessOf(a: PersonName, b: PersonName): NameLikeness | null {
  if (plain(a.surname) === plain(b.surname) && plain(a.givenName) === plain(b.givenName)) return 'same-name';
  if (sounds(a.surname, b.surname) && sounds(a.givenName, b.givenName)) return 'like-name';
  return folded(a.surname) === folded(b.surname) ? 'same-surname' : null;
}
