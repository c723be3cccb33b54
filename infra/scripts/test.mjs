import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { whenAbandoned } from './launchers.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { ensureChromium, ensureRedis, ensureXmllint } from './tooling.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cacheDir = join(root, 'node_modules', '.cache', 'tirkeu');
const resultsDir = join(root, 'test-results');
const stopping = new AbortController();
const until = stopping.signal;
const counted = { passed: 0, failed: 0 };
const closing = [];

/** A step of the test run. What it throws counts as one failure; the steps after it still run. */
async function check(title, work, print = console.log) {
  if (until.aborted) return undefined;
  print('');
  try {
    return await step(title, work, print);
  } catch (error) {
    counted.failed++;
    print(`  FAILED: ${title}\n${error.message}`);
    return undefined;
  }
}

/** A tool whose exit code is the whole result: one check, passed or failed. */
function checkTool(title, args, print) {
  return check(title, async () => {
    const { code } = await runProgram(process.execPath, args, { cwd: root, env: testEnvironment(), until });
    if (code !== 0) throw new Error(`It ended with exit code ${code}; the lines above say why.`);
    counted.passed++;
  }, print);
}

/** Checks that need nothing of each other and leave a core idle, side by side; what is told of each says whose it is. */
function sideBySide(checks) {
  return Promise.all(Object.entries(checks).map(([title, run]) => run(title, (line) => console.log(line === '' || line.includes(title) ? line : `${line} · ${title}`))));
}

/** The caller's own database, port or mode have no say in the tests. */
function testEnvironment(more = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^(PORT|DATA_DIR|PUBLIC_URL|DATABASE_URL|REDIS_URL|NODE_ENV|TIRKEU_\w+|TEST_\w+_URL)$/.test(name));
  return { ...Object.fromEntries(own), ...more };
}

async function openStores() {
  const { clearKilledRuns, startTestDatabase, startTestRedis } = await import('./test-stores.mjs');
  const keep = (store) => (closing.push(store.stop), store.url);
  await clearKilledRuns();
  const database = await check('Starting PostgreSQL for the tests', async () => keep(await startTestDatabase()));
  const redis = await check('Starting Redis for the tests', async () => keep(await startTestRedis(await ensureRedis(cacheDir))));
  await check('Looking for xmllint', () => ensureXmllint(cacheDir));
  return { ...(database && { TEST_DATABASE_URL: database }), ...(redis && { TEST_REDIS_URL: redis }) };
}

function runSpecs(stores) {
  return check('Unit and integration tests', async () => {
    const report = join(resultsDir, 'jest.json');
    rmSync(report, { force: true });
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', 'jest.config.js'];
    const { code } = await runProgram(process.execPath, [...jest, '--json', '--outputFile', report], { cwd: root, env: testEnvironment(stores), until });
    if (!existsSync(report)) throw new Error(`Jest ended with exit code ${code} and no report.`);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    counted.passed += numPassedTests;
    counted.failed += numFailedTests + numRuntimeErrorTestSuites;
    if (numPendingTests > 0) console.log(`  ${numPendingTests} tests are skipped.`);
    if (code !== 0 && numFailedTests + numRuntimeErrorTestSuites === 0) throw new Error(`Jest ended with exit code ${code}.`);
  });
}

function runJourneys(stores, chromium) {
  return check('Browser tests', async () => {
    const result = join(resultsDir, 'browser.json');
    rmSync(result, { force: true });
    const env = testEnvironment({ ...stores, TIRKEU_CHROMIUM: chromium, TIRKEU_RESULT: result });
    const { code } = await runProgram(process.execPath, ['e2e/run.mjs'], { cwd: root, env, until });
    if (!existsSync(result)) throw new Error(`The browser tests ended with exit code ${code} and no result.`);
    const { passed, failed } = JSON.parse(readFileSync(result, 'utf8'));
    counted.passed += passed;
    counted.failed += failed;
    if (code !== 0 && failed === 0) throw new Error(`The browser tests ended with exit code ${code}.`);
  });
}

async function runAll() {
  requireNode();
  await ensureInstalled(root, { until });
  mkdirSync(resultsDir, { recursive: true });
  await sideBySide({
    Lint: (title, print) => checkTool(title, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'], print),
    Building: (title, print) => check(title, async () => (await buildAll(root, { until }), counted.passed++), print),
    'Types of the specs': (title, print) => checkTool(title, ['node_modules/tsgo/bin/tsc', '--noEmit', '-p', 'tsconfig.specs.json'], print),
  });
  await checkTool('JavaScript that a candidate’s page loads', ['apps/web/size.mjs']);
  await checkTool('What we are built of: licences, integrity, scripts, advisories', ['infra/security/check.mjs']);
  const stores = await openStores();
  await runSpecs(stores);
  await checkTool('Matrix: everybody asks every operation about everything', ['infra/trust/run.mjs']);
  await checkTool('Fuzz: every operation with valid and invalid input, and filings through many hands', ['infra/fuzz/run.mjs', '--each', '2', '--chains', '2', '--seed', '7', '--seconds', '45']);
  await checkTool('Torture: 2,000 submissions under kills, a full disk and stepped clocks', ['infra/torture/run.mjs', '--submissions', '2000', '--kills', '8', '--seconds', '40']);
  await checkTool('Bench in short: rules beside another engine, queues and their numbers, a rush at the closing', ['infra/bench/run.mjs', '--short', ...['rules', 'queue', 'surge'].flatMap((section) => ['--only', section])]);
  const chromium = await check('Looking for Chromium', () => ensureChromium(cacheDir));
  if (chromium) await runJourneys(stores, chromium);
}

function interrupt() {
  if (until.aborted) return;
  console.log('Stopping …');
  stopping.abort();
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
whenAbandoned(interrupt);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
try {
  await runAll();
} catch (error) {
  counted.failed++;
  console.log(error.message);
}
if (until.aborted) counted.failed++;
for (const close of closing) await close().catch((error) => console.log(error.message));
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed > 0 || counted.passed === 0 ? 1 : 0);
