import type { FileWording } from '../wording.js';

export interface Hashed {
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** The hash of the sealed photograph of which this picture was drawn anew, without what the camera wrote into it. */
  readonly redrawnFrom?: string;
}

/** The file itself, and how people with the usual tools hold an archive against it. */
export const MANIFEST = 'MANIFEST.txt';
const CHECK = `sha256sum --check ${MANIFEST}`;

/**
 * The list of everything in an archive, one line each: `sha256sum --check MANIFEST.txt` reads it as it is, since lines that
 * begin with a number sign are remarks to it.
 */
export function manifestOf(entries: readonly Hashed[], { say }: FileWording): string {
  const remarks = [say('reports:file.manifest'), `${say('reports:file.manifest.check')}: ${CHECK}`].map((line) => `# ${line}`);
  return [...remarks, ...entries.flatMap(({ path, sha256, redrawnFrom }) => [...(redrawnFrom === undefined ? [] : [`# ${say('reports:file.manifest.redrawn')}: ${redrawnFrom}`]), `${sha256}  ${path}`]), ''].join('\n');
}
