import { hash, randomBytes } from 'node:crypto';
import { canonicalJson, isWithheld, replacePersonal, withParts, type PersonalPart } from '@tirkeu/domain';

const SALT_BYTES = 16;

/** A personal value of an event with the salt by which its commitment can be told from a guess. */
export type SaltedPart = readonly [...part: PersonalPart, salt: string];

/** An event as its hash covers it, and what it tells of people apart. */
export interface Committed<Event> {
  readonly covered: Event;
  readonly parts: readonly SaltedPart[];
}

const commitmentTo = ([, value, salt]: SaltedPart): string => hash('sha256', salt + canonicalJson(value));

/**
 * Puts a salted commitment in the place of everything personal. Once salts and values are destroyed nobody can find out what was committed to,
 * not even by trying all there is; as long as they stand nobody can pass off anything else as it.
 */
export function commit<Event extends object>(event: Event): Committed<Event> {
  const personal: PersonalPart[] = [];
  replacePersonal(event, (value, path) => { personal.push([path, value]); return value; });
  if (personal.length === 0) return { covered: event, parts: [] };
  const salts = randomBytes(SALT_BYTES * personal.length);
  const parts = personal.map(([path, value], place): SaltedPart => [path, value, salts.toString('base64', place * SALT_BYTES, (place + 1) * SALT_BYTES)]);
  return { covered: cover(event, parts), parts };
}

/** An event as it was covered, given its parts. */
export const cover = <Event extends object>(event: Event, parts: readonly SaltedPart[]): Event => {
  const known = new Map(parts.map((part) => [part[0], part]));
  return parts.length === 0 ? event : replacePersonal(event, (value, path) => {
    const part = known.get(path);
    return part && !isWithheld(value) ? { $withheld: commitmentTo([path, value, part[2]]) } : value;
  });
};

/** The event in full, given its parts. */
export const uncover = <Event extends object>(covered: Event, parts: readonly SaltedPart[]): Event =>
  withParts(covered, parts.map(([path, value]): PersonalPart => [path, value]));
