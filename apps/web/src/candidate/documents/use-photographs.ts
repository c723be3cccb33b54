import { useCallback, useEffect, useRef, useState } from 'react';
import { isHeic } from './file-rules.js';
import type { Photograph } from './photographs.js';

/** What works on pictures comes with the first one. */
const tools = () => import('./photographs.js');

const forget = ({ url }: Photograph): void => URL.revokeObjectURL(url);

export interface PhotographsInUse {
  readonly pages: readonly Photograph[];
  /** Files among those added that could not be read as pictures. */
  readonly unreadable: readonly string[];
  /** Gives back a photograph that stands alone and this browser cannot open, but the server can. */
  readonly add: (files: readonly File[]) => Promise<File | null>;
  readonly turn: (id: string) => Promise<void>;
  /** Earlier by one place, or later. */
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** All of them as one file, in their order. */
  readonly asFile: (name: string) => Promise<File>;
}

/** Changes places with the neighbour; at an end nothing happens. */
export function moved<Page extends { readonly id: string }>(pages: readonly Page[], id: string, by: -1 | 1): readonly Page[] {
  const from = pages.findIndex((page) => page.id === id);
  const page = pages[from];
  const neighbour = pages[from + by];
  if (!page || !neighbour) return pages;
  return pages.map((each) => (each === page ? neighbour : each === neighbour ? page : each));
}

/** The pages that a person photographs before they become one file. They live in memory only. */
export function usePhotographs(): PhotographsInUse {
  const [pages, setPages] = useState<readonly Photograph[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const held = useRef(pages);
  held.current = pages;
  useEffect(() => () => held.current.forEach(forget), []);

  const add = useCallback(async (files: readonly File[]) => {
    setUnreadable([]);
    for (const file of files) {
      try {
        const page = await (await tools()).readPhotograph(file);
        setPages((before) => [...before, page]);
      } catch {
        if (files.length === 1 && held.current.length === 0 && isHeic(file)) return file;
        setUnreadable((before) => [...before, file.name.normalize('NFC')]);
      }
    }
    return null;
  }, []);

  const turn = useCallback(async (id: string) => {
    const page = held.current.find((each) => each.id === id);
    if (!page) return;
    const next = { ...await (await tools()).turned(page), id };
    forget(page);
    setPages((before) => before.map((each) => (each.id === id ? next : each)));
  }, []);

  const remove = useCallback((id: string) => {
    held.current.filter((each) => each.id === id).forEach(forget);
    setPages((before) => before.filter((each) => each.id !== id));
  }, []);

  const clear = useCallback(() => {
    held.current.forEach(forget);
    setPages([]);
    setUnreadable([]);
  }, []);

  return { pages, unreadable, add, turn, move: (id, by) => setPages((before) => moved(before, id, by)), remove, clear, asFile: async (name) => (await tools()).fileOfPhotographs(pages, name) };
}
