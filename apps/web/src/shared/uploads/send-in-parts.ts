import { DetailedError, Upload } from 'tus-js-client';
import { ApiProblem, NetworkFailure, changingHeaders, problemIn } from '../api.js';

/** So much is sent again at most when a line breaks. */
export const PART = 1024 * 1024;
/** A line over which nothing has moved for so long has broken off without saying so. */
const SILENT_MS = 45_000;
/** Between us and the server somebody says that the server does not answer. */
const GATEWAY = 502;

export interface Transfer {
  readonly filingId: string;
  readonly file: File;
  readonly sha256: string;
  /** Parts of it may have arrived before: the server is asked first. */
  readonly mayHaveBegun: boolean;
  /** Bytes on their way or there; `arrived` are surely there. */
  readonly onProgress: (sent: number, arrived: number) => void;
  readonly signal: AbortSignal;
}

const cancelled = (): DOMException => new DOMException('The upload was cancelled', 'AbortError');

/** The answer to a file that its device cannot read any more. */
export const fileGone = (): ApiProblem => new ApiProblem({ type: 'about:blank', title: 'The file is gone', status: 400, code: 'file-missing', traceId: '' });

/** The name under which the parts of a file are found again: the hash of its content. Rejects with the problem `file-missing`. */
export async function hashOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer().catch(() => { throw fileGone(); });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function failureOf(error: Error): Error {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (answer === null || answer.getStatus() === 0 || answer.getStatus() >= GATEWAY) return new NetworkFailure('The upload broke off', { cause: error });
  return problemIn(answer.getStatus(), answer.getBody());
}

/**
 * Sends what has not arrived yet, once. Rejects with {@link NetworkFailure} when the line breaks, and with what the server
 * says when it does not take the file; what had arrived is not lost by either.
 */
export function sendInParts({ filingId, file, sha256, mayHaveBegun, onProgress, signal }: Transfer): Promise<void> {
  const endpoint = `/api/filings/${encodeURIComponent(filingId)}/uploads`;
  return new Promise((resolve, reject) => {
    let silence = 0;
    let arrived = 0;
    const end = (settle: () => void) => {
      window.clearTimeout(silence);
      window.removeEventListener('offline', onOffline);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const upload = new Upload(file, {
      endpoint, chunkSize: PART, metadata: { sha256 }, uploadUrl: mayHaveBegun ? `${endpoint}/${sha256}` : null,
      uploadDataDuringCreation: true, storeFingerprintForResuming: false, retryDelays: null,
      onBeforeRequest: (request) => Object.entries(changingHeaders()).forEach(([name, value]) => request.setHeader(name, value)),
      onProgress: (sent) => {
        listen();
        onProgress(sent, arrived);
      },
      onAfterResponse: (_request, answer) => {
        listen();
        arrived = Number(answer.getHeader('Upload-Offset') ?? arrived);
        onProgress(arrived, arrived);
      },
      onSuccess: () => end(resolve),
      onError: (error) => end(() => reject(failureOf(error))),
    });
    const breakOff = (failure: Error) => end(() => {
      void upload.abort().catch(() => undefined);
      reject(failure);
    });
    const onOffline = () => breakOff(new NetworkFailure('The network is gone'));
    const onAbort = () => breakOff(cancelled());
    const listen = () => {
      window.clearTimeout(silence);
      silence = window.setTimeout(onOffline, SILENT_MS);
    };
    if (signal.aborted) return reject(cancelled());
    window.addEventListener('offline', onOffline);
    signal.addEventListener('abort', onAbort);
    listen();
    upload.start();
  });
}
