import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, fingerprintOf, here } from './fingerprint.mjs';

/*
 * Renders the chart with its examples into `rendered`, by the helm that HELM names or that is on the path:
 *
 *   HELM=/path/to/helm node infra/helm/render.mjs
 *
 * The tests read what is there, so that they need no helm; they fail when the chart has changed since it was rendered.
 */
const helm = process.env.HELM || 'helm';

function run(args) {
  const { status, stdout, stderr, error } = spawnSync(helm, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`helm could not be started (${error.code}). Name it: HELM=/path/to/helm.`);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const chart = join(here, 'tirkeu');
for (const example of EXAMPLES) {
  const values = ['--values', join(here, 'examples', `${example}.yaml`)];
  run(['lint', '--strict', chart, ...values]);
  const text = run(['template', 'tirkeu', chart, '--namespace', 'tirkeu', '--kube-version', '1.31.0', ...values]);
  writeFileSync(join(here, 'rendered', `${example}.yaml`), `# Made by render.mjs of the chart ${fingerprintOf(example)}\n${text}`);
  console.log(`rendered/${example}.yaml`);
}
