import type { FactName, RuleId } from '@tirkeu/domain';

/** Which facts answer a requirement, the usual one first. */
const ASKED_BY: Readonly<Record<RuleId, readonly FactName[]>> = {
  citizenship: ['citizenship'],
  residence: ['resident-since'],
  'legal-capacity': ['incapacity'],
  'no-unspent-conviction': ['unspent-conviction', 'conviction-spent-on', 'imprisonment'],
  'no-corruption': ['corruption-established'],
  declaration: ['declaration-submitted'],
  'spouse-declaration': ['spouse-declaration-submitted'],
  'declaration-true': ['declaration-true'],
  deposit: ['deposit-received'],
  'own-member': ['party-member'],
};

/** The facts that a source can answer a requirement with; none where a paper or people's own judgement answers it. */
export const factsAskedBy = (rule: RuleId): readonly FactName[] => ASKED_BY[rule] ?? [];
