import type { ActionRequest, FileView } from '@tirkeu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { NetworkFailure, uploadFile } from '../../shared/api.js';
import { useIntent } from '../../shared/use-intent.js';

type AttachedTo = Omit<Extract<ActionRequest, { type: 'attach-document' }>['document'], 'fileId'>;

export type Upload =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly file: File; readonly share: number }
  /** All bytes are there; the server looks the file over and puts it into the filing. */
  | { readonly phase: 'checking'; readonly file: File }
  | { readonly phase: 'failed'; readonly file: File; readonly failure: unknown };

export interface UploadInUse {
  readonly upload: Upload;
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
  const [upload, setUpload] = useState<Upload>({ phase: 'idle' });
  const stored = useRef<{ readonly file: File; readonly fileId: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const store = useCallback(async (file: File): Promise<string> => {
    if (stored.current?.file === file) return stored.current.fileId;
    const abort = new AbortController();
    running.current = abort;
    setUpload({ phase: 'sending', file, share: 0 });
    const onProgress = (share: number) => setUpload(share < 1 ? { phase: 'sending', file, share } : { phase: 'checking', file });
    const { fileId } = await uploadFile<FileView>(`/api/filings/${encodeURIComponent(filingId)}/files`, file, onProgress, abort.signal);
    stored.current = { file, fileId };
    return fileId;
  }, [filingId]);

  const send = useCallback(async (file: File) => {
    try {
      const fileId = await store(file);
      setUpload({ phase: 'checking', file });
      await act({ type: 'attach-document', document: { requirement, candidateId, fileId } });
      setUpload({ phase: 'idle' });
      return true;
    } catch (failure) {
      const cancelled = failure instanceof DOMException && failure.name === 'AbortError';
      setUpload(cancelled ? { phase: 'idle' } : { phase: 'failed', file, failure });
      if (!cancelled && !(failure instanceof NetworkFailure)) stored.current = null;
      return false;
    }
  }, [store, act, requirement, candidateId]);

  const again = useCallback(async () => (upload.phase === 'failed' ? send(upload.file) : false), [upload, send]);
  return { upload, send, again, cancel: () => running.current?.abort() };
}
