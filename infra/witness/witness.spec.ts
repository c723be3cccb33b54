import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { GrowingTree, NoteSigner, checkpointText, consistencyPath, findSignature, leafHashOf, noteOf, readNote, readVerifier, verifierText } from '@tirkeu/desk';
import { readLogKey } from './notes.mjs';
import { AnotherHistory, openWitness, type Witness } from './witness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tirkeu-witness-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ORIGIN = 'tirkeu.example.kz/log';
const signer = new NoteSigner('log', ORIGIN, generateKeyPairSync('ed25519').privateKey);
const logKey = readLogKey(verifierText(signer.verifier));

/** An operator who can tell any history, and signs it. */
class Operator {
  constructor(private readonly history: string) {}

  root(from: number, until: number): string {
    const tree = new GrowingTree();
    for (let index = from; index < until; index++) tree.append(leafHashOf(`${index < 5 ? 'same' : this.history} ${index}`));
    return tree.root;
  }

  note(size: number): string {
    const text = checkpointText({ origin: ORIGIN, size, root: this.root(0, size) });
    return noteOf(text, [signer.sign(text)]);
  }

  shows = (size: number) => async (path: string): Promise<string> => {
    const [, from, to] = /^\/log\/consistency\/(\d+)\/(\d+)$/.exec(path) ?? [];
    return from === undefined ? this.note(size) : consistencyPath(Number(from), Number(to)).map(([start, until]) => `${this.root(start, until)}\n`).join('');
  };
}

let count = 0;
const witness = (): Witness => openWitness({ folder: join(folder, String(++count)), name: `w${count}.example/witness`, logKey });

describe('a witness', () => {
  const [one, other] = [new Operator('one'), new Operator('other')];

  it('cosigns whatever goes on from what it has seen, once', async () => {
    const own = witness();
    const verifier = readVerifier(own.verifier);
    for (const size of [1, 2, 5, 8, 13, 64, 100]) {
      const seen = await own.look(one.shows(size), 1_796_101_200);
      const note = readNote(one.note(size));
      expect(seen?.size).toBe(size);
      expect(note && verifier && findSignature({ text: note.text, signatures: [seen?.line ?? ''] }, verifier)).toBe(1_796_101_200);
      expect(await own.look(one.shows(size), 1_796_101_201)).toBeNull();
    }
  });

  it('gives three of three nothing for the second of two histories, and keeps the proof', async () => {
    for (const size of [7, 9, 64]) {
      const own = witness();
      await own.look(one.shows(8), 1);
      for (let again = 0; again < 2; again++) await expect(own.look(other.shows(size), 2)).rejects.toThrow(AnotherHistory);
      expect(readdirSync(join(folder, String(count)))).toContain(`another-history-8-${size}`);
      expect(await own.look(one.shows(9), 3)).toMatchObject({ size: 9 });
    }
  });

  it('gives nothing for a log that became smaller, and takes nothing that the log did not sign', async () => {
    const own = witness();
    await own.look(one.shows(8), 1);
    await expect(own.look(one.shows(4), 2)).rejects.toThrow(AnotherHistory);
    await expect(own.look(async () => one.note(9).replace('\n9\n', '\n10\n'), 2)).rejects.toThrow('did not sign');
    await expect(own.look(async () => 'no checkpoint', 2)).rejects.toThrow('no checkpoint');
  });
});
