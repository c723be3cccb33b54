import type { Citation, Cited, Confidence, LegalAct, Text } from '@tirkeu/domain';
import { CONSTITUTION, ELECTION_LAW } from './acts.js';

type Settled = Extract<Confidence, 'A' | 'B'>;
type Unsettled = Exclude<Confidence, Settled>;

export interface Place {
  readonly article?: string;
  readonly paragraph?: string;
}

/** A citation of what was read in the law or stated by the Central Election Commission. */
export const settled = (act: LegalAct, place: Place = {}, confidence: Settled = 'A'): Citation => ({ act, ...place, confidence });

/** A citation of what the law leaves open; it cannot be made without the words that say so. */
export const unsettled = (act: LegalAct, confidence: Unsettled, note: Text, place: Place = {}): Citation => ({ act, ...place, confidence, note });

export const cited = <const Value>(value: Value, citation: Citation): Cited<Value> => ({ value, citation });

/** An article of the Constitutional Law on Elections. */
export const electionLaw = (article: string, paragraph?: string, confidence: Settled = 'A'): Citation =>
  settled(ELECTION_LAW, { article, paragraph }, confidence);

/** An article of the Constitution. */
export const constitution = (article: string, paragraph?: string): Citation => settled(CONSTITUTION, { article, paragraph });
