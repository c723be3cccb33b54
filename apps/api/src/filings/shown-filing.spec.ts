import { describe, expect, it } from '@jest/globals';
import { capacityOf, civilDate, replay, type Actor, type Role } from '@tirkeu/domain';
import { aisulu, filingOf, people, story } from '@tirkeu/testing/stories';
import { iinFlagsOf, shownFiling } from './shown-filing.js';

const reader = (role: Role, part: Partial<Actor> = {}): Actor => {
  const known = Object.values(people).find((one) => one.role === role);
  return { accountId: known?.accountId ?? `account-${role}`, name: known?.name ?? role, role, commissionIds: ['dec.KZ-35-C-temirtau.7'], ...part };
};

describe('a filing as its reader may see it', () => {
  it('shows the whole IIN to nobody', () => {
    for (const role of ['candidate', 'agent', 'clerk', 'chair', 'supervisor', 'auditor'] as const) {
      expect(JSON.stringify(shownFiling(filingOf('in-examination'), reader(role)))).not.toContain('900131490200');
    }
  });
  it('shows those who oversee no telephone, address, mail or spouse, but the age that a decision may rest on', () => {
    const [candidate] = shownFiling(filingOf('refused'), reader('supervisor')).candidates;
    expect(candidate).toMatchObject({ phone: '', email: '', address: '', spouseName: null, birthDate: '1990-01-31' });
  });
  it('keeps the marks of the clerk and the proposal from the candidate', () => {
    expect(shownFiling(filingOf('proposed'), reader('candidate'))).toMatchObject({ marks: [], proposal: null });
  });
});

describe('a filing that names somebody, as they may see it', () => {
  const named = reader('candidate', { accountId: 'account-own', iin: aisulu.iin });
  const other = { ...aisulu, id: 'c2', iin: '850714390003', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' } };
  const list = { ...filingOf('in-examination', 'party'), candidates: [...filingOf('in-examination', 'party').candidates, other] };

  it('shows the own entry and nothing of the others or of the commission', () => {
    expect(capacityOf(list, named)).toBe('named');
    const seen = shownFiling(list, named);
    expect(seen.candidates.map(({ id }) => id)).toEqual(['c1']);
    expect(seen).toMatchObject({ documents: [], facts: [], marks: [], notices: [], holder: null, applicantId: '' });
    expect(JSON.stringify(seen)).not.toMatch(/Ібраев|900131490200|850714390003/);
  });
  it('shows how they are to be reached only once they agree: a slip in the number must not tell a stranger', () => {
    expect(shownFiling(list, named).candidates[0]).toMatchObject({ phone: '', email: '', address: '', spouseName: null, maritalStatus: null });
    const consents = [{ candidateId: 'c1', answer: 'given', reason: null, at: list.openedAt, by: people.candidate }] as const;
    expect(shownFiling({ ...list, consents }, named).candidates[0]).toMatchObject({ phone: aisulu.phone, address: aisulu.address });
  });
});

describe('what only the whole IIN shows', () => {
  const mistyped = replay(story('in-examination').map((event) => (event.type === 'IdentityRecorded'
    ? { ...event, identity: { ...event.identity, birthDate: civilDate('1991-01-31') } } : event)));

  it('is told to the clerk: the birth date is not that of the IIN', () => {
    expect(iinFlagsOf(mistyped, { role: 'clerk' })).toEqual(['birth-date-differs-from-iin']);
  });
  it('is nothing where the two agree', () => {
    expect(iinFlagsOf(filingOf('in-examination'), { role: 'clerk' })).toEqual([]);
  });
  it('is not told to candidates, who were told when they typed it', () => {
    expect(iinFlagsOf(mistyped, { role: 'candidate' })).toEqual([]);
  });
});
