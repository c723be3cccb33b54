import { ageOn, type Eligibility, type EligibilityFacts, type Limits } from '@tirkeu/domain';

type EligibilityLimits = Pick<Limits, 'minimumAgeYears' | 'ageReference' | 'residenceYears' | 'citizenshipRequired'>;

/** A conviction bars until it is spent or lifted; on the day on which it is spent it no longer does. */
const isUnspent = ({ spentOn }: EligibilityFacts['convictions'][number], onDate: string): boolean => spentOn === null || spentOn > onDate;

function unmetRequirements(limits: EligibilityLimits, facts: EligibilityFacts): readonly string[] {
  const { electionDay, onDate, birthDate, convictions, residentSince } = facts;
  const ageDate = limits.ageReference.value === 'election-day' ? electionDay : onDate;
  const residence = limits.residenceYears.value;
  const convicted = facts.imprisoned || convictions.some((conviction) => conviction.kind === 'criminal' && isUnspent(conviction, onDate));
  return [
    ...(limits.citizenshipRequired.value && !facts.citizen ? ['citizenship'] : []),
    ...(ageOn(birthDate, ageDate) < limits.minimumAgeYears.value ? ['minimum-age'] : []),
    ...(residence > 0 && (!residentSince || ageOn(residentSince, electionDay) < residence) ? ['residence'] : []),
    ...(facts.incapable ? ['legal-capacity'] : []),
    ...(convicted ? ['no-unspent-conviction'] : []),
    ...(convictions.some(({ kind }) => kind === 'corruption') ? ['no-corruption'] : []),
  ];
}

/**
 * Whether a person may be registered on the facts given. Guilt in a corruption crime or offence bars for good, any other
 * conviction until it is spent; who is held in prison under a sentence has one that is not. A length of residence that is
 * required and not known counts as not shown, with the flag `residence-unknown`.
 */
export function judgeEligibility(limits: EligibilityLimits, facts: EligibilityFacts): Eligibility {
  const unmet = unmetRequirements(limits, facts);
  const oldEnough = !unmet.includes('minimum-age');
  const flags = [
    ...(oldEnough && ageOn(facts.birthDate, facts.onDate) < limits.minimumAgeYears.value ? ['under-age-at-registration'] : []),
    ...(limits.residenceYears.value > 0 && !facts.residentSince ? ['residence-unknown'] : []),
  ];
  return unmet.length === 0
    ? { outcome: 'accept', grounds: [], flags, unmet }
    : { outcome: 'reject', grounds: ['requirements-not-met'], flags, unmet };
}
