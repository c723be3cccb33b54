import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Writes a file so that a reader, or the next start after a crash, sees the old text or the whole new text. */
export function writeDurably(path, text, mode) {
  const half = `${path}.${process.pid}.part`;
  const file = openSync(half, 'w', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, path);
}
