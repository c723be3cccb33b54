import type { FileView } from '@tirkeu/contracts';
import { useCallback, useState } from 'react';
import { uploadFile } from '../../shared/api.js';
import { useIntent } from '../../shared/use-intent.js';
import type { PaperPlace } from './match-files.js';

export interface PaperToSend {
  readonly key: string;
  readonly file: File;
  readonly place: PaperPlace;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Of the file being sent, 0 to 1. */
  readonly share: number;
}

export interface Failed {
  readonly paper: PaperToSend;
  readonly failure: unknown;
}

/** Sends papers one after another into their places. One that fails does not hold up the others. */
export function usePapersUpload(filingId: string) {
  const { act } = useIntent(filingId);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);

  const send = useCallback(async (papers: readonly PaperToSend[]): Promise<number> => {
    const failures: Failed[] = [];
    setFailed([]);
    for (const [done, paper] of papers.entries()) {
      const show = (share: number) => setProgress({ done, of: papers.length, share });
      show(0);
      try {
        const { fileId } = await uploadFile<FileView>(`/api/filings/${encodeURIComponent(filingId)}/files`, paper.file, show);
        await act({ type: 'attach-document', document: { ...paper.place, fileId } });
      } catch (failure) {
        failures.push({ paper, failure });
      }
    }
    setProgress(null);
    setFailed(failures);
    return papers.length - failures.length;
  }, [act, filingId]);

  return { send, progress, failed };
}
