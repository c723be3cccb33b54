import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensurePostgres } from '../scripts/embedded-postgres.mjs';
import { startS3Server } from '../../apps/api/src/spec/s3-server.js';
import { ServerUnderArchive, type Acknowledged, type Finished } from './server-under-archive.js';

const FILINGS = 16;
const AFTER_BASE = 3;

let server: ServerUnderArchive;
const acknowledged: Acknowledged[] = [];

const backup = async (...args: string[]): Promise<string> => {
  const { code, output } = await server.backup(args);
  if (code !== 0) throw new Error(output);
  return output;
};

/** Filings are handed in all the while: some before the base, most after it; the log is carried twice, the ends of chains are noted once. */
beforeAll(async () => {
  server = new ServerUnderArchive();
  await server.open();
  for (let count = 0; count < FILINGS; count++) {
    if (count === AFTER_BASE) await backup('base');
    if (count === FILINGS / 2) await server.passOn();
    acknowledged.push(await server.fileOne());
  }
  await backup('papers');
  await backup('heads');
  await server.passOn();
}, 180_000);
afterAll(() => server.close());

let restores = 0;
const restore = async ({ to, vault }: { readonly to?: string; readonly vault?: string } = {}): Promise<Finished & { readonly into: string }> => {
  const into = join(server.folder, `restored-${++restores}`);
  const finished = await server.backup(['restore', '--into', into, '--key', server.privateKey, ...(to ? ['--to', to] : [])], vault);
  return { ...finished, into };
};

/** The filings that were handed in, as the restored database has them after an ordinary start. */
async function submittedIn(into: string): Promise<readonly string[]> {
  const postgres = await ensurePostgres({ dataDir: join(into, 'postgres'), port: 15_530, database: 'tirkeu' });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM filing WHERE submitted_at IS NOT NULL');
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

const upTo = (last: number): readonly string[] => acknowledged.slice(0, last + 1).map(({ filingId }) => filingId).sort();
const anyFrom = (first: number, last: number): number => first + Math.floor(Math.random() * (last - first));

describe('a restore to a moment', () => {
  it.each([['before', anyFrom(AFTER_BASE, FILINGS / 2)], ['after', anyFrom(FILINGS / 2, FILINGS - 1)]])(
    'has every filing that was confirmed up to then and none that came later: %s the log was first carried, up to filing %i', async (_name, last) => {
      const { code, output, into } = await restore({ to: acknowledged[last]?.at ?? '' });
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('WHOLE: restored and checked') });
      expect([...await submittedIn(into)].sort()).toEqual(upTo(last));
      expect(readdirSync(join(into, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length).toBeGreaterThanOrEqual(last + 1);
    }, 120_000);

  it('without a moment has everything', async () => {
    const { code, output, into } = await restore();
    expect({ code, output }).toMatchObject({ code: 0 });
    expect([...await submittedIn(into)].sort()).toEqual(upTo(FILINGS - 1));
  }, 120_000);

  it('after the end of the log is none', async () => {
    const { code, output } = await restore({ to: new Date(Date.now() + 60_000).toISOString() });
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/The log that is kept ends before/) });
  }, 120_000);

  it('before the first base is none', async () => {
    const { code, output } = await restore({ to: acknowledged[0]?.at ?? '' });
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('No base was whole at that moment') });
  });

  it('does not write over anything', async () => {
    const { code, output } = await server.backup(['restore', '--into', server.folder, '--key', server.privateKey]);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('is there already') });
  });

  it('needs the key, which is not on the machine that is backed up', async () => {
    const { code, output } = await server.backup(['restore', '--into', join(server.folder, 'no-key')]);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('--key FILE') });
  });
});

describe('what lies in the backup', () => {
  const texts = (folder: string): string => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.note.json'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('');

  it('is whole, and says so without the key', async () => {
    expect(await backup('verify')).toContain('Everything lies as it was kept.');
  });

  it('can be read by nobody without the key', () => {
    const kept = texts(server.vault);
    expect(kept).not.toContain('the paper of');
    expect(kept).not.toContain('FilingSubmitted');
  });

  it('is fresh enough', async () => {
    expect(await backup('status')).toContain('The backup is fresh.');
  });
});

