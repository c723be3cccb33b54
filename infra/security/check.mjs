import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { findFaults, openAdvisories } from './supply-chain.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const run = promisify(execFile);
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** npm prints a report and ends with an error when it found something, or when nobody answered. */
const npm = (args, seconds) => run('npm', args, { cwd: root, timeout: seconds * 1_000, maxBuffer: 64 * 1024 * 1024 }).catch((error) => error).then(({ stdout }) => {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
});

/** Writes the bill of materials of what runs; undefined when npm made none. */
async function writeBill(file) {
  const bill = await npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'], 120);
  if (bill?.bomFormat !== 'CycloneDX') return undefined;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components.length;
}

const { values } = parseArgs({ options: { out: { type: 'string' }, 'bill-only': { type: 'boolean', default: false } } });
const out = resolve(values.out ?? join(root, 'test-results', 'sbom.cdx.json'));
const components = await writeBill(out);
console.log(components === undefined ? 'npm made no bill of materials' : `${components} components in ${out}`);
if (values['bill-only']) process.exit(components === undefined ? 1 : 0);

const today = new Date().toISOString().slice(0, 10);
const waivers = read('infra/security/waivers.json');
const faults = [...findFaults(read('package-lock.json'), read('package.json').allowScripts, waivers, today)];
const audit = await npm(['audit', '--json', '--omit', 'dev', '--fetch-retries', '0', '--fetch-timeout', '20000'], 60);
if (audit?.auditReportVersion === undefined) console.log('Advisories: could not be asked. The registry answered nothing that tells of them; this says nothing about the packages.');
else {
  const open = openAdvisories(audit, waivers, today);
  console.log(`Advisories: ${open.length} high or critical without a waiver`);
  faults.push(...open);
}
for (const fault of faults) console.log(`  ${fault}`);
console.log(`Supply chain: ${faults.length} faults`);
process.exit(faults.length > 0 || components === undefined ? 1 : 0);
