export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly target: string; readonly probe: string; readonly folder: string; readonly everyMinutes: number; readonly tries: number; readonly timeoutMs: number; readonly betweenMs: number;
};
