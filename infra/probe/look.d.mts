export interface Seen {
  readonly tried: Readonly<Record<'page' | 'sign-in' | 'api' | 'filing', { readonly ok: boolean; readonly tries: number; readonly millis: number | null }>>;
  readonly clockAheadMillis: number | null;
}
export function look(options: { readonly target: string; readonly tries: number; readonly timeoutMs: number; readonly betweenMs: number; readonly withinMs?: number }): Promise<Seen>;
