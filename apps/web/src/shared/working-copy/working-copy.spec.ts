import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SavedWorkingCopy, WorkingCopyView } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { ApiProblem } from '../api.js';
import { formFrom } from './differences.js';
import { WorkingCopy, type Recorded } from './working-copy.js';

interface Form {
  readonly phone: string;
  readonly address: string;
}

const BLANK: Form = { phone: '', address: '' };
const noon = instant('2026-12-01T07:00:00.000Z');
const later = instant('2026-12-01T07:05:00.000Z');
const stale = () => new ApiProblem({ type: 'about:blank', title: '', status: 409, code: 'stale-version', traceId: '' });

/** The server as far as one page is concerned: its copy, the version of the filing, and who recorded the page. */
class Server {
  copy: WorkingCopyView | null = null;
  filingVersion = 1;
  recorded: (Recorded & { readonly version: number }) | null = null;
  readonly performed: number[] = [];
  #versions = 0;

  saveAs(name: string, input: Form): void {
    this.copy = { page: 'contact', version: `v${++this.#versions}`, filingVersion: this.filingVersion, savedAt: noon, by: { name, isYou: name === 'me' }, input: { ...input } };
  }

  record(name: string): void {
    this.recorded = { at: later, by: { role: 'agent', name }, version: ++this.filingVersion };
  }

  page(opened: Form = BLANK, copy = this.copy): WorkingCopy<Form> {
    return new WorkingCopy<Form>({
      keep: ({ input, basedOn }): Promise<SavedWorkingCopy> => {
        if ((this.copy?.version ?? null) !== basedOn) return Promise.reject(stale());
        this.saveAs('me', input);
        return Promise.resolve({ version: `v${this.#versions}`, savedAt: noon });
      },
      look: () => Promise.resolve({ copy: this.copy }),
      drop: () => Promise.resolve(void (this.copy = null)),
      formOf: ({ input }) => formFrom(BLANK, input),
      reread: () => Promise.resolve(this.filingVersion),
      findRecorded: (since) => Promise.resolve(this.recorded && this.recorded.version > since ? this.recorded : null),
      onKept: () => undefined,
    }, opened, copy, false, this.filingVersion);
  }

  /** The action, as the server decides on it. */
  readonly perform = (seen: number): Promise<void> => {
    if (seen !== this.filingVersion) return Promise.reject(stale());
    this.performed.push(seen);
    return Promise.resolve();
  };
}

let server: Server;
beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
});
afterEach(() => { jest.useRealTimers(); });

const pass = () => jest.advanceTimersByTimeAsync(3_000);

describe('a page that somebody else has open too', () => {
  it('is not saved over what they typed: both are shown, with name and time', async () => {
    const page = server.page();
    server.saveAs('Әріптес', { phone: '2', address: '' });
    page.write({ phone: '1', address: '' });
    await pass();
    expect(page.typed().difference).toMatchObject({ from: 'copy', name: 'Әріптес', isYou: false, at: noon, theirs: { phone: '2', address: '' } });
    expect(server.copy?.input).toEqual({ phone: '2', address: '' });
    expect(page.typed().input).toEqual({ phone: '1', address: '' });
  });

  it('goes on from what was agreed', async () => {
    const page = server.page();
    server.saveAs('Әріптес', { phone: '2', address: '' });
    page.write({ phone: '', address: 'x' });
    await pass();
    await page.agree({ phone: '2', address: 'x' }, { phone: '2', address: '' });
    await pass();
    expect([page.typed().difference, server.copy?.input]).toEqual([null, { phone: '2', address: 'x' }]);
  });

  it('is simply in agreement where both typed the same', async () => {
    const page = server.page();
    server.saveAs('Әріптес', { phone: '1', address: '' });
    page.write({ phone: '1', address: '' });
    await pass();
    expect(page.typed()).toMatchObject({ difference: null, state: { kind: 'saved' } });
  });

  it('keeps anew what was put aside elsewhere, when its own window still shows it', async () => {
    const page = server.page();
    page.write({ phone: '1', address: '' });
    await pass();
    server.copy = null;
    page.write({ phone: '12', address: '' });
    await pass();
    expect(server.copy).toMatchObject({ input: { phone: '12', address: '' } });
  });
});

describe('putting a page on record', () => {
  it('is not done over a colleague who recorded the same page meanwhile', async () => {
    const page = server.page();
    server.record('Әріптес');
    page.write({ phone: '1', address: '' });
    expect(await page.record(server.perform)).toBe(false);
    expect(page.typed().difference).toMatchObject({ from: 'record', name: 'Әріптес', at: later, theirs: null });
    expect(server.performed).toEqual([]);
  });

  it('is done once the person has seen what the colleague recorded', async () => {
    const page = server.page();
    server.record('Әріптес');
    page.write({ phone: '1', address: '' });
    await page.record(server.perform);
    await page.agree({ phone: '1', address: '' }, { phone: '3', address: '' });
    expect(await page.record(server.perform)).toBe(true);
    expect(server.performed).toEqual([2]);
  });

  it('is done without a question where something else of the filing has changed', async () => {
    const page = server.page();
    server.filingVersion = 5;
    page.write({ phone: '1', address: '' });
    expect(await page.record(server.perform)).toBe(true);
    expect(server.performed).toEqual([5]);
  });

  it('is not done over what another window typed and this one has not seen', async () => {
    const page = server.page();
    server.saveAs('me', { phone: '2', address: '' });
    const recorded = page.record(server.perform);
    await pass();
    expect(await recorded).toBe(false);
    expect(server.performed).toEqual([]);
  });

  it('leaves everything typed when the server does not answer', async () => {
    const page = server.page();
    page.write({ phone: '1', address: '' });
    await expect(page.record(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect([page.typed().input, server.copy?.input]).toEqual([{ phone: '1', address: '' }, { phone: '1', address: '' }]);
  });
});

describe('what is on record', () => {
  it('can be put back, and what was typed brought back after all', async () => {
    const page = server.page();
    page.write({ phone: '1', address: '' });
    await pass();
    await page.putBack(BLANK);
    expect([page.typed().input, server.copy]).toEqual([BLANK, null]);
    page.bringBack();
    await pass();
    expect([page.typed().input, server.copy]).toMatchObject([{ phone: '1' }, { input: { phone: '1' } }]);
  });
});
