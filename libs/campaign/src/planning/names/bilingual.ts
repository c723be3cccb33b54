/** One word of a name as the state language and as Russian documents write it. */
export interface Bilingual {
  readonly kk: string;
  readonly ru: string;
}

const RUSSIAN_LETTERS: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' };

function inRussianLetters(word: string): string {
  return Array.from(word, (letter) => {
    const small = letter.toLowerCase();
    const russian = RUSSIAN_LETTERS[small];
    if (russian === undefined) return letter;
    return letter === small ? russian : russian.toUpperCase();
  }).join('');
}

/**
 * Reads a list of names parted by white space. `Қасымов` has the Russian form that its letters give (Касымов);
 * `Жүнісов/Жунусов` states another.
 */
export const bilingualNames = (list: string): readonly Bilingual[] =>
  list.trim().split(/\s+/u).map((entry) => {
    const [kk = entry, ru = inRussianLetters(kk)] = entry.split('/');
    return { kk, ru };
  });
