import { during, type ActionDefinition } from '../action.js';
import { happened } from '../happened.js';
import { readIdentity, type StatedIdentity } from '../identity.js';
import { replaced } from '../replaced.js';

/** Who the candidate is, as on the identity document. A null IIN keeps the one on record, so that it is typed once. */
export interface RecordIdentity {
  readonly type: 'record-identity';
  readonly candidateId: string;
  readonly identity: StatedIdentity;
}

export const recordIdentity: ActionDefinition<RecordIdentity> = {
  type: 'record-identity',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: { ...during('until-nomination-closes', ['draft', 'late']), ...during('nomination', ['submitted']) },
  decide(filing, { candidateId, identity }, circumstances) {
    const read = readIdentity(filing, candidateId, identity, circumstances.receivedAt);
    if (!read.ok) return read;
    return replaced(filing, [{ type: 'IdentityRecorded', ...happened(circumstances), candidateId, identity: read.value }], circumstances);
  },
};
