import { instant, isCivilDate } from '@tirkeu/domain';
import { isRecord } from './given.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** One spelling for one moment, so that instants are compared as instants; other values stay as they are. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string' && MOMENT.test(value) && !isCivilDate(value)) return instant(value);
  return value ?? null;
}

function listMatches(expected: readonly unknown[], got: unknown, ordered: boolean): boolean {
  if (!Array.isArray(got)) return false;
  if (ordered) return expected.length === got.length && expected.every((item, index) => valueMatches(item, got[index], ordered));
  const within = (items: readonly unknown[], others: readonly unknown[]) => items.every((item) => others.some((other) => valueMatches(item, other, ordered)));
  return within(expected, got) && within(got, expected);
}

function valueMatches(expected: unknown, got: unknown, ordered: boolean): boolean {
  if (Array.isArray(expected)) return listMatches(expected, got, ordered);
  if (isRecord(expected)) return isRecord(got) && matches(expected, got, ordered);
  return normalised(expected) === normalised(got);
}

/** Whether every key that is expected has the value expected. Lists are sets unless they are ordered; further keys do not matter. */
export const matches = (expected: Readonly<Record<string, unknown>>, got: Readonly<Record<string, unknown>>, ordered: boolean): boolean =>
  Object.entries(expected).every(([key, value]) => valueMatches(value, got[key], ordered));
