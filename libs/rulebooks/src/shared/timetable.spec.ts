import { describe, expect, it } from '@jest/globals';
import { civilDate, getWindow, instant, openAt } from '@tirkeu/domain';
import { getRulebook } from '../registry.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const march2023 = {
  electionDay: civilDate('2023-03-19'),
  zone: 'Asia/Almaty',
  overrides: { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' },
} as const;
const timetable = rulebook.timetable(march2023);

describe('the timetable of 19 March 2023 at UTC+6', () => {
  it('opens registration together with nomination', () => {
    expect(getWindow(timetable, 'registration')).toMatchObject({ opensAt: '2023-01-19T18:00:00.000Z', closesAt: '2023-02-18T12:00:00.000Z' });
  });
  it('lets candidates withdraw until the beginning of 17 March', () => {
    expect(getWindow(timetable, 'withdrawal').closesAt).toBe('2023-03-16T18:00:00.000Z');
  });
  it('campaigns from the end of registration to the beginning of the day of silence', () => {
    expect(getWindow(timetable, 'campaign')).toMatchObject({ opensAt: '2023-02-18T12:00:00.000Z', closesAt: '2023-03-17T18:00:00.000Z' });
  });
  it('votes from 07:00 to 20:00', () => {
    expect(getWindow(timetable, 'voting')).toMatchObject({ opensAt: '2023-03-19T01:00:00.000Z', closesAt: '2023-03-19T14:00:00.000Z' });
  });
  it('names silence, the end of the check of declarations and the last moment to publish results', () => {
    expect(timetable.moments.map(({ id, at }) => [id, at])).toEqual([
      ['silence-begins', '2023-03-17T18:00:00.000Z'],
      ['results-published-by', '2023-03-26T18:00:00.000Z'],
      ['declarations-verified-by', '2023-03-05T18:00:00.000Z'],
    ]);
  });
  it('has several windows open at once', () => {
    expect(openAt(timetable, instant('2023-02-01T06:00:00Z')).map(({ id }) => id)).toEqual(['nomination', 'registration', 'withdrawal']);
    expect(openAt(timetable, instant('2023-02-18T12:00:00Z')).map(({ id }) => id)).toEqual(['withdrawal', 'campaign']);
  });
  it('cites the decision that called the election for what it fixed and the law for the rest', () => {
    expect(getWindow(timetable, 'nomination').citation.act.id).toBe('call-of-election');
    expect(getWindow(rulebook.timetable({ ...march2023, overrides: undefined }), 'nomination').citation).toMatchObject({ act: { id: 'election-law' }, article: '103' });
  });
});

describe('a call that cannot be lawful', () => {
  it('is told: nomination cannot close before it opens', () => {
    expect(() => rulebook.timetable({ ...march2023, overrides: { nominationOpens: '2023-02-09', nominationCloses: '2023-02-08T18:00' } })).toThrow(/nomination would end/);
  });
  it('is told: a date without the form of one, an unknown zone', () => {
    expect(() => rulebook.timetable({ ...march2023, overrides: { nominationCloses: '8 February' } })).toThrow(RangeError);
    expect(() => rulebook.timetable({ ...march2023, zone: 'Asia/Nowhere' })).toThrow(RangeError);
  });
});

describe('terms of the commission', () => {
  it('gives time to mend until registration closes, and none within its last hour', () => {
    expect(rulebook.cureBy(instant('2023-02-17T06:40:00Z'), timetable)).toBe('2023-02-18T12:00:00.000Z');
    expect(rulebook.cureBy(instant('2023-02-18T11:00:00Z'), timetable)).toBe('2023-02-18T12:00:00.000Z');
    expect(rulebook.cureBy(instant('2023-02-18T11:00:00.001Z'), timetable)).toBeNull();
    expect(rulebook.cureBy(instant('2023-02-19T00:00:00Z'), timetable)).toBeNull();
  });
  it('ends the term of appeal at the midnight after its seventh day, in the zone of the commission', () => {
    expect(rulebook.appealBy(instant('2023-02-05T06:00:00Z'), 'Asia/Almaty')).toBe('2023-02-12T18:00:00.000Z');
    expect(rulebook.appealBy(instant('2023-02-04T18:30:00Z'), 'Asia/Almaty')).toBe('2023-02-12T18:00:00.000Z');
    expect(rulebook.publishBy(instant('2023-02-05T06:00:00Z'), 'Asia/Aqtau')).toBe('2023-02-12T19:00:00.000Z');
  });
});

describe('the lock of one person, one candidacy', () => {
  it('is one for all districts of a maslikhat election', () => {
    const group = (contestId: string) => rulebook.candidacyGroup({ electionId: 'e', form: 'single-member', contestId });
    expect(group('a')).toBe(group('b'));
    expect(group('a')).not.toBe(rulebook.candidacyGroup({ electionId: 'e', form: 'party-list' }));
    expect(group('a')).not.toBe(rulebook.candidacyGroup({ electionId: 'f', form: 'single-member' }));
  });
  it('is one for each district of the Mazhilis, where two were not barred in 2023', () => {
    const mazhilis = getRulebook('kz-mazhilis-2023');
    expect(mazhilis.candidacyGroup({ electionId: 'e', form: 'single-member', contestId: 'a' })).not.toBe(mazhilis.candidacyGroup({ electionId: 'e', form: 'single-member', contestId: 'b' }));
  });
});
