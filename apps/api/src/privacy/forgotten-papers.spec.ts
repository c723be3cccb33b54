import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileView, ReceiptView } from '@tirkeu/contracts';
import { findBreak, type StoredEvent } from '@tirkeu/desk';
import { instant } from '@tirkeu/domain';
import { FilingKeys, forgetFiling, type FilingKey } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { openSeal } from '../documents/seal.js';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { newPerson, paperFor, prepare, type Draft } from '../spec/self-nominee.js';
import { ForgottenFiles } from './forgotten-files.js';

const SECRET = 'a secret for specs with 32 characters';
const ORDER = { at: instant('2027-12-01T00:00:00Z'), reason: 'not-registered', by: 'system' } as const;

let api: ApiUnderTest;
let owner: Caller;
let rival: Caller;
let handedIn: Draft;
let kept: Draft;
/** What somebody kept of the store who never deletes anything: path → bytes. */
let copies: ReadonlyMap<string, Buffer>;
let copiesOfOther: ReadonlyMap<string, Buffer>;

async function storedNow(): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(api.dataDir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(api.dataDir.length + 1)).filter((name) => /^(?:files|pages|parts)\//u.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(api.dataDir, name))] as const)));
}

/** A paper looked at page by page, and another one on its way. */
async function use(who: Caller, { filingId }: Draft): Promise<void> {
  const paper = await paperFor(newPerson(), 'biography');
  const { body } = await who.upload(filingId, paper);
  expect((await who.get(`/api/filings/${filingId}/files/${(body as FileView).fileId}/pages/1`)).status).toBe(200);
  const bytes = Buffer.concat([paper, Buffer.from(`\n% ${randomBytes(16).toString('hex')}`)]);
  const metadata = `sha256 ${Buffer.from(createHash('sha256').update(bytes).digest('hex')).toString('base64')}`;
  const { status } = await who.send('POST', `/api/filings/${filingId}/uploads`, bytes.subarray(0, 1_000), {
    'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata, 'content-type': 'application/offset+octet-stream' });
  expect(status).toBe(201);
}

beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  [owner, rival] = await Promise.all(['candidate', 'candidate2'].map((login) => api.caller().signIn(login))) as [Caller, Caller];
  kept = await prepare(rival);
  await use(rival, kept);
  copiesOfOther = await storedNow();
  handedIn = await prepare(owner);
  await use(owner, handedIn);
  await owner.act(handedIn.filingId, { type: 'submit' });
  copies = new Map([...await storedNow()].filter(([name]) => !copiesOfOther.has(name)));
}, 400_000);
afterAll(() => api.stop());

/** Everything in the database that has the form of a wrapped key, wherever it stands. */
async function wrappedKeys(): Promise<readonly string[]> {
  const tables: readonly { readonly name: string }[] = await api.database.query(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`);
  const found = new Set<string>();
  for (const { name } of tables) {
    const rows: readonly { readonly text: string }[] = await api.database.query(`SELECT t::text AS text FROM "${name}" t`);
    for (const { text } of rows) for (const [each] of text.matchAll(/(?<![\w+/=])[\w+/]{80}(?![\w+/=])/gu)) found.add(each);
  }
  return [...found];
}

function tried(filingId: string, wrapped: string): readonly FilingKey[] {
  try {
    return [new FilingKeys(SECRET).unwrap(filingId, wrapped)];
  } catch {
    return [];
  }
}

/** Which of the copies open to somebody who has them, the whole database and the secret of the installation. */
async function opening(filingId: string, of: ReadonlyMap<string, Buffer>): Promise<readonly string[]> {
  const keys: readonly (FilingKey | undefined)[] = [undefined, ...(await wrappedKeys()).flatMap((wrapped) => tried(filingId, wrapped))];
  const opened: string[] = [];
  for (const [name, bytes] of of) {
    for (const filingKey of keys) {
      const plain = await buffer(openSeal(Readable.from([bytes]), { filingKey, secret: SECRET }, name)).catch(() => null);
      if (plain) opened.push(name);
    }
  }
  return opened;
}

const shelvesOf = (names: Iterable<string>): readonly string[] => [...new Set([...names].map((name) => name.split('/')[0] ?? ''))].sort();

async function breaks(): Promise<readonly unknown[]> {
  const rows: readonly (Omit<StoredEvent, 'stream'> & { readonly kind: StoredEvent['stream']['kind']; readonly id: string })[] = await api.database.query(`
    SELECT stream_kind AS kind, stream_id AS id, version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, received_at AS "receivedAt", recorded_at AS "recordedAt",
      previous_hash AS "previousHash", hash FROM event ORDER BY chain, chain_index`);
  const chains = new Map<string, StoredEvent[]>();
  for (const { kind, id, ...event } of rows) chains.set(event.chain, [...chains.get(event.chain) ?? [], { ...event, stream: { kind, id } }]);
  expect(chains.size).toBeGreaterThan(1);
  return [...chains].flatMap(([chain, events]) => findBreak(chain, events) ?? []);
}

describe('papers of somebody who is remembered', () => {
  it('open to whoever has the bytes, the database and the secret: what was sent in, pictures of it, and parts on their way', async () => {
    expect(shelvesOf(copies.keys())).toEqual(['files', 'pages', 'parts']);
    expect(await opening(handedIn.filingId, copies)).toEqual([...copies.keys()]);
  });

  it('do not open with the key of another filing', async () => {
    expect(await opening(kept.filingId, copies)).toEqual([]);
  });
});

describe('papers of somebody who is forgotten', () => {
  let receipt: ReceiptView;
  beforeAll(async () => {
    receipt = (await owner.get<ReceiptView>(`/api/filings/${handedIn.filingId}/receipt`)).body;
    expect(await forgetFiling(api.database, { filingId: handedIn.filingId, ...ORDER })).toBe(true);
    expect(await api.app.get(ForgottenFiles).destroyAll()).toBeGreaterThan(0);
  });

  it('open to nobody, although every byte was kept, with all that stands in the database and the secret', async () => {
    expect(await opening(handedIn.filingId, copies)).toEqual([]);
  });

  it('leave those of others as they were', async () => {
    expect(await opening(kept.filingId, copiesOfOther)).toEqual([...copiesOfOther.keys()]);
  });

  it('leave every chain whole and the receipt genuine and on record, with the hash of each paper that was handed in', async () => {
    expect(await breaks()).toEqual([]);
    const { body } = await api.caller().get(`/api/receipts/${receipt.number.replaceAll(' ', '')}`);
    expect(body).toMatchObject({ isSignatureGenuine: true, isOnRecord: true, receipt: receipt.receipt });
  });
});
