import { findRulebook } from '../registry.js';
import { Given, UnreadableCase, isRecord } from './given.js';
import { KINDS, KINDS_OF_EVERY_VERSION, type Got } from './kinds.js';
import { matches } from './matches.js';

export interface CaseResult {
  readonly id: string;
  readonly passed: boolean;
  readonly expected: unknown;
  /** What the rulebook gives, or `{ fault }` where the case cannot be asked. */
  readonly got: Got;
}

function ask(kind: unknown, facts: unknown): Got {
  if (!isRecord(facts)) throw new UnreadableCase('the case has no "given"');
  const given = new Given(facts);
  const rulebook = given.optional('rulebook', (facts) => findRulebook(facts.text('rulebook')));
  if (given.has('rulebook') && !rulebook) throw new UnreadableCase(`unknown rulebook: ${given.text('rulebook')}`);
  if (typeof kind !== 'string') throw new UnreadableCase('the case has no "kind"');
  const everyVersion = Object.hasOwn(KINDS_OF_EVERY_VERSION, kind) ? KINDS_OF_EVERY_VERSION[kind] : undefined;
  if (everyVersion) return everyVersion(given);
  const ofVersion = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!ofVersion) throw new UnreadableCase(`unknown kind: ${kind}`);
  if (!rulebook) throw new UnreadableCase('given has no "rulebook"');
  return ofVersion(given, rulebook);
}

/**
 * Runs one conformance case through the functions that the product runs. A case that cannot be read, of an unknown kind
 * or an unknown rulebook, fails; it is never skipped and never thrown out of.
 */
export function runCase(value: unknown): CaseResult {
  const { id, kind, given, expect } = isRecord(value) ? value : {};
  const name = typeof id === 'string' ? id : '(no id)';
  if (!isRecord(expect)) return { id: name, passed: false, expected: expect, got: { fault: 'the case has no "expect"' } };
  try {
    const got = ask(kind, given);
    return { id: name, passed: matches(expect, got, kind === 'ballot-order'), expected: expect, got };
  } catch (fault) {
    // Dates, zones and grounds that do not exist are told apart by the core; here all of them fail the case alike.
    return { id: name, passed: false, expected: expect, got: { fault: fault instanceof Error ? fault.message : String(fault) } };
  }
}
