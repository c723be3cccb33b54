import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoteSigner, findSignature, isConsistent, isIncluded, leafHashOf, readCheckpoint, readNote, readProof, readVerifier } from '@tirkeu/desk';
import { growLog } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { submitted, type Draft } from '../spec/self-nominee.js';

const witness = new NoteSigner('witness', 'ngo.example/witness', generateKeyPairSync('ed25519').privateKey);
const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

let api: ApiUnderTest;
let draft: Draft;
let number: string;
const grow = () => growLog(api.database, { signingKey, origin: 'tirkeu.example.kz/log', now: () => api.clock.now() });

beforeAll(async () => {
  api = await startApi(await testDatabase(training), { witnesses: [witness.verifier] });
  const candidate = await api.caller().signIn('candidate');
  draft = await submitted(candidate);
  number = (await candidate.get<{ receipt: { number: string } }>(`/api/filings/${draft.filingId}/receipt`)).body.receipt.number;
}, 120_000);
afterAll(() => api.stop());

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('Nothing was read.');
  return value;
};
const ask = async (address: string) => {
  const { statusCode: status, payload: text, headers } = await api.app.inject({ method: 'GET', url: address });
  return { status, text, headers };
};
const read = async (address: string): Promise<string> => {
  const { status, text } = await ask(address);
  expect([address, status]).toEqual([address, 200]);
  return text;
};
const checkpoint = async () => must(readCheckpoint(await read('/log/checkpoint')));

describe('the transparency log', () => {
  it('says nothing before its first checkpoint', async () => {
    for (const address of ['/log/checkpoint', `/log/proof/receipt/${number}`]) expect((await ask(address)).status).toBe(404);
    await grow();
    const { headers, text } = await ask('/log/checkpoint');
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=5' });
    expect(text).toMatch(/^tirkeu\.example\.kz\/log\n\d+\n[A-Za-z0-9+/]{43}=\n\n— tirkeu\.example\.kz\/log [A-Za-z0-9+/=]+\n$/);
    expect(findSignature(must(readNote(text)), must(readVerifier((await read('/log/keys')).trim())))).toBe(0);
  });

  it('proves the receipt of a candidate to anybody, by its number and by the hash of its entry', async () => {
    const { size, root } = await checkpoint();
    const [{ hash }] = await api.database.query(`SELECT content #>> '{record,hash}' AS hash FROM receipt WHERE number = $1`, [number]) as readonly [{ hash: string }];
    const [byNumber, byHash] = [await read(`/log/proof/receipt/${number}`), await read(`/log/proof/event/${hash}`)];
    expect(byHash).toBe(byNumber);
    const proof = must(readProof(byNumber));
    expect(JSON.parse(proof.entry)).toMatchObject({ kind: 'event', hash });
    expect(isIncluded({ index: proof.index, size, leafHash: leafHashOf(proof.entry), proof: proof.proof }, root)).toBe(true);
  });

  it('shows that it only grew, and every entry without a name', async () => {
    const before = await checkpoint();
    await submitted(await api.caller().signIn('candidate2'));
    await grow();
    const after = await checkpoint();
    const proof = (await read(`/log/consistency/${before.size}/${after.size}`)).trimEnd().split('\n');
    expect(isConsistent({ from: before, to: after, proof })).toBe(true);
    const entries = (await read('/log/entries')).trimEnd().split('\n');
    expect(entries).toHaveLength(after.size);
    for (const entry of entries) expect(Object.keys(JSON.parse(entry) as object)).toEqual(['chain', 'hash', 'index', 'kind', 'recordedAt']);
    expect(await read(`/log/entries?from=${after.size - 1}`)).toBe(`${entries.at(-1)}\n`);
    expect(await read('/log/checkpoints')).toMatch(new RegExp(`^${after.size} \\S+\n(.*\n)*${before.size} `));
    expect(must(readCheckpoint(await read(`/log/checkpoints/${before.size}`)))).toEqual(before);
  });

  it.each(['/log/proof/receipt/0000000000000000', '/log/proof/event/abc', `/log/proof/event/${'0'.repeat(64)}`, '/log/consistency/5/1', '/log/consistency/1/999999', '/log/consistency/x/1', '/log/checkpoints/1e3', '/log/nothing'])('knows nothing at %s', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });
});

describe('a cosignature', () => {
  it('of a known witness is shown under its checkpoint, and of nobody else', async () => {
    const { size } = await checkpoint();
    const { text } = must(readNote(await read('/log/checkpoint')));
    const stranger = new NoteSigner('witness', 'ngo.example/witness', generateKeyPairSync('ed25519').privateKey);
    const hand = async (of: NoteSigner, over = text, at = size) => (await api.app.inject({ method: 'POST', url: '/log/cosignatures', payload: { size: String(at), line: of.sign(over, 1_796_101_200).trim() } })).statusCode;
    expect(await hand(stranger)).toBe(400);
    expect(await hand(witness, text.replace(String(size), String(size + 1)))).toBe(400);
    expect(await hand(witness, text, size + 1)).toBe(404);
    expect(await hand(witness)).toBe(204);
    expect(findSignature(must(readNote(await read('/log/checkpoint'))), witness.verifier)).toBe(1_796_101_200);
  });
});
