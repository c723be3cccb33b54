import { readFileSync } from 'node:fs';

/**
 * Reads a Dockerfile into its stages: `[{ name, base, steps: [{ instruction, flags, words, text }] }]`, each with the arguments
 * that its base is named by filled in. It knows what ours use: ARG, FROM, WORKDIR, COPY, RUN, ENV, USER, EXPOSE, HEALTHCHECK,
 * ENTRYPOINT, CMD and comments.
 *
 * @throws Error on anything else
 */
export function readDockerfile(path) {
  const defaults = {};
  const stages = [];
  for (const line of logicalLines(readFileSync(path, 'utf8'))) {
    const step = readStep(line);
    if (step.instruction === 'ARG' && stages.length === 0) {
      const [name, value] = split(step.text, '=');
      defaults[name] = value;
    } else if (step.instruction === 'FROM') {
      const [base, , name] = step.words;
      stages.push({ name: name ?? 'last', base: base.replace(/\$\{(\w+)\}/g, (_, arg) => defaults[arg]), steps: [] });
    } else {
      stages.at(-1).steps.push(step);
    }
  }
  return stages;
}

const KNOWN = ['ARG', 'FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];

const split = (text, by) => [text.slice(0, text.indexOf(by)), text.slice(text.indexOf(by) + by.length)];

const logicalLines = (text) => text.replace(/\\\n/g, ' ').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));

function readStep(line) {
  const instruction = line.split(/\s/, 1)[0];
  if (!KNOWN.includes(instruction)) throw new Error(`The Dockerfile uses ${instruction}, which nobody here has thought of.`);
  const all = line.slice(instruction.length).trim();
  const flags = Object.fromEntries([...all.matchAll(/(?:^|\s)--([a-z-]+)=(\S+)(?=\s)/g)].filter(() => instruction !== 'RUN').map(([, name, value]) => [name, value]));
  const text = instruction === 'RUN' ? all : all.replace(/^(?:--[a-z-]+=\S+\s+)+/, '');
  return { instruction, flags, text, words: text.split(/\s+/) };
}

/** The command of a step in its list form. */
export const commandOf = (text) => JSON.parse(text.slice(text.indexOf('[')));
