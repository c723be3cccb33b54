import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { instant, plusMinutes, type Instant } from '@tirkeu/domain';
import { PostgresStore, addExport, findExport, type ExportRow, type NewExport } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { deskOver, loadedPostgres, person, prepare, storyElection, submit, type LoadedPostgres } from '@tirkeu/testing';
import { clearExports } from './clear-exports.js';
import { writeExport, type ExportPorts } from './write-export.js';

const { electionId } = storyElection;
const NOW = instant('2023-02-10T06:00:00Z');
const MANY = 2_500;
const never = new AbortController().signal;

let database: LoadedPostgres;
let folder: string;
let files: ReportFiles;
let asked = 0;

/** One real filing, and its like many times over: enough for several pages. */
async function fileMany({ app, owner }: LoadedPostgres): Promise<void> {
  const desk = deskOver(new PostgresStore(app));
  const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'account-1' };
  await prepare(desk, nomination);
  await submit(desk, nomination);
  await owner.query(`INSERT INTO filing SELECT (jsonb_populate_record(f, jsonb_build_object('id', f.id || '-' || n))).* FROM filing f, generate_series(1, $1::integer) n WHERE f.id = 'filing-7'`, [MANY - 1]);
  await owner.query(`
    INSERT INTO nominee SELECT (jsonb_populate_record(x, jsonb_build_object('filing_id', x.filing_id || '-' || n, 'moved_at', x.moved_at + n * interval '1 second'))).*
    FROM nominee x, generate_series(1, $1::integer) n WHERE x.filing_id = 'filing-7'`, [MANY - 1]);
}

const ports = (now: Instant = NOW, dataSource: ExportPorts['dataSource'] = database.app): ExportPorts => ({ dataSource, files, clock: { now: () => now }, rulebookOf: getRulebook });

async function ask(wanted: Partial<NewExport> & Pick<NewExport, 'content' | 'format'>): Promise<string> {
  const { id } = await addExport(database.app, {
    id: `export-${(asked += 1)}`, accountId: 'supervisor-1', grantId: 'grant-1', language: 'kk', fileName: 'file', rowsTotal: null, askedAt: NOW, expiresAt: plusMinutes(NOW, 24 * 60),
    scope: { filter: { electionId, form: 'single-member' }, by: 'region', asked: {} }, ...wanted,
  });
  return id;
}
async function exportOf(id: string): Promise<ExportRow> {
  const row = await findExport(database.app, id);
  if (!row) throw new Error(`Export ${id} is not there`);
  return row;
}
const kept = (id: string): Promise<readonly string[]> => readdir(join(folder, 'exports', id)).catch(() => []);
const bytesOf = (id: string): Promise<Buffer> => readFile(join(folder, 'exports', id, 'file'));

beforeAll(async () => {
  database = await loadedPostgres();
  await database.owner.query(`INSERT INTO account (id, login, name, password_hash, created_at) VALUES ('supervisor-1', 'supervisor', 'S', '-', now())`);
  await fileMany(database);
});
afterAll(() => database.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-exports-'));
  files = new ReportFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the list of filings', () => {
  it('is written with every filing once and a head, and tells its size', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    await writeExport(id, ports(), never);
    const bytes = await bytesOf(id);
    const [head, ...rows] = parse(bytes, { bom: true }) as readonly (readonly string[])[];
    expect(head?.slice(0, 3)).toEqual(['Өтініштің белгісі', 'Кандидат', 'Ұсыну тәсілі']);
    expect(rows).toHaveLength(MANY);
    expect(new Set(rows.map(([filing]) => filing)).size).toBe(MANY);
    expect(await exportOf(id)).toMatchObject({ status: 'ready', rowsWritten: MANY, rowsTotal: MANY, bytes: bytes.length });
  });

  it('tells nobody’s IIN, birth date, address or telephone', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    await writeExport(id, ports(), never);
    const text = (await bytesOf(id)).toString('utf8');
    const { iin, birthDate, nameKk } = person(1);
    expect(text).toContain(nameKk.surname);
    for (const secret of [iin, iin.slice(0, 6), birthDate, birthDate.split('-').reverse().join('.'), '+7 700', 'person@example.kz', 'Үлгі көшесі']) expect(text).not.toContain(secret);
  });

  it('shows how far it is, page by page', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    const seen: number[] = [];
    const watched: ExportPorts['dataSource'] = {
      query: async (sql, values) => {
        const answer = await database.app.query(sql, values);
        const { status, rowsWritten } = await exportOf(id);
        if (status === 'writing') seen.push(rowsWritten);
        return answer;
      },
      transaction: database.app.transaction.bind(database.app),
    };
    await writeExport(id, ports(NOW, watched), never);
    expect(seen).toEqual([0, 1_000, 2_000, 2_500]);
  });

  it('cut off half-way is written whole at the next start, and there is one file of it', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    const stop = new AbortController();
    const dying: ExportPorts['dataSource'] = {
      query: async (sql, values) => {
        const answer = await database.app.query(sql, values);
        if ((await exportOf(id)).rowsWritten === 1_000) stop.abort();
        return answer;
      },
      transaction: database.app.transaction.bind(database.app),
    };
    await expect(writeExport(id, ports(NOW, dying), stop.signal)).rejects.toThrow();
    expect(await exportOf(id)).toMatchObject({ status: 'writing', rowsWritten: 1_000, bytes: null });
    expect(await kept(id)).toEqual([]);
    await writeFile(join(folder, 'exports', id, 'file.of-a-killed-process.part'), 'half');
    await writeExport(id, ports(), never);
    expect(parse(await bytesOf(id), { bom: true })).toHaveLength(MANY + 1);
    expect(await kept(id)).toEqual(['file']);
  });

  it('asked of the worker twice is written once', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    await writeExport(id, ports(), never);
    const { movedAt } = await exportOf(id);
    await writeExport(id, ports(plusMinutes(NOW, 5)), never);
    expect((await exportOf(id)).movedAt).toBe(movedAt);
  });

  it('holds what the database held when it was begun, whatever happens meanwhile', async () => {
    const id = await ask({ content: 'decisions', format: 'csv' });
    const meanwhile: ExportPorts['dataSource'] = {
      query: async (sql, values) => {
        const answer = await database.app.query(sql, values);
        if ((await exportOf(id)).rowsWritten === 1_000) await database.owner.query(`UPDATE nominee SET moved_at = moved_at + interval '1 day' WHERE filing_id LIKE 'filing-7-%00'`);
        return answer;
      },
      transaction: database.app.transaction.bind(database.app),
    };
    await writeExport(id, ports(NOW, meanwhile), never);
    const rows = parse(await bytesOf(id), { bom: true }) as readonly (readonly string[])[];
    expect(new Set(rows.map(([filing]) => filing)).size).toBe(MANY + 1);
  });
});

