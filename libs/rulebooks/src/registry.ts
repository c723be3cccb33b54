import type { RulebookWithLetters } from '@tirkeu/domain';
import { kzAkim2023 } from './kz-akim/2023/index.js';
import * as ofAkims from './kz-akim/2023/letters.js';
import { kzMaslikhat2020 } from './kz-maslikhat/2020/index.js';
import * as ofMaslikhats2020 from './kz-maslikhat/2020/letters.js';
import { kzMaslikhat2023 } from './kz-maslikhat/2023/index.js';
import * as ofMaslikhats from './kz-maslikhat/2023/letters.js';
import { kzMaslikhat2026 } from './kz-maslikhat/2026/index.js';
import * as ofMaslikhats2026 from './kz-maslikhat/2026/letters.js';
import { kzMazhilis2023 } from './kz-mazhilis/2023/index.js';
import * as ofMazhilis from './kz-mazhilis/2023/letters.js';

/** Every published version of the law. Old versions stay: elections called under them must remain readable. */
export const rulebooks: readonly RulebookWithLetters[] = [
  { ...kzMaslikhat2023, ...ofMaslikhats }, { ...kzMazhilis2023, ...ofMazhilis }, { ...kzAkim2023, ...ofAkims },
  { ...kzMaslikhat2020, ...ofMaslikhats2020 }, { ...kzMaslikhat2026, ...ofMaslikhats2026 },
];

/** The version with an id, as an election names it when it is called. */
export const findRulebook = (id: string): RulebookWithLetters | undefined => rulebooks.find((rulebook) => rulebook.id === id);

/** The version with an id. An election on record cannot name an unknown one, so a miss is a fault of ours. */
export function getRulebook(id: string): RulebookWithLetters {
  const rulebook = findRulebook(id);
  if (!rulebook) throw new Error(`No rulebook "${id}"`);
  return rulebook;
}
