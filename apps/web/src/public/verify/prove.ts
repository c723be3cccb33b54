import type { ReceiptKey, SignedReceipt } from '@tirkeu/contracts';
import { receiptText } from '@tirkeu/domain';

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * Whether the signature of a receipt holds under the published key that it names, worked out by the browser itself; null
 * where the browser cannot: it is too old for Ed25519, or the page came without encryption.
 */
export async function prove({ receipt, signature }: SignedReceipt, keys: readonly ReceiptKey[]): Promise<boolean | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const key = keys.find(({ kid }) => kid === receipt.keyId);
  if (key === undefined) return false;
  try {
    const published = await subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x }, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', published, bytesOf(signature), new TextEncoder().encode(receiptText(receipt)));
  } catch {
    return null;
  }
}

/** SHA-256 of a file, lower-case hex; null where the browser cannot work it out. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
