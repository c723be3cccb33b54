import { describe, expect, it } from '@jest/globals';
import { ActionIdPipe, IdPipe } from './id.pipe.js';

describe('an id in an address', () => {
  it('is taken as it stands', () => {
    expect(new IdPipe().transform('training.KZ-10-D-abai.4')).toBe('training.KZ-10-D-abai.4');
    expect(new ActionIdPipe().transform('c9a2159f-3d68-4481-a89b-4776e06ede19')).toBe('c9a2159f-3d68-4481-a89b-4776e06ede19');
  });

  it.each(['', '../secret', 'a b', '.hidden', 'x'.repeat(121)])('that none can be is answered like one that nobody has: "%s"', (id) => {
    expect(() => new IdPipe().transform(id)).toThrow(expect.objectContaining({ body: expect.objectContaining({ code: 'absent' }) }));
  });

  it.each(['1', 'c9a2159f-3d68-4481-a89b', '00000000-0000-0000-0000-000000000000'])('of an action that no sender makes is answered like one that nobody has sent: "%s"', (id) => {
    expect(() => new ActionIdPipe().transform(id)).toThrow(expect.objectContaining({ body: expect.objectContaining({ code: 'absent' }) }));
  });
});