describe('figures and reports', () => {
  it.each([['figures', 'csv'], ['figures', 'xlsx'], ['figures', 'pdf'], ['report', 'xlsx'], ['report', 'pdf'], ['decisions', 'xlsx']] as const)('are written: %s as %s', async (content, format) => {
    const id = await ask({ content, format, language: 'ru' });
    await writeExport(id, ports(), never);
    const { status, bytes } = await exportOf(id);
    expect([status, (await bytesOf(id)).length]).toEqual(['ready', bytes]);
    const begins = { csv: '\uFEFFОбласть', xlsx: 'PK', pdf: '%PDF' }[format];
    expect((await bytesOf(id)).toString('utf8').startsWith(begins)).toBe(true);
  });

  it('have the numbers of the screens: one region, all nominees, none by parties', async () => {
    const id = await ask({ content: 'figures', format: 'csv', language: 'en' });
    await writeExport(id, ports(), never);
    const rows = parse(await bytesOf(id), { bom: true }) as readonly (readonly string[])[];
    expect(rows.map((cells) => cells.slice(2, 8))).toEqual([
      ['Nominated', 'by parties', 'not by parties', 'Registered', 'Undecided', 'Not registered'],
      ['2500', '0', '2500', '0', '2500', '0'],
      ['2500', '0', '2500', '0', '2500', '0'],
    ]);
  });

  it('hold nothing from outside the regions that whoever asked may see', async () => {
    const id = await ask({ content: 'decisions', format: 'csv', scope: { filter: { electionId, form: 'single-member', regionIds: ['KZ-10'] }, by: 'region', asked: {} } });
    await writeExport(id, ports(), never);
    expect(parse(await bytesOf(id), { bom: true })).toHaveLength(1);
  });
});

describe('the time of a file', () => {
  it('ends after a day: the file goes with its row, and with what a killed process left', async () => {
    const id = await ask({ content: 'figures', format: 'csv' });
    await writeExport(id, ports(), never);
    await mkdir(join(folder, 'exports', id), { recursive: true });
    await writeFile(join(folder, 'exports', id, 'file.1.part'), 'half');
    const clear = (now: Instant) => clearExports({ database: database.app, files, clock: { now: () => now } });
    expect(await clear(plusMinutes(NOW, 24 * 60 - 1))).toBe(0);
    expect(await kept(id)).toHaveLength(2);
    await clear(plusMinutes(NOW, 24 * 60));
    expect(await kept(id)).toEqual([]);
    expect(await findExport(database.app, id)).toBeUndefined();
  });

  it('has failed when nothing was heard of it for an hour', async () => {
    const id = await ask({ content: 'figures', format: 'csv' });
    await clearExports({ database: database.app, files, clock: { now: () => plusMinutes(NOW, 60) } });
    expect((await exportOf(id)).status).toBe('waiting');
    await clearExports({ database: database.app, files, clock: { now: () => plusMinutes(NOW, 61) } });
    expect((await exportOf(id)).status).toBe('failed');
  });
});
