/** What tells a process apart from every other, also after its number was given to another one. */
export interface ProcessIdentity {
  pid: number;
  parent: number;
  started: string;
  boot: string;
}

/** Undefined when there is no such process. */
export declare function identify(pid: number): ProcessIdentity | undefined;
export declare function isRunning(identity: ProcessIdentity): boolean;
export declare function hasEnded(identity: ProcessIdentity, limitMs: number): Promise<boolean>;
/** Asks a process to end, waits for it, and after `graceMs` (10 s when not given) ends it by force. */
export declare function stopProcess(identity: ProcessIdentity, graceMs?: number): Promise<void>;
export declare function commandOf(pid: number): string[];
export declare function signal(pid: number, name: NodeJS.Signals): void;
