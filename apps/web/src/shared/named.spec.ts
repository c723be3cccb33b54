import { describe, expect, it } from '@jest/globals';
import type { NamedView } from '@tirkeu/contracts';
import { instant, type ConsentAnswer, type FilingActionType, type FilingStatus } from '@tirkeu/domain';
import { answerWords, choicesOf, isAwaited } from './named.js';

const DRAFT: readonly FilingActionType[] = ['give-consent', 'refuse-consent', 'withdraw-consent'];
const REGISTERED: readonly FilingActionType[] = ['withdraw-consent'];
const at = instant('2023-02-01T06:00:00Z');

const view = (status: FilingStatus, answer: ConsentAnswer | null, allowed: readonly FilingActionType[] = DRAFT) => ({
  status, allowed, hasPaper: false, leftAt: null,
  consent: answer && { candidateId: 'c1', answer, reason: null, at, by: { accountId: 'a', role: 'candidate', name: 'A' } },
}) as NamedView;

describe('what a person whom somebody nominates can say', () => {
  it('is yes or no while nothing is said, and nothing ends by it in a draft', () => {
    expect(choicesOf(view('draft', null))).toEqual({ canAgree: true, against: 'refuse-consent', ends: false });
    expect(isAwaited(view('draft', null))).toBe(true);
    expect(answerWords(view('draft', null))).toBe('named:state.awaiting');
  });
  it('is to take a consent back, or after all to give it', () => {
    expect(choicesOf(view('draft', 'given'))).toEqual({ canAgree: false, against: 'withdraw-consent', ends: false });
    expect(choicesOf(view('draft', 'refused'))).toEqual({ canAgree: true, against: null, ends: false });
    expect(choicesOf(view('draft', 'withdrawn'))).toEqual({ canAgree: true, against: null, ends: false });
  });
  it('is to deny what was handed in on paper, which ends it', () => {
    expect(choicesOf(view('submitted', null))).toEqual({ canAgree: true, against: 'refuse-consent', ends: true });
  });
  it('is to withdraw once registered, agreed or not', () => {
    expect(choicesOf(view('registered', null, REGISTERED))).toEqual({ canAgree: false, against: 'withdraw-consent', ends: true });
    expect(choicesOf(view('registered', 'given', REGISTERED))).toEqual({ canAgree: false, against: 'withdraw-consent', ends: true });
  });
  it('is nothing once it is over', () => {
    expect(choicesOf(view('withdrawn', 'withdrawn', []))).toEqual({ canAgree: false, against: null, ends: false });
    expect(isAwaited(view('withdrawn', null, []))).toBe(false);
  });
});
