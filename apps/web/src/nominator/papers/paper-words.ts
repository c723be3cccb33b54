import type { DocumentId } from '@tirkeu/domain';

/**
 * Beginnings of words by which people name their scans, in Kazakh, Russian, English. They are matched, never shown; the more telling
 * come first, so that a spouse's declaration is not taken for the candidate's.
 */
export const PAPER_WORDS: ReadonlyMap<DocumentId, readonly string[]> = new Map<DocumentId, readonly string[]>([
  ['spouse-declaration-certificate', ['жұбай', 'зайы', 'супруг', 'spouse']],
  ['disability-certificate', ['мүгедек', 'инвалид', 'disab']],
  ['minutes-extract', ['хаттама', 'үзінді', 'протокол', 'выписка', 'minutes', 'extract']],
  ['deposit-proof', ['жарна', 'төлем', 'взнос', 'квитанц', 'платеж', 'deposit', 'payment']],
  ['consent-to-stand', ['келісім', 'соглас', 'consent']],
  ['consent-to-list', ['келісім', 'соглас', 'consent']],
  ['party-membership', ['партия', 'мүше', 'членств', 'партбилет', 'member']],
  ['biography', ['өмірбаян', 'биограф', 'biography', 'bio']],
  ['declaration-certificate', ['деклар', 'анықтама', 'справка', 'declar', 'certificate']],
]);
