import { findFilingKey, getFilingKey } from '@tirkeu/persistence';
import type { DataSource } from 'typeorm';
import type { Settings } from '../platform/settings.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { Scratch } from './scratch.js';
import { SealedStore, type KeysOfFilings } from './sealed-store.js';

/** The file store that the settings name, sealed: an S3-compatible server, or the data folder. */
export async function openFileStore({ dataDir, objectStorage, secret }: Pick<Settings, 'dataDir' | 'objectStorage' | 'secret'>, keys: KeysOfFilings, scratch = new Scratch(dataDir)): Promise<FileStore> {
  return new SealedStore(await openHome(dataDir, objectStorage, scratch), scratch, keys, secret);
}

export const filingKeysIn = (dataSource: DataSource): KeysOfFilings => ({ find: (filingId) => findFilingKey(dataSource, filingId), get: (filingId) => getFilingKey(dataSource, filingId) });

async function openHome(dataDir: string, objectStorage: Settings['objectStorage'], scratch: Scratch): Promise<FileStore> {
  if (!objectStorage) return new DiskStore(dataDir);
  const { ObjectStore } = await import('./object-store.js');
  return new ObjectStore(objectStorage, scratch);
}
