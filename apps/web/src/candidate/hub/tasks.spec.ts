import { describe, it, expect } from '@jest/globals';
import type { ContestView, FilingView } from '@tirkeu/contracts';
import { available, civilDate, instant, replay, type Actor, type Filing, type FilingEvent, type FilingStatus, type Instant } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper, people, story, storyElection } from '@tirkeu/testing/stories';
import { timetableFor } from '../../shared/rulebook.js';
import { filingCaseOf, type FilingCase } from '../case/filing-case.js';
import { courseOf } from './course.js';
import { detailTasks, finishTasks, missingToSubmit, paperTasks, progressOf, typedPages, type Task } from './tasks.js';

const words = { kk: '', ru: '', en: '' };
const contest: ContestView = {
  id: storyElection.contestId, electionId: storyElection.electionId, rulebookId: storyElection.rulebookId, electionDay: storyElection.electionDay, overrides: storyElection.overrides,
  extension: null, maslikhatId: 'm', regionId: 'KZ-35', localityId: null, tier: 'city', form: 'single-member', district: 7, seats: 1, title: words, maslikhat: words,
  commission: { id: storyElection.commissionId, kind: 'district', names: words, zone: storyElection.zone, regionId: 'KZ-35' }, zone: storyElection.zone,
};

/** 6 February 2023, 10:00 in Temirtau: nomination is open until the 8th, 18:00. */
const duringNomination = instant('2023-02-06T04:00:00Z');

function caseOf(filing: Filing, now: Instant = duringNomination): FilingCase {
  return caseFor({ ...people.candidate, commissionIds: [] }, filing, now);
}

function caseFor(actor: Actor, filing: Filing, now: Instant): FilingCase {
  const rulebook = getRulebook(storyElection.rulebookId);
  const allowed = available(filing, { actor, receivedAt: now, rulebook, timetable: timetableFor(rulebook, contest) });
  const view: FilingView = { filing, version: 1, contest, electionTitle: words, receipt: null, iinFlags: [], elsewhere: [], allowed, serverTime: now };
  return filingCaseOf(view, rulebook, actor, now);
}

const draftOf = (without: readonly FilingEvent['type'][], more: readonly FilingEvent[] = []): Filing =>
  replay([...story('draft').filter(({ type }) => !without.includes(type)), ...more]);

const statuses = (tasks: readonly Task[]) => Object.fromEntries(tasks.map(({ id, status }) => [id, status]));
const by = { at: instant('2023-02-02T04:00:00Z'), by: people.candidate };

describe('the consent of a party’s nominee', () => {
  const named = { accountId: 'account-own', role: 'candidate', name: 'Үлгібаева Айсұлу' } as const;
  const agentsCase = (...events: readonly FilingEvent[]): FilingCase => {
    const filing = replay([...story('draft', 'party'), ...events]);
    return caseFor({ ...people.agent, commissionIds: [] }, filing, duringNomination);
  };
  const consentTask = (filingCase: FilingCase) => paperTasks(filingCase, 'nomination').find(({ id }) => id === 'consent-to-stand');
  const noPaper: FilingEvent = { type: 'DocumentRemoved', ...by, requirement: 'consent-to-stand', candidateId: 'c1' };

  it('given in their own account completes the task without a paper, and says so', () => {
    const agreed = agentsCase(noPaper, { type: 'ConsentGiven', at: by.at, by: named, candidateId: 'c1' });
    expect(consentTask(agreed)).toMatchObject({ status: 'completed', hint: { text: { ru: 'кандидат согласился в своём кабинете, 02.02.2023, 10:00' } } });
    expect(missingToSubmit(agreed)).toEqual([]);
  });

  it('refused is a problem and keeps the filing from being submitted, whatever paper is there', () => {
    const refused = agentsCase({ type: 'ConsentRefused', at: by.at, by: named, candidateId: 'c1', reason: null });
    expect(consentTask(refused)?.status).toBe('problem');
    expect(missingToSubmit(refused)).toHaveLength(1);
    expect(finishTasks(refused).find(({ id }) => id === 'submit')?.status).toBe('blocked');
    expect(missingToSubmit(agentsCase(noPaper, { type: 'ConsentRefused', at: by.at, by: named, candidateId: 'c1', reason: null }))).toHaveLength(1);
  });
});

