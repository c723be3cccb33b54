import type { FastifyInstance } from 'fastify';
import { ProblemError, problem } from './problem.js';

/** No request of ours is nearly as deep, or has nearly as many values: an import has a thousand people with some dozens of fields each. */
const DEEPEST = 24;
const MOST_VALUES = 200_000;
const LONGEST_LIST = 20_000;
/** Names by which an object could be made into another kind of object, or that every object has already, so that what reads them into a class passes them over. */
export const POISONED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const MARK = { quote: 0x22, comma: 0x2c, colon: 0x3a, openList: 0x5b, backslash: 0x5c, closeList: 0x5d, open: 0x7b, close: 0x7d } as const;

/** An object with the names it had so far, or a list with how many values it had so far. */
type Level = { readonly names: Set<string> } | { count: number };

/** The text from a quote to the one that closes it, with both. */
function quotedAt(text: string, start: number): string {
  let end = start + 1;
  for (; end < text.length && text.charCodeAt(end) !== MARK.quote; end++) if (text.charCodeAt(end) === MARK.backslash) end++;
  return text.slice(start, end + 1);
}

const BLANK = /\s/u;
function isName(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && BLANK.test(text.charAt(at))) at++;
  return text.charCodeAt(at) === MARK.colon;
}

function takeName(level: Level | undefined, quoted: string): void {
  if (!level || !('names' in level)) return;
  const name: unknown = JSON.parse(quoted);
  if (typeof name !== 'string' || POISONED.has(name) || level.names.has(name)) throw problem('malformed');
  level.names.add(name);
}

/** What JSON leaves to whoever reads it: the same name twice, names that poison, endless depth and length. */
function requireOneMeaning(text: string): void {
  const levels: Level[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === MARK.quote) {
      const quoted = quotedAt(text, at);
      at += quoted.length - 1;
      if (isName(text, at + 1)) takeName(levels.at(-1), quoted);
    } else if (mark === MARK.open || mark === MARK.openList) {
      if (levels.push(mark === MARK.open ? { names: new Set() } : { count: 0 }) > DEEPEST) throw problem('malformed');
    } else if (mark === MARK.close || mark === MARK.closeList) {
      levels.pop();
    } else if (mark === MARK.comma) {
      const level = levels.at(-1);
      if (++values > MOST_VALUES || (level && 'count' in level && ++level.count >= LONGEST_LIST)) throw problem('too-large');
    }
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a body that everybody reads alike, whichever library they have.
 *
 * @throws the problem `malformed`, or `too-large` when it has too many values
 */
export function parseStrictly(bytes: Buffer): unknown {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    requireOneMeaning(text);
    return value;
  } catch (error) {
    throw error instanceof ProblemError ? error : problem('malformed');
  }
}

const UTF8 = /;\s*charset="?utf-?8"?\s*(?:;|$)/i;

/** JSON in UTF-8 is the one kind of body that is parsed; files come as parts and streams. Forms and plain texts are what other sites could send unasked. */
export function acceptJsonAlone(server: FastifyInstance): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const type = request.headers['content-type'] ?? '';
    if (/charset/i.test(type) && !UTF8.test(type)) return done(problem('type-not-accepted'));
    try {
      const value = parseStrictly(body as Buffer);
      // What is no object has no fields, and so none that could be found to be wrong.
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return done(problem('malformed'));
      done(null, value);
    } catch (error) {
      done(error instanceof Error ? error : problem('malformed'));
    }
  });
}
