import type { Readable } from 'node:stream';
import type { FileRow } from '@tirkeu/persistence';

/** Where something of a filing is kept. The filing stands nowhere in the store: its key alone opens what lies there. */
export interface Place {
  readonly filingId: string;
  readonly key: string;
}

/**
 * Where the bytes of people's papers are kept, under keys of ours that say nothing of whose they are. What is kept is
 * put there whole, and never changed. Its homes are a folder ({@link DiskStore}) and an S3-compatible server
 * ({@link ObjectStore}), in both of which it is sealed ({@link SealedStore}).
 */
export interface FileStore {
  /** Moves a finished file of this machine into the store: whole, or not at all. @returns the SHA-256 of what stands there, where that is not the file as it is */
  keep(place: Place, path: string): Promise<string | void>;
  /** The bytes of a place; null when nothing is kept there. */
  find(place: Place): Promise<Readable | null>;
  /** Lends the bytes of a place as a file of this machine, to be read while `use` runs. */
  lend<Value>(place: Place, use: (path: string) => Promise<Value>): Promise<Value>;
  /** Forgets a key, also one that nothing is kept under. */
  discard(key: string): Promise<void>;
  /** Whether files can be kept now. */
  isReachable(): Promise<boolean>;
}

const shelved = (shelf: string, id: string, name = id): string => `${shelf}/${id.slice(0, 2)}/${name}`;

/** What a person sent in. */
export const originalKey = (storageKey: string): string => shelved('files', storageKey);

/** The picture of a page; page 0 is a whole picture drawn anew. */
export const pageKey = (storageKey: string, page: number): string => shelved('pages', storageKey, `${storageKey}.${page}`);

type Stored = Pick<FileRow, 'filingId' | 'storageKey'>;
export const originalOf = ({ filingId, storageKey }: Stored): Place => ({ filingId, key: originalKey(storageKey) });
export const pageOf = ({ filingId, storageKey }: Stored, page: number): Place => ({ filingId, key: pageKey(storageKey, page) });

/** A part of a file on its way in. */
export const partKey = (uploadId: string, partId: string): string => shelved('parts', uploadId, `${uploadId}.${partId}`);
