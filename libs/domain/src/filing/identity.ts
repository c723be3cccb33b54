import { checkIin } from '../kernel/iin.js';
import type { PersonName } from '../kernel/kazakh.js';
import { checkNameScript } from '../kernel/name-script.js';
import { ok, type Result } from '../kernel/result.js';
import { localDate, type Instant } from '../kernel/time.js';
import type { Objection } from './circumstances.js';
import type { Identity } from './events.js';
import type { Filing } from './filing.js';
import { objection } from './happened.js';

/** An identity as it is asked for: a null IIN keeps the one on record, so that it is typed once. */
export type StatedIdentity = Omit<Identity, 'iin'> & { readonly iin: string | null };

/** The parts of a name that cannot go on an act, as field names. */
const faults = (name: PersonName, prefix: string): readonly string[] =>
  (['surname', 'givenName', 'patronymic'] as const).filter((part) => {
    const value = name[part];
    if (part === 'patronymic' && !value) return false;
    return checkNameScript(value ?? '').outcome === 'reject';
  }).map((part) => `${prefix}.${part}`);

/** The identity to record for a candidate, with its whole IIN, or why it cannot stand on an act. Nobody is in a filing twice. */
export function readIdentity(filing: Filing, candidateId: string, stated: StatedIdentity, receivedAt: Instant): Result<Identity, Objection> {
  const iin = stated.iin ?? filing.candidates.find(({ id }) => id === candidateId)?.iin;
  if (!iin) return objection('iin-invalid', { items: ['iin'], facts: { reason: 'format' } });
  const check = checkIin(iin, localDate(receivedAt, filing.zone));
  if (!check.valid) return objection('iin-invalid', { items: ['iin'], facts: { reason: check.reason } });
  const items = [...faults(stated.nameKk, 'nameKk'), ...faults(stated.nameRu, 'nameRu')];
  if (items.length > 0) return objection('name-not-accepted', { items });
  const others = filing.candidates.filter(({ id }) => id !== candidateId);
  if (filing.form === 'single-member' && others.length > 0) return objection('candidate-unknown');
  if (others.some((other) => other.iin === iin)) return objection('candidate-repeated', { items: ['iin'] });
  return ok({ ...stated, iin });
}
