import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { paper, people, resolution, story, storyElection, underAge } from '@tirkeu/testing/stories';
import {
  available, checkList, civilDate, decide, evolve, instant, publicEntries, replay,
  type Actor, type Circumstances, type DenialCode, type Filing, type FilingAction, type FilingEvent, type GroundId, type Identity, type StatedGround,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const office = [storyElection.commissionId];
const chair: Actor = { ...people.chair, commissionIds: office };
const agent: Actor = { ...people.agent, commissionIds: [] };
const by = (actor: Actor, day = '02-06'): Circumstances => ({ actor, receivedAt: instant(`2023-${day}T06:00:00Z`), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const denial = (filing: Filing, action: FilingAction, circumstances = by(chair)): DenialCode | null => {
  const result = decide(filing, action, circumstances);
  return result.ok ? null : result.error.code;
};

const man = (serial: string): Identity => ({
  iin: serial, birthDate: civilDate('1985-07-14'), sex: 'male', citizen: true, residentSince: null,
  nameKk: { surname: 'Ібраев', givenName: serial }, nameRu: { surname: 'Ибраев', givenName: serial },
});
const others = ['c2', 'c3'];
const asList = (event: FilingEvent): readonly FilingEvent[] => {
  if (event.type === 'FilingOpened') return [{ ...event, form: 'party-list', seats: 10 }];
  if (event.type !== 'IdentityRecorded') return [event];
  return [event, ...others.flatMap((candidateId): readonly FilingEvent[] => [
    { ...event, candidateId, identity: man(`85071439000${candidateId.slice(1)}`) }, { type: 'DocumentAttached', at: event.at, by: event.by, document: paper('consent-to-list', event.at, candidateId) },
  ])];
};
/** A list of three: Aisulu (c1), the only one who counts for the quota, and two men of 37 (c2, c3). One of three is more than 30 per cent. */
const list = (status: 'in-examination' | 'proposed' | 'registered' | 'refused'): Filing => replay(story(status, 'party-list').flatMap(asList));

const stated = (candidateId: string | null, ground: GroundId = 'requirements-not-met'): StatedGround =>
  ({ ground, rule: null, candidateId, finding: underAge.finding, evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' }] });
const exclude = (candidateId: string, grounds = [stated(candidateId)]): FilingAction => ({ type: 'exclude-candidate', candidateId, grounds, resolution: resolution('2023-02-06') });

describe('exclusion from a party list', () => {
  it('is possible of a list and of nothing else', () => {
    expect(available(list('registered'), by(chair))).toContain('exclude-candidate');
    expect(available(replay(story('registered', 'party')), by(chair))).not.toContain('exclude-candidate');
  });
  it('removes the person and leaves the list: before registration it is examined anew with those who remain', () => {
    const rest = after(list('proposed'), exclude('c2'), by(chair));
    expect(rest).toMatchObject({
      status: 'in-examination', proposal: null, candidates: [{ id: 'c1' }, { id: 'c3' }],
      departures: [{ candidate: { id: 'c2' }, afterRegistration: false, exclusion: { resolution: { number: '7/14' }, appealBy: '2023-02-13T18:00:00.000Z', grounds: [{ ground: 'requirements-not-met' }] } }],
    });
  });
  it('after registration leaves the list registered', () => {
    expect(after(list('registered'), exclude('c2'), by(chair))).toMatchObject({ status: 'registered', departures: [{ afterRegistration: true }] });
  });
  it.each(['requirements-not-met', 'abuse-of-office', 'declaration-untrue'] as const)('is for what concerns the person: %s', (ground) => {
    expect(denial(list('registered'), exclude('c2', [stated('c2', ground)]))).toBeNull();
  });
  it.each(['nomination-procedure', 'documents-missing', 'early-campaigning', 'other-statutory'] as const)('is not for what concerns the list as a whole: %s', (ground) => {
    expect(denial(list('registered'), exclude('c2', [stated('c2', ground)]))).toBe('ground-of-list');
  });
  it('is not for a ground against somebody else, or against nobody', () => {
    expect(denial(list('registered'), exclude('c2', [stated('c3')]))).toBe('ground-of-list');
    expect(denial(list('registered'), exclude('c2', [stated(null)]))).toBe('ground-of-list');
    expect(denial(list('registered'), exclude('c2', []))).toBe('grounds-missing');
    expect(denial(list('registered'), exclude('c9'))).toBe('candidate-unknown');
  });
  it('never empties a list: the last person goes with a resolution on the list itself', () => {
    const two = after(list('registered'), exclude('c2'), by(chair));
    const one = after(two, exclude('c3'), by(chair));
    expect(denial(one, exclude('c1'))).toBe('last-of-list');
  });
  it('is the commission’s, by a vote', () => {
    expect(denial(list('registered'), { ...exclude('c2'), resolution: { ...resolution('2023-02-06'), vote: { members: 7, present: 7, inFavour: 3, against: 4 } } } as FilingAction)).toBe('vote-not-carried');
  });
  it('shows the public a refused person before registration, a cancelled one after it, with the ground', () => {
    const [first, second] = [after(list('in-examination'), exclude('c2'), by(chair)), after(list('registered'), exclude('c2'), by(chair))];
    expect(publicEntries(first)).toMatchObject([{ candidateId: 'c2', status: 'refused', resolution: '7/14', grounds: [{ ground: 'requirements-not-met' }] }]);
    expect(publicEntries(second).find(({ candidateId }) => candidateId === 'c2')).toMatchObject({ status: 'cancelled', grounds: [{ ground: 'requirements-not-met' }] });
  });
});

describe('an appeal against an exclusion', () => {
  const excluded = after(list('registered'), exclude('c2'), by(chair));
  const lodged = after(excluded, { type: 'lodge-appeal', to: 'court', number: '5', candidateId: 'c2' }, by(agent, '02-08'));
  it('is about the person: the list has nothing to appeal', () => {
    expect(denial(excluded, { type: 'lodge-appeal', to: 'court', number: null }, by(agent, '02-08'))).toBe('nothing-to-appeal');
    expect(publicEntries(lodged).find(({ candidateId }) => candidateId === 'c2')?.status).toBe('cancelled-under-appeal');
  });
  it('that succeeds puts the person back on the list', () => {
    const back = after(lodged, { type: 'record-appeal-outcome', outcome: 'reversed', number: '6', candidateId: 'c2' }, by(chair, '02-10'));
    expect(back.candidates.map(({ id }) => id).toSorted()).toEqual(['c1', 'c2', 'c3']);
    expect(back).toMatchObject({ status: 'registered', departures: [] });
  });
  it('that fails changes nothing', () => {
    expect(after(lodged, { type: 'record-appeal-outcome', outcome: 'upheld', number: '6', candidateId: 'c2' }, by(chair, '02-10'))).toMatchObject({ departures: [{ candidate: { id: 'c2' } }] });
  });
  it('has its own term of seven days', () => {
    expect(denial(excluded, { type: 'lodge-appeal', to: 'court', number: null, candidateId: 'c2' }, by(agent, '02-14'))).toBe('outside-window');
  });
});

describe('a refusal of a whole list that is reversed in part', () => {
  const grounds = [{ ...underAge, ground: 'documents-missing', rule: null, candidateId: null }, { ...underAge, rule: null, candidateId: 'c2' }] as const;
  const before = list('refused');
  const refused: Filing = { ...before, decision: before.decision && { ...before.decision, grounds } };
  const lodged = after(refused, { type: 'lodge-appeal', to: 'court', number: '5' }, by(agent, '02-08'));
  const ruling = (ofList: 'upheld' | 'reversed', ofPerson: 'upheld' | 'reversed', outcome: 'upheld' | 'reversed'): FilingAction => ({
    type: 'record-appeal-outcome', outcome, number: '6',
    grounds: [{ ground: 'documents-missing', rule: null, candidateId: null, outcome: ofList }, { ground: 'requirements-not-met', rule: null, candidateId: 'c2', outcome: ofPerson }],
  });
  it('registers the list without the person against whom a ground stands', () => {
    const rest = after(lodged, ruling('reversed', 'upheld', 'reversed'), by(chair, '02-10'));
    expect(rest).toMatchObject({ status: 'registered', candidates: [{ id: 'c1' }, { id: 'c3' }], departures: [{ candidate: { id: 'c2' }, exclusion: { resolution: null, grounds: [{ ground: 'requirements-not-met' }] } }] });
  });
  it('stands where the ground against the list stands', () => {
    expect(after(lodged, ruling('upheld', 'reversed', 'upheld'), by(chair, '02-10')).status).toBe('refused');
    expect(denial(lodged, ruling('upheld', 'reversed', 'reversed'), by(chair, '02-10'))).toBe('outcome-differs');
  });
});

describe('quota and size of a list, looked at after every departure', () => {
  it('keep where one of three counts, and where one of two does', () => {
    expect(checkList(list('registered'), rulebook)).toMatchObject({ persons: 3, left: 0, quota: { required: 1, counted: 1 }, size: 'accept', follows: 'nothing' });
    expect(checkList(after(list('registered'), exclude('c2'), by(chair)), rulebook)).toMatchObject({ persons: 2, left: 1, follows: 'nothing' });
  });
  it('broken before registration keep the list from being registered as it is', () => {
    expect(checkList(after(list('in-examination'), exclude('c1'), by(chair)), rulebook)).toMatchObject({ persons: 2, quota: { required: 1, counted: 0 }, follows: 'not-to-be-registered' });
  });
  it.each([
    ['an exclusion', exclude('c1'), chair],
    ['a death', { type: 'record-death', candidateId: 'c1', diedOn: civilDate('2023-02-01') } as const, { ...people.clerk, commissionIds: office }],
  ] as const)('broken after registration by %s need a resolution on the list: it does not fall by itself', (_name, action, actor) => {
    const rest = after(list('registered'), action, by(actor));
    expect(rest.status).toBe('registered');
    expect(checkList(rest, rulebook)).toMatchObject({ follows: 'resolution-needed' });
    const cancelled = after(rest, { type: 'cancel-registration', grounds: [{ ...stated(null, 'other-statutory') }], resolution: resolution('2023-02-07') }, by(chair, '02-07'));
    expect(cancelled.status).toBe('cancelled');
  });
  it('are nothing to ask of a filing in a district', () => expect(checkList(replay(story('registered')), rulebook)).toBeNull());
});
