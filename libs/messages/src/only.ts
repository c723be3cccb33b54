import type { Words } from './words.js';

/** The words of a file that has nothing else in it. Written once: every page of the browser carries the list of all files. */
export const only = (file: () => Promise<Readonly<Record<string, Words>>>) => async (): Promise<Words> => {
  const [words, ...others] = Object.values(await file());
  if (!words || others.length > 0) throw new Error('A file of words has one export');
  return words;
};
