import type { CivilDate } from '../kernel/time.js';
import type { Text } from '../kernel/citation.js';
import type { SessionVote } from './rulebook.js';

/** One row of a bilingual act: clause n in Kazakh beside clause n in Russian. */
export interface ActRow {
  readonly kind: 'heading' | 'paragraph' | 'clause' | 'resolves' | 'resolution';
  readonly number: string | null;
  readonly kk: string;
  readonly ru: string;
}

/** A formal act of a commission as data; paper, screen and file are drawn from it and add nothing. */
export interface Act {
  readonly kind: 'registration' | 'refusal' | 'deficiency-notice' | 'cancellation' | 'withdrawal' | 'exclusion' | 'reinstatement' | 'extension' | 'protocol';
  /** The body that issues it, in the form used in the head of an act. */
  readonly body: Text;
  readonly title: Text;
  /** Number and date of the resolution; null in a draft. */
  readonly number: string | null;
  readonly on: CivilDate | null;
  readonly place: Text;
  readonly rows: readonly ActRow[];
  /** How the members voted; left out of what nobody votes on. */
  readonly vote?: SessionVote;
  readonly signatures: readonly { readonly office: Text; readonly name: string }[];
}
