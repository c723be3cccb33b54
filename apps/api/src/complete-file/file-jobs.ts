import type { FilingEvent, Filing, Instant, Language, Role, Text } from '@tirkeu/domain';
import type { CaseFile, ReceiptSource } from '@tirkeu/reports';
import type { ToKeep } from '../issued/issued-papers.js';

/** What the thread is given to write of: a filing as it is, with all that happened to it, and who will read. */
export interface FileJob {
  readonly language: Language;
  readonly reader: Role;
  /** The oldest first, with their place in the record. */
  readonly events: readonly { readonly event: FilingEvent; readonly version: number; readonly hash: string }[];
  /** As the reader may see it. */
  readonly shown: Filing;
  readonly names: CaseFile['names'];
  readonly place: Text;
  /** Where this installation is found: the codes on papers lead there. */
  readonly publicUrl: string;
  readonly receipt: Omit<ReceiptSource, 'filing' | 'requirements' | 'names'> | null;
  readonly papers: CaseFile['papers'];
  readonly madeAt: Instant;
}

export interface WrittenFile {
  /** Inside the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of an act: what is noted before it leaves. */
  readonly keep?: ToKeep;
}

/** Null: it could not be written. */
export type FileAnswer = readonly WrittenFile[] | null;
