import type { Letters, Rulebook } from '@tirkeu/domain';

/** How each version is fetched by itself: the browser loads the law of one election, not of all. */
const versions: Readonly<Record<string, () => Promise<Rulebook>>> = {
  'kz-maslikhat-2023': async () => (await import('./kz-maslikhat/2023/index.js')).kzMaslikhat2023,
  'kz-maslikhat-2020': async () => (await import('./kz-maslikhat/2020/index.js')).kzMaslikhat2020,
  'kz-maslikhat-2026': async () => (await import('./kz-maslikhat/2026/index.js')).kzMaslikhat2026,
  'kz-mazhilis-2023': async () => (await import('./kz-mazhilis/2023/index.js')).kzMazhilis2023,
  'kz-akim-2023': async () => (await import('./kz-akim/2023/index.js')).kzAkim2023,
};

/** The ids of all published versions, without fetching any. */
export const rulebookIds: readonly string[] = Object.keys(versions);

/** The version with an id, on its own. Rejects for an unknown one. */
export async function loadRulebook(id: string): Promise<Rulebook> {
  const load = versions[id];
  if (!load) throw new Error(`No rulebook "${id}"`);
  return load();
}

const letters: Readonly<Record<string, () => Promise<Letters>>> = {
  'kz-maslikhat-2023': () => import('./kz-maslikhat/2023/letters.js'),
  'kz-maslikhat-2020': () => import('./kz-maslikhat/2020/letters.js'),
  'kz-maslikhat-2026': () => import('./kz-maslikhat/2026/letters.js'),
  'kz-mazhilis-2023': () => import('./kz-mazhilis/2023/letters.js'),
  'kz-akim-2023': () => import('./kz-akim/2023/letters.js'),
};

/** What commissions write under the version with an id. Rejects for an unknown one. */
export async function loadLetters(id: string): Promise<Letters> {
  const load = letters[id];
  if (!load) throw new Error(`No rulebook "${id}"`);
  const { act, extensionAct } = await load();
  return { act, extensionAct };
}
