import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { receiptText, type Receipt } from '@tirkeu/domain';
import { SIGNING_KEY_FORM, SettingError } from '../platform/settings.js';

/** The `x` of a public key as a JSON Web Key (RFC 8037): its 32 bytes, base64url. */
const coordinateOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

/** RFC 7638: the hash of the members that make the key, in their order. */
const thumbprintOf = (x: string): string => createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

/** The key with which this installation signs. Its private half never leaves it. */
export class SigningKey {
  readonly id: string;
  /** Of the public half: `x` of its JSON Web Key. */
  readonly publicKey: string;
  readonly #key: KeyObject;

  /**
   * @param text PKCS#8 as base64
   * @throws SettingError when it is no Ed25519 key; the message does not repeat it
   */
  constructor(text: string) {
    this.#key = readPrivateKey(text);
    this.publicKey = coordinateOf(createPublicKey(this.#key));
    this.id = thumbprintOf(this.publicKey);
  }

  /** Ed25519 over the one text of the receipt, base64url. The same receipt always has the same signature. */
  sign(receipt: Receipt): string {
    return sign(null, Buffer.from(receiptText(receipt)), this.#key).toString('base64url');
  }
}

function readPrivateKey(text: string): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The reason could hold a part of the key.
  }
  throw new SettingError(`TIRKEU_SIGNING_KEY must be ${SIGNING_KEY_FORM}.`);
}

/** Whether a signature was made over this very receipt by the private half of a public key. */
export function isGenuine(receipt: Receipt, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  // One signature has one text: decoders pass over what does not fit.
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(receiptText(receipt)), key, bytes);
}
