import { DENIAL_CODES } from '@tirkeu/domain';
import { describe, expect, it } from '@jest/globals';
import { statusOfDenial } from './denial-status.js';

const withStatus = (status: number) => DENIAL_CODES.filter((code) => statusOfDenial(code) === status);

describe('the HTTP status of a denial', () => {
  it('is 404 for what is none of the actor’s business: it looks like what does not exist', () => {
    expect(withStatus(404)).toEqual(['not-yours', 'contest-unknown']);
  });

  it('is 403 where another person has to act', () => {
    expect(withStatus(403)).toEqual(['role-not-allowed', 'two-persons-required']);
  });

  it('is 409 for everything that the state of the filing does not allow now', () => {
    expect(withStatus(409)).toHaveLength(DENIAL_CODES.length - 4);
    expect(withStatus(409)).toContain('outside-window');
  });
});
