import type { FileView } from '@tirkeu/contracts';
import { useCallback, useState } from 'react';
import { useSending } from '../../shared/uploads/use-sending.js';
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

/** Sends papers one after another into their places, the next one on its way while one is put in. One that fails does not hold up the others. */
export function usePapersUpload(filingId: string) {
  const { act } = useIntent(filingId);
  const { send: sendFile, waiting, goOn } = useSending(filingId);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);

  const send = useCallback(async (papers: readonly PaperToSend[]): Promise<number> => {
    const failures: Failed[] = [];
    setFailed([]);
    const begin = (paper: PaperToSend | undefined): Promise<FileView> | null => {
      if (!paper) return null;
      // Of many files the count says enough; drawing every byte of them would cost more than sending it.
      const onProgress = papers.length === 1 ? (sent: number) => setProgress({ done: 0, of: 1, share: sent / paper.file.size }) : undefined;
      const sent = sendFile(paper.file, { onProgress });
      sent.catch(() => undefined);
      return sent;
    };
    let next = begin(papers[0]);
    for (const [done, paper] of papers.entries()) {
      setProgress({ done, of: papers.length, share: 0 });
      const sent = next;
      next = begin(papers[done + 1]);
      try {
        const file = await sent;
        if (file) await act({ type: 'attach-document', document: { ...paper.place, fileId: file.fileId } });
      } catch (failure) {
        failures.push({ paper, failure });
      }
    }
    setProgress(null);
    setFailed(failures);
    return papers.length - failures.length;
  }, [act, sendFile]);

  return { send, progress, failed, waiting, goOn };
}
