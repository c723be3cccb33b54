/** Nomination in the training election closes on 21 December 2026 at 18:00 in Temirtau, which is 13:00 UTC. */
const SIX = Date.parse('2026-12-21T13:00:00.000Z');

/** A moment so many milliseconds after that, or before it. */
export const sixPlus = (milliseconds: number): string => new Date(SIX + milliseconds).toISOString();

/** The same as the edge writes it: seconds since 1970 with milliseconds. */
export const edgeStamp = (milliseconds: number): string => ((SIX + milliseconds) / 1000).toFixed(3);

/** What edge and API share in specs. */
export const EDGE_TOKEN = 'the-token-of-the-edge-proxy-of-the-specs';
