import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cosigner, newKey, onlyGrew, readCheckpoint } from './notes.mjs';

/** The log showed a history that does not go on from the one it showed before: it is kept as the proof. */
export class AnotherHistory extends Error {
  name = 'AnotherHistory';
}

function keep(path, text) {
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

/** What this witness has of its own: its key, and the last checkpoint that it cosigned. Lose neither. */
export function openWitness({ folder, name, logKey }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [keyPath, seenPath] = [join(folder, 'key'), join(folder, 'checkpoint')];
  if (!existsSync(keyPath)) keep(keyPath, newKey());
  const signer = cosigner(name, readFileSync(keyPath, 'utf8').trim());
  return {
    verifier: signer.verifier,
    /**
     * Cosigns what the log shows now if it goes on from what it showed before.
     *
     * @param ask gives the text at an address of the log
     * @returns size and line; null when there is nothing new
     * @throws AnotherHistory when it does not, and cosigns nothing
     */
    look: async (ask, seconds) => {
      const note = await ask('/log/checkpoint');
      const now = readCheckpoint(note, logKey);
      const before = existsSync(seenPath) ? readCheckpoint(readFileSync(seenPath, 'utf8'), logKey) : { size: 0 };
      if (before.size === now.size && before.root === now.root) return null;
      const proof = before.size > 0 && before.size < now.size ? (await ask(`/log/consistency/${before.size}/${now.size}`)).split('\n').filter(Boolean) : [];
      if (!onlyGrew(before, now, proof)) {
        keep(join(folder, `another-history-${before.size}-${now.size}`), note);
        throw new AnotherHistory(`The log shows another history: of ${before.size} entries that were seen it does not go on to ${now.size}. Both checkpoints are kept in ${folder}; nothing was cosigned.`);
      }
      keep(seenPath, note);
      return { size: now.size, line: signer.cosign(now.text, seconds) };
    },
  };
}
