import { createHash, randomBytes } from 'node:crypto';
import { findChain } from './chain.js';
import { Malformed, TAG, encode, readDer, readMessage } from './der.js';
import { bitsOf, isSame, part } from './der-values.js';
import { nonceOf } from './revocation.js';
import { findCertificate, signedDataOf } from './signed-data.js';
import type { Trust } from './trust.js';
import type { RevocationEvidence } from './verdict.js';

/** Where lists and answers about revocation are fetched: from these addresses, whatever a certificate names. */
export interface EvidenceHosts {
  /** Answers requests by OCSP; null: none. */
  readonly ocsp: string | null;
  /** Complete lists. */
  readonly lists: readonly string[];
}

const MOST_BYTES = 2_000_000;
const PATIENCE = 4000;
const FRESH_FOR = 600_000;
const SHA_1 = Uint8Array.from([0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a]);
const NONCE = Uint8Array.from([0x06, 0x09, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02]);
const NONCE_BYTES = 16;

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();
const sequence = (...parts: readonly Uint8Array[]): Uint8Array => encode(TAG.sequence, Buffer.concat(parts));

/**
 * The question by OCSP about whoever signed, with a number used once; null when no believed authority stands behind the certificate. SHA-1
 * only names the issuer here.
 */
export function questionAbout(signature: Uint8Array, trust: Trust, moment: number, nonce: Uint8Array): Uint8Array | null {
  try {
    const data = signedDataOf(readMessage(signature));
    const [signer] = data.signers;
    const certificate = signer && findCertificate(data, signer);
    const issuer = certificate && findChain(certificate, data.certificates, trust, moment)?.[0];
    if (!certificate || !issuer) return null;
    const key = bitsOf(part(readDer(issuer.key.raw), 1));
    const id = sequence(sequence(SHA_1, Uint8Array.of(TAG.null, 0)), encode(TAG.octets, sha1(issuer.subject)), encode(TAG.octets, sha1(key)), encode(TAG.integer, certificate.serial));
    const once = sequence(sequence(NONCE, encode(TAG.octets, encode(TAG.octets, nonce))));
    return sequence(sequence(sequence(sequence(id)), encode(0xa2, once)));
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** Fetches lists and answers. What cannot be had is left out: the verdict then says that it could not be found out. */
export class EvidenceSource {
  readonly #lists = new Map<string, { readonly at: number; readonly bytes: Uint8Array }>();

  constructor(private readonly hosts: EvidenceHosts, private readonly trust: Trust, private readonly now: () => number) {}

  async about(signature: Uint8Array, moment: number): Promise<readonly RevocationEvidence[]> {
    const nonce = randomBytes(NONCE_BYTES);
    const question = this.hosts.ocsp === null ? null : questionAbout(signature, this.trust, moment, nonce);
    const [answer, ...lists] = await Promise.all([
      question && this.hosts.ocsp ? fetched(this.hosts.ocsp, { method: 'POST', headers: { 'content-type': 'application/ocsp-request' }, body: Buffer.from(question) }) : null,
      ...this.hosts.lists.map((address) => this.#list(address)),
    ]);
    // An authority may leave the number out; one that gives another answers somebody else's question.
    const told = answer && nonceOf(answer);
    const isOurs = answer !== null && (!told || isSame(told, nonce));
    return [...(isOurs ? [{ kind: 'ocsp' as const, bytes: answer }] : []), ...lists.flatMap((bytes) => (bytes ? [{ kind: 'crl' as const, bytes }] : []))];
  }

  async #list(address: string): Promise<Uint8Array | null> {
    const known = this.#lists.get(address);
    if (known && this.now() - known.at < FRESH_FOR) return known.bytes;
    const bytes = await fetched(address, {});
    if (bytes) this.#lists.set(address, { at: this.now(), bytes });
    return bytes ?? known?.bytes ?? null;
  }
}

async function fetched(address: string, init: RequestInit): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok || !response.body) return null;
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return null;
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } catch {
    return null;
  }
}
