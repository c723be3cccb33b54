import type { SavedWorkingCopy } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { ApiProblem, NetworkFailure } from '../api.js';

/** After the last keystroke, and at the latest after the first that is not kept yet: with the way to the server less than two seconds. */
const PAUSE_MS = 700;
const LONGEST_MS = 1400;
const RETRIES_MS = [1500, 3000, 6000, 12_000] as const;

export type AutosaveState =
  | { readonly kind: 'still' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly at: Instant }
  /** Without a connection it is tried again by itself, without a session as soon as the person does anything. */
  | { readonly kind: 'no-connection' | 'signed-out' }
  /** Somebody else saved, recorded or put aside the page: nothing is sent before that is settled. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'denied'; readonly failure: unknown };

export interface CopyToSend<Input> {
  readonly input: Input;
  readonly basedOn: string | null;
  readonly sequence: number;
  /** The page is being left: the request must outlive it. */
  readonly leaving: boolean;
}

export interface AutosavePorts<Input> {
  readonly send: (copy: CopyToSend<Input>) => Promise<SavedWorkingCopy>;
  readonly onState: (state: AutosaveState) => void;
  /** What the server now has. */
  readonly onSaved: (input: Input, saved: SavedWorkingCopy) => void;
}

export interface Autosave<Input> {
  readonly change: (input: Input) => void;
  /** Sends at once what waits. */
  readonly hurry: () => void;
  /** Sends this in any case; false when it could not be kept, for whatever reason. */
  readonly settle: (input: Input) => Promise<boolean>;
  readonly leave: () => void;
  /** Goes on from another version, once a difference is settled. */
  readonly goOnFrom: (version: string | null) => void;
  readonly halt: () => void;
  readonly version: () => string | null;
}

/** Keeps what a person types on the server while they type: one save at a time, the newest input, again and again while there is no connection. */
export function createAutosave<Input>({ send, onState, onSaved }: AutosavePorts<Input>, from: string | null): Autosave<Input> {
  let version = from;
  let sequence = 0;
  let answered = 0;
  let waiting: { readonly input: Input } | null = null;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let failures = 0;
  let halted = false;

  const arm = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void drain(), delay);
  };

  async function post(input: Input, leaving: boolean): Promise<void> {
    const count = ++sequence;
    const saved = await send({ input, basedOn: version, sequence: count, leaving });
    if (count < answered) return;
    answered = count;
    version = saved.version;
    failures = 0;
    onSaved(input, saved);
    onState(waiting ? { kind: 'pending' } : { kind: 'saved', at: saved.savedAt });
  }

  function failed(failure: unknown): void {
    const code = failure instanceof ApiProblem ? failure.problem.code : '';
    const later = failure instanceof NetworkFailure || code === 'too-many-requests' || (failure instanceof ApiProblem && failure.problem.status >= 500);
    if (code === 'stale-version') {
      halted = true;
      onState({ kind: 'changed' });
    } else if (code === 'not-signed-in') {
      onState({ kind: 'signed-out' });
    } else if (later) {
      onState({ kind: 'no-connection' });
      arm(RETRIES_MS[Math.min(failures++, RETRIES_MS.length - 1)] ?? 0);
    } else {
      onState({ kind: 'denied', failure });
    }
  }

  /** Sends what waits, and what comes to wait meanwhile. */
  function drain(): Promise<void> {
    clearTimeout(timer);
    sending ??= (async () => {
      while (waiting !== null && !halted) {
        const { input } = waiting;
        waiting = null;
        try {
          await post(input, false);
        } catch (failure) {
          waiting ??= { input };
          failed(failure);
          return;
        }
      }
    })().finally(() => { sending = null; });
    return sending;
  }

  return {
    change: (input) => {
      const now = performance.now();
      if (waiting === null) since = now;
      waiting = { input };
      if (halted || failures > 0) return;
      onState({ kind: 'pending' });
      arm(Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now)));
    },
    hurry: () => { if (waiting !== null && !halted) void drain(); },
    settle: async (input) => {
      if (halted) return false;
      if (sending) await sending;
      waiting = { input };
      await drain();
      return waiting === null;
    },
    leave: () => {
      if (waiting === null || halted) return;
      void post(waiting.input, true).then(() => { waiting = null; }, () => undefined);
    },
    goOnFrom: (next) => {
      version = next;
      halted = false;
      failures = 0;
    },
    halt: () => {
      halted = true;
      clearTimeout(timer);
    },
    version: () => version,
  };
}
