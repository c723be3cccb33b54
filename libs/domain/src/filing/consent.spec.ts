import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people, resolution, story, storyElection } from '@tirkeu/testing/stories';
import {
  assess, capacityOf, civilDate, decide, evolve, instant, missingDocuments, publicEntries, replay,
  type Actor, type Circumstances, type Filing, type FilingAction, type FilingEvent, type Identity,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
/** Aisulu in her own account, which is not the party's. */
const named: Actor = { accountId: 'account-own', role: 'candidate', name: 'Үлгібаева Айсұлу', commissionIds: [], iin: aisulu.iin };
const agent: Actor = { ...people.agent, commissionIds: [] };
const clerk: Actor = { ...people.clerk, commissionIds: [storyElection.commissionId] };
const chair: Actor = { ...people.chair, commissionIds: [storyElection.commissionId] };

const when = (iso: string, actor: Actor): Circumstances => ({ actor, receivedAt: instant(iso), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code} ${JSON.stringify(result.error.items ?? result.error.facts ?? '')}`);
  return result.value.reduce(evolve, filing);
};
const denial = (filing: Filing, action: FilingAction, circumstances: Circumstances) => {
  const result = decide(filing, action, circumstances);
  if (result.ok) throw new Error(`${action.type} was not denied`);
  return result.error;
};
const eventsOf = (filing: Filing, action: FilingAction, circumstances: Circumstances): readonly string[] => {
  const result = decide(filing, action, circumstances);
  return result.ok ? result.value.map(({ type }) => type) : [result.error.code];
};
const consentRow = (filing: Filing, candidateId = 'c1') =>
  assess(filing, rulebook).find(({ rule, candidateId: of }) => (rule === 'consent-to-stand' || rule === 'consent-to-list') && of === candidateId);

const give: FilingAction = { type: 'give-consent' };
const refuse: FilingAction = { type: 'refuse-consent', reason: null };
const withdrawConsent: FilingAction = { type: 'withdraw-consent', reason: 'денсаулық' };

const draftWithoutPaper = after(filingOf('draft', 'party'), { type: 'remove-document', requirement: 'consent-to-stand', candidateId: 'c1' }, when('2023-02-01T06:00:00Z', agent));

describe('consent given in the own account', () => {
  const agreed = after(draftWithoutPaper, give, when('2023-02-01T06:30:00Z', named));

  it('stands for the paper of consent: the nomination can be handed in without it', () => {
    expect(denial(draftWithoutPaper, { type: 'submit' }, when('2023-02-01T07:00:00Z', agent))).toMatchObject({ code: 'documents-missing', items: ['consent-to-stand'] });
    expect(missingDocuments(agreed, rulebook, 'nomination')).toEqual([]);
    expect(after(agreed, { type: 'submit' }, when('2023-02-01T07:00:00Z', agent)).status).toBe('submitted');
  });

  it('is told apart from a paper in the checklist, with its time in Temirtau', () => {
    expect(consentRow(agreed)).toMatchObject({ outcome: 'met', facts: { consent: 'given', consentAt: '2023-02-01T06:30:00.000Z' } });
    expect(consentRow(agreed)?.statement.ru).toBe('кандидат согласился в своём кабинете, 01.02.2023, 12:30');
    expect(consentRow(filingOf('draft', 'party'))).toMatchObject({ outcome: 'met', facts: { pages: 2 } });
    expect(consentRow(after(filingOf('draft', 'party'), give, when('2023-02-01T06:30:00Z', named)))?.statement.ru)
      .toBe('есть, страниц: 2; кандидат согласился в своём кабинете, 01.02.2023, 12:30');
  });

  it('is given by the person alone: the agent cannot give it for them', () => {
    expect(denial(draftWithoutPaper, give, when('2023-02-01T06:30:00Z', agent)).code).toBe('role-not-allowed');
  });

  it('is given once', () => {
    expect(denial(agreed, give, when('2023-02-01T06:40:00Z', named)).code).toBe('already-recorded');
  });

  it('does not outlive the number: another IIN is another person', () => {
    const identity: Identity = { ...aisulu, iin: '850714390003', birthDate: civilDate('1985-07-14'), sex: 'male' };
    const another = after(agreed, { type: 'record-identity', candidateId: 'c1', identity }, when('2023-02-01T06:50:00Z', agent));
    expect(another.consents).toEqual([]);
    expect(capacityOf(another, named)).toBeNull();
    const corrected = after(agreed, { type: 'record-identity', candidateId: 'c1', identity: { ...aisulu, iin: null } }, when('2023-02-01T06:50:00Z', agent));
    expect(corrected.consents).toHaveLength(1);
  });

  it('cannot be called absent by the commission', () => {
    const submitted = after(agreed, { type: 'submit' }, when('2023-02-01T07:00:00Z', agent));
    const taken = after(submitted, { type: 'take' }, when('2023-02-02T06:00:00Z', clerk));
    const marked = after(taken, { type: 'mark-requirement', rule: 'consent-to-stand', candidateId: 'c1', value: 'not-met', note: 'қағаз жоқ' }, when('2023-02-02T06:00:00Z', clerk));
    const words = { kk: 'Келісім жоқ.', ru: 'Согласия нет.', en: 'There is no consent.' };
    expect(denial(marked, { type: 'propose-refusal', grounds: [{
      ground: 'documents-missing', rule: 'consent-to-stand', candidateId: 'c1', finding: words, evidence: [{ kind: 'absent', requirement: 'consent-to-stand' }],
    }] }, when('2023-02-18T12:00:00Z', clerk)).code).toBe('ground-needs-evidence');
  });

  it('answers a notice that found the paper wanting', () => {
    const submitted = after(filingOf('draft', 'party'), { type: 'submit' }, when('2023-02-01T07:00:00Z', agent));
    const taken = after(submitted, { type: 'take' }, when('2023-02-02T06:00:00Z', clerk));
    const noticed = after(taken, { type: 'serve-notice', defects: [{ rule: 'consent-to-stand', candidateId: 'c1', found: null }] }, when('2023-02-03T06:00:00Z', clerk));
    expect(denial(noticed, { type: 'answer-notice' }, when('2023-02-04T06:00:00Z', agent))).toMatchObject({ code: 'notice-unanswered-documents', items: ['consent-to-stand'] });
    const given = after(noticed, give, when('2023-02-04T06:00:00Z', named));
    expect(after(given, { type: 'answer-notice' }, when('2023-02-04T06:01:00Z', agent)).status).toBe('in-examination');
  });
});

describe('consent refused or taken back before anything is handed in', () => {
  const refused = after(filingOf('draft', 'party'), refuse, when('2023-02-01T06:30:00Z', named));

  it('stops the nomination, whatever paper is there, and names the person', () => {
    expect(denial(refused, { type: 'submit' }, when('2023-02-01T07:00:00Z', agent))).toMatchObject({ code: 'consent-refused', items: ['c1'] });
    expect(consentRow(refused)).toMatchObject({ outcome: 'not-met', facts: { consent: 'refused' } });
    expect(consentRow(refused)?.statement.ru).toBe('есть, страниц: 2; кандидат отказался в своём кабинете, 01.02.2023, 12:30');
  });

  it('can be changed by the person: who agrees after all can be nominated', () => {
    const after2 = after(refused, give, when('2023-02-02T06:00:00Z', named));
    expect(after(after2, { type: 'submit' }, when('2023-02-02T07:00:00Z', agent)).status).toBe('submitted');
    const back = after(after2, withdrawConsent, when('2023-02-02T06:30:00Z', named));
    expect(denial(back, { type: 'submit' }, when('2023-02-02T07:00:00Z', agent)).code).toBe('consent-refused');
    expect(back).toMatchObject({ status: 'draft', consents: [{ answer: 'withdrawn', reason: 'денсаулық' }] });
  });

  it('cannot take back what was not given', () => {
    expect(denial(filingOf('draft', 'party'), withdrawConsent, when('2023-02-01T06:30:00Z', named)).code).toBe('consent-not-given');
  });

  it('is over when the agent takes the person out of the draft, with their papers', () => {
    const without = after(refused, { type: 'remove-candidate', candidateId: 'c1' }, when('2023-02-01T07:00:00Z', agent));
    expect(without).toMatchObject({ candidates: [], consents: [], status: 'draft' });
    expect(without.documents.filter(({ candidateId }) => candidateId === 'c1')).toEqual([]);
    expect(denial(without, { type: 'remove-candidate', candidateId: 'c1' }, when('2023-02-01T07:00:00Z', agent)).code).toBe('candidate-unknown');
    expect(capacityOf(without, named)).toBeNull();
  });

  it('stops a self-nomination that somebody else opened under the person’s number', () => {
    const self = after(filingOf('draft'), refuse, when('2023-02-01T06:30:00Z', named));
    expect(denial(self, { type: 'submit' }, when('2023-02-01T07:00:00Z', { ...people.candidate, commissionIds: [] }))).toMatchObject({ code: 'consent-refused', items: ['c1'] });
  });
});

describe('a party’s candidate in a district', () => {
  it('withdraws before registration by an own application', () => {
    const submitted = filingOf('submitted', 'party');
    expect(eventsOf(submitted, withdrawConsent, when('2023-02-06T06:00:00Z', named))).toEqual(['ConsentWithdrawn', 'CandidacyWithdrawn']);
    const ended = after(submitted, withdrawConsent, when('2023-02-06T06:00:00Z', named));
    expect(ended.status).toBe('withdrawn');
    expect(rulebook.outcomeCategory(ended.history)).toBe('withdrawn-before-registration');
    expect(publicEntries(ended)).toMatchObject([{ candidateId: 'c1', status: 'withdrawn', statusSince: '2023-02-06T06:00:00.000Z' }]);
  });

  it('withdraws after registration until the last full days before the vote', () => {
    const ended = after(filingOf('registered', 'party'), withdrawConsent, when('2023-03-16T17:59:59.999Z', named));
    expect(rulebook.outcomeCategory(ended.history)).toBe('withdrawn-after-registration');
    expect(denial(filingOf('registered', 'party'), withdrawConsent, when('2023-03-16T18:00:00Z', named)).code).toBe('outside-window');
  });

  it('who never agreed denies the nomination that was handed in', () => {
    expect(eventsOf(filingOf('in-examination', 'party'), refuse, when('2023-02-06T06:00:00Z', named))).toEqual(['ConsentRefused', 'CandidacyWithdrawn']);
    const ended = after(filingOf('in-examination', 'party'), refuse, when('2023-02-06T06:00:00Z', named));
    expect(rulebook.outcomeCategory(ended.history)).toBe('withdrawn-before-registration');
  });

  it('who has agreed does not refuse but withdraws', () => {
    const agreed = after(filingOf('submitted', 'party'), give, when('2023-02-02T06:00:00Z', named));
    expect(denial(agreed, refuse, when('2023-02-06T06:00:00Z', named)).code).toBe('already-recorded');
  });
});

describe('a person on a party’s list', () => {
  const daurenIdentity: Identity = { ...aisulu, iin: '850714390003', birthDate: civilDate('1985-07-14'), sex: 'male', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' } };
  /** Two persons: a woman, who alone fills the quota of 30 %, and a man of 37. */
  const listStory = (status: 'submitted' | 'proposed' | 'registered'): readonly FilingEvent[] => story(status, 'party-list').flatMap((event): readonly FilingEvent[] => {
    if (event.type === 'FilingOpened') return [{ ...event, form: 'party-list', seats: 10 }];
    if (event.type !== 'IdentityRecorded') return [event];
    return [event, { ...event, candidateId: 'c2', identity: daurenIdentity }, { type: 'DocumentAttached', at: event.at, by: event.by, document: paper('consent-to-list', event.at, 'c2') }];
  });
  const list = (status: 'submitted' | 'proposed' | 'registered'): Filing => replay(listStory(status));
  const dauren: Actor = { ...named, accountId: 'account-dauren', name: 'Ібраев Дәурен', iin: '850714390003' };
  const at = '2023-02-06T06:00:00Z';
  const quotaOf = (filing: Filing) => assess(filing, rulebook).find(({ rule }) => rule === 'quota');

  it('leaves the list, and the list goes on with the others', () => {
    expect(eventsOf(list('submitted'), withdrawConsent, when(at, dauren))).toEqual(['ConsentWithdrawn', 'CandidateLeft']);
    const rest = after(list('submitted'), withdrawConsent, when(at, dauren));
    expect(rest.status).toBe('submitted');
    expect(rest.candidates.map(({ id }) => id)).toEqual(['c1']);
    expect(rest.departures).toMatchObject([{ candidate: { id: 'c2' }, at: '2023-02-06T06:00:00.000Z', reason: 'денсаулық', afterRegistration: false }]);
    expect(publicEntries(rest)).toMatchObject([{ candidateId: 'c2', status: 'withdrawn', resolution: null }]);
  });

  it('who leaves is no longer asked for papers, and the quota is observed anew', () => {
    expect(quotaOf(list('submitted'))).toMatchObject({ outcome: 'met', facts: { size: 2, required: 1, counted: 1 } });
    const rest = after(list('submitted'), withdrawConsent, when(at, named));
    expect(quotaOf(rest)).toMatchObject({ outcome: 'not-met', facts: { size: 1, required: 1, counted: 0 } });
    expect(missingDocuments(rest, rulebook).some(({ candidateId }) => candidateId === 'c1')).toBe(false);
  });

  it('sends a proposal back to be examined, for it was about another list', () => {
    const rest = after(list('proposed'), withdrawConsent, when(at, dauren));
    expect(rest).toMatchObject({ status: 'in-examination', proposal: null });
    expect(denial(rest, { type: 'register', resolution: resolution('2023-02-07') }, when('2023-02-07T06:00:00Z', chair)).code).toBe('wrong-state');
  });

  it('leaves a registered list, which stays registered', () => {
    const rest = after(list('registered'), withdrawConsent, when('2023-03-01T06:00:00Z', dauren));
    expect(rest.status).toBe('registered');
    expect(publicEntries(rest).map(({ candidateId, status }) => [candidateId, status])).toEqual([['c1', 'registered'], ['c2', 'withdrawn']]);
    expect(rest.departures[0]?.afterRegistration).toBe(true);
  });

  it('ends the list when the last one leaves', () => {
    const empty = after(after(list('submitted'), withdrawConsent, when(at, dauren)), refuse, when('2023-02-07T06:00:00Z', named));
    expect(empty).toMatchObject({ status: 'withdrawn', candidates: [] });
    expect(publicEntries(empty).map(({ candidateId, status }) => [candidateId, status])).toEqual([['c2', 'withdrawn'], ['c1', 'withdrawn']]);
    expect(rulebook.outcomeCategory(empty.history)).toBe('withdrawn-before-registration');
  });

  it('who has left has nothing more to say', () => {
    expect(denial(after(list('submitted'), withdrawConsent, when(at, dauren)), give, when('2023-02-07T06:00:00Z', dauren)).code).toBe('not-yours');
  });

  it('keeps the others from nothing: the papers asked of who left need not be mended', () => {
    const examined = after(list('submitted'), { type: 'take' }, when('2023-02-02T06:00:00Z', clerk));
    const noticed = after(examined, { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId: 'c2', found: null }] }, when('2023-02-03T06:00:00Z', clerk));
    const rest = after(noticed, withdrawConsent, when(at, dauren));
    expect(after(rest, { type: 'answer-notice' }, when('2023-02-07T06:00:00Z', agent)).status).toBe('in-examination');
  });
});
