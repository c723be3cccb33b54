import { LANGUAGES, getGround, type Breakdown, type Language, type Rulebook, type Text } from '@tirkeu/domain';
import { loadWords } from '@tirkeu/messages';

const same = (text: string): Text => ({ kk: text, ru: text, en: text });

/** Where the words of a breakdown's parts are: the area and the beginning of the key. */
const WORDS = { route: ['common', 'route.'], sex: ['reports', 'sex.'], age: ['reports', 'age.'], tier: ['reports', 'tier.'] } as const;

async function inAllLanguages(area: 'common' | 'reports', key: string): Promise<Text> {
  const words = await Promise.all(LANGUAGES.map(async (language): Promise<readonly [Language, string]> => [language, (await loadWords(language, area))[key] ?? key]));
  const { kk = key, ru = key, en = key }: Partial<Record<Language, string>> = Object.fromEntries(words);
  return { kk, ru, en };
}

/** The name of a part that no table names: routes, sexes, ages and tiers have theirs in the words, grounds in the rulebook, days in themselves. */
export async function titleOf(by: Breakdown, key: string, rulebook: Rulebook): Promise<Text> {
  switch (by) {
    case 'route':
    case 'sex':
    case 'age':
    case 'tier': {
      const [area, beginning] = WORDS[by];
      return inAllLanguages(area, `${beginning}${key}`);
    }
    case 'ground':
      return rulebook.grounds.some(({ id }) => id === key) ? getGround(rulebook, key as Rulebook['grounds'][number]['id']).title : same(key);
    default:
      return same(key);
  }
}
