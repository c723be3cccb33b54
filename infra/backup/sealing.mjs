import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';

/*
 * A sealed file: the magic, the 32 bytes of a public key made for this file alone, then frames of 1 MiB, each encrypted
 * and authenticated with AES-256-GCM under its number; the last frame says that it is the last. So nothing can be
 * changed, cut off or moved, and whoever seals cannot open: only the public key lies on the machine that is backed up.
 */
const MAGIC = Buffer.from('TKSEAL1\n');
const KEY_BYTES = 32;
const FRAME = 1024 * 1024;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** The public key to seal for: a PEM file made by `openssl pkey -pubout`. */
export function readPublicKey(path) {
  return requireX25519(createPublicKey(readFileSync(path)), path);
}

/** The private key to open with: a PEM file made by `openssl genpkey -algorithm X25519`. */
export function readPrivateKey(path) {
  return requireX25519(createPrivateKey(readFileSync(path)), path);
}

function requireX25519(key, path) {
  if (key.asymmetricKeyType !== 'x25519') throw new Error(`${path} holds no X25519 key.`);
  return key;
}

/** A stream that seals what runs through it for the holder of the private key. */
export function seal(publicKey) {
  const own = generateKeyPairSync('x25519');
  const key = sharedKey(own.privateKey, publicKey, coordinate(own.publicKey), coordinate(publicKey));
  const encrypt = (number, frame, isLast) => {
    const cipher = createCipheriv(CIPHER, key, nonce(number, isLast));
    return Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()]);
  };
  return framed(FRAME, encrypt, Buffer.concat([MAGIC, coordinate(own.publicKey)]));
}

/** A stream that opens what {@link seal} sealed. It fails on the first frame that is not as it was. */
export function unseal(privateKey) {
  const head = MAGIC.length + KEY_BYTES;
  let begun = Buffer.alloc(0);
  let frames;
  const begin = () => {
    if (!begun.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('This is no sealed file.');
    const theirs = begun.subarray(MAGIC.length, head);
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: theirs.toString('base64url') }, format: 'jwk' });
    const key = sharedKey(privateKey, publicKey, theirs, coordinate(createPublicKey(privateKey)));
    return frameCutter(FRAME + TAG, (number, frame, isLast) => decrypt(key, number, frame, isLast));
  };
  return new Transform({
    transform(chunk, _encoding, done) {
      try {
        if (frames) return done(null, frames.add(chunk));
        begun = Buffer.concat([begun, chunk]);
        if (begun.length < head) return done();
        frames = begin();
        return done(null, frames.add(begun.subarray(head)));
      } catch (error) {
        return done(error);
      }
    },
    flush(done) {
      try {
        if (!frames) throw new Error('A sealed file is cut off.');
        done(null, frames.end());
      } catch (error) {
        done(error);
      }
    },
  });
}

function decrypt(key, number, frame, isLast) {
  try {
    const cipher = createDecipheriv(CIPHER, key, nonce(number, isLast));
    cipher.setAuthTag(frame.subarray(frame.length - TAG));
    return Buffer.concat([cipher.update(frame.subarray(0, frame.length - TAG)), cipher.final()]);
  } catch {
    throw new Error('A sealed file is damaged, cut off, or sealed for another key.');
  }
}

function framed(size, work, head) {
  const frames = frameCutter(size, work);
  return new Transform({
    construct(done) {
      this.push(head);
      done();
    },
    transform: (chunk, _encoding, done) => done(null, frames.add(chunk)),
    flush: (done) => done(null, frames.end()),
  });
}

/** Cuts what comes into frames. One is held back until more comes, for only the last may be short and says so. */
function frameCutter(size, work) {
  let waiting = [];
  let bytes = 0;
  let number = 0;
  return {
    add(chunk) {
      waiting.push(chunk);
      bytes += chunk.length;
      if (bytes <= size) return undefined;
      const all = Buffer.concat(waiting);
      const out = [];
      let from = 0;
      for (; all.length - from > size; from += size) out.push(work(number++, all.subarray(from, from + size), false));
      waiting = [all.subarray(from)];
      bytes = all.length - from;
      return Buffer.concat(out);
    },
    end: () => work(number, Buffer.concat(waiting), true),
  };
}

function nonce(number, isLast) {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

const coordinate = (key) => Buffer.from(key.export({ format: 'jwk' }).x, 'base64url');

function sharedKey(privateKey, publicKey, ...salt) {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), Buffer.concat(salt), 'tirkeu backup', KEY_BYTES));
}
