import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-file.mjs';

/** The secret of this installation: the one given, or one made at the first start and kept in the data folder. */
export function keepSecret({ secret, dataDir }) {
  if (secret) return secret;
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) writeDurably(path, `${randomBytes(32).toString('base64url')}\n`, 0o600);
  return readFileSync(path, 'utf8').trim();
}
