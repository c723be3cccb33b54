import type { Language } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import type { Translate } from '../../shared/language.js';
import type { TaskHint } from './tasks.js';

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** A name or hint of a task in the language of the page. */
export function taskWords(hint: TaskHint, words: Words): string {
  if ('text' in hint) return hint.text[words.language];
  const texts = Object.fromEntries(Object.entries(hint.texts ?? {}).map(([name, text]) => [name, text[words.language]]));
  const list = (hint.list ?? []).map((entry) => taskWords(entry, words)).join(', ');
  const amount = hint.tenge === undefined ? '' : formatMoney(hint.tenge, words.language);
  return words.t(hint.key, { ...hint.values, ...texts, list, amount });
}
