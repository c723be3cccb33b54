import { findFact, type FactName, type Filing } from '@tirkeu/domain';

/** Where the form says one thing and a register another. */
export interface Difference {
  readonly name: FactName;
  readonly declared: string | boolean;
  readonly answered: string | boolean;
}

const isAnswer = (value: unknown): value is string | boolean => typeof value === 'string' || typeof value === 'boolean';

/** The facts that the person stated and that a register has answered otherwise. */
export function differencesOf(filing: Filing): readonly Difference[] {
  return filing.candidates.flatMap((candidate) => {
    const answer = (name: FactName) => findFact(filing, name, candidate.id)?.value;
    const pairs: readonly (readonly [FactName, string | boolean | null])[] = [['citizenship', candidate.citizen], ['resident-since', candidate.residentSince]];
    return pairs.flatMap(([name, declared]): readonly Difference[] => {
      const answered = answer(name);
      return declared !== null && isAnswer(answered) && answered !== declared ? [{ name, declared, answered }] : [];
    });
  });
}
