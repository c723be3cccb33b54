import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { NewPasskeyRequest, PasskeyAnswerRequest } from '@tirkeu/contracts';

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

/** As much of CBOR as a key needs: short numbers, texts, bytes and maps. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, part]) => [cbor(key), cbor(part)])]);
}
function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  return size < 256 ? Buffer.from([(kind << 5) | 24, size]) : Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer): string => bytes.toString('base64url');

const PRESENT = 1;
const VERIFIED = 4;
const ATTESTED = 64;

/** How a key behaves that is not as it should be. */
export interface Misbehaviour {
  readonly origin?: string;
  readonly site?: string;
  readonly unverified?: boolean;
  readonly counter?: number;
}

/** A security key in software: makes one key and answers with it, right or wrong as it is told. */
export class SecurityKey {
  readonly id = text(randomBytes(32));
  #counter = 0;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  constructor(private readonly origin: string, private readonly site: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  register(challenge: string, name: string, wrong: Misbehaviour = {}): NewPasskeyRequest {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    const key = cbor(new Map<number, Cbor>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
    const id = Buffer.from(this.id, 'base64url');
    const data = Buffer.concat([this.#data(wrong, ATTESTED), Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const attestation = cbor(new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', data]]));
    return { name, id: this.id, clientData: text(this.#clientData('webauthn.create', challenge, wrong)), attestation: text(attestation), transports: ['internal'] };
  }

  answer(challenge: string, wrong: Misbehaviour = {}): PasskeyAnswerRequest {
    this.#counter = wrong.counter ?? this.#counter + 1;
    const data = this.#data(wrong, 0);
    const clientData = this.#clientData('webauthn.get', challenge, wrong);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#privateKey);
    return { id: this.id, clientData: text(clientData), authenticatorData: text(data), signature: text(signature) };
  }

  #data({ site = this.site, unverified = false }: Misbehaviour, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    return Buffer.concat([sha256(site), Buffer.from([PRESENT | (unverified ? 0 : VERIFIED) | more]), counter]);
  }

  #clientData(type: string, challenge: string, { origin = this.origin }: Misbehaviour): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
}
