import { LANGUAGES, type Language, type Route, type Text } from '@tirkeu/domain';
import { loadWords } from '@tirkeu/messages';

/** The name of a route in each language, as the screens have it. */
export async function routeTitle(route: Route): Promise<Text> {
  const words = await Promise.all(LANGUAGES.map(async (language): Promise<readonly [Language, string]> => [language, (await loadWords(language, 'common'))[`route.${route}`] ?? route]));
  const { kk = route, ru = route, en = route }: Partial<Record<Language, string>> = Object.fromEntries(words);
  return { kk, ru, en };
}
