import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { seal, unseal } from './sealing.mjs';

const NOTE = '.note.json';

/** What differs from what is kept already under the same name. */
export class AlreadyOtherwise extends Error {
  name = 'AlreadyOtherwise';
}

/**
 * A folder that is only added to. Whatever is kept has a note beside it, written last: what is without a note is not
 * kept. The note has the hash of the content, and of the bytes as they lie there, so that both can be looked at.
 */
export class Vault {
  constructor(folder, { sealFor, openWith } = {}) {
    Object.assign(this, { folder, sealFor, openWith });
  }

  pathOf(name) {
    return join(this.folder, name);
  }

  has(name) {
    return existsSync(this.pathOf(name + NOTE));
  }

  async noteOf(name) {
    return JSON.parse(await readFile(this.pathOf(name + NOTE), 'utf8'));
  }

  /** All names below a shelf, in their order. */
  async list(shelf) {
    const below = await readdir(this.pathOf(shelf), { recursive: true }).catch((error) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return below.filter((name) => name.endsWith(NOTE)).map((name) => `${shelf}/${name.slice(0, -NOTE.length)}`).sort();
  }

  /**
   * Keeps what a stream gives; on the disk when this returns. The same content again changes nothing.
   *
   * @param packed whether it is worth packing: log and tables are, pictures are not
   * @throws AlreadyOtherwise when something else is kept under this name
   */
  async keep(name, stream, { packed = true, facts = {} } = {}) {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomBytes(6).toString('hex')}.part`;
    try {
      const plain = counter();
      const stored = counter();
      const file = await open(half, 'wx', 0o600);
      await pipeline([stream, plain.stream, ...(packed ? [createGzip({ level: 1 })] : []), ...(this.sealFor ? [seal(this.sealFor)] : []), stored.stream, file.createWriteStream({ flush: true })]);
      const note = { name, ...plain.result(), stored: stored.result(), packed, sealed: this.sealFor !== undefined, keptAt: new Date().toISOString(), ...facts };
      return await this.#settle(name, half, note);
    } finally {
      await rm(half, { force: true });
    }
  }

  async #settle(name, half, note) {
    if (this.has(name)) {
      const kept = await this.noteOf(name);
      if (kept.sha256 === note.sha256) return kept;
      throw new AlreadyOtherwise(`${name} is kept already with other content; nothing was changed.`);
    }
    const path = this.pathOf(name);
    await rename(half, path);
    await writeWhole(path + NOTE, `${JSON.stringify(note)}\n`);
    return note;
  }

  /** Hands the content to the given streams, the last of which takes it in. Fails when it is not what was kept. */
  async pour(name, ...into) {
    const note = await this.noteOf(name);
    if (note.sealed && !this.openWith) throw new Error(`${name} is sealed: --key FILE must name the private key.`);
    const plain = counter();
    await pipeline([
      createReadStream(this.pathOf(name)), ...(note.sealed ? [unseal(this.openWith)] : []), ...(note.packed ? [createGunzip()] : []), plain.stream, ...into,
    ]);
    if (plain.result().sha256 !== note.sha256) throw new Error(`${name} is not what was kept.`);
    return note;
  }

  /** The content as text. */
  async read(name) {
    const chunks = [];
    await this.pour(name, new Writable({ write: (chunk, _encoding, done) => (chunks.push(chunk), done()) }));
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Whether the bytes lie there as they were written; needs no key. */
  async isAsStored(name) {
    const stored = counter();
    try {
      const note = await this.noteOf(name);
      await pipeline(createReadStream(this.pathOf(name)), stored.stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
      return stored.result().sha256 === note.stored.sha256;
    } catch {
      return false;
    }
  }

  /** Takes something out: the note first, so that what is left half-way is not kept. */
  async drop(name) {
    await rm(this.pathOf(name + NOTE), { force: true });
    await rm(this.pathOf(name), { force: true });
  }
}

/** Writes a small file so that after a crash it is there whole or not at all. */
async function writeWhole(path, text) {
  const half = `${path}.part`;
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Counts and hashes what runs through. */
function counter() {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  let digest;
  return { stream, result: () => ({ bytes, sha256: (digest ??= hash.digest('hex')) }) };
}
