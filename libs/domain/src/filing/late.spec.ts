import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, story, storyElection } from '@tirkeu/testing/stories';
import { ACTIVE_STATUSES, available, decide, dueOfFiling, evolve, instant, publicEntries, replay, type Circumstances, type Filing } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const actor = { ...people.candidate, commissionIds: [] };
const extension = { nominationCloses: '2023-02-11T18:00', registrationCloses: '2023-02-20T18:00' };

const at = (iso: string, more: { readonly zone?: string; readonly extended?: boolean } = {}): Circumstances => {
  const { zone = storyElection.zone, extended = false } = more;
  return { actor, receivedAt: instant(iso), rulebook, timetable: rulebook.timetable({ ...storyElection, zone, extension: extended ? extension : undefined }) };
};
const handedIn = (filing: Filing, circumstances: Circumstances) => {
  const result = decide(filing, { type: 'submit' }, circumstances);
  if (!result.ok) throw new Error(`denied: ${result.error.code}`);
  return { events: result.value, filing: result.value.reduce(evolve, filing) };
};

describe('what is handed in after nomination has closed', () => {
  it.each([
    ['Asia/Almaty, UTC+6 in 2023', 'Asia/Almaty', '2023-02-08T11:59:59.999Z', '2023-02-08T12:00:00.000Z'],
    ['Asia/Aqtau, UTC+5', 'Asia/Aqtau', '2023-02-08T12:59:59.999Z', '2023-02-08T13:00:00.000Z'],
  ])('is in time at 17:59:59.999 and late at 18:00:00.000: %s', (_name, zone, inTime, late) => {
    expect(handedIn(filingOf('draft'), at(inTime, { zone })).filing.status).toBe('submitted');
    expect(handedIn(filingOf('draft'), at(late, { zone }))).toMatchObject({
      filing: { status: 'late', submittedAt: late, history: ['late'] }, events: [{ type: 'FilingReceivedLate', at: late, deadline: late }],
    });
  });

  it('is kept with the hashes of its papers and the deadline as it stood then', () => {
    const { events } = handedIn(filingOf('draft'), at('2023-02-08T12:00:03.120Z'));
    expect(events).toMatchObject([{ deadline: '2023-02-08T12:00:00.000Z', manifest: [{ requirement: 'intention-to-stand' }, { requirement: 'biography' }] }]);
  });

  it('is kept as it stands, though a paper is missing: nothing of it is examined', () => {
    const withoutPapers = replay(story('draft').filter(({ type }) => type !== 'DocumentAttached'));
    expect(handedIn(withoutPapers, at('2023-02-08T12:00:00.000Z')).filing).toMatchObject({ status: 'late', manifest: [] });
  });

  it('names its candidate, or nobody could be told', () => {
    const nobody = replay(story('draft').slice(0, 1));
    expect(decide(nobody, { type: 'submit' }, at('2023-02-08T12:00:00.000Z'))).toMatchObject({ ok: false, error: { code: 'details-missing', items: ['identity'] } });
  });

  it('is received until registration closes and not after', () => {
    expect(handedIn(filingOf('draft'), at('2023-02-18T11:59:59.999Z')).filing.status).toBe('late');
    expect(decide(filingOf('draft'), { type: 'submit' }, at('2023-02-18T12:00:00.000Z'))).toMatchObject({
      ok: false, error: { code: 'outside-window', span: { opensAt: '2023-01-19T18:00:00.000Z', closesAt: '2023-02-18T12:00:00.000Z' }, allowed: ['discard'] },
    });
  });
});

describe('a late filing', () => {
  const late = filingOf('late');

  it('takes up no candidacy, waits for nobody and is not public', () => {
    expect(ACTIVE_STATUSES).not.toContain('late');
    expect(dueOfFiling(late, rulebook, at('2023-02-09T06:00:00Z').timetable)).toEqual([]);
    expect(publicEntries(late)).toEqual([]);
  });

  it('is counted as not nominated', () => {
    expect(rulebook.outcomeCategory(late.history)).toBe('not-nominated');
  });

  it('can be examined by nobody and withdrawn by nobody; the candidate may sign it, and only the system counts it in time, where a resolution gives lost minutes back', () => {
    const LEFT: Readonly<Record<string, readonly string[]>> = { system: ['count-in-time'], candidate: ['attach-signature', 'request-data'] };
    const commissionIds = [storyElection.commissionId];
    for (const person of Object.values(people)) expect(available(late, { ...at('2023-02-09T06:00:00Z'), actor: { ...person, commissionIds } })).toEqual(LEFT[person.role] ?? []);
  });

  it('can be handed in again while an extension keeps nomination open, and is then in time', () => {
    const again = at('2023-02-11T11:59:59.999Z', { extended: true });
    expect(available(late, again)).toContain('submit');
    expect(handedIn(late, again).filing).toMatchObject({ status: 'submitted', submittedAt: '2023-02-11T11:59:59.999Z', history: ['late', 'submitted'] });
    expect(decide(late, { type: 'submit' }, at('2023-02-11T12:00:00.000Z', { extended: true }))).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });

  it('is completed before it is handed in again: what is in time is examined', () => {
    const { filing } = handedIn(replay(story('draft').filter(({ type }) => type !== 'DocumentAttached')), at('2023-02-08T12:00:00.000Z'));
    expect(decide(filing, { type: 'submit' }, at('2023-02-10T06:00:00Z', { extended: true }))).toMatchObject({ ok: false, error: { code: 'documents-missing' } });
    expect(available(filing, at('2023-02-10T06:00:00Z', { extended: true }))).toContain('attach-document');
  });
});
