import { describe, expect, it } from '@jest/globals';
import { evolve, instant, type FilingEvent } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper, people } from '@tirkeu/testing/stories';
import { onlyOtherAnswersCame } from './answers-came.js';
import { differencesOf } from './differences.js';
import { isAsking, registerStates, registersToAsk } from './register-state.js';
import { requirementRows } from './requirement-rows.js';
import { changesSinceMark } from './since-mark.js';

const at = (minute: string) => instant(`2023-02-03T06:${minute}:00.000Z`);
const happened = (minute: string) => ({ at: at(minute), by: people.system });
const asked: FilingEvent = { type: 'RegistersAsked', ...happened('00'), registers: ['population', 'convictions', 'revenue'] };
const named = (value: string): FilingEvent => ({
  type: 'RegisterAnswered', ...happened('01'), register: 'population',
  facts: [{ name: 'registered-name-ru', candidateId: 'c1', value, source: 'ГБД ФЛ', observedAt: at('01'), recordedBy: people.system }],
});
const silent: FilingEvent = { type: 'RegisterSilent', ...happened('02'), register: 'revenue', candidateIds: ['c1'], reason: 'no-answer' };
const filing = [asked, named('Ульгибаева Айсулу Мысалбековна'), silent].reduce(evolve, filingOf('in-examination'));

describe('registers at a glance', () => {
  it('have answered, are awaited since the question, or are silent', () => {
    expect(registerStates(filing)).toEqual([
      { register: 'population', kind: 'answered', at: at('01') }, { register: 'convictions', kind: 'awaited', at: at('00') }, { register: 'revenue', kind: 'no-answer', at: at('00') },
    ]);
    expect(isAsking(filing)).toBe(true);
  });

  it('are asked again where there is no answer, and not while one is on its way unless it is lost', () => {
    expect(registersToAsk(filing, at('03'))).toEqual(['revenue']);
    expect(registersToAsk(filing, at('05'))).toEqual(['convictions', 'revenue']);
  });

  it('that a person asked by telephone have answered all the same', () => {
    const told = evolve(filing, { type: 'FactRecorded', ...happened('09'), fact: { name: 'declaration-submitted', candidateId: 'c1', value: true, source: 'КГД', observedAt: at('09'), recordedBy: people.clerk } });
    expect(registerStates(told).find(({ register }) => register === 'revenue')).toEqual({ register: 'revenue', kind: 'answered', at: at('09') });
  });
});

describe('differences between form and register', () => {
  it('are shown as they are written, and not where case and spaces alone differ', () => {
    expect(differencesOf(filing)).toEqual([{ name: 'registered-name-ru', candidateId: 'c1', declared: 'Ульгибаева Айсулу Мысалкызы', answered: 'Ульгибаева Айсулу Мысалбековна' }]);
    expect(differencesOf([asked, named('УЛЬГИБАЕВА  Айсулу Мысалкызы')].reduce(evolve, filingOf('in-examination')))).toEqual([]);
  });
});

describe('a tick that is on its way when an answer comes', () => {
  const rulebook = getRulebook('kz-maslikhat-2023');
  const before = evolve(filingOf('in-examination'), asked);
  const rowOf = (rule: string) => {
    const row = requirementRows(before, rulebook).find(({ finding }) => finding.rule === rule);
    if (!row) throw new Error(`No row ${rule}`);
    return row;
  };
  const citizen: FilingEvent = { type: 'RegisterAnswered', ...happened('01'), register: 'population', facts: [{ name: 'citizenship', candidateId: 'c1', value: false, source: 'ГБД ФЛ', observedAt: at('01'), recordedBy: people.system }] };
  it('holds where the answer says nothing about its row, and is asked for again where it does', () => {
    expect(onlyOtherAnswersCame(before, evolve(before, citizen), { rulebook, accountId: people.clerk.accountId }, rowOf('biography'))).toBe(true);
    expect(onlyOtherAnswersCame(before, evolve(before, citizen), { rulebook, accountId: people.clerk.accountId }, rowOf('citizenship'))).toBe(false);
  });
  it('holds when other ticks of the same person were kept meanwhile, and not those of somebody else', () => {
    const ticked = (by: typeof people.clerk | typeof people.secretary) => evolve(evolve(before, { type: 'RequirementMarked', at: at('02'), by, rule: 'declaration', candidateId: 'c1', value: 'unclear', note: null }), citizen);
    expect(onlyOtherAnswersCame(before, ticked(people.clerk), { rulebook, accountId: people.clerk.accountId }, rowOf('biography'))).toBe(true);
    expect(onlyOtherAnswersCame(before, ticked(people.secretary), { rulebook, accountId: people.clerk.accountId }, rowOf('biography'))).toBe(false);
  });
  it('is asked for again where anything else has changed', () => {
    const replaced = evolve(before, { type: 'DocumentAttached', ...happened('04'), document: paper('declaration-certificate', at('04')) });
    expect(onlyOtherAnswersCame(before, replaced, { rulebook, accountId: people.clerk.accountId }, rowOf('biography'))).toBe(false);
  });
});

describe('what has come since a clerk last marked', () => {
  const marked = (minute: string) => evolve(filing, { type: 'RequirementMarked', at: at(minute), by: people.clerk, rule: 'biography', candidateId: 'c1', value: 'met', note: null });
  it('is counted: papers, answers, objections', () => {
    const later = evolve(marked('01'), { type: 'DocumentAttached', ...happened('04'), document: paper('declaration-certificate', at('04')) });
    expect(changesSinceMark(later, people.clerk.accountId)).toBe(2);
    expect(changesSinceMark(marked('05'), people.clerk.accountId)).toBe(0);
  });
  it('is nothing to say to somebody who has marked nothing', () => {
    expect(changesSinceMark(marked('01'), 'somebody-else')).toBeNull();
  });
});
