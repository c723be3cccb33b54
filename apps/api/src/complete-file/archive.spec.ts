import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { SealBroken, streamArchive, type ArchiveEntry } from './archive.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const entry = (number: number, bytes = Buffer.from(`paper ${number}`)): ArchiveEntry => ({
  path: `Құжаттар/${String(number).padStart(4, '0')} Кандидаттың декларация тапсырғаны туралы анықтама.pdf`, sha256: sha256(bytes), bytes: bytes.length, at: instant('2023-02-01T06:00:00Z'),
  open: () => Promise.resolve(Readable.from([bytes])),
});

describe('an archive', () => {
  it.each([1, 300, 360, 420, 900])('is as long as was announced before its first byte: %d papers', async (count) => {
    const { stream, bytes } = await streamArchive(Array.from({ length: count }, (_, number) => entry(number)));
    expect((await buffer(stream)).length).toBe(bytes);
  });

  it('opens no file long before its turn, however many there are', async () => {
    let opened = 0;
    let most = 0;
    const counted = (number: number): ArchiveEntry => ({
      ...entry(number),
      open: () => {
        most = Math.max(most, ++opened);
        const source = Readable.from([Buffer.from(`paper ${number}`)]);
        source.once('close', () => { opened -= 1; });
        return Promise.resolve(source);
      },
    });
    await buffer((await streamArchive(Array.from({ length: 40 }, (_, number) => counted(number)))).stream);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('breaks off at bytes that are not those of the hash, and at a file that is gone', async () => {
    const other: ArchiveEntry = { ...entry(1), sha256: sha256(Buffer.from('paper 2')) };
    await expect(buffer((await streamArchive([entry(0), other])).stream)).rejects.toThrow(SealBroken);
    const gone: ArchiveEntry = { ...entry(1), open: () => Promise.reject(new SealBroken('gone')) };
    await expect(buffer((await streamArchive([entry(0), gone])).stream)).rejects.toThrow(SealBroken);
  });

  it('closes the file in hand when its reader goes', async () => {
    const endless = new Readable({ read() { this.push(Buffer.alloc(65_536)); } });
    const closed = new Promise<void>((resolve) => { endless.once('close', resolve); });
    const { stream } = await streamArchive([{ ...entry(0), bytes: 1e9, open: () => Promise.resolve(endless) }]);
    for await (const chunk of stream) if ((chunk as Buffer).length > 0) break;
    stream.destroy();
    await closed;
    expect(endless.destroyed).toBe(true);
  });
});
