import { findFact, fullName, type FactName, type Filing } from '@tirkeu/domain';

/** The facts that a person states and a register knows as well. */
const COMPARED = ['registered-name-kk', 'registered-name-ru', 'registered-birth-date', 'citizenship', 'resident-since'] as const satisfies readonly FactName[];
export type DifferenceName = (typeof COMPARED)[number];

/** Where the form says one thing and a register another. */
export interface Difference {
  readonly name: DifferenceName;
  readonly candidateId: string;
  readonly declared: string | boolean;
  readonly answered: string | boolean;
}

const isAnswer = (value: unknown): value is string | boolean => typeof value === 'string' || typeof value === 'boolean';

/** Case and spaces are no difference between two ways to write a name. */
const folded = (value: string | boolean): string | boolean => (typeof value === 'string' ? value.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase() : value);

/** The facts that the person stated and that a register has answered otherwise. */
export function differencesOf(filing: Filing): readonly Difference[] {
  return filing.candidates.flatMap((candidate) => {
    const declaredAs: Readonly<Record<DifferenceName, string | boolean | null>> = {
      'registered-name-kk': fullName(candidate.nameKk), 'registered-name-ru': fullName(candidate.nameRu), 'registered-birth-date': candidate.birthDate,
      citizenship: candidate.citizen, 'resident-since': candidate.residentSince,
    };
    return COMPARED.flatMap((name): readonly Difference[] => {
      const declared = declaredAs[name];
      const answered = findFact(filing, name, candidate.id)?.value;
      return declared !== null && isAnswer(answered) && folded(answered) !== folded(declared) ? [{ name, candidateId: candidate.id, declared, answered }] : [];
    });
  });
}