describe('what stands typed and is not saved', () => {
  const whole = caseOf(draftOf([]));

  it('makes its page one in progress, whether it was complete before or not begun', () => {
    expect(statuses(detailTasks(whole, ['contact']))).toEqual({ identity: 'completed', contact: 'in-progress', family: 'completed', background: 'completed' });
    const blank = caseOf(draftOf(['IdentityRecorded', 'ContactRecorded', 'FamilyRecorded', 'BackgroundRecorded', 'DocumentAttached']));
    expect(statuses(detailTasks(blank, ['identity']))['identity']).toBe('in-progress');
  });

  it('is not counted as done, and does not keep anybody from submitting', () => {
    expect(progressOf(whole, ['contact']).completed).toBe(progressOf(whole).completed - 1);
    expect(missingToSubmit(whole)).toEqual([]);
    expect(statuses(finishTasks(whole))['submit']).toBe('not-started');
  });

  it('is told of by pages that the list of tasks has', () => {
    const at = { version: '', filingVersion: 1, savedAt: by.at, by: { name: '', isYou: true } };
    expect(typedPages([{ page: 'contact', ...at }, { page: 'person.new', ...at }])).toEqual(['contact']);
  });
});

describe('details against which a rule speaks', () => {
  it('show that there is a problem and what it is, and can be submitted all the same: the commission decides', () => {
    const [identity] = story('draft').filter(({ type }) => type === 'IdentityRecorded');
    if (identity?.type !== 'IdentityRecorded') throw new Error('The story names nobody');
    const tooYoung = caseOf(draftOf([], [{ ...identity, identity: { ...identity.identity, birthDate: civilDate('2003-03-20') } }]));
    expect(detailTasks(tooYoung)[0]).toMatchObject({ id: 'identity', status: 'problem', hint: { text: { ru: '19 лет на день выборов, нужно 20' } } });
    expect(missingToSubmit(tooYoung)).toEqual([]);
  });
});

describe('the tasks of a draft', () => {
  it('begin with who it is: nothing else can start before that', () => {
    const blank = caseOf(draftOf(['IdentityRecorded', 'ContactRecorded', 'FamilyRecorded', 'BackgroundRecorded', 'DocumentAttached']));
    expect(statuses(detailTasks(blank))).toEqual({ identity: 'not-started', contact: 'blocked', family: 'blocked', background: 'blocked' });
    expect(statuses(paperTasks(blank, 'nomination'))).toEqual({ 'intention-to-stand': 'blocked', biography: 'blocked' });
    expect(detailTasks(blank).filter(({ href }) => href !== undefined).map(({ id }) => id)).toEqual(['identity']);
  });

  it('are in progress while a page is half filled in', () => {
    const phoneOnly = draftOf(['ContactRecorded'], [{ type: 'ContactRecorded', ...by, candidateId: 'c1', contact: { phone: '+7 700 000 00 00', email: '', address: '' } }]);
    expect(statuses(detailTasks(caseOf(phoneOnly)))['contact']).toBe('in-progress');
  });

  it('ask a married candidate for the certificate of the spouse as well', () => {
    expect(paperTasks(caseOf(filingOf('draft')), 'registration').map(({ id }) => id)).toEqual(['declaration-certificate', 'deposit-proof']);
    const married = draftOf(['FamilyRecorded'], [{ type: 'FamilyRecorded', ...by, candidateId: 'c1', family: { maritalStatus: 'married', spouseName: 'Үлгібаев Ерлан' } }]);
    expect(paperTasks(caseOf(married), 'registration').map(({ id }) => id)).toEqual(['declaration-certificate', 'spouse-declaration-certificate', 'deposit-proof']);
  });

  it('open the deposit only after the commission has confirmed that the papers comply, and say what it will be', () => {
    const deposit = paperTasks(caseOf(filingOf('draft')), 'registration').find(({ id }) => id === 'deposit-proof');
    expect(deposit?.status).toBe('blocked');
    expect(deposit?.href).toBeUndefined();
    expect(deposit?.hint).toEqual({ key: 'candidate:task.deposit', tenge: 350_000 });
  });

  it('call it a problem when a candidate will be 19 on election day, at the paper that shows it', () => {
    const young = draftOf(['IdentityRecorded'], []);
    const [opened, ...rest] = story('draft');
    const events = [opened, ...rest].map((event) => (event?.type === 'IdentityRecorded' ? { ...event, identity: { ...event.identity, birthDate: '2003-03-20' as typeof event.identity.birthDate } } : event));
    expect(young.candidates[0]?.birthDate).toBeUndefined();
    const filing = replay(events.filter((event) => event !== undefined));
    expect(statuses(paperTasks(caseOf(filing), 'nomination'))).toEqual({ 'intention-to-stand': 'completed', biography: 'problem' });
    expect(statuses(finishTasks(caseOf(filing)))['pre-check']).toBe('problem');
  });

  it('let the person submit once details and nomination papers are there, without the registration papers', () => {
    const ready = caseOf(filingOf('draft'));
    expect(missingToSubmit(ready)).toEqual([]);
    expect(statuses(finishTasks(ready))['submit']).toBe('not-started');
  });

  it('name what is missing before submission', () => {
    const lacking = caseOf(draftOf(['BackgroundRecorded']));
    expect(missingToSubmit(lacking)).toEqual([{ key: 'candidate:task.background' }]);
    expect(finishTasks(lacking).find(({ id }) => id === 'submit')?.href).toBeUndefined();
  });

  it('count 6 of 9 for an unmarried candidate with details and nomination papers', () => {
    expect(progressOf(caseOf(filingOf('draft')))).toEqual({ completed: 6, of: 9 });
  });

  it('can be read but not begun once 18:00 of 8 February has come', () => {
    const late = caseOf(filingOf('draft'), instant('2023-02-08T12:00:00Z'));
    expect(detailTasks(late).every(({ href }) => href === undefined)).toBe(true);
    expect(statuses(finishTasks(late))['submit']).toBe('blocked');
    const lastMoment = caseOf(filingOf('draft'), instant('2023-02-08T11:59:59.999Z'));
    expect(statuses(finishTasks(lastMoment))['submit']).toBe('not-started');
  });
});

