import { ActRequest, ConfirmSessionRequest, OpenFilingRequest } from '@tirkeu/contracts';
import { FILING_ACTIONS } from '@tirkeu/domain';
import { describe, expect, it } from '@jest/globals';
import { createValidation } from './invalid-fields.js';
import { ProblemError } from './problem.js';

const validation = createValidation();
const ACTION = '0d9c2a52-5bb2-4a1f-9e7c-6c1d1f6f1a11';
const CANDIDATE = '7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa';

async function faultsOf(body: unknown, metatype: new () => object = ActRequest): Promise<readonly unknown[]> {
  try {
    await validation.transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.body.fields ?? [];
  }
}
const act = (action: unknown, more: object = {}) => ({ actionId: ACTION, action, ...more });
const name = { surname: 'Үлгібаева', givenName: 'Айсұлу' };
const identity = { iin: null, birthDate: '1990-01-31', sex: 'female', nameKk: name, nameRu: name, citizen: true, residentSince: null };

describe('what is said of a request that cannot be understood', () => {
  it('nothing, when it is well formed', async () => {
    expect(await faultsOf(act({ type: 'submit' }))).toEqual([]);
    expect(await faultsOf(act({ type: 'record-identity', candidateId: CANDIDATE, identity }, { expectedVersion: 3 }))).toEqual([]);
    expect(await faultsOf(act({ type: 'withdraw', reason: null }))).toEqual([]);
  });

  it('knows every action of the procedure', async () => {
    for (const type of FILING_ACTIONS) {
      const faults = await faultsOf(act({ type }));
      expect(faults).not.toContainEqual({ pointer: '/action/type', code: 'not-a-choice' });
    }
  });

  it('an unknown action is named by its type alone, whatever else it holds', async () => {
    for (const type of ['annul', 'constructor', '__proto__', 7, null]) {
      expect(await faultsOf(act({ type }))).toEqual([{ pointer: '/action/type', code: 'not-a-choice' }]);
    }
    expect(await faultsOf(act({}))).toEqual([{ pointer: '/action/type', code: 'missing' }]);
  });

  it('an action that is no object, or is not there', async () => {
    for (const action of ['submit', 4, [], [{ type: 'submit' }], null]) {
      expect(await faultsOf(act(action))).toContainEqual({ pointer: '/action', code: 'wrong-type' });
    }
    expect(await faultsOf({ actionId: ACTION })).toEqual([{ pointer: '/action', code: 'missing' }]);
  });

  it('a part that is anything but what it should be, by its place, however deep it lies', async () => {
    const text = { kk: 'табылды', ru: 'найдено', en: 'found' };
    const ground = { ground: 'requirements-not-met', rule: 'minimum-age', candidateId: CANDIDATE, finding: text, evidence: [{ kind: 'absent', requirement: 'biography' }] };
    const others: readonly unknown[] = [[], [[]], [{ kind: 'absent' }], {}, { constructor: 1 }, { kind: 'constructor' }, 'words', 7, true, null];
    // A list of evidence may be empty here; the law does not let it.
    const grounds = others.flatMap((other) => [other, { ...ground, finding: other }, { ...ground, finding: [other] }, ...(JSON.stringify(other) === '[]' ? [] : [{ ...ground, evidence: other }]), { ...ground, evidence: [other] }, { ...ground, evidence: [[other]] }, { ...ground, extra: other }]);
    expect(await faultsOf(act({ type: 'propose-refusal', grounds: [ground] }))).toEqual([]);
    for (const wrong of grounds) {
      for (const sent of [[wrong], [[wrong]], [ground, wrong]]) {
        const faults = await faultsOf(act({ type: 'propose-refusal', grounds: sent }));
        expect([faults.length > 0, JSON.stringify(sent)]).toEqual([true, JSON.stringify(sent)]);
        for (const fault of faults) expect(fault).toMatchObject({ pointer: expect.stringMatching(/^\/action\/grounds/), code: expect.any(String) });
      }
    }
  });

  it('each wrong field by pointer and code, without repeating what was typed', async () => {
    const wrong = { ...identity, birthDate: '1990-02-31', sex: 'unknown', nameKk: { ...name, surname: 'Ү'.repeat(101) }, citizen: 'yes', extra: 1 };
    expect(await faultsOf(act({ type: 'record-identity', candidateId: 'me', identity: wrong }))).toEqual(expect.arrayContaining([
      { pointer: '/action/candidateId', code: 'not-an-id' },
      { pointer: '/action/identity/birthDate', code: 'not-a-date' },
      { pointer: '/action/identity/sex', code: 'not-a-choice' },
      { pointer: '/action/identity/nameKk/surname', code: 'too-long' },
      { pointer: '/action/identity/citizen', code: 'wrong-type' },
      { pointer: '/action/identity/extra', code: 'unknown-field' },
    ]));
  });

  it('a moment that no election comes near, on which nobody could count days', async () => {
    const fact = (observedAt: string) => act({ type: 'record-fact', fact: { name: 'party-member', candidateId: null, value: true, source: 'a register', observedAt } });
    expect(await faultsOf(fact('2026-12-01T05:00:00.000Z'))).toEqual([]);
    for (const moment of ['9999-12-31T23:59:59.999Z', '3000-01-01T00:00:00.000Z', '1799-12-31T23:59:59.999Z', '2026-12-01T05:00:00Z']) {
      expect(await faultsOf(fact(moment))).toEqual([{ pointer: '/action/fact/observedAt', code: 'not-a-date' }]);
    }
  });

  it('a field that belongs to another action is not ignored', async () => {
    expect(await faultsOf(act({ type: 'submit', status: 'registered' }))).toEqual([{ pointer: '/action/status', code: 'unknown-field' }]);
  });

  it('evidence of an unknown kind, and evidence that is null', async () => {
    const text = { kk: 'табылды', ru: 'найдено', en: 'found' };
    const ground = (evidence: unknown) => act({ type: 'propose-refusal', grounds: [{ ground: 'requirements-not-met', rule: 'minimum-age', candidateId: CANDIDATE, finding: text, evidence }] });
    expect(await faultsOf(ground([{ kind: 'absent', requirement: 'biography' }]))).toEqual([]);
    expect(await faultsOf(ground([{ kind: 'rumour' }]))).toEqual([{ pointer: '/action/grounds/0/evidence/0/kind', code: 'not-a-choice' }]);
    expect(await faultsOf(ground([null]))).toContainEqual({ pointer: '/action/grounds/0/evidence', code: 'wrong-type' });
    expect(await faultsOf(ground('a photograph'))).toContainEqual({ pointer: '/action/grounds/0/evidence', code: 'wrong-type' });
  });

  it('characters that no person types: half a letter, a NUL, a turned direction', async () => {
    for (const reason of ['\u0000', 'a\uD800', '\u202Egnp.exe']) {
      expect(await faultsOf(act({ type: 'withdraw', reason }))).toEqual([{ pointer: '/action/reason', code: 'not-plain-text' }]);
    }
  });

  it('a day so far away that the day after it cannot be told', async () => {
    const born = (birthDate: string) => faultsOf(act({ type: 'record-identity', candidateId: CANDIDATE, identity: { ...identity, birthDate } }));
    for (const day of ['9999-12-31', '3000-01-01', '0001-01-01', '1799-12-31']) expect(await born(day)).toEqual([{ pointer: '/action/identity/birthDate', code: 'not-a-date' }]);
    for (const day of ['1800-01-01', '2999-12-31']) expect(await born(day)).toEqual([]);
  });

  it('null for a field that may only be left out', async () => {
    expect(await faultsOf({}, ConfirmSessionRequest)).toEqual([]);
    expect(await faultsOf({ passkey: null }, ConfirmSessionRequest)).toEqual([{ pointer: '/passkey', code: 'wrong-type' }]);
    expect((await faultsOf({ password: null, code: null }, ConfirmSessionRequest)).length).toBe(2);
  });

  it('a self-nominee names no nominator, and may leave it out', async () => {
    const open = { actionId: ACTION, contestId: 'training.KZ-35-C-temirtau.7', route: 'self' };
    expect(await faultsOf(open, OpenFilingRequest)).toEqual([]);
    expect(await faultsOf({ ...open, nominator: null }, OpenFilingRequest)).toEqual([]);
    expect(await faultsOf({ ...open, route: 'other' }, OpenFilingRequest)).toEqual([{ pointer: '/route', code: 'not-a-choice' }]);
  });
});
