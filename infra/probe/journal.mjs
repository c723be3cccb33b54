import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from './canonical.mjs';

const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Whole lines only: what a power cut left half written was never handed in, so it goes. */
function readWhole(path) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const end = text.lastIndexOf('\n') + 1;
  return { lines: text.slice(0, end).split('\n').filter(Boolean).map((line) => JSON.parse(line)), bytes: Buffer.byteLength(text.slice(0, end)) };
}

/**
 * The readings of a probe on its own disk: one line each, signed, each with the hash of the one before it, only ever added to. A line
 * is on the disk before anybody is told of it.
 */
export function openJournal({ folder, probe, sign }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'readings.jsonl');
  const { lines, bytes } = readWhole(path);
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600);
  ftruncateSync(file, bytes);
  let size = bytes;
  return {
    /** Keeps what was seen in a minute. A minute that is not after the last one is passed over: a clock that was set back makes no second reading. */
    keep({ minute, tried, clockAheadMillis }) {
      const last = lines.at(-1);
      if (last && minute <= last.reading.minute) return null;
      const reading = { probe, number: (last?.reading.number ?? 0) + 1, minute, tried, clockAheadMillis, previousHash: last?.hash ?? FIRST_PREVIOUS_HASH };
      const text = canonicalJson(reading);
      const line = { reading, hash: createHash('sha256').update(text).digest('hex'), signature: sign(text) };
      size += writeSync(file, `${JSON.stringify(line)}\n`, size);
      fsyncSync(file);
      lines.push(line);
      return line;
    },
    /** The readings after a number, at most so many. */
    after: (number, most) => lines.slice(number, number + most),
    find: (number) => lines[number - 1],
    get length() {
      return lines.length;
    },
    close: () => closeSync(file),
  };
}
