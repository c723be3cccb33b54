import type { Content, ContentObject } from '../writers/pdfmake-types.js';

/** "№ 7", "104-бап", "8 февраля", "7 дней": what no line may tear apart. */
const HELD = /№ \S+|\S*\d-\p{L}\S*|\d+ \p{L}+\S*/gu;

/** What the typeface of acts cannot draw, though people write it: spaces and minutes as it can, the sign of the tenge in another typeface. */
const TENGE = '₸';
const drawable = (text: string): string => text.replace(/\u202F/gu, '\u00A0').replace(/\u2032/gu, '’').replace(/\u2033/gu, '”');

const drawn = (text: string, look: Partial<ContentObject> = {}): readonly Content[] =>
  text.split(/(₸)/u).filter((part) => part !== '').map((part) => ({ text: part, ...look, ...(part === TENGE && { font: 'Golos' }) }));

/** A text whose numbers stay with the word they belong to. */
export function held(written: string): Content {
  const text = drawable(written);
  const parts: Content[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(HELD)) {
    if (index > from) parts.push(...drawn(text.slice(from, index)));
    parts.push(...drawn(words, { noWrap: true }));
    from = index + words.length;
  }
  return parts.length === 0 && !text.includes(TENGE) ? text : [...parts, ...drawn(text.slice(from))];
}
