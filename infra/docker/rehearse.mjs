import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../scripts/run-program.mjs';
import { commandOf, readDockerfile } from './dockerfile.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const NOBODY_ELSE = /^(npm_|NODE_|TIRKEU_|NX_)/;

/**
 * Carries out the steps of the Dockerfile in folders instead of containers: every stage begins empty (or as the stage it is
 * built on), COPY copies, RUN runs in the folder of WORKDIR. What lies in `<into>/program` afterwards is what lies in the image,
 * save for the base: Node and the system are those of this machine.
 *
 * @param context the folder that is sent to the builder
 * @returns `{ root, workdir, env, command }` of the last stage
 */
export async function rehearse({ dockerfile = join(here, 'Dockerfile'), context, into, log = () => undefined }) {
  const ignored = readIgnored(`${dockerfile}.dockerignore`);
  const stages = new Map();
  for (const { name, base, steps } of readDockerfile(dockerfile)) {
    const stage = { root: join(into, name), workdir: '/', env: {}, command: undefined };
    rmSync(stage.root, { recursive: true, force: true });
    mkdirSync(stage.root, { recursive: true });
    const before = stages.get(base);
    if (before) {
      cpSync(before.root, stage.root, { recursive: true, verbatimSymlinks: true });
      Object.assign(stage, { workdir: before.workdir, env: { ...before.env } });
    }
    stages.set(name, stage);
    for (const step of steps) await carryOut(step, stage, { context, ignored, stages, log });
  }
  return [...stages.values()].at(-1);
}

async function carryOut({ instruction, flags, text, words }, stage, { context, ignored, stages, log }) {
  if (instruction === 'WORKDIR') {
    stage.workdir = text;
    mkdirSync(join(stage.root, text), { recursive: true });
  }
  if (instruction === 'ENV') Object.assign(stage.env, Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)])));
  if (instruction === 'CMD') stage.command = commandOf(text);
  if (instruction === 'COPY') copy(words, stage, flags.from ? { source: stages.get(flags.from).root } : { source: context, ignored });
  if (instruction === 'RUN') await run(text, stage, log);
}

function copy(words, { root, workdir }, { source, ignored }) {
  const target = words.at(-1);
  const folder = join(root, target.startsWith('/') ? '' : workdir, target);
  for (const name of words.slice(0, -1)) {
    const from = join(source, name);
    if (!existsSync(from)) throw new Error(`COPY ${name}: it is not there.`);
    const to = statSync(from).isDirectory() || !target.endsWith('/') ? folder : join(folder, basename(name));
    mkdirSync(dirname(to), { recursive: true });
    const filter = ignored && ((path) => path === from || !isIgnored(relative(source, path), ignored));
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter });
  }
}

async function run(text, { root, workdir, env }, log) {
  const local = text.replace(/(?<=\s)\/(?=[a-z])/g, `${root}/`).replace(/-o \w+ -g \w+ /, '');
  log(`  RUN ${text}`);
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOBODY_ELSE.test(name)));
  const { code, output } = await runProgram('/bin/sh', ['-c', local], { cwd: join(root, workdir), env: { ...own, ...env }, quiet: true });
  if (code !== 0) throw new Error(`RUN ${text} ended with ${code}:\n${output.trim()}`);
}

const readIgnored = (path) => readFileSync(path, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));

const isIgnored = (path, patterns) => patterns.some((pattern) => matchesGlob(path, pattern));
