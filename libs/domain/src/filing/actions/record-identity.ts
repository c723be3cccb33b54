import { checkIin } from '../../kernel/iin.js';
import type { PersonName } from '../../kernel/kazakh.js';
import { checkNameScript } from '../../kernel/name-script.js';
import { ok } from '../../kernel/result.js';
import { localDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import type { Identity } from '../events.js';
import { happened, objection } from '../happened.js';

/** Who the candidate is, as on the identity document. A null IIN keeps the one on record, so that it is typed once. */
export interface RecordIdentity {
  readonly type: 'record-identity';
  readonly candidateId: string;
  readonly identity: Omit<Identity, 'iin'> & { readonly iin: string | null };
}

/** The parts of a name that cannot go on an act, as field names. */
const faults = (name: PersonName, prefix: string): readonly string[] =>
  (['surname', 'givenName', 'patronymic'] as const).filter((part) => {
    const value = name[part];
    if (part === 'patronymic' && !value) return false;
    return checkNameScript(value ?? '').outcome === 'reject';
  }).map((part) => `${prefix}.${part}`);

export const recordIdentity: ActionDefinition<RecordIdentity> = {
  type: 'record-identity',
  roles: ['candidate', 'agent'],
  when: during('until-nomination-closes', ['draft', 'late']),
  decide(filing, { candidateId, identity }, circumstances) {
    const onRecord = filing.candidates.find(({ id }) => id === candidateId)?.iin;
    const iin = identity.iin ?? onRecord;
    if (!iin) return objection('iin-invalid', { items: ['iin'], facts: { reason: 'format' } });
    const check = checkIin(iin, localDate(circumstances.receivedAt, filing.zone));
    if (!check.valid) return objection('iin-invalid', { items: ['iin'], facts: { reason: check.reason } });
    const items = [...faults(identity.nameKk, 'nameKk'), ...faults(identity.nameRu, 'nameRu')];
    if (items.length > 0) return objection('name-not-accepted', { items });
    if (filing.form === 'single-member' && filing.candidates.some(({ id }) => id !== candidateId)) return objection('candidate-unknown');
    return ok([{ type: 'IdentityRecorded', ...happened(circumstances), candidateId, identity: { ...identity, iin } }]);
  },
};
