import type { Readable } from 'node:stream';

/**
 * Where the bytes of people's papers are kept, under keys of ours that say nothing of whose they are. What is kept is
 * put there whole, and never changed. Its homes are a folder ({@link DiskStore}) and an S3-compatible server
 * ({@link ObjectStore}), in both of which it is sealed ({@link SealedStore}).
 */
export interface FileStore {
  /** Moves a finished file of this machine into the store: whole, or not at all. @returns the SHA-256 of what stands there, where that is not the file as it is */
  keep(key: string, path: string): Promise<string | void>;
  /** The bytes under a key; null when nothing is kept there. */
  find(key: string): Promise<Readable | null>;
  /** Lends the bytes under a key as a file of this machine, to be read while `use` runs. */
  lend<Value>(key: string, use: (path: string) => Promise<Value>): Promise<Value>;
  /** Forgets a key, also one that nothing is kept under. */
  discard(key: string): Promise<void>;
  /** Whether files can be kept now. */
  isReachable(): Promise<boolean>;
}

const shelved = (shelf: string, id: string, name = id): string => `${shelf}/${id.slice(0, 2)}/${name}`;

/** What a person sent in. */
export const originalKey = (fileId: string): string => shelved('files', fileId);

/** The picture of a page; page 0 is a whole picture drawn anew. */
export const pageKey = (fileId: string, page: number): string => shelved('pages', fileId, `${fileId}.${page}`);

/** A part of a file on its way in. */
export const partKey = (uploadId: string, partId: string): string => shelved('parts', uploadId, `${uploadId}.${partId}`);
