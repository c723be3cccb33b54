import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { runProgram } from './run-program.mjs';

const HEADLESS = 'chromium-headless-shell';
const WITH_WINDOWS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: the one CHROMIUM names, or Debian's without windows, which asks less of the processor: of this machine, unpacked like
 * Redis, or installed now when we are root and there is no Chromium at all. Where there is none without windows, one with them does as well.
 */
export async function ensureChromium(cacheDir) {
  const found = process.env.CHROMIUM ?? findProgram([HEADLESS]);
  if (found) return found;
  const full = findProgram(WITH_WINDOWS);
  if (full) return (await unpackHeadless(cacheDir).catch(() => undefined)) ?? full;
  if (!hasApt() || process.getuid?.() !== 0) throw new Error(askFor('Chromium', HEADLESS));
  const install = (name) => withFreshLists(() => apt('install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core'), name);
  await install(HEADLESS).catch(() => install(WITH_WINDOWS[0]));
  return findProgram([HEADLESS, ...WITH_WINDOWS]) ?? fail(askFor('Chromium', HEADLESS));
}

/** Its path once it draws a page here, with the libraries that a Chromium with windows needs too. */
async function unpackHeadless(cacheDir) {
  const unpacked = join(cacheDir, 'chromium');
  const program = join(unpacked, 'usr/lib/chromium', HEADLESS);
  if (!existsSync(program)) {
    if (!hasApt()) return undefined;
    await withFreshLists(() => unpackPackages([HEADLESS, 'chromium-common'], unpacked), HEADLESS);
  }
  await mustSucceed(program, ['--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank']);
  return program;
}

/**
 * A program as command and environment. Where the machine has none, Debian's package is only unpacked below `cacheDir`, which any user may
 * do: nothing is installed in the system and no daemon is started.
 */
async function ensureUnpacked(cacheDir, { what, path, debianPackage }) {
  const found = findProgram([basename(path)]);
  if (found) return { command: found, env: process.env };
  const unpacked = join(cacheDir, basename(path));
  const command = join(unpacked, path);
  if (!existsSync(command)) {
    if (!hasApt()) throw new Error(askFor(what, debianPackage));
    await withFreshLists(() => unpackPackages(debianPackage, unpacked), debianPackage);
  }
  return { command, env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(unpacked).join(delimiter) } };
}

export const ensureRedis = (cacheDir) => ensureUnpacked(cacheDir, { what: 'Redis', path: 'usr/bin/redis-server', debianPackage: 'redis-server' });

/** It validates XML against a schema. */
export const ensureXmllint = (cacheDir) => ensureUnpacked(cacheDir, { what: 'xmllint', path: 'usr/bin/xmllint', debianPackage: 'libxml2-utils' });

/** The antivirus; what it looks for is not part of it. */
export const ensureClamd = (cacheDir) => ensureUnpacked(cacheDir, { what: 'clamd', path: 'usr/sbin/clamd', debianPackage: 'clamav-daemon' });

/** An nginx with its scripting module, as command, environment and the places of its parts; unpacked like Redis where the machine has none. */
export async function ensureNginx(cacheDir) {
  const found = findProgram(['nginx']);
  if (found && existsSync(`/usr/lib/nginx/modules/${NGINX_SCRIPTS}`)) return { command: found, env: process.env, modules: '/usr/lib/nginx/modules', mimeTypes: '/etc/nginx/mime.types' };
  const unpacked = join(cacheDir, 'nginx');
  if (!existsSync(join(unpacked, 'usr/lib/nginx/modules', NGINX_SCRIPTS))) {
    if (!hasApt()) throw new Error(askFor('nginx', 'nginx libnginx-mod-http-js'));
    await withFreshLists(() => unpackPackages(['nginx', 'nginx-common', 'libnginx-mod-http-js'], unpacked), 'nginx libnginx-mod-http-js');
  }
  return {
    command: join(unpacked, 'usr/sbin/nginx'), env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(unpacked).join(delimiter) },
    modules: join(unpacked, 'usr/lib/nginx/modules'), mimeTypes: join(unpacked, 'etc/nginx/mime.types'),
  };
}

const NGINX_SCRIPTS = 'ngx_http_js_module.so';

/** The libfaketime that Debian has, to step the clock of one process; unpacked like Redis where the machine has none. */
export async function ensureFaketime(cacheDir) {
  const unpacked = join(cacheDir, 'faketime');
  const find = () => ['/', unpacked].flatMap(libraryFolders).map((folder) => join(folder, 'faketime/libfaketimeMT.so.1')).find(existsSync);
  if (!find()) {
    if (!hasApt()) throw new Error(askFor('libfaketime', 'libfaketime'));
    await withFreshLists(() => unpackPackages(['libfaketime'], unpacked), 'libfaketime');
  }
  return find() ?? fail(askFor('libfaketime', 'libfaketime'));
}

/** A pgbench as command and environment; unpacked like Redis where the machine has none. */
export async function ensurePgbench(cacheDir) {
  const found = findProgram(['pgbench']) ?? findPgbench('/usr/lib/postgresql');
  if (found) return { command: found, env: process.env };
  const unpacked = join(cacheDir, 'postgresql');
  const programs = join(unpacked, 'usr/lib/postgresql');
  if (!findPgbench(programs)) {
    if (!hasApt()) throw new Error(askFor('pgbench', 'postgresql'));
    await withFreshLists(() => unpackPackages('postgresql', unpacked), 'postgresql');
  }
  return { command: findPgbench(programs) ?? fail(askFor('pgbench', 'postgresql')), env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(unpacked).join(delimiter) } };
}

/** Debian keeps each version of PostgreSQL in a folder of its own. */
function findPgbench(folder) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).map((version) => join(folder, version, 'bin/pgbench')).find(isProgram);
}

function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/usr/sbin'].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasApt() {
  return findProgram(['apt-get']) !== undefined;
}

function askFor(what, debianPackage) {
  return `${what} is needed by the tests and could not be installed from here. Install it, on Debian with: apt-get install --no-install-recommends ${debianPackage}`;
}

function fail(message) {
  throw new Error(message);
}

/** Runs the work; when it fails, because Debian's lists are absent or old, once more after fetching new ones. */
async function withFreshLists(work, debianPackage) {
  try {
    return await work();
  } catch {
    await apt('update').catch(() => undefined);
    return work().catch((error) => fail(`${askFor(debianPackage, debianPackage)}\n${error.message}`));
  }
}

async function apt(...args) {
  return mustSucceed('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args]);
}

async function mustSucceed(command, args, options = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { code, output } = await runProgram(command, args, { ...options, env, quiet: true });
  if (code !== 0) throw new Error(output.trim().split('\n').slice(-5).join('\n'));
  return output;
}

/** Unpacks packages, also those that this machine has, with those of their dependencies that it lacks: what is asked for is needed in one place. */
async function unpackPackages(names, folder) {
  const wanted = [names].flat();
  const plan = await apt('install', '--simulate', '--no-install-recommends', ...wanted);
  const missing = new Set([...wanted, ...[...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1])]);
  mkdirSync(join(folder, '..'), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  try {
    await mustSucceed('apt-get', ['-q', 'download', ...missing], { cwd: half });
    for (const file of readdirSync(half).filter((entry) => entry.endsWith('.deb'))) {
      await mustSucceed('dpkg', ['-x', file, '.'], { cwd: half });
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function libraryFolders(unpacked) {
  return ['usr/lib', 'lib']
    .map((folder) => join(unpacked, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).filter((name) => name.includes('-linux-')).map((name) => join(folder, name)));
}
