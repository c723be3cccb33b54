import { describe, expect, it } from '@jest/globals';
import { instant, publicEntries, replay } from '@tirkeu/domain';
import { people, story } from '@tirkeu/testing/stories';
import { asRegistered } from './public-preview.js';

describe('the preview of what the public will see', () => {
  it.each(['self', 'party'] as const)('is the entry that a registered filing (%s) really gets, but for its decision', (route) => {
    const [shown] = publicEntries(asRegistered(replay(story('draft', route)), { actor: { ...people.candidate, commissionIds: [] }, receivedAt: instant('2023-02-06T04:00:00Z') }));
    const [real] = publicEntries(replay(story('registered', route)));
    expect(real).toMatchObject({ status: 'registered' });
    expect({ ...shown, statusSince: null, resolution: null }).toEqual({ ...real, statusSince: null, resolution: null });
  });

  it('holds nothing else of a person than the names', () => {
    const draft = replay(story('draft'));
    const text = JSON.stringify(publicEntries(asRegistered(draft, { actor: { ...people.candidate, commissionIds: [] }, receivedAt: instant('2023-02-06T04:00:00Z') })));
    for (const { iin, birthDate, phone, address } of draft.candidates) for (const secret of [iin, birthDate, phone, address].filter((value) => value !== '')) expect(text).not.toContain(secret);
  });
});
