import { fullName, requiredDocuments, type Actor, type Filing, type FilingAction, type Nominator, type Rulebook } from '@tirkeu/domain';
import type { SyntheticPerson } from '../plan.js';
import { paperOf } from './papers.js';

/** Who files: the self-nominee, or the party's agent in the region. */
export function applicantOf(filingId: string, person: SyntheticPerson, nominator: Nominator | null, agentName: string): Actor {
  return nominator
    ? { accountId: `replay.agent.${filingId}`, role: 'agent', name: agentName, commissionIds: [] }
    : { accountId: `replay.candidate.${filingId}`, role: 'candidate', name: fullName(person.nameKk), commissionIds: [] };
}

/** What a person states about themselves. */
export function statementsOf(candidateId: string, person: SyntheticPerson, nominator: Nominator | null): readonly FilingAction[] {
  const { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince, maritalStatus, spouseName, education, occupation } = person;
  return [
    { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince } },
    { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Үлгі көшесі, 1' } },
    { type: 'record-family', candidateId, family: { maritalStatus, spouseName } },
    { type: 'record-background', candidateId, background: { education, occupation, party: nominator?.kind === 'party' ? nominator.id : null, disability: false } },
  ];
}

/** Every paper that is asked for and can come before the check for compliance, except those held back. */
export function papersOf(filing: Filing, rulebook: Rulebook, without: readonly string[]): readonly FilingAction[] {
  return requiredDocuments(filing, rulebook)
    .filter(({ requirement }) => !requirement.opensAfterCompliance && !without.includes(requirement.id))
    .map(({ requirement, candidateId }): FilingAction => ({ type: 'attach-document', document: paperOf(filing.id, requirement.id, candidateId) }));
}
