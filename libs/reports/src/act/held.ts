import type { Content } from '../writers/pdfmake-types.js';

/** "№ 7", "104-бап", "8 февраля", "7 дней": what no line may tear apart. */
const HELD = /№ \S+|\S*\d-\p{L}\S*|\d+ \p{L}+\S*/gu;

/** A text whose numbers stay with the word they belong to. */
export function held(text: string): Content {
  const parts: Content[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(HELD)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: words, noWrap: true });
    from = index + words.length;
  }
  return parts.length === 0 ? text : [...parts, ...(from < text.length ? [{ text: text.slice(from) }] : [])];
}
