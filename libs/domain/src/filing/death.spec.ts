import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people, story, storyElection } from '@tirkeu/testing/stories';
import { capacityOf, civilDate, decide, evolve, instant, publicEntries, replay, type Actor, type Circumstances, type Filing, type FilingAction, type FilingEvent, type Identity } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const clerk: Actor = { ...people.clerk, commissionIds: [storyElection.commissionId] };
const agent: Actor = { ...people.agent, commissionIds: [] };
const by = (actor: Actor, iso = '2023-02-06T06:00:00Z'): Circumstances => ({ actor, receivedAt: instant(iso), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const death = (candidateId: string): FilingAction => ({ type: 'record-death', candidateId, diedOn: civilDate('2023-01-30') });

const dauren: Identity = {
  iin: '850714390003', birthDate: civilDate('1985-07-14'), sex: 'male', citizen: true, residentSince: null,
  nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' },
};
const asList = (event: FilingEvent): readonly FilingEvent[] => {
  if (event.type === 'FilingOpened') return [{ ...event, form: 'party-list', seats: 10 }];
  if (event.type !== 'IdentityRecorded') return [event];
  return [event, { ...event, candidateId: 'c2', identity: dauren }, { type: 'DocumentAttached', at: event.at, by: event.by, document: paper('consent-to-list', event.at, 'c2') }];
};
/** A list of two: Aisulu (c1) and Dauren (c2). */
const list = (status: 'submitted' | 'proposed' | 'registered'): Filing => replay(story(status, 'party-list').flatMap(asList));

describe('the death of a candidate in a district', () => {
  it('ends the candidacy, and is none of the four published categories of loss', () => {
    const ended = after(filingOf('registered'), death('c1'), by(clerk));
    expect(ended).toMatchObject({ status: 'died', endedAt: '2023-02-06T06:00:00.000Z', departures: [] });
    expect(rulebook.outcomeCategory(ended.history)).toBe('died');
    expect(publicEntries(ended)).toMatchObject([{ candidateId: 'c1', status: 'died' }]);
  });
});

describe('the day of a death', () => {
  const on = (diedOn: string, iso: string) => decide(filingOf('registered'), { type: 'record-death', candidateId: 'c1', diedOn: civilDate(diedOn) }, by(clerk, iso));

  it('is today at the latest: a day to come is denied', () => {
    expect(on('2023-02-07', '2023-02-06T06:00:00Z')).toMatchObject({ ok: false, error: { code: 'death-date-impossible', items: ['diedOn'] } });
    expect(on('2023-02-06', '2023-02-06T06:00:00Z')).toMatchObject({ ok: true, value: [{ type: 'CandidateDied', diedOn: '2023-02-06' }] });
  });

  it('is reckoned where the commission is: in Temirtau the 7th begins at 18:00 of the 6th in Greenwich', () => {
    expect(on('2023-02-07', '2023-02-06T17:59:59.999Z')).toMatchObject({ ok: false, error: { code: 'death-date-impossible' } });
    expect(on('2023-02-07', '2023-02-06T18:00:00Z')).toMatchObject({ ok: true });
  });
});

describe('the death of a person on a party list', () => {
  it('takes the person out and leaves the list standing', () => {
    const rest = after(list('submitted'), death('c2'), by(clerk));
    expect(rest).toMatchObject({ status: 'submitted', endedAt: null, departures: [{ candidate: { id: 'c2' }, reason: null, diedOn: '2023-01-30', afterRegistration: false }] });
    expect(rest.candidates.map(({ id }) => id)).toEqual(['c1']);
  });

  it('is said of that person alone, also to the public', () => {
    const rest = after(list('registered'), death('c2'), by(clerk));
    expect(rest.status).toBe('registered');
    expect(publicEntries(rest).map(({ candidateId, status }) => [candidateId, status])).toEqual([['c1', 'registered'], ['c2', 'died']]);
    expect(JSON.stringify(publicEntries(rest))).not.toContain('2023-01-30');
  });

  it('sends a proposal back to be examined, for it was about another list', () => {
    expect(after(list('proposed'), death('c2'), by(clerk))).toMatchObject({ status: 'in-examination', proposal: null });
  });

  it('ends the list when it was the only person on it: then the deposit is returned', () => {
    const alone = after(list('registered'), death('c2'), by(clerk));
    const empty = after(alone, death('c1'), by(clerk, '2023-02-07T06:00:00Z'));
    expect(empty).toMatchObject({ status: 'died', candidates: [], endedAt: '2023-02-07T06:00:00.000Z' });
    expect(rulebook.outcomeCategory(empty.history)).toBe('died');
  });

  it('is recorded once: who is no longer on the list cannot die on it again', () => {
    const rest = after(list('submitted'), death('c2'), by(clerk));
    expect(decide(rest, death('c2'), by(clerk))).toMatchObject({ ok: false, error: { code: 'candidate-unknown' } });
  });

  it('is recorded by the commission, and by nobody of the party', () => {
    expect(decide(list('submitted'), death('c2'), by(agent))).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
    const own: Actor = { accountId: 'own', role: 'candidate', name: 'Үлгібаева Айсұлу', commissionIds: [], iin: aisulu.iin };
    expect(capacityOf(after(list('submitted'), death('c2'), by(clerk)), own)).toBe('named');
  });
});
