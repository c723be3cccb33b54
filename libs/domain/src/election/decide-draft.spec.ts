import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import type { Actor } from '../actor/actor.js';
import { civilDate, instant } from '../kernel/time.js';
import { availableOnDraft, decideDraft, draftGaps, type DraftAction } from './decide-draft.js';
import { evolveDraft, isDraftEvent, replayDraft, type ElectionDraft, type PlannedCall } from './draft.js';

const administrator = (accountId: string): Actor => ({ accountId, role: 'administrator', name: accountId, commissionIds: [] });
const receivedAt = instant('2023-08-28T06:00:00Z');
const call: PlannedCall = {
  rulebookId: 'kz-maslikhat-2023', kind: 'by-election', electionDay: civilDate('2023-10-29'), title: { kk: 'Сайлау', ru: 'Выборы', en: 'Election' }, overrides: {},
  decision: { number: '7', on: civilDate('2023-08-28'), by: 'ТИК' },
};
const districts = { contests: 21, seats: 21, byRegion: [{ regionId: 'KZ-35', contests: 20, seats: 20 }, { regionId: 'KZ-55', contests: 1, seats: 1 }], newCommissions: 0, zones: ['Asia/Almaty'], fileName: 'a.csv', sha256: 'a' };

const decide = (draft: ElectionDraft | null, action: DraftAction, who = 'first') =>
  decideDraft(draft, 'e', action, { actor: administrator(who), receivedAt, rulebook: getRulebook('kz-maslikhat-2023'), zones: ['Asia/Almaty'] });

function played(...steps: readonly (readonly [DraftAction, string])[]): ElectionDraft {
  return steps.reduce<ElectionDraft | null>((draft, [action, who]) => {
    const decision = decide(draft, action, who);
    if (!decision.ok) throw new Error(decision.error.code);
    const events = decision.value.filter(isDraftEvent);
    return draft ? events.reduce(evolveDraft, draft) : replayDraft(events);
  }, null) ?? (() => { throw new Error('Nothing was played'); })();
}

const codeOf = (decision: ReturnType<typeof decide>): string => (decision.ok ? 'done' : decision.error.code);
const plan: DraftAction = { type: 'plan-election', call };
const drawn: DraftAction = { type: 'plan-districts', districts };
const waiting = played([plan, 'first'], [drawn, 'second'], [{ type: 'hand-over-election' }, 'first']);

describe('the two persons of an election', () => {
  it('are different: neither who called nor who drew the districts approves', () => {
    for (const who of ['first', 'second']) expect(codeOf(decide(waiting, { type: 'approve-election' }, who))).toBe('two-persons-required');
    expect(codeOf(decide(waiting, { type: 'approve-election' }, 'third'))).toBe('done');
  });

  it('know beforehand who of them may', () => {
    expect(availableOnDraft(waiting, 'second')).toEqual(['return-election', 'discard-election']);
    expect(availableOnDraft(waiting, 'third')).toEqual(['return-election', 'approve-election', 'discard-election']);
  });

  it('are administrators', () => {
    const chair: Actor = { accountId: 'third', role: 'chair', name: 'chair', commissionIds: ['k'] };
    expect(decideDraft(waiting, 'e', { type: 'approve-election' }, { actor: chair, receivedAt, rulebook: getRulebook('kz-maslikhat-2023'), zones: [] })).toMatchObject({ error: { code: 'role-not-allowed' } });
  });
});

describe('approval', () => {
  it('calls the election and draws its districts region by region, as one thing', () => {
    const decision = decide(waiting, { type: 'approve-election' }, 'third');
    expect(decision.ok && decision.value.map((event) => (event.type === 'ContestsDrawn' ? [event.type, event.regionId, event.contests] : [event.type]))).toEqual([
      ['ElectionApproved'], ['ElectionCalled'], ['ContestsDrawn', 'KZ-35', 20], ['ContestsDrawn', 'KZ-55', 1],
    ]);
  });

  it('is for what was handed over: a change needs it to be sent back first', () => {
    expect(codeOf(decide(waiting, plan))).toBe('draft-not-open');
    expect(codeOf(decide(played([plan, 'first']), { type: 'approve-election' }, 'third'))).toBe('draft-not-open');
  });
});

describe('a draft', () => {
  it('that departs from the statutory dates names the decision that does so', () => {
    expect(draftGaps({ call: { ...call, kind: 'training', decision: null }, districts })).toEqual([]);
    expect(draftGaps({ call: { ...call, kind: 'training', decision: null, overrides: { nominationOpens: '2023-09-01' } }, districts })).toEqual(['decision']);
    expect(draftGaps({ call: { ...call, decision: null, title: { kk: 'С', ru: ' ', en: 'E' } }, districts: null })).toEqual(['title', 'decision', 'districts']);
  });

  it('is not called under rules that are not law on election day', () => {
    expect(codeOf(decide(null, { type: 'plan-election', call: { ...call, electionDay: civilDate('2022-10-30') } }))).toBe('rulebook-not-in-force');
    const underBill = decideDraft(null, 'e', plan, { actor: administrator('first'), receivedAt, rulebook: getRulebook('kz-maslikhat-2026'), zones: [] });
    expect(codeOf(underBill)).toBe('rulebook-not-in-force');
  });

  it('is given up or sent back only with a reason', () => {
    for (const type of ['return-election', 'discard-election'] as const) expect(codeOf(decide(waiting, { type, reason: ' ' }, 'third'))).toBe('reason-missing');
  });
});
