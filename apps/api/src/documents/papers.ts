import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, setPriority, tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PaperAnswer, PaperJob } from './paper-jobs.js';
import { readUse, type ProcessUse } from './process-use.js';

// The same place seen from the sources and from what was built of them.
const worker = fileURLToPath(new URL('../../dist/documents/paper-worker.js', import.meta.url));
const MOST_WAITING = 200;
const WATCHED_EVERY_MS = 50;
/** A process is replaced after this many papers, so that nothing a paper leaves behind stays for long. */
const MOST_JOBS = 25;
const IDLE_MS = 30_000;
/** What a process may hold while it waits for the next paper; large pictures leave more behind. */
const MOST_RESTING_MEGABYTES = 200;
/** Below the API, which answers first. */
const PATIENT = 10;

/**
 * What one paper may take. Memory is what the process holds, processor time what it has used; the clock ends what only waits. Where the system tells
 * how much was used, a paper that waited too long is not too much: the machine was busy, and the person may try again.
 */
export const PAPER_LIMITS = { megabytes: 768, processorSeconds: 10, seconds: 30 } as const;

interface Waiting {
  readonly job: PaperJob;
  readonly answer: (answer: PaperAnswer) => void;
}

interface Bench {
  readonly process: ChildProcess;
  readonly folder: string;
  jobs: number;
  idle: NodeJS.Timeout | undefined;
}

export interface PapersOptions {
  /** At once. */
  readonly processes?: number;
  readonly program?: string;
  /** How long one paper may take by the clock. */
  readonly seconds?: number;
  /** Hears what each paper took. */
  readonly measured?: (use: ProcessUse) => void;
}

/**
 * Looks papers over and draws their pages, in processes of their own: without the settings of the API, in an empty folder, without a
 * network, with bounded memory and time. A paper that takes its process down fails alone; the next one gets a new process.
 */
export class Papers {
  readonly #waiting: Waiting[] = [];
  readonly #free: Bench[] = [];
  readonly #all = new Set<Bench>();
  readonly #most: number;
  readonly #program: string;
  readonly #seconds: number;
  readonly #measured: ((use: ProcessUse) => void) | undefined;
  #busy = 0;

  constructor({ processes = Math.max(1, Math.min(4, availableParallelism() - 1)), program = worker, seconds = PAPER_LIMITS.seconds, measured }: PapersOptions = {}) {
    this.#most = processes;
    this.#program = program;
    this.#seconds = seconds;
    this.#measured = measured;
  }

  ask(job: PaperJob): Promise<PaperAnswer> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.resolve({ fault: 'file-failed' });
    return new Promise((answer) => {
      this.#waiting.push({ job, answer });
      void this.#work();
    });
  }

  close(): Promise<void> {
    for (const bench of [...this.#all]) this.#end(bench);
    return Promise.resolve();
  }

  async #work(): Promise<void> {
    if (this.#busy >= this.#most) return;
    this.#busy++;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next.answer(await this.#run(next.job));
    this.#busy--;
  }

  #start(): Bench {
    const folder = mkdtempSync(join(tmpdir(), 'tirkeu-paper-'));
    const child = fork(this.#program, [], { cwd: folder, env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: ['--max-old-space-size=256', '--no-warnings', '--disable-proto=throw'] });
    const bench: Bench = { process: child, folder, jobs: 0, idle: undefined };
    this.#all.add(bench);
    child.once('exit', () => this.#end(bench));
    child.on('error', () => this.#end(bench));
    if (child.pid !== undefined) lower(child.pid);
    return bench;
  }

  #end(bench: Bench): void {
    clearTimeout(bench.idle);
    this.#all.delete(bench);
    const place = this.#free.indexOf(bench);
    if (place >= 0) this.#free.splice(place, 1);
    bench.process.kill('SIGKILL');
    rmSync(bench.folder, { recursive: true, force: true });
  }

  #rest(bench: Bench): void {
    if (!this.#all.has(bench)) return;
    if (bench.jobs >= MOST_JOBS || readUse(bench.process.pid).megabytes > MOST_RESTING_MEGABYTES) return this.#end(bench);
    bench.process.unref();
    bench.process.channel?.unref();
    bench.idle = setTimeout(() => this.#end(bench), IDLE_MS).unref();
    this.#free.push(bench);
  }

  async #run(job: PaperJob): Promise<PaperAnswer> {
    const bench = this.#free.pop() ?? this.#start();
    clearTimeout(bench.idle);
    bench.process.ref();
    bench.process.channel?.ref();
    bench.jobs++;
    const answer = await this.#answered(bench, job);
    // What a process has seen that could not be read may have left something behind.
    if (answer === null || answer.fault === 'file-failed') this.#end(bench);
    else this.#rest(bench);
    return answer ?? { fault: 'file-too-complex' };
  }

  /** Null when the paper took more than it may, or took its process down. */
  #answered({ process: child }: Bench, job: PaperJob): Promise<PaperAnswer | null> {
    return new Promise((resolve) => {
      const begun = performance.now();
      const before = readUse(child.pid);
      let most: ProcessUse = { megabytes: 0, processorSeconds: 0 };
      const finish = (answer: PaperAnswer | null): void => {
        clearInterval(watch);
        child.off('message', answered).off('exit', broke);
        this.#measured?.(most);
        resolve(answer);
      };
      const answered = (answer: unknown): void => {
        look();
        finish(answer as PaperAnswer);
      };
      const broke = (): void => finish(null);
      const look = (): void => {
        const { megabytes, processorSeconds } = readUse(child.pid);
        most = { megabytes: Math.max(most.megabytes, megabytes), processorSeconds: processorSeconds - before.processorSeconds };
      };
      const watch = setInterval(() => {
        look();
        const isTooLong = performance.now() - begun > this.#seconds * 1_000;
        if (most.megabytes > PAPER_LIMITS.megabytes || most.processorSeconds > PAPER_LIMITS.processorSeconds) finish(null);
        else if (isTooLong) finish(most.megabytes > 0 ? { fault: 'file-failed' } : null);
      }, WATCHED_EVERY_MS);
      child.on('message', answered).once('exit', broke);
      child.send(located(job), (error) => { if (error) finish(null); });
    });
  }
}

/** The other process stands in another folder. */
const located = (job: PaperJob): PaperJob => ({ ...job, path: absolute(job.path), ...('to' in job && { to: absolute(job.to) }) });

function lower(pid: number): void {
  try {
    setPriority(pid, PATIENT);
  } catch {
    // A system that knows no priorities runs it like everything else.
  }
}
