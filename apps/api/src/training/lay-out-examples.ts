import { createHash } from 'node:crypto';
import type { ExampleFiling } from './example-filings.js';
import { ExampleRun, type ExamplePorts } from './example-run.js';
import { askRegisters, isMember, proposeRefusal, proposeRegistration, resolutionOf, serveNotice, take } from './example-steps.js';

/** The id of an example: the same at every start, so that none is laid out twice. */
export function exampleId(electionId: string, index: number): string {
  const hex = createHash('sha256').update(`example:${electionId}:${index + 1}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function submit(run: ExampleRun, without: readonly string[]): Promise<void> {
  const { example: { outcome, route }, ports: { party } } = run;
  const because = 'because' in outcome ? outcome.because : null;
  await run.open();
  await run.describe(route === 'party' ? (isMember(because) ? party.name.kk : 'басқа партия') : null);
  await run.attach('nomination');
  await run.attach('registration', { without: ['deposit-proof', ...without] });
  await run.act(run.applicant, { type: 'submit' });
}

async function examine(run: ExampleRun, because: Parameters<typeof askRegisters>[1]): Promise<void> {
  await take(run);
  await askRegisters(run, because);
}

async function register(run: ExampleRun): Promise<void> {
  await examine(run, null);
  await proposeRegistration(run);
  await run.act(run.chair, { type: 'register', resolution: resolutionOf(run) });
}

/** Walks one example to where it is meant to be. */
async function layOut(run: ExampleRun): Promise<void> {
  const { outcome } = run.example;
  await submit(run, outcome.reaches === 'awaiting-cure' ? ['declaration-certificate'] : []);
  switch (outcome.reaches) {
    case 'submitted':
      return;
    case 'in-examination':
      return examine(run, null);
    case 'awaiting-cure':
      await take(run);
      return serveNotice(run);
    case 'registration-proposed':
      await examine(run, null);
      return proposeRegistration(run);
    case 'registered':
      return register(run);
    case 'withdrawn':
      return run.act(run.applicant, { type: 'withdraw', reason: null });
    case 'withdrawn-after-registration':
      await register(run);
      return run.act(run.applicant, { type: 'withdraw', reason: null });
    case 'refusal-proposed':
    case 'refused':
      await examine(run, outcome.because);
      await proposeRefusal(run, outcome.because);
      if (outcome.reaches === 'refused') await run.act(run.chair, { type: 'refuse', resolution: resolutionOf(run) });
  }
}

/**
 * Lays out the example filings of a training election through the desk, those that are not there yet. Nothing is written
 * past it: what cannot have happened by now (a time to mend that has run out) is not among them.
 */
export async function layOutExamples(ports: ExamplePorts, options: { readonly examples: readonly ExampleFiling[]; readonly exists: (filingId: string) => Promise<boolean> }): Promise<number> {
  let laidOut = 0;
  for (const [index, example] of options.examples.entries()) {
    const id = exampleId(ports.electionId, index);
    if (await options.exists(id)) continue;
    await layOut(new ExampleRun(ports, example, id));
    laidOut++;
  }
  return laidOut;
}

