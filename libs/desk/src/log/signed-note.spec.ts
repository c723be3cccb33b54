import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkpointText, proofText, readCheckpoint, readProof } from './checkpoint.js';
import { NoteSigner, findSignature, noteOf, readNote, readVerifier, verifierText } from './signed-note.js';

/** The example of the standard library of Go (golang.org/x/mod/sumdb/note): key, text and signature as published there. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const text = checkpointText({ origin: 'tirkeu.example.kz/log', size: 8, root: 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=' });
const { privateKey } = generateKeyPairSync('ed25519');
const log = new NoteSigner('log', 'tirkeu.example.kz/log', privateKey);
const witness = new NoteSigner('witness', 'ngo.example/witness', generateKeyPairSync('ed25519').privateKey);

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('Nothing was read.');
  return value;
};

describe('a signed note', () => {
  it('is read and proved as others write it', () => {
    expect(findSignature(must(readNote(GO_NOTE)), must(readVerifier(GO_KEY)))).toBe(0);
    expect(findSignature(must(readNote(GO_NOTE.replace('your problem', 'a problem'))), must(readVerifier(GO_KEY)))).toBeUndefined();
  });

  it('carries the signature of its log and cosignatures of witnesses with their time', () => {
    const note = must(readNote(noteOf(text, [log.sign(text), witness.sign(text, 1_796_101_200)])));
    expect(note.text).toBe('tirkeu.example.kz/log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n');
    expect([findSignature(note, log.verifier), findSignature(note, witness.verifier)]).toEqual([0, 1_796_101_200]);
    expect(findSignature({ ...note, text: note.text.replace('\n8\n', '\n9\n') }, witness.verifier)).toBeUndefined();
  });

  it('is not proved by a key of the same name', () => {
    const other = new NoteSigner('log', 'tirkeu.example.kz/log', generateKeyPairSync('ed25519').privateKey);
    expect(findSignature(must(readNote(noteOf(text, [other.sign(text)]))), log.verifier)).toBeUndefined();
  });

  it.each(['', 'one line', 'text\n\n', 'text\n\nno signature\n', 'text\n\n— name x'])('is nothing that has another form: %j', (note) => {
    expect(readNote(note)).toBeUndefined();
  });
});

describe('the key of a log', () => {
  it('is written and read back, and a slip in it is noticed', () => {
    const written = verifierText(log.verifier);
    expect(readVerifier(written)).toEqual(log.verifier);
    expect(readVerifier(verifierText(witness.verifier))).toMatchObject({ kind: 'witness', name: 'ngo.example/witness' });
    for (const slip of ['', written.replace(/\+[0-9a-f]/, '+x'), written.replace('tirkeu', 'tirkey'), written.slice(0, -8)]) expect(readVerifier(slip)).toBeUndefined();
  });

  it('follows from the key of the installation, always alike, and is not that key', () => {
    const signingKey = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const [once, again] = [NoteSigner.ofInstallation(signingKey, 'a.kz/log'), NoteSigner.ofInstallation(signingKey, 'a.kz/log')];
    expect(once.sign(text)).toBe(again.sign(text));
    expect(once.verifier.publicKey.equals(new NoteSigner('log', 'a.kz/log', createPrivateKey({ key: Buffer.from(signingKey, 'base64'), format: 'der', type: 'pkcs8' })).verifier.publicKey)).toBe(false);
  });
});

describe('a checkpoint', () => {
  it('is three lines, and nothing else is one', () => {
    expect(readCheckpoint(noteOf(text, [log.sign(text)]))).toEqual({ origin: 'tirkeu.example.kz/log', size: 8, root: 'XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=' });
    for (const broken of ['', 'a\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n', 'a\n8\nXcna=\n', 'a\n-1\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n']) expect(readCheckpoint(broken)).toBeUndefined();
  });

  it('is the end of a proof that can be kept', () => {
    const proof = { entry: '{"kind":"event"}', index: 3, proof: ['XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg='], note: noteOf(text, [log.sign(text)]) };
    expect(proofText(proof)).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra eyJraW5kIjoiZXZlbnQifQ==\nindex 3\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz\+Nw7\/RgQyg=\n\ntirkeu\.example\.kz\/log\n8\n/);
    expect(readProof(proofText(proof))).toEqual(proof);
    expect(readProof(proofText(proof).replace('index 3', 'index x'))).toBeUndefined();
  });
});