describe('the papers of a party list', () => {
  const dauren = {
    iin: '850714390003', birthDate: civilDate('1985-07-14'), sex: 'male', citizen: true, residentSince: null,
    nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' },
  } as const;
  /** Aisulu (c1) and Dauren (c2): the consent of Aisulu alone is there. */
  const list = replay([...story('draft', 'party-list').flatMap((event): readonly FilingEvent[] => {
    if (event.type === 'FilingOpened') return [{ ...event, form: 'party-list', seats: 10 }];
    return event.type === 'IdentityRecorded' ? [event, { ...event, candidateId: 'c2', identity: dauren }] : [event];
  }), { type: 'DocumentAttached', ...by, document: paper('consent-to-list', by.at, 'c1') }]);
  const consents = paperTasks(caseFor({ ...people.agent, commissionIds: [] }, list, duringNomination), 'nomination').filter(({ id }) => id.startsWith('consent-to-list'));

  it('are each named by whose they are and lead to that person’s', () => {
    expect(consents.map(({ name }) => ('text' in name ? name.text.ru.split(': ').at(-1) : ''))).toEqual(['Ульгибаева Айсулу Мысалкызы', 'Ибраев Даурен']);
    expect(consents.map(({ href }) => href?.split('/').at(-1))).toEqual(['consent-to-list?of=c1', 'consent-to-list?of=c2']);
  });

  it('are each told of alone: what one person lacks is no problem of another’s paper', () => {
    expect(consents.map(({ status }) => status)).toEqual(['completed', 'not-started']);
  });
});

describe('the tasks while a notice runs', () => {
  const told = (more: readonly FilingEvent[]) => replay([...story('awaiting-cure'), ...more]);
  const certificate = (iso: string) => ({ ...paper('declaration-certificate', instant(iso)) });

  it('show the paper that the notice names as a problem, in the words of the notice', () => {
    const task = paperTasks(caseOf(told([])), 'registration').find(({ id }) => id === 'declaration-certificate');
    expect(task?.status).toBe('problem');
    expect(task?.hint).toEqual({ text: { kk: 'Сайлау күні 19 жаста.', ru: 'На день выборов 19 лет.', en: 'Aged 19 on election day.' } });
  });

  it('show it as completed once it was replaced after the notice', () => {
    const replaced = told([{ type: 'DocumentReplacedDuringCure', at: instant('2023-02-04T06:00:00Z'), by: people.candidate, document: certificate('2023-02-04T06:00:00Z'), notice: 1 }]);
    expect(statuses(paperTasks(caseOf(replaced), 'registration'))['declaration-certificate']).toBe('completed');
  });
});

describe('the course of a case', () => {
  const states = (status: FilingStatus) => Object.fromEntries(courseOf(caseOf(filingOf(status))).map(({ id, state }) => [id, state]));

  it('expects the decision by the end of registration, 18 February 18:00', () => {
    const decision = courseOf(caseOf(filingOf('submitted'))).find(({ id }) => id === 'decision');
    expect(decision).toEqual({ id: 'decision', state: 'ahead', at: '2023-02-18T12:00:00.000Z' });
  });

  it('knows a step for the notice only where one was served', () => {
    expect(Object.keys(states('in-examination'))).not.toContain('notice');
    expect(states('awaiting-cure')).toEqual({ received: 'done', checked: 'current', notice: 'current', decision: 'ahead', published: 'ahead' });
  });

  it('ends without publication where registration was refused, and with it ahead where not', () => {
    expect(states('refused')).toEqual({ received: 'done', checked: 'done', decision: 'done', published: 'skipped' });
    expect(states('registered')).toEqual({ received: 'done', checked: 'done', decision: 'done', published: 'current' });
  });

  it('stops where the candidate withdrew', () => {
    expect(states('withdrawn')).toEqual({ received: 'done', checked: 'skipped', decision: 'skipped', published: 'skipped' });
  });
});
