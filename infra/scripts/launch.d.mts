import type { ClaimedRun } from './run-file.mjs';
import type { Settings } from './settings.mjs';

/** Absolute paths of the built programs. */
export interface Programs {
  migrate: string;
  api: string;
  worker: string;
  /** A stand-in for registers, for training. */
  registers?: string;
}

/**
 * Starts the database (unless DATABASE_URL names one), migrates it, starts API and worker and waits until the API is ready.
 * What was started is stopped again when anything fails.
 */
export declare function launch(options: {
  settings: Settings;
  programs: Programs;
  root: string;
  run: ClaimedRun;
  log: (line: string) => void;
  until?: AbortSignal;
  /** First port to try for the embedded database. */
  postgresPort?: number;
}): Promise<{ /** Where the stand-in for registers answers, if there is one. */ registersUrl: string | undefined; stop(): Promise<void> }>;
