import type { Language } from '@tirkeu/domain';
import { loadWording as loadWordingOf, type Area, type Wording as WordingOf } from '@tirkeu/messages';

const USED = ['common', 'reports', 'receipts'] as const satisfies readonly Area[];

/** The words of a document in its language. */
export type Wording = WordingOf<(typeof USED)[number]>;

/** The same with the words of the questions and of what happened, for the complete file of a filing. */
const USED_OF_FILE = [...USED, 'candidate', 'commission'] as const satisfies readonly Area[];
export type FileWording = WordingOf<(typeof USED_OF_FILE)[number]>;
export const loadFileWording = (language: Language): Promise<FileWording> => loadWordingOf(language, USED_OF_FILE);

export const loadWording = (language: Language): Promise<Wording> => loadWordingOf(language, USED);

/** Those of the forms for filing on paper. */
const USED_OF_FORM = ['common', 'counter', 'candidate'] as const satisfies readonly Area[];
export type FormWording = WordingOf<(typeof USED_OF_FORM)[number]>;
export const loadFormWording = (language: Language): Promise<FormWording> => loadWordingOf(language, USED_OF_FORM);
