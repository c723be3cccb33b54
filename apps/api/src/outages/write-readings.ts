import { PROBED, canonicalJson, type Instant } from '@tirkeu/domain';
import type { ReadingRow } from '@tirkeu/persistence';
import type { RegisteredProbe } from '../platform/settings.js';

/** How to check them, in the file itself. */
const CHECK = 'Each hash is the SHA-256 of the canonical JSON (RFC 8785) of its reading; each signature is Ed25519 over that text by the key of its probe, base64url; previousHash names the hash of the reading before it.';

export const readingsAsJson = (rows: readonly ReadingRow[], probes: readonly RegisteredProbe[], { from, until }: { readonly from: Instant; readonly until: Instant }): string => JSON.stringify({
  check: CHECK, from, until, probes, readings: rows.map(({ content, hash, signature, recordedAt }) => ({ reading: content, hash, signature, recordedAt })),
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** One line for each reading. The last column is the very text that was signed. */
export function readingsAsCsv(rows: readonly ReadingRow[]): string {
  const head = ['probe', 'number', 'minute', ...PROBED, 'clock_ahead_ms', 'hash', 'signature', 'recorded_at', 'signed_text'];
  const lines = rows.map(({ probe, number, minute, content, hash, signature, recordedAt }) => [
    probe, number, minute, ...PROBED.map((what) => (content.tried[what].ok ? 'ok' : 'failed')), content.clockAheadMillis ?? '', hash, signature, recordedAt, quoted(canonicalJson(content)),
  ].join());
  return [head.join(), ...lines, ''].join('\r\n');
}
