/** Whether a text can stand as a name; where a slip is plain, `normalised` proposes the Cyrillic spelling. */
export type NameScriptCheck =
  | { readonly outcome: 'accept' }
  | { readonly outcome: 'reject'; readonly reason: 'mixed-script' | 'not-a-name'; readonly normalised?: string };

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
const NOT_A_NAME_CHARACTER = /[^\p{L}\p{M} \u00A0\-\u2010\u2011'\u2019\u02BB\u02BC.]/u;

// Keys are Latin letters, values the Cyrillic letters that look the same. Capital Y has the shape of
// Ү, not of У; capital H the shape of Н, while small h is the Kazakh һ.
const CYRILLIC_LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['\u00CB', 'Ё'],
  ['H', 'Н'],
  ['I', 'І'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'Ү'],
  ['\u018F', 'Ә'],
  ['\u019F', 'Ө'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['\u00EB', 'ё'],
  ['h', 'һ'],
  ['i', 'і'],
  ['k', 'к'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['\u0259', 'ә'],
  ['\u01DD', 'ә'],
  ['\u0275', 'ө'],
]);

/**
 * Tells whether a name is written in one script throughout. A Latin letter among Cyrillic ones looks
 * right and sorts wrong on the ballot (Iбраев after Эм), so such a name is rejected, word by word and
 * as a whole. When every Latin letter has a Cyrillic look-alike the Cyrillic spelling is proposed; it
 * is for the person to confirm, a legal name is never changed by the software.
 *
 * Hyphen, apostrophe, space and dot belong to names. A name wholly in Latin letters is accepted: the
 * passport has that form. A text without letters, with digits or other signs, or in another script
 * alone is not a name.
 */
export function checkNameScript(value: string): NameScriptCheck {
  const name = value.normalize('NFC');
  const letters = Array.from(name).filter((character) => LETTER.test(character) && !isApostrophe(character));
  if (letters.length === 0 || NOT_A_NAME_CHARACTER.test(name)) return { outcome: 'reject', reason: 'not-a-name' };
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter)).length;
  const latin = letters.filter((letter) => LATIN.test(letter)).length;
  if (cyrillic === letters.length || latin === letters.length) return { outcome: 'accept' };
  if (cyrillic + latin === 0) return { outcome: 'reject', reason: 'not-a-name' };
  return { outcome: 'reject', reason: 'mixed-script', normalised: findCyrillicSpelling(name) };
}

function findCyrillicSpelling(name: string): string | undefined {
  const proposal = Array.from(name, (character) => CYRILLIC_LOOK_ALIKES.get(character) ?? character).join('');
  const purelyCyrillic = Array.from(proposal).every(
    (character) => !LETTER.test(character) || isApostrophe(character) || CYRILLIC.test(character),
  );
  return purelyCyrillic ? proposal : undefined;
}

const IN_RUSSIAN: ReadonlyMap<string, string> = new Map(Array.from('ӘҒҚҢӨҰҮҺІәғқңөұүһі', (letter, place) => [letter, Array.from('АГКНОУУХИагкноуухи')[place] ?? letter] as const));

/** A Kazakh name as Russian papers mostly write it, Қасымов as Касымов: a proposal, since an identity card may have another spelling. */
export const russianSpelling = (name: string): string => Array.from(name.normalize('NFC'), (letter) => IN_RUSSIAN.get(letter) ?? letter).join('');

// U+02BB and U+02BC are letters to Unicode and apostrophes to the people whose names contain them.
function isApostrophe(character: string): boolean {
  return character === '\u02BB' || character === '\u02BC';
}
