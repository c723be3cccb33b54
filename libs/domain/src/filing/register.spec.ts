import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper, people, storyElection } from '@tirkeu/testing/stories';
import {
  assess, decide, evolve, findFact, findInquiry, instant, openDisputes, registersFor,
  type Actor, type Fact, type FactName, type FactScalar, type Filing, type FilingAction, type Instant,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const commissionIds = [storyElection.commissionId];
const system: Actor = { ...people.system, commissionIds: [] };
const clerk: Actor = { ...people.clerk, commissionIds };
const chair: Actor = { ...people.chair, commissionIds };
const candidate: Actor = { ...people.candidate, commissionIds: [] };

const asked = instant('2023-02-01T08:02:00.000Z');
const later = (minutes: number): Instant => instant(`2023-02-01T09:${String(minutes).padStart(2, '0')}:00.000Z`);

const ask = (filing: Filing, actor: Actor, action: FilingAction, receivedAt = later(30)) => decide(filing, action, { actor, receivedAt, rulebook, timetable });

function after(filing: Filing, actor: Actor, action: FilingAction, receivedAt = later(30)): Filing {
  const result = ask(filing, actor, action, receivedAt);
  if (!result.ok) throw new Error(`${action.type} is denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
}

const codeOf = (result: ReturnType<typeof ask>): string => (result.ok ? 'done' : result.error.code);

const said = (name: FactName, value: FactScalar, observedAt = later(1)): Omit<Fact, 'recordedBy'> => ({ name, candidateId: 'c1', value, source: 'КПСиСУ', observedAt });

const answers = (facts: readonly Omit<Fact, 'recordedBy'>[]): FilingAction => ({ type: 'record-answers', register: 'convictions', facts, unanswered: [], reason: null });
const silence = (reason: 'no-answer' | 'not-connected' = 'no-answer'): FilingAction => ({ type: 'record-answers', register: 'convictions', facts: [], unanswered: ['c1'], reason });
const question: FilingAction = { type: 'ask-registers', registers: ['convictions'] };

/** In examination; the register of convictions says by mistake that a conviction is not spent. */
const mistaken = (): Filing => after(after(filingOf('in-examination'), system, question, asked), system, answers([said('unspent-conviction', true), said('incapacity', false)]));

const overrule: FilingAction = {
  type: 'overrule-fact', name: 'unspent-conviction', candidateId: 'c1', value: false, reason: 'Справка прокуратуры: судимость другого человека.', evidence: { fileId: 'file-biography', page: 1 },
};
const dispute: FilingAction = { type: 'dispute-fact', name: 'unspent-conviction', candidateId: 'c1', statement: 'Мен ешқашан сотталған емеспін.', paper: null };

const findingOf = (filing: Filing, rule: string) => assess(filing, rulebook).find((finding) => finding.rule === rule);

describe('asking registers', () => {
  it('asks of everybody population, convictions and revenue; for the deposit once compliance is confirmed; for membership where a party nominates', () => {
    const by = people.clerk;
    expect(registersFor(filingOf('submitted'))).toEqual(['population', 'convictions', 'revenue']);
    expect(registersFor({ ...filingOf('in-examination'), compliance: { confirmedAt: asked, by } })).toEqual(['population', 'convictions', 'revenue', 'payments']);
    expect(registersFor(filingOf('submitted', 'party'))).toEqual(['population', 'convictions', 'revenue', 'party-members']);
  });

  it('is on record from the moment of the question, and the answer with its source and time', () => {
    const waiting = after(filingOf('submitted'), system, question, asked);
    expect(findInquiry(waiting, 'convictions')).toMatchObject({ askedAt: asked, settledAt: null });
    expect(findingOf(waiting, 'no-unspent-conviction')).toMatchObject({ outcome: 'unanswered' });
    const answered = after(waiting, system, answers([said('unspent-conviction', false)]));
    expect(findInquiry(answered, 'convictions')).toMatchObject({ settledAt: later(30), unanswered: [], reason: null });
    expect(findFact(answered, 'unspent-conviction', 'c1')).toMatchObject({ value: false, source: 'КПСиСУ', observedAt: later(1), recordedBy: people.system });
    expect(findingOf(answered, 'no-unspent-conviction')).toMatchObject({ outcome: 'met', statement: { ru: expect.stringContaining('КПСиСУ') } });
  });

  it('says when a register does not answer, and leaves the requirement to people', () => {
    const silent = after(after(filingOf('submitted'), system, question, asked), system, silence());
    expect(findInquiry(silent, 'convictions')).toMatchObject({ settledAt: later(30), unanswered: ['c1'], reason: 'no-answer' });
    expect(findingOf(silent, 'no-unspent-conviction')).toMatchObject({ outcome: 'unanswered' });
  });

  it('does not ask twice what is under way, and asks again what was given up or was lost for five minutes', () => {
    const waiting = after(filingOf('submitted'), system, question, asked);
    expect(ask(waiting, clerk, question, instant('2023-02-01T08:06:59.000Z'))).toEqual({ ok: true, value: [] });
    expect(ask(waiting, clerk, question, instant('2023-02-01T08:07:00.000Z'))).toMatchObject({ ok: true, value: [{ type: 'RegistersAsked', registers: ['convictions'] }] });
    expect(ask(after(waiting, system, silence()), clerk, question)).toMatchObject({ ok: true, value: [{ type: 'RegistersAsked' }] });
  });

  it('keeps an answer told twice once, and none that nobody asked for', () => {
    expect(ask(mistaken(), system, answers([said('unspent-conviction', false)]))).toEqual({ ok: true, value: [] });
    expect(codeOf(ask(filingOf('submitted'), system, answers([])))).toBe('register-not-asked');
    expect(codeOf(ask(after(filingOf('submitted'), system, question, asked), system, answers([said('citizenship', true)])))).toBe('fact-unknown');
  });

  it('asks no register that has nothing to do with the filing', () => {
    expect(codeOf(ask(filingOf('submitted'), clerk, { type: 'ask-registers', registers: ['party-members'] }))).toBe('register-not-asked');
  });

  it('keeps nothing about people who are not in the filing', () => {
    const waiting = after(filingOf('submitted'), system, question, asked);
    const answered = after(waiting, system, answers([{ ...said('incapacity', true), candidateId: 'somebody-else' }]));
    expect(answered.facts).toEqual([]);
  });
});

describe('an error of a register', () => {
  it('is overruled on a paper: the rule reads what the commission found, and both stay on record', () => {
    expect(findingOf(mistaken(), 'no-unspent-conviction')).toMatchObject({ outcome: 'not-met' });
    const corrected = after(mistaken(), clerk, overrule);
    expect(findingOf(corrected, 'no-unspent-conviction')).toMatchObject({ outcome: 'met', statement: { ru: expect.stringContaining('установлено комиссией по документу') } });
    expect(corrected.facts.filter(({ name }) => name === 'unspent-conviction').map(({ value }) => value)).toEqual([true, false]);
    expect(findFact(corrected, 'unspent-conviction', 'c1')?.overrules).toEqual({
      value: true, source: 'КПСиСУ', observedAt: later(1), reason: 'Справка прокуратуры: судимость другого человека.', evidence: { fileId: 'file-biography', page: 1 },
    });
  });

  it('stays overruled when the register repeats it, and not when the register says something else', () => {
    const again = after(after(after(mistaken(), clerk, overrule), clerk, question), system, answers([said('unspent-conviction', true, later(40))]));
    expect(findFact(again, 'unspent-conviction', 'c1')).toMatchObject({ value: false, source: 'commission' });
    const unclear = after(after(again, clerk, question), system, answers([said('unspent-conviction', null, later(50))]));
    expect(findFact(unclear, 'unspent-conviction', 'c1')).toMatchObject({ value: null, source: 'КПСиСУ' });
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ['without a paper on file', { evidence: { fileId: 'file-nowhere', page: 1 } }, 'document-absent'],
    ['by a page that the paper does not have', { evidence: { fileId: 'file-biography', page: 3 } }, 'document-absent'],
    ['where no register has answered', { name: 'imprisonment' }, 'fact-unknown'],
    ['by an answer of another form', { value: 'нет' }, 'fact-unknown'],
    ['by the same answer', { value: true }, 'already-recorded'],
  ] as const)('is not overruled %s', (_how, part, code) => {
    expect(codeOf(ask(mistaken(), clerk, { ...overrule, ...part }))).toBe(code);
  });

  it('is overruled by whoever holds the filing and nobody else', () => {
    const colleague = { ...clerk, accountId: 'account-colleague' };
    expect(codeOf(ask(mistaken(), colleague, overrule))).toBe('held-by-another');
  });

  it('is no evidence for a ground once it is overruled', () => {
    const fact = { kind: 'fact', name: 'unspent-conviction', source: 'КПСиСУ', observedAt: later(1) } as const;
    const finding = { kk: 'Сотталғандық бар.', ru: 'Есть судимость.', en: 'A conviction.' };
    const refusal: FilingAction = { type: 'propose-refusal', grounds: [{ ground: 'requirements-not-met', rule: 'no-unspent-conviction', candidateId: 'c1', finding, evidence: [fact] }] };
    const marked = (filing: Filing) => after(filing, clerk, { type: 'mark-requirement', rule: 'no-unspent-conviction', candidateId: 'c1', value: 'not-met', note: 'x' });
    expect(codeOf(ask(marked(mistaken()), clerk, refusal))).toBe('done');
    expect(codeOf(ask(marked(after(mistaken(), clerk, overrule)), clerk, refusal))).toBe('ground-needs-evidence');
  });
});

describe("a candidate's word against an answer of a register", () => {
  it('is a question to the commission until it is answered', () => {
    const disputed = after(mistaken(), candidate, dispute);
    expect(openDisputes(disputed)).toMatchObject([{ name: 'unspent-conviction', source: 'КПСиСУ', statement: 'Мен ешқашан сотталған емеспін.', answer: null }]);
    const answered = after(disputed, clerk, { type: 'answer-dispute', name: 'unspent-conviction', candidateId: 'c1', reason: 'Приговор на имя кандидата в деле.' });
    expect(openDisputes(answered)).toEqual([]);
    expect(answered.disputes[0]?.answer).toMatchObject({ outcome: 'stands', reason: 'Приговор на имя кандидата в деле.' });
  });

  it('is answered by overruling the answer, on the paper that came with it', () => {
    const { fileId, fileName, pages, sha256 } = { ...paper('biography', asked), fileId: 'file-from-the-court' };
    const disputed = after(mistaken(), candidate, { ...dispute, paper: { fileId, fileName, pages, sha256 } });
    const corrected = after(disputed, clerk, { ...overrule, evidence: { fileId: 'file-from-the-court', page: 2 } });
    expect(corrected.disputes[0]?.answer).toMatchObject({ outcome: 'overruled', reason: 'Справка прокуратуры: судимость другого человека.' });
  });

  it('is answered by the register itself when it answers otherwise', () => {
    const disputed = after(after(mistaken(), candidate, dispute), clerk, question);
    expect(after(disputed, system, answers([said('unspent-conviction', false, later(45))])).disputes[0]?.answer).toMatchObject({ outcome: 'corrected' });
  });

  it('keeps the commission from refusing before it has answered', () => {
    const proposed = evolve(mistaken(), {
      type: 'RefusalProposed', at: later(31), by: people.clerk, grounds: filingOf('refused').decision?.grounds ?? [],
    });
    const disputed = after(proposed, candidate, dispute);
    const refusal: FilingAction = { type: 'refuse', resolution: filingOf('refused').decision?.resolution ?? { number: '', on: storyElection.electionDay, vote: { members: 0, present: 0, inFavour: 0, against: 0 } } };
    expect(codeOf(ask(disputed, chair, refusal))).toBe('dispute-unanswered');
    const answered = after(disputed, clerk, { type: 'answer-dispute', name: 'unspent-conviction', candidateId: 'c1', reason: 'Приговор в деле.' });
    expect(codeOf(ask(answered, chair, refusal))).toBe('done');
  });

  it('is said once for each answer, with words, by the candidate about themselves', () => {
    const disputed = after(mistaken(), candidate, dispute);
    expect(codeOf(ask(disputed, candidate, dispute))).toBe('already-recorded');
    expect(codeOf(ask(mistaken(), candidate, { ...dispute, statement: ' ' }))).toBe('reason-missing');
    expect(codeOf(ask(mistaken(), candidate, { ...dispute, candidateId: 'c2' }))).toBe('candidate-unknown');
    expect(codeOf(ask(mistaken(), candidate, { ...dispute, name: 'court-decision' }))).toBe('fact-unknown');
  });
});

describe('membership of the nominating party', () => {
  const filed = () => after(filingOf('in-examination', 'party'), system, { type: 'ask-registers', registers: ['party-members'] }, asked);
  const answer = (value: FactScalar): FilingAction => ({ type: 'record-answers', register: 'party-members', facts: [{ ...said('party-member', value), source: 'Партия мүшелері' }], unanswered: [], reason: null });
  it.each([[true, 'met'], [false, 'not-met'], [null, 'unclear']] as const)('when the register answers %s is %s', (value, outcome) => {
    expect(findingOf(after(filed(), system, answer(value)), 'own-member')).toMatchObject({ outcome });
  });
});
