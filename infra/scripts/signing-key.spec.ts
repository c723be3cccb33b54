import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepSigningKey } from './signing-key.mjs';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tirkeu-spec-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the key that signs receipts', () => {
  it('is made at the first start, kept for the next, and readable by its owner alone', () => {
    const first = keepSigningKey({ dataDir });
    expect(createPrivateKey({ key: Buffer.from(first, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe('ed25519');
    expect(keepSigningKey({ dataDir })).toBe(first);
    expect(statSync(join(dataDir, 'signing-key')).mode & 0o777).toBe(0o600);
  });

  it('is the one that is given, and then none is made', () => {
    expect(keepSigningKey({ signingKey: 'given', dataDir })).toBe('given');
    expect(() => statSync(join(dataDir, 'signing-key'))).toThrow(/ENOENT/);
  });
});
