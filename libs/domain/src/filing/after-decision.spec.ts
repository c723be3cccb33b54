import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, resolution, storyElection, underAge } from '@tirkeu/testing/stories';
import {
  civilDate, decide, dueOfFiling, evolve, instant, openStay, publicEntries, registeredSince,
  type Actor, type Circumstances, type DenialCode, type Filing, type FilingAction, type Role,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const when = (day: string, role: Role = 'chair'): Circumstances => {
  const known = Object.values(people).find((one) => one.role === role);
  const actor: Actor = { accountId: known?.accountId ?? role, name: known?.name ?? role, role, commissionIds: role === 'candidate' ? [] : [storyElection.commissionId] };
  return { actor, receivedAt: instant(`2023-${day}T06:00:00Z`), rulebook, timetable };
};
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const denial = (filing: Filing, action: FilingAction, circumstances: Circumstances): DenialCode | null => {
  const result = decide(filing, action, circumstances);
  return result.ok ? null : result.error.code;
};

const toCourt: FilingAction = { type: 'lodge-appeal', to: 'court', number: '3-1/23' };
const toHigher: FilingAction = { type: 'lodge-appeal', to: 'higher-commission', number: '14' };
const refused = filingOf('refused');
const cancelled = filingOf('cancelled');
const inBoth = after(after(refused, toHigher, when('02-06', 'candidate')), toCourt, when('02-07', 'candidate'));
const age = { ground: 'requirements-not-met', rule: 'minimum-age', candidateId: 'c1' } as const;
const second = { ...underAge, ground: 'declaration-untrue', rule: null } as const;
const onTwoGrounds: Filing = { ...refused, decision: refused.decision && { ...refused.decision, grounds: [underAge, second] } };
const two = (first: 'upheld' | 'reversed', other: 'upheld' | 'reversed') => [{ ...age, outcome: first }, { ground: 'declaration-untrue', rule: null, candidateId: 'c1', outcome: other }] as const;

describe('an appeal', () => {
  it('may be before the higher commission and the court at once', () => {
    expect(inBoth.appeals).toMatchObject([{ to: 'higher-commission', outcome: 'pending' }, { to: 'court', outcome: 'pending' }]);
  });
  it('is not lodged twice with the same body', () => {
    expect(denial(inBoth, toCourt, when('02-08', 'candidate'))).toBe('appeal-pending');
    expect(denial(inBoth, toHigher, when('02-08', 'candidate'))).toBe('appeal-pending');
  });
  it('stops at the higher commission while the court has it (Art. 20(9)), and goes on when the court has decided', () => {
    const ofHigher: FilingAction = { type: 'record-appeal-outcome', to: 'higher-commission', outcome: 'reversed', number: '15' };
    expect(denial(inBoth, ofHigher, when('02-09'))).toBe('appeal-suspended');
    const upheld = after(inBoth, { type: 'record-appeal-outcome', to: 'court', outcome: 'upheld', number: '2-15/2023' }, when('02-10'));
    expect(upheld.status).toBe('refused');
    expect(after(upheld, ofHigher, when('02-11')).status).toBe('registered');
  });
  it('that succeeds in court leaves the higher commission nothing to decide', () => {
    const reversed = after(inBoth, { type: 'record-appeal-outcome', outcome: 'reversed', number: '2-15/2023', ruledOn: civilDate('2023-02-09') }, when('02-10', 'secretary'));
    expect(reversed).toMatchObject({
      status: 'registered', endedAt: null, publishedAt: null,
      appeals: [{ to: 'higher-commission', outcome: 'closed' }, { to: 'court', outcome: 'reversed', number: '2-15/2023', ruledOn: '2023-02-09', grounds: [{ ground: 'requirements-not-met', outcome: 'reversed' }] }],
    });
    expect(registeredSince(reversed)).toBe('2023-02-10T06:00:00.000Z');
    expect(denial(reversed, { type: 'record-appeal-outcome', outcome: 'reversed', number: null }, when('02-11'))).toBe('wrong-state');
  });
  it('on two grounds fails while one of them stands, and the record says which one fell', () => {
    const lodged = after(onTwoGrounds, toCourt, when('02-07', 'candidate'));
    const outcome = (value: 'upheld' | 'reversed', grounds: ReturnType<typeof two>): FilingAction => ({ type: 'record-appeal-outcome', outcome: value, number: '2-15/2023', grounds });
    const partly = after(lodged, outcome('upheld', two('upheld', 'reversed')), when('02-10'));
    expect(partly).toMatchObject({ status: 'refused', appeals: [{ outcome: 'upheld', grounds: [{ outcome: 'upheld' }, { outcome: 'reversed' }] }] });
    expect(after(lodged, outcome('reversed', two('reversed', 'reversed')), when('02-10')).status).toBe('registered');
    expect(denial(lodged, outcome('reversed', two('upheld', 'reversed')), when('02-10'))).toBe('outcome-differs');
  });
  it('has an outcome for every ground of the decision and for no other', () => {
    const lodged = after(onTwoGrounds, toCourt, when('02-07', 'candidate'));
    const some: FilingAction = { type: 'record-appeal-outcome', outcome: 'reversed', number: null, grounds: [{ ...age, outcome: 'reversed' }] };
    expect(denial(lodged, some, when('02-10'))).toBe('outcome-differs');
    const others: FilingAction = { type: 'record-appeal-outcome', outcome: 'reversed', number: null, grounds: [{ ...age, outcome: 'reversed' }, { ...age, outcome: 'reversed' }] };
    expect(denial(lodged, others, when('02-10'))).toBe('outcome-differs');
  });
  it.each([['before it was lodged', '2023-02-06'], ['tomorrow', '2023-02-11']])('was not decided %s', (_name, day) => {
    const lodged = after(refused, toCourt, when('02-07', 'candidate'));
    expect(denial(lodged, { type: 'record-appeal-outcome', outcome: 'upheld', number: null, ruledOn: civilDate(day) }, when('02-10'))).toBe('ruling-date-impossible');
  });
  it('of an older record, without grounds or body, counts for all grounds', () => {
    const lodged = after(refused, toCourt, when('02-07', 'candidate'));
    const old = evolve(lodged, { type: 'AppealDecided', at: instant('2023-02-10T06:00:00Z'), by: people.chair, outcome: 'reversed', number: null });
    expect(old).toMatchObject({ status: 'registered', appeals: [{ outcome: 'reversed', grounds: [{ ground: 'requirements-not-met', outcome: 'reversed' }] }] });
  });
});

describe('an appeal of which the court tells the commission (Art. 20(9))', () => {
  const noted = (lodgedOn: string): FilingAction => ({ type: 'note-appeal', to: 'court', number: '3-1/23', lodgedOn: civilDate(lodgedOn) });
  it('is noted with the day on which it was lodged, and may be decided before the commission heard of it', () => {
    const known = after(refused, noted('2023-02-08'), when('02-15', 'secretary'));
    expect(known.appeals).toMatchObject([{ to: 'court', lodgedOn: '2023-02-08', outcome: 'pending' }]);
    expect(after(known, { type: 'record-appeal-outcome', outcome: 'reversed', number: '9', ruledOn: civilDate('2023-02-13') }, when('02-15', 'secretary')).status).toBe('registered');
  });
  it('is in time by the day on which it was lodged, not by the day of the note', () => {
    expect(denial(refused, noted('2023-02-12'), when('02-20', 'secretary'))).toBeNull();
    expect(denial(refused, noted('2023-02-13'), when('02-20', 'secretary'))).toBe('outside-window');
  });
  it.each([['before the decision', '2023-02-04'], ['on a day to come', '2023-02-08']])('cannot have been lodged %s', (_name, day) => {
    expect(denial(refused, noted(day), when('02-07', 'secretary'))).toBe('ruling-date-impossible');
  });
  it('is noted once', () => expect(denial(after(refused, toCourt, when('02-07', 'candidate')), noted('2023-02-07'), when('02-08', 'secretary'))).toBe('appeal-pending'));
});

const stay: FilingAction = { type: 'record-stay', from: 'court', body: 'Теміртау қалалық соты', number: '3-7/23', ruledOn: civilDate('2023-02-06') };

describe('a suspension', () => {
  it('of the examination keeps the commission from deciding until it is lifted', () => {
    const stayed = after(filingOf('proposed'), stay, when('02-06', 'secretary'));
    expect(openStay(stayed)).toMatchObject({ of: 'examination', by: 'court', body: 'Теміртау қалалық соты', number: '3-7/23' });
    const register: FilingAction = { type: 'register', resolution: resolution('2023-02-07') };
    expect(denial(stayed, register, when('02-07'))).toBe('stayed');
    expect(after(after(stayed, { type: 'lift-stay', number: '3-9/23' }, when('02-08')), register, when('02-09')).status).toBe('registered');
  });
  it('keeps a clerk from noticing and proposing, and lets people hand in and withdraw', () => {
    const stayed = after(filingOf('in-examination'), stay, when('02-06'));
    expect(denial(stayed, { type: 'propose-registration' }, when('02-07', 'clerk'))).toBe('stayed');
    expect(denial(stayed, { type: 'serve-notice', defects: [] }, when('02-07', 'clerk'))).toBe('stayed');
    expect(after(stayed, { type: 'withdraw', reason: null }, when('02-07', 'candidate')).status).toBe('withdrawn');
  });
  it('of a cancellation leaves the candidate on the register until it is lifted', () => {
    const stayed = after(cancelled, { ...stay, ruledOn: civilDate('2023-02-21') }, when('02-21'));
    expect(stayed.status).toBe('registered');
    expect(rulebook.outcomeCategory(stayed.history)).toBe('registered');
    const back = after(stayed, { type: 'lift-stay', number: null }, when('02-24'));
    expect(back).toMatchObject({ status: 'cancelled', endedAt: '2023-02-24T06:00:00.000Z' });
    expect(rulebook.outcomeCategory(back.history)).toBe('registration-cancelled');
  });
  it('of a cancellation ends with the reversal of it', () => {
    const lodged = after(cancelled, toCourt, when('02-20', 'candidate'));
    const stayed = after(lodged, { ...stay, ruledOn: civilDate('2023-02-21') }, when('02-21'));
    expect(denial(stayed, { type: 'cancel-registration', grounds: [], resolution: resolution('2023-02-22') }, when('02-22'))).toBe('stayed');
    const reversed = after(stayed, { type: 'record-appeal-outcome', outcome: 'reversed', number: '3-7/23' }, when('02-25'));
    expect(openStay(reversed)).toBeUndefined();
    expect(reversed.status).toBe('registered');
  });
  it('of a cancellation stays when the appeal against it fails, until the ruling is in force and it is lifted', () => {
    const stayed = after(after(cancelled, toCourt, when('02-20', 'candidate')), { ...stay, ruledOn: civilDate('2023-02-21') }, when('02-21'));
    const upheld = after(stayed, { type: 'record-appeal-outcome', outcome: 'upheld', number: '3-7/23' }, when('02-25'));
    expect(upheld.status).toBe('registered');
    expect(after(upheld, { type: 'lift-stay', number: null }, when('02-26')).status).toBe('cancelled');
  });
  it('of a registration keeps it from being published', () => {
    const stayed = after(filingOf('registered'), stay, when('02-06'));
    expect(denial(stayed, { type: 'publish-registration' }, when('02-07', 'clerk'))).toBe('stayed');
  });
  it.each([
    ['a second one', stay, 'already-stayed'],
    ['none to lift', { type: 'lift-stay', number: null } as const, null],
  ] as const)('stands once: %s', (_name, action, code) => {
    const stayed = after(filingOf('proposed'), stay, when('02-06'));
    expect(denial(stayed, action, when('02-07'))).toBe(code);
  });
  it('names its body, its number and a day that has come', () => {
    expect(denial(filingOf('proposed'), { ...stay, number: ' ' }, when('02-06'))).toBe('ruling-incomplete');
    expect(denial(filingOf('proposed'), { ...stay, ruledOn: civilDate('2023-02-07') }, when('02-06'))).toBe('ruling-date-impossible');
  });
});

const itself: FilingAction = { type: 'reinstate', reason: { kk: 'Анықтама іс құжаттарында бар екен', ru: 'Справка есть в деле', en: 'The certificate is on file' }, resolution: resolution('2023-02-25') };

describe('reinstatement by the commission itself', () => {
  it.each([refused, cancelled])('puts a candidate back on the register, to be published within seven days: $status', (filing) => {
    const back = after(filing, itself, when('02-25'));
    expect(back).toMatchObject({ status: 'registered', endedAt: null, reinstatements: [{ of: filing.status === 'refused' ? 'refusal' : 'cancellation', resolution: { number: '7/14' } }] });
    expect(rulebook.outcomeCategory(back.history)).toBe('registered');
    expect(dueOfFiling(back, rulebook, timetable)).toContainEqual({ kind: 'publish-by', subject: 'filing-1', at: '2023-03-04T18:00:00.000Z' });
  });
  it('leaves an appeal nothing to decide', () => {
    expect(after(after(refused, toCourt, when('02-07', 'candidate')), itself, when('02-25')).appeals).toMatchObject([{ outcome: 'closed' }]);
  });
  it('says why in both languages of the act, by a vote with quorum and majority', () => {
    expect(denial(refused, { ...itself, reason: { kk: ' ', ru: 'Справка есть', en: '' } }, when('02-25'))).toBe('reason-missing');
    const vote = { members: 7, present: 4, inFavour: 4, against: 0 };
    expect(denial(refused, { ...itself, resolution: { ...resolution('2023-02-25'), vote } }, when('02-25'))).toBe('no-quorum');
  });
  it('is possible until voting begins and not after', () => {
    expect(denial(cancelled, itself, when('03-18'))).toBeNull();
    expect(denial(cancelled, itself, when('03-19'))).toBe('outside-window');
  });
});

describe('the acceptance of a withdrawal', () => {
  const accept: FilingAction = { type: 'accept-withdrawal', resolution: resolution('2023-02-07') };
  it('is an act of the commission, taken once, and leaves the candidacy ended as it was', () => {
    const accepted = after(filingOf('withdrawn'), accept, when('02-07'));
    expect(accepted).toMatchObject({ status: 'withdrawn', endedAt: '2023-02-06T06:00:00.000Z', acceptance: { resolution: { number: '7/14' } } });
    expect(denial(accepted, accept, when('02-08'))).toBe('wrong-state');
  });
});

describe('publication', () => {
  const publish = (on: string): FilingAction => ({ type: 'publish-registration', where: 'Теміртау газеті', on: civilDate(on) });
  it('is recorded with where and on which day', () => {
    expect(after(filingOf('registered'), publish('2023-02-06'), when('02-07', 'clerk')).publication).toEqual({ where: 'Теміртау газеті', on: '2023-02-06' });
  });
  it.each([['before the registration', '2023-02-04'], ['on a day to come', '2023-02-08']])('cannot be %s', (_name, day) => {
    expect(denial(filingOf('registered'), publish(day), when('02-07', 'clerk'))).toBe('publication-date-impossible');
  });
  it('is due anew, seven days after a court put the candidate on the register', () => {
    const reversed = after(after(refused, toCourt, when('02-07', 'candidate')), { type: 'record-appeal-outcome', outcome: 'reversed', number: null }, when('02-20'));
    expect(dueOfFiling(reversed, rulebook, timetable)).toContainEqual({ kind: 'publish-by', subject: 'filing-1', at: '2023-02-27T18:00:00.000Z' });
  });
});

describe('the public register', () => {
  it('says that a refusal is under appeal while anybody has it before them', () => {
    expect(publicEntries(inBoth)).toMatchObject([{ status: 'refused-under-appeal' }]);
    expect(publicEntries(after(inBoth, { type: 'record-appeal-outcome', to: 'court', outcome: 'upheld', number: null }, when('02-10')))).toMatchObject([{ status: 'refused-under-appeal' }]);
  });
  it('names the resolution that put the candidate back', () => {
    const back = after(refused, { ...itself, resolution: { ...resolution('2023-02-25'), number: '9/1' } }, when('02-25'));
    expect(publicEntries(back)).toMatchObject([{ status: 'registered', statusSince: '2023-02-25T06:00:00.000Z', resolution: '9/1', grounds: [] }]);
  });
});
