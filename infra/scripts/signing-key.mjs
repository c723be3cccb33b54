import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-file.mjs';

/**
 * The key that signs receipts (Ed25519, PKCS#8 as base64): the one given, or one made at the first start and kept in the
 * data folder. It is no secret shared with anybody: what it signed is proved by its public half, which the database keeps.
 */
export function keepSigningKey({ signingKey, dataDir }) {
  if (signingKey) return signingKey;
  const path = join(dataDir, 'signing-key');
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'der', type: 'pkcs8' }, publicKeyEncoding: { format: 'der', type: 'spki' } });
    writeDurably(path, `${privateKey.toString('base64')}\n`, 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}
