import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people, story, storyElection } from '@tirkeu/testing/stories';
import {
  available, capacityOf, civilDate, decide, evolve, instant, openFiling, replay,
  type Actor, type AtCounter, type ContestRef, type Filing, type FilingAction, type FilingEvent,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const clerk: Actor = { ...people.clerk, commissionIds: [storyElection.commissionId] };
const contest: ContestRef = {
  id: storyElection.contestId, electionId: storyElection.electionId, rulebookId: storyElection.rulebookId, commissionId: storyElection.commissionId,
  form: 'single-member', seats: 1, electionDay: civilDate('2023-03-19'), zone: storyElection.zone, title: { kk: '№ 7', ru: '№ 7', en: 'No. 7' },
};
/** Ten minutes before nomination closed, at 17:50 in Temirtau; entered at 18:25 and later. */
const inTime: AtCounter = { receivedAt: instant('2023-02-08T11:50:00Z'), reason: 'Кезек болды' };
const tooLate: AtCounter = { receivedAt: instant('2023-02-08T12:00:00Z'), reason: 'Кезек болды' };
const ENTERED = '2023-02-08T12:25:00Z';

const openedBy = (actor: Actor, counter: AtCounter | undefined, at = ENTERED) => openFiling(
  { type: 'open', filingId: 'filing-1', route: 'self', nominator: null }, contest, { actor, receivedAt: instant(at), ...(counter && { counter }), rulebook, timetable });
const ask = (filing: Filing, action: FilingAction, { actor = clerk, at = ENTERED, counter }: { actor?: Actor; at?: string; counter?: AtCounter } = {}) =>
  decide(filing, action, { actor, receivedAt: instant(at), ...(counter && { counter }), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, more: Parameters<typeof ask>[2] = {}): Filing => {
  const result = ask(filing, action, more);
  if (!result.ok) throw new Error(`denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const draft = (counter = inTime): Filing => {
  const opened = openedBy(clerk, counter);
  if (!opened.ok) throw new Error(`denied: ${opened.error.code}`);
  return replay(opened.value);
};
const { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince } = aisulu;
const identity: FilingAction = { type: 'record-identity', candidateId: 'c1', identity: { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince } };
const named = (counter = inTime) => after(draft(counter), identity);

describe('a filing that came to the counter on paper', () => {
  it('is opened by a clerk of its commission, with the time at the counter and why it is entered later', () => {
    expect(openedBy(clerk, inTime)).toMatchObject({ ok: true, value: [{ type: 'FilingOpened', at: inTime.receivedAt, entered: { at: '2023-02-08T12:25:00.000Z', reason: 'Кезек болды' } }] });
    expect(draft().counter).toEqual(inTime);
  });

  it.each([
    ['without a time', clerk, undefined, 'counter-time-missing'],
    ['with a time to come', clerk, { ...inTime, receivedAt: instant('2023-02-08T12:25:00.001Z') }, 'counter-time-impossible'],
    ['without a reason', clerk, { ...inTime, reason: ' ' }, 'reason-missing'],
    ['by a clerk of another commission', { ...clerk, commissionIds: ['dec.KZ-35-C-temirtau.8'] }, inTime, 'role-not-allowed'],
    ['by a candidate who states a time', { ...people.candidate, commissionIds: [] }, inTime, 'role-not-allowed'],
  ] as const)('is not opened %s', (_name, actor, counter, code) => {
    expect(openedBy(actor, counter)).toMatchObject({ ok: false, error: { code } });
  });

  it('needs no reason where it is entered within a quarter of an hour', () => {
    const withoutReason = { ...inTime, reason: '' };
    expect(openedBy(clerk, withoutReason, '2023-02-08T12:05:00Z')).toMatchObject({ ok: true, value: [{ entered: { reason: '' } }] });
    expect(openedBy(clerk, withoutReason, '2023-02-08T12:05:00.001Z')).toMatchObject({ ok: false, error: { code: 'reason-missing' } });
  });

  it('is in time by the moment at the counter, though it is entered after 18:00', () => {
    const submitted = after(named(), { type: 'submit' });
    expect(submitted).toMatchObject({ status: 'submitted', submittedAt: '2023-02-08T11:50:00.000Z' });
  });

  it('is late by the moment at the counter, from 18:00:00.000', () => {
    expect(after(named(tooLate), { type: 'submit' })).toMatchObject({ status: 'late', submittedAt: '2023-02-08T12:00:00.000Z' });
  });

  it('is received with what it lacks, but not without a name', () => {
    expect(after(named(), { type: 'submit' }).documents).toEqual([]);
    expect(ask(draft(), { type: 'submit' })).toMatchObject({ ok: false, error: { code: 'details-missing', items: ['identity'] } });
  });

  it('is for the clerks and the secretary of its commission to enter, and not for its candidate or another commission', () => {
    expect(capacityOf(draft(), clerk)).toBe('counter');
    expect(capacityOf(draft(), { ...clerk, role: 'member' })).toBeNull();
    expect(capacityOf(draft(), { ...clerk, commissionIds: ['dec.KZ-35-C-temirtau.8'] })).toBeNull();
    expect(capacityOf(draft(), { ...clerk, role: 'candidate', commissionIds: [] })).toBeNull();
  });

  it('is not for the person whom it names, nor for who oversees, before it is handed in', () => {
    const person: Actor = { ...people.candidate, commissionIds: [], iin: aisulu.iin };
    const supervisor: Actor = { ...clerk, role: 'supervisor', commissionIds: [] };
    expect([capacityOf(named(), person), capacityOf(named(), supervisor)]).toEqual([null, null]);
    expect(capacityOf(after(named(), { type: 'submit' }), person)).toBe('named');
  });

  it('is not discarded once anything of it is entered', () => {
    expect(after(draft(), { type: 'discard' }).status).toBe('discarded');
    expect(ask(named(), { type: 'discard' })).toMatchObject({ ok: false, error: { code: 'counter-filing-kept' } });
  });

  it('takes a paper of the cure brought ten minutes before its time ran out and entered after it', () => {
    const events: readonly FilingEvent[] = [...story('awaiting-cure').slice(1)];
    const cured = events.reduce(evolve, draft());
    const mended: FilingAction = { type: 'attach-document', document: paper('declaration-certificate', instant('2023-02-18T11:50:00Z')) };
    const counter = { receivedAt: instant('2023-02-18T11:50:00Z'), reason: 'Кезек болды' };
    expect(ask(cured, mended, { at: '2023-02-18T12:10:00Z' })).toMatchObject({ ok: false });
    expect(after(cured, mended, { at: '2023-02-18T12:10:00Z', counter }).documents.at(-1)).toMatchObject({ requirement: 'declaration-certificate', attachedAt: '2023-02-18T11:50:00.000Z' });
    expect(ask(cured, mended, { at: '2023-02-10T06:00:00Z' })).toMatchObject({ ok: false, error: { code: 'counter-time-missing' } });
  });
});

describe('a filing made online', () => {
  it('gives its commission none of what its people do', () => {
    expect(available(filingOf('in-examination'), { actor: clerk, receivedAt: instant('2023-02-10T06:00:00Z'), rulebook, timetable })).not.toContain('attach-document');
  });

  it('has no time but that of its receipt', () => {
    const candidate: Actor = { ...people.candidate, commissionIds: [] };
    expect(ask(filingOf('draft'), { type: 'submit' }, { actor: candidate, counter: inTime })).toMatchObject({ ok: false, error: { code: 'role-not-allowed' } });
  });
});
