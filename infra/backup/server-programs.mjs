import { existsSync } from 'node:fs';
import { findPostgresBinaries } from '../scripts/postgres-binaries.mjs';

/** Where Debian, Red Hat and the images of PostgreSQL put the server. */
const PLACES = (major) => [`/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin`, '/usr/local/bin'];

/** The server of a major version: the one that npm brought where it is that version, else one of this machine. */
export function findServerPrograms(home, account, major) {
  const brought = findPostgresBinaries(home, account);
  if (brought.major === major) return brought;
  const folder = PLACES(major).find((place) => existsSync(`${place}/postgres`));
  if (!folder) throw new Error(`PostgreSQL ${major} made this backup and is not on this machine. Install it, then restore again.`);
  return { postgres: `${folder}/postgres`, initdb: `${folder}/initdb`, major };
}
