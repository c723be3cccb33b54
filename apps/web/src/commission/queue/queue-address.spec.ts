import { describe, expect, it } from '@jest/globals';
import { homeQueue, queueHref, queueRequest, readFilters, searched } from './queue-address.js';

const filters = { queue: 'to-check', routes: ['self', 'party'], districts: [7, 12], holders: ['nobody'] } as const;

describe('the address of the queue', () => {
  it('holds queue and filters, and is read back as it was', () => {
    expect(queueHref(filters)).toBe('/commission?queue=to-check&route=self&route=party&district=7&district=12&holder=nobody');
    expect(readFilters(new URLSearchParams('queue=to-check&route=self&route=party&district=12&district=7&holder=nobody'), 'mine')).toMatchObject({ queue: 'to-check', districts: [7, 12], holders: ['nobody'] });
  });

  it('never holds a search, which may name a person', () => {
    expect(queueHref(filters)).not.toContain('q=');
    expect(queueRequest(filters, 'n4')).toBe('/api/queue?queue=to-check&route=self&route=party&district=7&district=12&holder=nobody&cursor=n4');
  });

  it.each([['үұқ,', '8906'], [' ҮҰҚ, ', '8906'], ['8906', '8906'], ['"әің 5678 9012 3428', '1234567890123428'], ['үғң', 'үғң'], ['Әніс', 'Әніс'], ['Ұлан', 'Ұлан']])('asks for %s as %s: keys of the digit row are digits, a name stays one', (typed, asked) => {
    expect(searched(typed)).toBe(asked);
  });

  it('ignores what it does not know instead of breaking', () => {
    expect(readFilters(new URLSearchParams('queue=everything&route=telepathy&district=-3&holder=ghost'), 'to-check')).toEqual({ queue: 'to-check', routes: [], districts: [], holders: [] });
  });

  it('opens the pool for a clerk and the session for those who decide', () => {
    expect([homeQueue('clerk'), homeQueue('secretary'), homeQueue('chair'), homeQueue('member')]).toEqual(['to-check', 'to-check', 'for-decision', 'for-decision']);
  });
});
