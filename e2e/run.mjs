import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenAbandoned } from '../infra/scripts/launchers.mjs';
import { step } from '../infra/scripts/progress.mjs';
import { runProgram } from '../infra/scripts/run-program.mjs';
import { readPageKinds } from './accessibility/page-kinds.mjs';
import { tellLooks } from './accessibility/tell-looks.mjs';
import { startBrowser } from './stage/browser.mjs';
import { drawPapers } from './stage/papers.mjs';
import { startProduct } from './stage/product.mjs';
import { clearKilledRuns, makeFolder } from './stage/temporary.mjs';

/**
 * Runs the browser tests: `node e2e/run.mjs [options of Jest]`. Builds nothing.
 *
 * TEST_DATABASE_URL  a server to make an own database in; without it an embedded one is started
 * TIRKEU_URL         a running training installation to test instead of one started here
 * TIRKEU_CHROMIUM    the browser; the one of this machine without it, or one unpacked here
 * TIRKEU_BROWSER     a browser server that runs already
 * TIRKEU_RESULT      a file that gets { passed, failed }
 * TIRKEU_ROUTERS     the sources whose pages all have to be looked over: apps/web/src in a run without options, none in a part of it
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const picturesDir = join(root, 'test-results', 'browser');
const options = process.argv.slice(2);
const routers = process.env.TIRKEU_ROUTERS || (options.length === 0 ? join(root, 'apps/web/src') : undefined);
const stopping = new AbortController();
const until = stopping.signal;
const closing = [];

const open = async (title, start) => {
  until.throwIfAborted();
  const opened = await step(title, start);
  closing.push(opened.stop);
  return opened;
};

async function setStage() {
  await clearKilledRuns();
  const folder = makeFolder();
  closing.push(folder.remove);
  const product = process.env.TIRKEU_URL ? { url: process.env.TIRKEU_URL } : await open('Starting Tirkeu for the browser tests', () => startProduct({ root, folder, until, resultsDir: picturesDir }));
  const browser = process.env.TIRKEU_BROWSER ? { endpoint: process.env.TIRKEU_BROWSER } : await open('Starting the browser', () => startBrowser({ folder, cacheDir: join(root, 'node_modules/.cache/tirkeu') }));
  await step('Drawing papers', () => drawPapers(folder.papers));
  writeFileSync(folder.pages, JSON.stringify(readPageKinds(join(root, 'apps/web/src'))));
  const installation = product.settings && { TIRKEU_INSTALLATION: JSON.stringify({ DATABASE_URL: product.settings.databaseUrl, DATA_DIR: product.settings.dataDir, TIRKEU_SECRET: product.settings.secret }) };
  return { ...installation, ...(product.registersUrl && { TIRKEU_REGISTERS: product.registersUrl }), ...(product.signingUrl && { TIRKEU_SIGNING: product.signingUrl }), ...(product.probeKey && { TIRKEU_PROBE_KEY: product.probeKey }), TIRKEU_URL: product.url, TIRKEU_BROWSER: browser.endpoint, TIRKEU_PAPERS: folder.papers, TIRKEU_LOOKED: folder.looked, TIRKEU_PAGES: folder.pages, TIRKEU_PICTURES: picturesDir };
}

async function runSpecs(env) {
  const report = join(picturesDir, `report-${process.pid}.json`);
  const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--config', join(root, 'e2e/jest.config.js')];
  const { code } = await runProgram(process.execPath, [...jest, '--json', '--outputFile', report, ...options], { cwd: root, env: { ...process.env, ...env }, until });
  until.throwIfAborted();
  if (!existsSync(report)) throw new Error(`Jest ended with exit code ${code} and no report.`);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  if (code !== 0 && failed === 0) throw new Error(`Jest ended with exit code ${code} although no test failed.`);
  return { passed: numPassedTests, failed };
}

/** Writes the list of looks; a kind of page that nobody looked over is one more failure. */
function countPages({ passed, failed }, { TIRKEU_LOOKED }) {
  if (routers === undefined) return { passed, failed };
  const { table, missing } = tellLooks(readPageKinds(routers), TIRKEU_LOOKED);
  writeFileSync(join(picturesDir, 'pages.md'), table);
  for (const view of missing) console.log(`Nobody looked over ${view}`);
  return missing.length === 0 ? { passed: passed + 1, failed } : { passed, failed: failed + 1 };
}

async function runAll() {
  if (!process.env.TIRKEU_URL) rmSync(picturesDir, { recursive: true, force: true });
  mkdirSync(picturesDir, { recursive: true });
  const env = await setStage();
  const specs = await runSpecs(env);
  const result = countPages(specs, env);
  if (result.passed + result.failed === 0) throw new Error('No browser test was found.');
  if (result.failed > 0) console.log(`Pictures and logs of what failed are in ${relative(root, picturesDir)}.`);
  return result;
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort());
whenAbandoned(() => stopping.abort());
const result = await runAll().catch((error) => {
  console.log(until.aborted ? 'The browser tests were stopped.' : error.message);
  return { passed: 0, failed: 1 };
});
for (const close of closing.reverse()) await close(result).catch((error) => console.log(error.message));
if (process.env.TIRKEU_RESULT) writeFileSync(process.env.TIRKEU_RESULT, JSON.stringify(result));
console.log(`Browser tests: ${result.passed} passed, ${result.failed} failed`);
process.exit(result.failed > 0 ? 1 : 0);
