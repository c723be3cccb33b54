import type { Settings } from '../platform/settings.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { Scratch } from './scratch.js';

/** The file store that the settings name: an S3-compatible server, or the data folder. */
export async function openFileStore({ dataDir, objectStorage }: Pick<Settings, 'dataDir' | 'objectStorage'>, scratch = new Scratch(dataDir)): Promise<FileStore> {
  if (!objectStorage) return new DiskStore(dataDir);
  const { ObjectStore } = await import('./object-store.js');
  return new ObjectStore(objectStorage, scratch);
}
