import type { Language } from '@tirkeu/domain';
import { loadWording as loadWordingOf, type Area, type Wording as WordingOf } from '@tirkeu/messages';

const USED = ['common', 'reports', 'receipts'] as const satisfies readonly Area[];

/** The words of a document in its language. */
export type Wording = WordingOf<(typeof USED)[number]>;

export const loadWording = (language: Language): Promise<Wording> => loadWordingOf(language, USED);
