import type { Temporal as TemporalNamespace } from 'temporal-polyfill';

const native = (globalThis as { readonly Temporal?: typeof TemporalNamespace }).Temporal;

/** The browser's own Temporal; devices that lack it fetch the polyfill before anything that counts time is evaluated. */
export const Temporal: typeof TemporalNamespace = native ?? (await import('temporal-polyfill/implementation')).Temporal;
