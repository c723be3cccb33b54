import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SavedWorkingCopy } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { ApiProblem, NetworkFailure } from '../api.js';
import { createAutosave, type AutosaveState, type CopyToSend } from './autosave.js';

const at = instant('2026-12-01T12:31:05.000Z');
const problem = (code: string, status: number) => new ApiProblem({ type: 'about:blank', title: '', status, code, traceId: '' });

/** A page on which somebody types, and a server whose answers the spec gives. */
function opened(from: string | null = null) {
  const sent: (CopyToSend<string> & { readonly answer: (saved?: Partial<SavedWorkingCopy>) => Promise<void>; readonly fail: (failure: unknown) => Promise<void> })[] = [];
  const states: AutosaveState['kind'][] = [];
  const settled = () => jest.advanceTimersByTimeAsync(0);
  const autosave = createAutosave<string>({
    send: (copy) => new Promise((resolve, reject) => {
      const version = `v${sent.length + 1}`;
      sent.push({ ...copy, answer: (saved) => { resolve({ version, savedAt: at, ...saved }); return settled().then(() => undefined); }, fail: (failure) => { reject(failure); return settled().then(() => undefined); } });
    }),
    onState: ({ kind }) => void states.push(kind),
    onSaved: () => undefined,
  }, from);
  return { autosave, sent, states, inputs: () => sent.map(({ input }) => input) };
}

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

describe('what a person types', () => {
  it('is sent within two seconds of the first keystroke, however long they go on', async () => {
    const { autosave, inputs } = opened();
    for (let typed = 1; typed <= 19; typed++) {
      autosave.change('a'.repeat(typed));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(inputs()).toHaveLength(1);
  });

  it('is not sent with every keystroke: a short pause is waited for', async () => {
    const { autosave, inputs } = opened();
    autosave.change('a');
    await jest.advanceTimersByTimeAsync(500);
    autosave.change('ab');
    await jest.advanceTimersByTimeAsync(500);
    expect(inputs()).toEqual([]);
    await jest.advanceTimersByTimeAsync(500);
    expect(inputs()).toEqual(['ab']);
  });

  it('goes one save after another, each based on the one before, the newest input alone', async () => {
    const { autosave, sent, inputs, states } = opened();
    autosave.change('a');
    autosave.hurry();
    autosave.change('ab');
    autosave.change('abc');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(inputs()).toEqual(['a']);
    await sent[0]?.answer();
    expect(sent.map(({ input, basedOn, sequence }) => [input, basedOn, sequence])).toEqual([['a', null, 1], ['abc', 'v1', 2]]);
    await sent[1]?.answer();
    expect(states.at(-1)).toBe('saved');
  });

  it('is tried again by itself while there is no connection, and the newest is what arrives', async () => {
    const { autosave, sent, inputs, states } = opened();
    autosave.change('a');
    autosave.hurry();
    await sent[0]?.fail(new NetworkFailure('gone'));
    expect(states.at(-1)).toBe('no-connection');
    autosave.change('ab');
    expect(states.at(-1)).toBe('no-connection');
    await jest.advanceTimersByTimeAsync(1_600);
    expect(inputs()).toEqual(['a', 'ab']);
    await sent[1]?.fail(problem('failed', 500));
    autosave.hurry();
    await sent[2]?.answer();
    expect([inputs().at(-1), states.at(-1)]).toEqual(['ab', 'saved']);
  });

  it('waits for the person to sign in again, and goes once they come back', async () => {
    const { autosave, sent, states } = opened();
    autosave.change('a');
    autosave.hurry();
    await sent[0]?.fail(problem('not-signed-in', 401));
    expect(states.at(-1)).toBe('signed-out');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    autosave.hurry();
    await sent[1]?.answer();
    expect(states.at(-1)).toBe('saved');
  });

  it('is not sent any more once somebody else has saved, until that is settled', async () => {
    const { autosave, sent, inputs, states } = opened('v-mine');
    autosave.change('a');
    autosave.hurry();
    await sent[0]?.fail(problem('stale-version', 409));
    expect(states.at(-1)).toBe('changed');
    autosave.change('ab');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(inputs()).toEqual(['a']);
    autosave.goOnFrom('v-theirs');
    autosave.change('abc');
    autosave.hurry();
    expect(sent.at(-1)).toMatchObject({ input: 'abc', basedOn: 'v-theirs' });
  });

  it('says why, when the server takes it in no form', async () => {
    const { autosave, sent, states } = opened();
    autosave.change('a');
    autosave.hurry();
    await sent[0]?.fail(problem('outside-window', 409));
    expect(states.at(-1)).toBe('denied');
  });

  it('outlives the page: what waits goes at once, beside a save that has no answer yet', async () => {
    const { autosave, sent } = opened();
    autosave.change('a');
    autosave.hurry();
    autosave.change('ab');
    autosave.leave();
    expect(sent.map(({ input, sequence, leaving }) => [input, sequence, leaving])).toEqual([['a', 1, false], ['ab', 2, true]]);
    await sent[1]?.answer({ version: 'v-last' });
    await sent[0]?.answer({ version: 'v-first' });
    expect(autosave.version()).toBe('v-last');
  });

  it('is settled before it is recorded, also where nothing waits', async () => {
    const { autosave, sent } = opened('v0');
    const kept = autosave.settle('as it opened');
    await jest.advanceTimersByTimeAsync(0);
    await sent[0]?.answer();
    expect(await kept).toBe(true);
  });
});
