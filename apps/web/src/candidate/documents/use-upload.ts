import type { ActionRequest } from '@tirkeu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NetworkFailure } from '../../shared/api.js';
import { useSending } from '../../shared/uploads/use-sending.js';
import { useIntent } from '../../shared/use-intent.js';

type AttachedTo = Omit<Extract<ActionRequest, { type: 'attach-document' }>['document'], 'fileId'>;

export type Upload =
  | { readonly phase: 'idle' }
  /** In bytes: `sent` are on their way or there, `arrived` surely there, `before` were there when the file was chosen. */
  | { readonly phase: 'sending'; readonly file: File; readonly sent: number; readonly arrived: number; readonly before: number }
  /** All bytes are there; the server looks the file over and puts it into the filing. */
  | { readonly phase: 'checking'; readonly file: File }
  | { readonly phase: 'failed'; readonly file: File; readonly failure: unknown };

export interface UploadInUse {
  readonly upload: Upload;
  /** The line is gone; sending goes on by itself when it is back, or with `goOn`. */
  readonly waiting: boolean;
  readonly goOn: () => void;
  /** Sends a file and puts it in the place of the paper. The one that was there stays until the new one is in. */
  readonly send: (file: File) => Promise<boolean>;
  /** The same file again. What had already arrived is not sent twice. */
  readonly again: () => Promise<boolean>;
  readonly cancel: () => void;
}

/** Puts files into one place of the document list, one at a time. */
export function useUpload(filingId: string, place: AttachedTo): UploadInUse {
  const { requirement, candidateId } = place;
  const { act } = useIntent(filingId);
  const { send: sendFile, waiting, goOn } = useSending(filingId);
  const [upload, setUpload] = useState<Upload>({ phase: 'idle' });
  const stored = useRef<{ readonly file: File; readonly fileId: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const store = useCallback(async (file: File, signal: AbortSignal): Promise<string> => {
    if (stored.current?.file === file) return stored.current.fileId;
    let before: number | null = null;
    const onProgress = (sent: number, arrived: number) => {
      before ??= sent === arrived && arrived < file.size ? arrived : 0;
      setUpload(arrived < file.size ? { phase: 'sending', file, sent, arrived, before } : { phase: 'checking', file });
    };
    setUpload({ phase: 'sending', file, sent: 0, arrived: 0, before: 0 });
    const { fileId } = await sendFile(file, { onProgress, signal });
    stored.current = { file, fileId };
    return fileId;
  }, [sendFile]);

  const send = useCallback(async (file: File) => {
    // Another file takes the place of one that waits for the line.
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    try {
      const fileId = await store(file, mine.signal);
      setUpload({ phase: 'checking', file });
      await act({ type: 'attach-document', document: { requirement, candidateId, fileId } });
      setUpload({ phase: 'idle' });
      return true;
    } catch (failure) {
      if (running.current !== mine) return false;
      const cancelled = failure instanceof DOMException && failure.name === 'AbortError';
      setUpload(cancelled ? { phase: 'idle' } : { phase: 'failed', file, failure });
      if (!cancelled && !(failure instanceof NetworkFailure)) stored.current = null;
      return false;
    }
  }, [store, act, requirement, candidateId]);

  const again = useCallback(async () => (upload.phase === 'failed' ? send(upload.file) : false), [upload, send]);
  return { upload, waiting, goOn, send, again, cancel: () => running.current?.abort() };
}
