import { describe, expect, it } from '@jest/globals';
import { differences, formFrom, merged } from './differences.js';

const blank = { phone: '', birthDate: { day: '', month: '', year: '' }, citizen: null };

describe('a form put back from what was typed', () => {
  it('is as it was typed, half a date too', () => {
    expect(formFrom(blank, { phone: '+7', birthDate: { day: '31', month: '', year: '' }, citizen: 'yes' })).toEqual({ phone: '+7', birthDate: { day: '31', month: '', year: '' }, citizen: 'yes' });
  });

  it('keeps its shape when the copy has another: fields of an older release are passed over', () => {
    expect(formFrom(blank, { phone: null, birthDate: '31.01.1990', fax: '1' })).toEqual(blank);
  });
});

describe('two forms that began as one', () => {
  const began = { phone: '1', email: 'a@b.kz', address: 'x' };
  const mine = { phone: '12', email: 'a@b.kz', address: 'mine' };
  const theirs = { phone: '1', email: 'c@d.kz', address: 'theirs' };

  it('differ where one of them was changed; the change is proposed, and one’s own where both were', () => {
    expect(differences(began, mine, theirs)).toEqual({ phone: 'mine', email: 'theirs', address: 'mine' });
  });

  it('become one by the choice of a person', () => {
    expect(merged(mine, theirs, { email: 'theirs', address: 'theirs' })).toEqual({ phone: '12', email: 'c@d.kz', address: 'theirs' });
  });
});
