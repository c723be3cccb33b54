import type { FileView } from '@tirkeu/contracts';
import { useCallback, useRef, useState } from 'react';
import { ApiProblem, NetworkFailure, apiPost, renewCsrfToken } from '../api.js';

/** What sends comes with the first file. */
const tools = () => import('./send-in-parts.js');

const PAUSES_MS = [1_000, 3_000, 8_000, 20_000] as const;
/** So often an upload is looked at anew when it stands elsewhere than we thought, for instance because another tab sends it too. */
const MOST_SURPRISES = 3;

export interface SendOptions {
  /** Bytes on their way or there; `arrived` are surely there. */
  readonly onProgress?: (sent: number, arrived: number) => void;
  readonly signal?: AbortSignal;
}

export interface SendingInUse {
  /** Sends a file into the filing, over as many breaks of the line as it takes. Rejects with what the server says, or when it is cancelled. */
  readonly send: (file: File, options?: SendOptions) => Promise<FileView>;
  /** The line is gone and sending goes on by itself when it is back. */
  readonly waiting: boolean;
  /** Tries again at once. */
  readonly goOn: () => void;
}

/** Until there may be a line again: the browser says so, the person does, or some time has gone by. */
function lineBack(attempt: number, tries: EventTarget, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const pause = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)];
    const timer = window.setInterval(() => { if (navigator.onLine) done(); }, pause);
    const done = () => {
      window.clearInterval(timer);
      window.removeEventListener('online', done);
      tries.removeEventListener('try', done);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(new DOMException('The upload was cancelled', 'AbortError'));
      else resolve();
    };
    window.addEventListener('online', done);
    tries.addEventListener('try', done);
    signal.addEventListener('abort', done);
  });
}

/** Sends files into a filing, each in parts: what has arrived once is never sent again. */
export function useSending(filingId: string): SendingInUse {
  const [waiting, setWaiting] = useState(0);
  const tries = useRef(new EventTarget());

  const send = useCallback(async (file: File, { onProgress = () => undefined, signal = new AbortController().signal }: SendOptions = {}): Promise<FileView> => {
    const { PART, fileGone, hashOf, sendInParts } = await tools().catch((cause: unknown) => { throw new NetworkFailure('What sends files did not come', { cause }); });
    const sha256 = await hashOf(file);
    const finish = () => apiPost<FileView>(`/api/filings/${encodeURIComponent(filingId)}/uploads/${sha256}/file`, { fileName: file.name.normalize('NFC') });
    let surprises = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        await sendInParts({ filingId, file, sha256, mayHaveBegun: attempt > 0 || file.size > PART, onProgress, signal });
        return await finish();
      } catch (failure) {
        if (failure instanceof ApiProblem && isSurprise(failure) && surprises++ < MOST_SURPRISES) {
          if (failure.problem.code === 'csrf-token-wrong') await renewCsrfToken();
          continue;
        }
        if (!(failure instanceof NetworkFailure)) throw failure;
        await file.slice(0, 1).arrayBuffer().catch(() => { throw fileGone(); });
        setWaiting((count) => count + 1);
        await lineBack(attempt, tries.current, signal).finally(() => setWaiting((count) => count - 1));
      }
    }
  }, [filingId]);

  return { send, waiting: waiting > 0, goOn: () => void tries.current.dispatchEvent(new Event('try')) };
}

/** The upload stands elsewhere, or the session was renewed in another tab: asked again, it goes on. */
const isSurprise = ({ problem: { status, code } }: ApiProblem): boolean => (status === 409 && code === 'malformed') || code === 'csrf-token-wrong';
