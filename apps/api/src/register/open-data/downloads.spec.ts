import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/problem.js';
import { Downloads } from './downloads.js';

/** A download that goes on until somebody ends it. */
const endless = () => new PassThrough();
const turnedAway = async (downloads: Downloads, address: string): Promise<ProblemError> => {
  const error: unknown = await downloads.start(address, endless).catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error('The download was let in');
  return error;
};

async function full(): Promise<{ readonly downloads: Downloads; readonly streams: readonly Readable[] }> {
  const downloads = new Downloads();
  const addresses = ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.2', '192.0.2.3', '192.0.2.3'];
  return { downloads, streams: await Promise.all(addresses.map((address) => downloads.start(address, endless))) };
}

describe('downloads of the register', () => {
  it('are two at once for one address; the next is told, in three languages, when to come again', async () => {
    const downloads = new Downloads();
    await downloads.start('192.0.2.1', endless);
    await downloads.start('192.0.2.1', endless);
    const { body, headers } = await turnedAway(downloads, '192.0.2.1');
    expect(body).toMatchObject({ status: 429, code: 'too-many-requests', detail: expect.stringMatching(/қайталаңыз.*повторите.*try again/u) });
    expect(headers).toEqual({ 'retry-after': '30' });
    expect(await downloads.start('192.0.2.2', endless)).toBeInstanceOf(Readable);
  });

  it('are six at once for everybody', async () => {
    const { downloads } = await full();
    expect((await turnedAway(downloads, '192.0.2.9')).body.status).toBe(429);
  });

  it.each([
    ['was read to its end', async (stream: Readable) => { (stream as PassThrough).end('the last line'); expect(await text(stream)).toBe('the last line'); }],
    ['was broken off by whoever read it', async (stream: Readable) => { stream.destroy(); await finished(stream).catch(() => undefined); }],
    ['failed', async (stream: Readable) => { stream.destroy(new Error('no database')); await finished(stream).catch(() => undefined); }],
  ])('make room when one %s', async (_how, end) => {
    const { downloads, streams: [first] } = await full();
    if (first) await end(first);
    expect(await downloads.start('192.0.2.1', endless)).toBeInstanceOf(Readable);
    expect((await turnedAway(downloads, '192.0.2.9')).body.status).toBe(429);
  });

  it('make room when one could not even be opened', async () => {
    const downloads = new Downloads();
    const broken = () => Promise.reject(new Error('no database'));
    for (let time = 0; time < 10; time++) await expect(downloads.start('192.0.2.1', broken)).rejects.toThrow('no database');
    expect(await downloads.start('192.0.2.1', endless)).toBeInstanceOf(Readable);
  });
});
