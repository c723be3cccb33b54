import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unlessFresh } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { runProgram } from './run-program.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const runner = 'libs/campaign/dist/replay/main.js';

async function buildCampaign() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'libs/campaign'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The campaign does not build:\n${output.trim()}`);
}

async function prepare() {
  requireNode();
  await ensureInstalled(root, { print: console.error });
  const sources = ['libs/domain', 'libs/rulebooks', 'libs/desk', 'libs/persistence', 'libs/campaign', 'tsconfig.base.json', 'package-lock.json'];
  await unlessFresh(root, { name: 'campaign', sources, outputs: [runner], build: buildCampaign });
}

/** A database of its own, thrown away afterwards, or the one of the installation. */
async function openPlace(load) {
  if (!load) {
    const { clearKilledRuns, startTestDatabase } = await import('./test-stores.mjs');
    await clearKilledRuns();
    const { url, stop } = await startTestDatabase();
    return { databaseUrl: url, secret: 'a secret for a database thrown away', close: stop };
  }
  const { prepareDataDir, readSettings } = await import('./settings.mjs');
  const { keepSecret } = await import('./secret.mjs');
  const settings = readSettings(process.env, root);
  prepareDataDir(settings.dataDir);
  const secret = keepSecret(settings);
  if (settings.databaseUrl) return { databaseUrl: settings.databaseUrl, secret, close: async () => undefined };
  const { ensurePostgres } = await import('./embedded-postgres.mjs');
  const { url, adopted, stop } = await ensurePostgres({ dataDir: join(settings.dataDir, 'postgres'), database: 'tirkeu' });
  return { databaseUrl: url, secret, close: adopted ? async () => undefined : stop };
}

async function run() {
  await prepare();
  // Paths of the command line count from where the command was given.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  const { readCommand, replay } = await import(pathToFileURL(join(root, runner)).href);
  const command = readCommand(process.argv.slice(2));
  const { databaseUrl, secret, close } = await openPlace(command.load);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => close().then(() => process.exit(130)));
  try {
    return await replay(command, { databaseUrl, secret, print: console.log, say: console.error });
  } finally {
    await close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = error.name === 'UsageError' || error.name === 'SettingError' ? 2 : 1;
}
