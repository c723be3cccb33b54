import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';

const SHELF = 'files';
/** Of a paper as it stands in the store, which is sealed; a record from before papers were sealed has the other hash alone. */
export const STORED_SHA256 = `coalesce(to_jsonb(file) ->> 'stored_sha256', sha256)`;
const ABREAST = 8;

/** Where a paper lies, in the file store and in the vault alike. */
export const paperKey = (storageKey) => `${SHELF}/${storageKey.slice(0, 2)}/${storageKey}`;

/** Reads the papers that people sent in, from the folder or the bucket where the product keeps them. */
export async function openPapers(env) {
  if (!env.S3_ENDPOINT) {
    if (!env.DATA_DIR || !existsSync(env.DATA_DIR)) throw new Error('DATA_DIR must name the folder of the papers, or S3_ENDPOINT and S3_BUCKET their bucket.');
    return { read: async (key) => createReadStream(join(env.DATA_DIR, key)), close: () => undefined };
  }
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    endpoint: env.S3_ENDPOINT, region: env.S3_REGION || 'us-east-1', forcePathStyle: true, maxAttempts: 3,
    credentials: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY },
    requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { read: async (key) => (await client.send(new GetObjectCommand({ Bucket: env.S3_BUCKET, Key: key }))).Body, close: () => client.destroy() };
}

/** Papers that the database knows and the vault does not have. `since` leaves out what was sent in long before. */
export async function findUnkept(client, vault, since) {
  const { rows } = await client.query(`
    SELECT storage_key AS "storageKey", ${STORED_SHA256} AS sha256, uploaded_at::text AS "uploadedAt" FROM file WHERE $1::timestamptz IS NULL OR uploaded_at > $1::timestamptz ORDER BY uploaded_at`, [since ?? null]);
  return rows.filter(({ storageKey }) => !vault.has(paperKey(storageKey)));
}

/**
 * Copies papers into the vault, each compared with the hash that the database has of it.
 *
 * @returns how many were copied, and which could not be: `{ copied, failed }`
 */
export async function keepPapers(papers, vault, rows) {
  const failed = [];
  let copied = 0;
  await abreast(rows, async ({ storageKey, sha256 }) => {
    const key = paperKey(storageKey);
    try {
      const note = await vault.keep(key, await papers.read(key), { packed: false });
      if (note.sha256 === sha256) return void copied++;
      await vault.drop(key);
      failed.push(`${key} is not what was sent in`);
    } catch (error) {
      failed.push(`${key}: ${error.message}`);
    }
  });
  return { copied, failed };
}

/** Does something with all of them, a few at once. */
export async function abreast(all, work) {
  const waiting = all.values();
  await Promise.all(Array.from({ length: ABREAST }, async () => {
    for (const one of waiting) await work(one);
  }));
}
