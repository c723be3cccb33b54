import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, HeadBucketCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ObjectStorage } from '../platform/settings.js';
import type { FileStore, Place } from './file-store.js';
import type { Scratch } from './scratch.js';

const LONGEST_LOOK_MS = 3_000;

/** Keeps files as objects of one bucket of an S3-compatible server. */
export class ObjectStore implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: ObjectStorage, private readonly scratch: Scratch) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true, maxAttempts: 3,
      // Not every compatible server knows the newer checksums; we compare hashes of our own.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async keep({ key }: Place, path: string): Promise<void> {
    // As bytes and not as a stream, which could not be sent a second time when the line fails.
    await this.#client.send(new PutObjectCommand({ ...this.#at(key), Body: await readFile(path) }));
    await rm(path, { force: true });
  }

  async find({ key }: Place): Promise<Readable | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
      if (!(Body instanceof Readable)) throw new Error('The object store answered without bytes');
      return Body;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async lend<Value>(place: Place, use: (path: string) => Promise<Value>): Promise<Value> {
    const bytes = await this.find(place);
    if (!bytes) throw new Error('A file that is known is not in the object store');
    return this.scratch.lend(bytes, use);
  }

  async discard(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(key)));
  }

  isReachable(): Promise<boolean> {
    return this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }), { abortSignal: AbortSignal.timeout(LONGEST_LOOK_MS) }).then(() => true, () => false);
  }

  close(): void {
    this.#client.destroy();
  }

  #at(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#bucket, Key: key };
  }
}
