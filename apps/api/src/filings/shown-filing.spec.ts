import { describe, expect, it } from '@jest/globals';
import { civilDate, replay } from '@tirkeu/domain';
import { filingOf, story } from '@tirkeu/testing/stories';
import { iinFlagsOf, shownFiling } from './shown-filing.js';

describe('a filing as its reader may see it', () => {
  it('shows the whole IIN to nobody', () => {
    for (const role of ['candidate', 'agent', 'clerk', 'chair', 'supervisor', 'auditor'] as const) {
      expect(JSON.stringify(shownFiling(filingOf('in-examination'), { role }))).not.toContain('900131490200');
    }
  });
  it('shows those who oversee no telephone, address, mail or spouse, but the age that a decision may rest on', () => {
    const [candidate] = shownFiling(filingOf('refused'), { role: 'supervisor' }).candidates;
    expect(candidate).toMatchObject({ phone: '', email: '', address: '', spouseName: null, birthDate: '1990-01-31' });
  });
  it('keeps the marks of the clerk and the proposal from the candidate', () => {
    expect(shownFiling(filingOf('proposed'), { role: 'candidate' })).toMatchObject({ marks: [], proposal: null });
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
