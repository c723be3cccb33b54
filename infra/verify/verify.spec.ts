import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { GrowingTree, NoteSigner, checkpointText, inclusionPath, leafHashOf, logEntryText, noteOf, proofText, rootOf, verifierText, type LogEntry } from '@tirkeu/desk';
import { canonicalJson, instant, receiptNumber, type Receipt } from '@tirkeu/domain';
import { SigningKey, isGenuine } from '../../apps/api/src/receipts/signing-key.js';

/** As many of each; ten thousand by RECEIPTS=10000. */
const COUNT = Number(process.env['RECEIPTS'] ?? 200);

const folder = mkdtempSync(join(tmpdir(), 'tirkeu-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const key = new SigningKey(secret);

const receiptOf = (entry: number, hash = randomBytes(32).toString('hex')): Receipt => ({
  form: 1, number: receiptNumber(hash), electionId: 'e', contestId: `e.${entry % 62}`, commissionId: `dec.${entry % 62}`, route: 'self', receivedAt: instant(new Date(1_675_000_000_000 + randomInt(1e9)).toISOString()),
  ...(entry % 7 === 0 && { clockDoubtMs: entry }), zone: 'Asia/Almaty', offset: '+06:00', deadline: instant('2023-02-08T12:00:00Z'), standing: entry % 5 === 0 ? 'late' : 'in-time', record: { entry, hash },
  papers: Array.from({ length: entry % 4 }, () => randomBytes(32).toString('hex')), keyId: key.id,
});
const written = (receipt: Receipt): string => JSON.stringify({ receipt, signature: key.sign(receipt) });

/** One bit of the bytes, other than one that makes a line of its own. */
function flipped(line: string): Buffer {
  const bytes = Buffer.from(line);
  for (;;) {
    const place = randomInt(bytes.length);
    const changed = (bytes[place] ?? 0) ^ (1 << randomInt(8));
    if (changed === 10) continue;
    bytes[place] = changed;
    return bytes;
  }
}

const save = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const keys = save('keys.json', JSON.stringify({ keys: [{ kid: key.id, kty: 'OKP', crv: 'Ed25519', x: key.publicKey }] }));
const script = join(import.meta.dirname, 'verify.py');
const python = (...args: readonly string[]) => spawnSync('python3', [script, ...args], { encoding: 'utf8' }).status;

/** As the product proves it; what is no receipt at all is no genuine one. */
function ours(line: Buffer): boolean {
  try {
    const { receipt, signature }: { receipt: Receipt; signature: string } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
    return receipt.keyId === key.id && isGenuine(receipt, signature, key.publicKey);
  } catch {
    return false;
  }
}
const theirs = (name: string, lines: readonly Buffer[]): readonly boolean[] => {
  const path = save(name, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
  return execFileSync('python3', [script, 'receipts', path, keys], { encoding: 'utf8', maxBuffer: 1e8 }).trim().split('\n').map((line) => line === '1');
};

describe('two verifiers that share nothing', () => {
  it('both accept every receipt, and both refuse each with one bit changed', () => {
    const lines = Array.from({ length: COUNT }, (_, entry) => Buffer.from(written(receiptOf(entry + 1))));
    const forged = lines.map((line) => flipped(line.toString()));
    const all = (verdict: boolean) => Array.from({ length: COUNT }, () => verdict);
    expect([lines.map(ours), theirs('genuine.jsonl', lines)]).toEqual([all(true), all(true)]);
    expect([forged.map(ours), theirs('forged.jsonl', forged)]).toEqual([all(false), all(false)]);
  }, 600_000);
});

describe('the verifier in one file', () => {
  const size = 37;
  const entries = Array.from({ length: size }, (_, index): LogEntry => ({ kind: 'event', chain: 'dec.7', index: index + 1, hash: randomBytes(32).toString('hex'), recordedAt: instant('2023-02-08T11:00:00.000Z') }));
  const log = NoteSigner.ofInstallation(secret, 'tirkeu.example.kz/log');
  const tree = new GrowingTree();
  for (const entry of entries) tree.append(leafHashOf(logEntryText(entry)));
  const text = checkpointText({ origin: 'tirkeu.example.kz/log', size, root: tree.root });
  const note = noteOf(text, [log.sign(text)]);
  const stretch = (from: number, until: number) => {
    const part = new GrowingTree();
    for (const entry of entries.slice(from, until)) part.append(leafHashOf(logEntryText(entry)));
    return rootOf([part.root]);
  };
  const proofOf = (index: number): string => proofText({ entry: entries[index] ? logEntryText(entries[index]) : '', index, proof: inclusionPath(index, size).map(([from, until]) => stretch(from, until)), note });
  const receipt = { ...receiptOf(20, entries[19]?.hash), commissionId: 'dec.7' };
  const shown = save('receipt.json', written(receipt));
  const checkpoint = save('checkpoint', note);
  const logKey = verifierText(log.verifier);

  it('proves a receipt and its place in the log', () => {
    expect(python('receipt', shown, keys)).toBe(0);
    expect(python('proof', shown, save('true.tlog-proof', proofOf(19)), '--log-key', logKey, '--checkpoint', checkpoint)).toBe(0);
  });

  it('refuses the proof of another entry, a broken one, and a checkpoint that the log did not sign', () => {
    expect(python('proof', shown, save('other.tlog-proof', proofOf(18)), '--log-key', logKey)).toBe(1);
    expect(python('proof', shown, save('place.tlog-proof', proofOf(19).replace('index 19', 'index 20')), '--log-key', logKey)).toBe(1);
    const forger = new NoteSigner('log', 'tirkeu.example.kz/log', generateKeyPairSync('ed25519').privateKey);
    expect(python('proof', shown, save('forged.tlog-proof', proofOf(19).replace(note, noteOf(text, [forger.sign(text)]))), '--log-key', logKey)).toBe(1);
    expect(python('proof', shown, save('none.tlog-proof', 'nothing of the kind'))).toBe(2);
  });

  it('computes the log anew from its entries, and finds one that is changed, missing or too many', () => {
    const lines = entries.map((entry) => `${canonicalJson({ ...entry })}\n`);
    const look = (name: string, of: readonly string[]) => python('entries', save(name, of.join('')), checkpoint, '--log-key', logKey);
    expect(look('all.jsonl', lines)).toBe(0);
    expect(look('changed.jsonl', lines.with(5, lines[6] ?? ''))).toBe(1);
    expect(look('missing.jsonl', lines.slice(0, -1))).toBe(1);
    expect(look('put-in.jsonl', [...lines.slice(0, 5), lines[4] ?? '', ...lines.slice(5)])).toBe(1);
  });
});
