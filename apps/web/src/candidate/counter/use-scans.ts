import type { FileView } from '@tirkeu/contracts';
import { useRef, useState } from 'react';
import { uploadFile } from '../../shared/api.js';
import { useOnce } from '../../shared/counter/use-at-counter.js';
import type { FilingCase } from '../case/filing-case.js';
import { proposePlace, type ScanPlace } from './scan-places.js';

/** One file on its way into the filing. What failed stays with its reason, and can be sent again. */
export interface Scan {
  readonly id: string;
  readonly file: File;
  /** Key of a place; empty while nobody has chosen. */
  readonly place: string;
  readonly standing: 'chosen' | 'sending' | 'stored' | 'failed';
  readonly failure: unknown;
}

/** Files that are to be stored, one after another; whatever becomes of one, the others go on. */
export function useScans({ filing }: Pick<FilingCase, 'filing'>, places: readonly ScanPlace[]) {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const send = useOnce();
  const sending = useRef(false);
  const change = (id: string, part: Partial<Scan>) => setScans((before) => before.map((scan) => (scan.id === id ? { ...scan, ...part } : scan)));
  const path = `/api/filings/${encodeURIComponent(filing.id)}`;

  const add = (files: readonly File[]) => setScans((before) => {
    const taken = new Set(before.map(({ place }) => place));
    const added = files.map((file): Scan => {
      const proposed = proposePlace(file.name, places.filter(({ key }) => !taken.has(key)));
      if (proposed !== null) taken.add(proposed);
      return { id: crypto.randomUUID(), file, place: proposed ?? '', standing: 'chosen', failure: null };
    });
    return [...before, ...added];
  });

  const store = async (scan: Scan) => {
    const place = places.find(({ key }) => key === scan.place);
    if (!place) return;
    change(scan.id, { standing: 'sending', failure: null });
    try {
      const { fileId } = await uploadFile<FileView>(`${path}/files`, scan.file);
      await send(`${path}/actions`, { action: { type: 'attach-document', document: { requirement: place.requirement, candidateId: place.candidateId, fileId } } });
      change(scan.id, { standing: 'stored' });
    } catch (failure) {
      change(scan.id, { standing: 'failed', failure });
    }
  };

  const storeAll = async () => {
    if (sending.current) return;
    sending.current = true;
    for (const scan of scans) if (scan.standing !== 'stored') await store(scan);
    sending.current = false;
  };

  return { scans, add, storeAll, choose: (id: string, place: string) => change(id, { place }), remove: (id: string) => setScans((before) => before.filter((scan) => scan.id !== id)) };
}
