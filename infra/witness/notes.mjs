import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const LOG = 1;
const WITNESS = 4;

const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const idOf = (name, key) => hash(Buffer.from(`${name}\n`), key).subarray(0, 4);

/** Reads the key of a log, name+id+key; the message of an error is for the operator. */
export function readLogKey(text) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64');
  if (key.length !== 33 || key[0] !== LOG || idOf(name, key).toString('hex') !== id) throw new Error('WITNESS_LOG_KEY is needed: a line of /log/keys, noted when you first saw it.');
  return { name, id: idOf(name, key), publicKey: createPublicKey({ key: Buffer.concat([SPKI_HEAD, key.subarray(1)]), format: 'der', type: 'spki' }) };
}

/** The checkpoint of a note that the log signed. @throws Error when it is none */
export function readCheckpoint(note, { name, id, publicKey }) {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  if (end < 0 || origin !== name || !/^(?:0|[1-9]\d{0,15})$/.test(size ?? '') || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? '')) throw new Error('What the log gave is no checkpoint of it.');
  const isSigned = note.slice(end + 2).split('\n').some((line) => {
    const [, signer, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    return signer === name && bytes.length === 68 && bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), publicKey, bytes.subarray(4));
  });
  if (!isSigned) throw new Error('The log did not sign what it gave.');
  return { text, size: Number(size), root };
}

export const newKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

/** Cosigns checkpoints (C2SP tlog-cosignature). */
export function cosigner(name, keyText) {
  const key = createPrivateKey({ key: Buffer.from(keyText, 'base64'), format: 'der', type: 'pkcs8' });
  const written = Buffer.concat([Buffer.from([WITNESS]), createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length)]);
  const id = idOf(name, written);
  return {
    verifier: `${name}+${id.toString('hex')}+${written.toString('base64')}`,
    cosign: (text, seconds) => {
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(seconds));
      return `— ${name} ${Buffer.concat([id, time, sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key)]).toString('base64')}`;
    },
  };
}

const node = (left, right) => hash(Buffer.from([1]), left, right);

/** Whether the log only grew from one checkpoint to another (RFC 9162, 2.1.4.2). `proof`: hashes as base64. */
export function onlyGrew(from, to, proof) {
  if (from.size > to.size) return false;
  if (from.size === to.size) return from.root === to.root;
  if (from.size === 0) return true;
  const isWhole = Number.isInteger(Math.log2(from.size));
  const [first, ...rest] = [...(isWhole ? [from.root] : []), ...proof].map((each) => Buffer.from(each, 'base64'));
  if (first === undefined) return false;
  let [at, last] = [BigInt(from.size - 1), BigInt(to.size - 1)];
  while (at % 2n === 1n) [at, last] = [at / 2n, last / 2n];
  let [older, newer] = [first, first];
  for (const each of rest) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      [older, newer] = [node(each, older), node(each, newer)];
      while (at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    } else {
      newer = node(newer, each);
    }
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n && older.toString('base64') === from.root && newer.toString('base64') === to.root;
}