/** The same backup with something done to it. */
async function spoilt(spoil: (vault: string) => void): Promise<{ readonly verified: Finished; readonly restored: Finished }> {
  const vault = join(server.folder, `spoilt-${++restores}`);
  cpSync(server.vault, vault, { recursive: true });
  spoil(vault);
  return { verified: await server.backup(['verify'], vault), restored: await restore({ vault }) };
}
const segments = (vault: string): readonly string[] => readdirSync(join(vault, 'wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort().map((name) => join(vault, 'wal', name));
const remove = (path: string | undefined): void => {
  for (const each of [path ?? '', `${path}.note.json`]) rmSync(each);
};
const damage = (path: string | undefined): void => {
  const bytes = readFileSync(path ?? '');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
  writeFileSync(path ?? '', bytes);
};
const firstPaper = (vault: string): string | undefined => readdirSync(join(vault, 'files'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.json')).map((entry) => join(entry.parentPath, entry.name))[0];

describe('a backup that was spoilt is not taken for whole', () => {
  it('when a piece of the log is skipped', async () => {
    const { verified, restored } = await spoilt((vault) => remove(segments(vault).at(-2)));
    expect(verified).toMatchObject({ code: 1, output: expect.stringMatching(/segment \d+ of the log is not kept/) });
    expect(restored).toMatchObject({ code: 1, output: expect.stringContaining('NOT WHOLE') });
  }, 120_000);

  it('when a piece of the log has one bit changed', async () => {
    const { verified, restored } = await spoilt((vault) => damage(segments(vault).at(-2)));
    expect(verified).toMatchObject({ code: 1, output: expect.stringMatching(/wal\/[0-9A-F]{24} is damaged/) });
    expect(restored).toMatchObject({ code: 1, output: expect.stringMatching(/damaged, cut off, or sealed for another key[^]*NOT WHOLE/) });
  }, 120_000);

  it('when the end of the log is cut off, which only the noted ends of the chains show', async () => {
    const { verified, restored } = await spoilt((vault) => segments(vault).slice(-2).forEach(remove));
    expect(verified).toMatchObject({ code: 0 });
    expect(restored).toMatchObject({ code: 1, output: expect.stringMatching(/was seen to reach entry \d+, which is not there[^]*NOT WHOLE/) });
  }, 120_000);

  it('when a paper has one bit changed', async () => {
    const { verified, restored } = await spoilt((vault) => damage(firstPaper(vault)));
    expect(verified).toMatchObject({ code: 1, output: expect.stringMatching(/files\/.* is damaged/) });
    expect(restored).toMatchObject({ code: 1, output: expect.stringMatching(/the paper files\/.* is damaged[^]*NOT WHOLE/) });
  }, 120_000);

  it('when a paper is absent', async () => {
    const { restored } = await spoilt((vault) => remove(firstPaper(vault)));
    expect(restored).toMatchObject({ code: 1, output: expect.stringMatching(/the paper files\/.* is not kept[^]*NOT WHOLE/) });
  }, 120_000);
});

describe('a backup that is kept fresh', () => {
  it('takes in log, papers, chains and a base by itself, and can be restored from', async () => {
    const vault = join(server.folder, 'watched');
    const watching = server.start(['watch', '--every', '1'], vault);
    try {
      let told = '';
      watching.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()));
      const until = async (said: RegExp): Promise<void> => {
        while (!said.test(told)) await once(watching.stdout ?? watching, 'data');
      };
      await until(/the base \S+;/);
      told = '';
      acknowledged.push(await server.fileOne());
      await until(/1 papers/);
      const last = join(vault, 'wal', `${await server.archive()}.note.json`);
      while (!existsSync(last)) await once(watching.stdout ?? watching, 'data');
      expect(told).not.toContain('FAILED');
    } finally {
      watching.kill('SIGTERM');
      await once(watching, 'exit');
    }
    const { code, output, into } = await restore({ vault });
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('WHOLE: restored') });
    expect([...await submittedIn(into)].sort()).toEqual(upTo(FILINGS));
  }, 120_000);
});

describe('papers in a bucket', () => {
  it('are kept as those in a folder are, and one that is not what was sent in is told', async () => {
    const s3 = await startS3Server();
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = s3.storage;
    const keys = join(server.folder, 's3-secret');
    writeFileSync(keys, secretAccessKey);
    const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
    try {
      const folder = join(server.folder, 'data/files');
      const papers = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      for (const [place, entry] of papers.entries()) {
        const Body = place === 0 ? Buffer.from('something else') : readFileSync(join(entry.parentPath, entry.name));
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: `files/${entry.name.slice(0, 2)}/${entry.name}`, Body }));
      }
      const { code, output } = await server.backup(['papers'], join(server.folder, 'from-bucket'),
        { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY_FILE: keys });
      expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining(`"copied": ${papers.length - 1}`) });
      expect(output).toContain(`${papers[0]?.name} is not what was sent in`);
    } finally {
      client.destroy();
      await s3.stop();
    }
  });
});

describe('the log of a server', () => {
  it('is never written over by another piece of the same name', async () => {
    const name = segments(server.vault)[0]?.slice(-24) ?? '';
    const waiting = join(server.folder, 'spool', name);
    writeFileSync(waiting, 'something else');
    const { code, output } = await server.backup(['wal']);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('is kept already with other content; nothing was changed') });
    expect(existsSync(waiting)).toBe(true);
    rmSync(waiting);
  });
});

describe('a record that was changed behind the back of the product', () => {
  it('is not taken for whole', async () => {
    expect(await backup('check')).toContain('The record is whole.');
    await server.tamper(`ALTER TABLE event DISABLE TRIGGER event_is_kept`);
    await server.tamper(`UPDATE event SET received_at = received_at - interval '1 hour' WHERE stream_id = 'f-2' AND type = 'FilingSubmitted'`);
    const { code, output } = await server.backup(['check']);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/the chain dec\.KZ-35-C-temirtau\.5 is broken at entry \d+/) });
  });
});
