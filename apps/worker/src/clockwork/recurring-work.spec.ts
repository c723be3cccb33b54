import { describe, expect, it } from '@jest/globals';
import { CLOCKWORK } from '@tirkeu/persistence';
import { recurringTable, type RecurringWork } from './recurring-work.js';

const work = (name: string): RecurringWork => ({ name, everyMs: 1_000, queue: CLOCKWORK, run: async () => 0 });

describe('recurring work', () => {
  it('is found by its name', () => {
    expect([...recurringTable([work('sweep'), work('relay')], ['sweep', 'relay']).keys()]).toEqual(['sweep', 'relay']);
  });
  it('stops the start when some of it has nobody to do it, and is named', () => {
    expect(() => recurringTable([work('sweep')], ['sweep', 'relay', 'reconcile'])).toThrow('No handler for recurring work: relay, reconcile.');
  });
  it('stops the start when two would do it, and is named', () => {
    expect(() => recurringTable([work('sweep'), work('sweep')], ['sweep'])).toThrow('Recurring work sweep has two handlers.');
  });
});
