import type { Role } from '@tirkeu/domain';

/** The largest file that is taken in, in bytes: 20 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;
const others = (people: number): number => Math.max(0, people - 1);

/** The most files that one filing may bring in, replaced ones included: a list brings papers of everybody on it. */
export const mostFiles = (people: number): number => 200 + 30 * others(people);
/** All files of one filing together, in bytes: 300 MB, and 60 MB for each further person. */
export const largestSum = (people: number): number => (300 + 60 * others(people)) * 1024 * 1024;

/** The most that one account brings in 24 hours: whoever brings papers of many people, ten times as much as somebody for themselves. */
export function mostADay(role: Role): { readonly files: number; readonly bytes: number } {
  const many = role === 'candidate' ? 1 : 10;
  return { files: 500 * many, bytes: 2 * 1024 * 1024 * 1024 * many };
}
