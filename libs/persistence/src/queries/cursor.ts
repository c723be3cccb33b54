/** The place after which the next page of a list begins. Opaque to whoever holds it. */
export type Cursor = string;

/** A page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Of all pages together. */
  readonly total: number;
  /** Null on the last page. */
  readonly nextCursor: Cursor | null;
}

/** Raised for a cursor that no page of this list has given. */
export class UnknownCursor extends Error {
  override name = 'UnknownCursor';
  constructor() {
    super('No list has given this cursor');
  }
}

export const writeCursor = (list: string, keys: readonly string[]): Cursor => Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

/**
 * The keys of the last row of the page before, as `writeCursor` was given them.
 *
 * @throws UnknownCursor when the text is no cursor of the list
 */
export function readCursor(list: string, cursor: Cursor, count: number): readonly string[] {
  const parsed = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parsed) || parsed.length !== count + 1 || parsed[0] !== list) throw new UnknownCursor();
  return parsed.slice(1).map((key: unknown) => {
    if (typeof key !== 'string') throw new UnknownCursor();
    return key;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnknownCursor();
  }
}

/** Cuts what was read, one row more than a page holds, to the page and says whether there is another. */
export function pageOf<Row>(read: readonly Row[], limit: number, total: number, cursorOf: (last: Row) => Cursor): Page<Row> {
  const rows = read.slice(0, limit);
  const last = rows.at(-1);
  return { rows, total, nextCursor: read.length > limit && last ? cursorOf(last) : null };
}
