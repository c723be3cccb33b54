import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS, type OutboxMessage } from '@tirkeu/desk';
import { instant, plusMinutes } from '@tirkeu/domain';
import { PostgresStore, addExport } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { columnsWith, commissionOf, deskOver, granted, loadedPostgres, person, prepare, refuse, seenIn, storyElection, submit, unpack, type Canary, type LoadedPostgres } from '@tirkeu/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sweep } from '../deadlines/sweep.js';
import { EffectWork } from '../effects/effect-work.js';
import { writeExport } from '../exports/write-export.js';
import { WorkerLog } from '../logging/worker-log.js';
import { noticeWriter } from '../notices/write-notices.js';

const NOW = instant('2023-02-19T06:00:00Z');
const { iin, birthDate, nameKk, nameRu } = person(1);
const canaries: readonly Canary[] = Object.entries({
  iin, birthDate, birthDateInWords: birthDate.split('-').reverse().join('.'), phone: '+7 700 000 00 00', email: 'person@example.kz', address: 'Үлгі көшесі, 1', education: 'жоғары',
}).map(([field, value]) => ({ field, value }));
const names: readonly Canary[] = [{ field: 'name', value: nameKk.surname }, { field: 'Russian name', value: nameRu.surname }];

let loaded: LoadedPostgres;
let folder: string;
let places = 0;
let found = 0;
const logged: string[] = [];
const written: { readonly where: string; readonly text: string }[] = [];

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 4).toString() === '%PDF') {
    const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, page) => (await (await document.getPage(page + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
    await document.destroy();
    return pages.join(' ').replaceAll(/[\s\u00A0]+/gu, ' ');
  }
  return bytes.subarray(0, 2).toString() === 'PK' ? [...unpack(bytes)].map(([name, entry]) => `${name}\n${entry.toString('utf8')}`).join('\n') : bytes.toString('utf8');
}

/** Every file that people can ask the worker for. */
async function exportAll(): Promise<void> {
  const files = new ReportFiles(folder);
  for (const content of ['figures', 'decisions', 'report'] as const) {
    for (const format of ['csv', 'xlsx', 'pdf'] as const) {
      const { id } = await addExport(loaded.app, {
        id: `${content}-${format}`, accountId: 'supervisor-1', grantId: 'grant-1', language: 'ru', fileName: 'file', rowsTotal: null, askedAt: NOW, expiresAt: plusMinutes(NOW, 60), content, format,
        scope: { filter: { electionId: storyElection.electionId, form: 'single-member' }, by: 'region', asked: {} },
      });
      await writeExport(id, { dataSource: loaded.app, files, clock: { now: () => NOW }, rulebookOf: getRulebook }, new AbortController().signal);
      for (const name of await readdir(join(folder, 'exports', id))) written.push({ where: id, text: await textOf(join(folder, 'exports', id, name)) });
    }
  }
}

/** Everything that waits is done; one topic meets a fault of the database, whose message repeats what it was asked with. */
async function work(): Promise<void> {
  const notices = noticeWriter({ database: loaded.app, sendsMail: true }, { now: () => NOW });
  const failing = { ...notices, handle: (message: OutboxMessage) => notices.handle(message, new AbortController().signal).then(() => loaded.app.query('SELECT $1::integer', [`${iin} ${nameKk.surname}`])).then(() => undefined) };
  const effects = new EffectWork(loaded.app, new Map(TOPICS.map((topic) => [topic, topic === 'filing.submitted' ? failing : notices])), 'worker-1');
  const waiting: readonly (OutboxMessage & { readonly id: number })[] = await loaded.owner.query('SELECT id, topic, key, payload FROM outbox ORDER BY id');
  expect(waiting.map(({ topic }) => topic)).toContain('filing.submitted');
  for (const message of waiting) await effects.do({ name: message.topic, data: message });
  await sweep({ database: loaded.app, desk: deskOver(new PostgresStore(loaded.app)), clock: { now: () => NOW }, rulebookOf: getRulebook });
  await loaded.app.query('SELECT $1::integer', [iin]).catch((error: unknown) => new Logger('spec').error(error));
}

beforeAll(async () => {
  loaded = await loadedPostgres();
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-worker-canaries-'));
  Logger.overrideLogger(new WorkerLog(new Writable({ write: (line: Buffer, _encoding, done) => (logged.push(line.toString()), done()) })));
  await loaded.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, email) VALUES ('supervisor-1', 'supervisor', 'S', '-', now(), NULL), ('clerk-1', 'clerk', 'C', '-', now(), 'clerk@example.kz')`);
  await loaded.owner.query(`INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ('grant-clerk-1', 'clerk-1', 'clerk', $1, '{}', '{}', $2)`, [[commissionOf(5)], NOW]);
  const desk = deskOver(new PostgresStore(loaded.app));
  const nomination = { filingId: 'filing-5', district: 5, person: person(1), applicantId: 'candidate-1' };
  await prepare(desk, nomination);
  granted(await submit(desk, nomination));
  await refuse(desk, nomination);
  await work();
  await exportAll();
}, 400_000);
afterAll(async () => {
  process.stdout.write(`canaries of the worker: ${canaries.length} planted, ${places} places, ${found} found where not allowed\n`);
  await rm(folder, { recursive: true, force: true });
  await loaded.stop();
});

/** Fails where something was found that should not be there, and counts it. */
function nothing(sightings: readonly string[]): void {
  found += sightings.length;
  expect(sightings).toEqual([]);
}

describe('canaries in what the worker works with', () => {
  it('are in no file that it writes, whatever is asked for in whatever form, and the crawl has eyes: names of candidates are', () => {
    expect(written.length).toBe(9);
    places += written.length;
    expect(written.filter(({ text }) => seenIn(text, names).length > 0).map(({ where }) => where)).toEqual(['decisions-csv', 'decisions-xlsx', 'decisions-pdf']);
    nothing(written.flatMap(({ where, text }) => seenIn(text, canaries).map((field) => `${where}: ${field}`)));
  });

  it('are in no log of its own, neither of what it did nor of what failed', () => {
    expect(logged.join('')).toContain('failed in try 1');
    expect(logged.join('')).toContain('"msg":"failed"');
    places += logged.length;
    nothing(seenIn(logged.join(''), [...canaries, ...names]));
  });

  it('are in no column of any table: a dump of the database has names alone, where lists and the register are searched by them', async () => {
    const { columns, seen } = await columnsWith(loaded.owner, canaries);
    expect(columns).toBeGreaterThan(400);
    places += columns;
    nothing(seen);
    const named = (await columnsWith(loaded.owner, names)).seen;
    expect([...new Set(named.map((place) => place.split('.')[0]))]).toEqual(['filing', 'public_entry']);
  });

  it('would be found in a column, as text and as bytes', async () => {
    await loaded.owner.query('CREATE TABLE leak (words text, bytes bytea)');
    await loaded.owner.query('INSERT INTO leak VALUES ($1, convert_to($1, $$UTF8$$))', [`told ${iin}`]);
    expect((await columnsWith(loaded.owner, canaries)).seen).toEqual(['leak.bytes: iin', 'leak.words: iin']);
    await loaded.owner.query('DROP TABLE leak');
  });
});
