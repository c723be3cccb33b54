export interface Supervised {
  /** How often the program has ended by itself in a row. */
  deaths(): number;
  /** Asks the program to end and waits; after `graceMs` (10 s when not given) it is ended by force. */
  stop(graceMs?: number): Promise<void>;
}

export declare function supervise(options: {
  name: string;
  script: string;
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string | undefined;
  onStart: (pid: number) => void;
  log: (line: string) => void;
}): Supervised;

/** Pause before the n-th restart in a row, in milliseconds. */
export declare function nextDelay(deaths: number): number;
