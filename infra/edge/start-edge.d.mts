export interface Edge {
  readonly origin: string;
  /** What nginx has complained about. */
  log(): string;
  stop(): Promise<void>;
}

export interface EdgeOptions {
  /** Where Debian's package is unpacked when this machine has no nginx. */
  readonly cacheDir: string;
  readonly folder: string;
  readonly port: number;
  readonly apiPorts: readonly number[];
  readonly token: string;
  /** Changes the configuration before it is used. */
  readonly spoil?: (configuration: string) => string;
}

/** @throws Error with what nginx says when it does not start */
export function startEdge(options: EdgeOptions): Promise<Edge>;
