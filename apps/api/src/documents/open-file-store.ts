import type { Settings } from '../platform/settings.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { Scratch } from './scratch.js';
import { SealedStore } from './sealed-store.js';

/** The file store that the settings name, sealed: an S3-compatible server, or the data folder. */
export async function openFileStore({ dataDir, objectStorage, secret }: Pick<Settings, 'dataDir' | 'objectStorage' | 'secret'>, scratch = new Scratch(dataDir)): Promise<FileStore> {
  return new SealedStore(await openHome(dataDir, objectStorage, scratch), scratch, secret);
}

async function openHome(dataDir: string, objectStorage: Settings['objectStorage'], scratch: Scratch): Promise<FileStore> {
  if (!objectStorage) return new DiskStore(dataDir);
  const { ObjectStore } = await import('./object-store.js');
  return new ObjectStore(objectStorage, scratch);
}
