import type { ProcessIdentity } from './processes.mjs';

export declare class AlreadyRunning extends Error {}

export interface Run {
  id: string;
  port: number;
  embedded: boolean;
  starter: ProcessIdentity;
  launchers: ProcessIdentity[];
  children: ProcessIdentity[];
}

export interface ClaimedRun {
  noteChild(pid: number): void;
  release(): void;
}

/** @throws AlreadyRunning when a living start uses the same port, or the same embedded database */
export declare function claimRun(options: { dataDir: string; port: number; embedded: boolean; log: (line: string) => void }): Promise<ClaimedRun>;
export declare function judgeRun(run: Pick<Run, 'starter' | 'launchers'>, isAlive?: (identity: ProcessIdentity) => boolean): 'gone' | 'abandoned' | 'running';
