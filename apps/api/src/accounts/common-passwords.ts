/** Keys of a Latin keyboard, and the letters that the Russian and the Kazakh layout have on them. */
const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.' + '234589' + '0-=';
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю' + 'әіңғүұ' + 'қөһ';
const KEYS = new Map([...CYRILLIC].map((letter, place) => [letter, LATIN[place] ?? letter]));

/** What everybody thinks of in front of this very product. */
const OF_HERE = [
  'tirkeu', 'тіркеу', 'тиркеу', 'sailau', 'saylau', 'сайлау', 'сайлаушы', 'vybory', 'выборы', 'election', 'elections', 'kandidat', 'кандидат', 'candidate', 'úmitker', 'үміткер', 'maslikhat', 'маслихат', 'мәслихат',
  'komissiya', 'комиссия', 'commission', 'registration', 'kazakhstan', 'qazaqstan', 'казахстан', 'қазақстан', 'astana', 'астана', 'almaty', 'алматы', 'құпиясөз', 'kupiyasoz', 'пароль', 'password', 'admin', 'әкімші',
];
/** So few signs before and after a common word make it no better: "sailau2026!". */
const MOST_SIGNS_AROUND = 6;
const SHORTEST_WORD = 4;

/** The same keys pressed on a Latin keyboard. */
const onLatinKeys = (text: string): string => Array.from(text, (letter) => KEYS.get(letter) ?? letter).join('');

/** Without the digits and signs around it; nothing where there are too many of them, or too little is left. */
function bare(text: string): readonly string[] {
  const word = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  return word.length >= SHORTEST_WORD && text.length - word.length <= MOST_SIGNS_AROUND ? [word] : [];
}

const formsOf = (text: string): readonly string[] => {
  const lower = text.normalize('NFKC').toLowerCase();
  return [lower, onLatinKeys(lower)].flatMap((form) => [form, ...bare(form)]);
};

let known: Promise<ReadonlySet<string>> | undefined;

/** Read when it is first needed: the list of passwords that leaks are full of is long. */
async function readKnown(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const leaked: readonly string[] = dictionary['passwords-common'];
  return new Set([...leaked.filter((word) => word.length >= SHORTEST_WORD), ...OF_HERE.flatMap(formsOf)]);
}

/**
 * Whether a password is among those that are tried first: known from leaks, made of a word of this product, or the login
 * itself, with a few digits or signs around it and on whatever keyboard layout it was typed.
 */
export async function isCommonPassword(password: string, login: string): Promise<boolean> {
  const common = await (known ??= readKnown());
  const own = new Set([login, login.split('@', 1)[0] ?? login].flatMap(formsOf).filter((form) => form.length >= SHORTEST_WORD));
  return formsOf(password).some((form) => common.has(form) || own.has(form));
}
