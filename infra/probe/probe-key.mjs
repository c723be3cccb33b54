import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key of this probe (Ed25519): made at its first start and kept in its folder. Its private half never leaves it. */
export function keepProbeKey(folder) {
  const path = join(folder, 'key');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, `${privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = createPrivateKey({ key: Buffer.from(readFileSync(path, 'utf8').trim(), 'base64'), format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'jwk' }).x,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}
