import { generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import type { PublicReceiptView, ReceiptKey } from '@tirkeu/contracts';
import { instant, receiptText, type Receipt } from '@tirkeu/domain';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { judge } from './judge.js';
import { fingerprintOf } from './prove.js';
import { readFragment, readReceiptFile } from './shown-receipt.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = (kid: string, of = publicKey): ReceiptKey =>
  ({ kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: of.export({ format: 'jwk' }).x ?? '', validFrom: instant('2023-01-01T00:00:00Z'), validUntil: null });
const keys = [key('key')];

const receipt: Receipt = {
  form: 1, number: '0000000000000195', electionId: 'e', contestId: 'e.7', commissionId: 'dec.7', route: 'self', receivedAt: instant('2023-02-08T12:00:03.120Z'), zone: 'Asia/Almaty',
  offset: '+06:00', deadline: instant('2023-02-08T12:00:00Z'), standing: 'late', record: { entry: 412, hash: 'a'.repeat(64) }, papers: ['b'.repeat(64)], keyId: 'key',
};
const signatureOf = (signed: Receipt, by = privateKey): string => sign(null, Buffer.from(receiptText(signed)), by).toString('base64url');
const words = { kk: '7', ru: '7', en: '7' };
const issued: PublicReceiptView = { receipt, signature: signatureOf(receipt), isSignatureGenuine: true, isOnRecord: true, electionTitle: words, contestTitle: words, commission: words };
const shown = { number: receipt.number, receipt, signature: issued.signature };
const claimedInTime: Receipt = { ...receipt, standing: 'in-time' };

/** What browsers have and jsdom has not. */
const withCrypto = (value: unknown) => Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
Object.assign(globalThis, { TextDecoder, TextEncoder });
beforeEach(() => void withCrypto(webcrypto));

describe('a receipt that is shown', () => {
  it('is genuine as it was issued: by number, by code, by file', async () => {
    for (const what of [{ number: receipt.number }, { number: receipt.number, signature: issued.signature }, shown]) {
      expect(await judge(what, issued, keys)).toEqual({ kind: 'genuine', provedBy: 'browser', issued });
    }
  });

  it('differs when a late one claims to be in time, whoever signed that', async () => {
    expect(await judge({ ...shown, receipt: claimedInTime }, issued, keys)).toMatchObject({ kind: 'differs', issued });
    const forger = generateKeyPairSync('ed25519').privateKey;
    expect(await judge({ ...shown, receipt: claimedInTime, signature: signatureOf(claimedInTime, forger) }, issued, keys)).toMatchObject({ kind: 'differs' });
  });

  it('differs when one letter of its signature was changed', async () => {
    const changed = issued.signature.replace(/^./u, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(await judge({ number: receipt.number, signature: changed }, issued, keys)).toMatchObject({ kind: 'differs' });
  });

  it('is unknown when nobody issued it, whatever signature it carries', async () => {
    expect(await judge({ number: receipt.number }, null, keys)).toMatchObject({ kind: 'unknown' });
    expect(await judge({ ...shown, signature: signatureOf(claimedInTime) }, null, keys)).toMatchObject({ kind: 'unknown', provedBy: 'browser' });
  });

  it('is lost when the signature is ours and the record holds nothing: the one thing that must never happen is seen', async () => {
    expect(await judge(shown, null, keys)).toEqual({ kind: 'lost', provedBy: 'browser', issued: null });
  });

  it('is broken when the record holds another entry, or what the server shows is not what was signed', async () => {
    expect(await judge(shown, { ...issued, isOnRecord: false }, keys)).toMatchObject({ kind: 'broken' });
    expect(await judge({ number: receipt.number }, { ...issued, receipt: claimedInTime }, keys)).toMatchObject({ kind: 'broken', provedBy: 'browser' });
  });

  it('is not believed under a key that was not published', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(await judge(shown, issued, [key('key', other)])).toMatchObject({ kind: 'broken' });
    expect(await judge(shown, issued, [key('another')])).toMatchObject({ kind: 'broken' });
  });
});

describe('a browser that knows no Ed25519', () => {
  it.each([['no web cryptography at all', undefined], ['an older one', { subtle: { importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')) } }]])('leaves it to the server and says so: %s', async (_name, crypto) => {
    withCrypto(crypto);
    expect(await judge(shown, issued, keys)).toMatchObject({ kind: 'genuine', provedBy: 'server' });
    expect(await judge(shown, { ...issued, isSignatureGenuine: false }, keys)).toMatchObject({ kind: 'broken', provedBy: 'server' });
    expect(await judge({ ...shown, receipt: claimedInTime }, issued, keys)).toMatchObject({ kind: 'differs' });
    expect(await judge(shown, null, keys)).toMatchObject({ kind: 'unknown', provedBy: null });
  });
});

describe('what a code or a file holds', () => {
  it('is number and signature in the fragment; a lost letter is noticed', () => {
    expect(readFragment(`#${receipt.number}.${issued.signature}`)).toEqual({ number: receipt.number, signature: issued.signature });
    for (const fragment of [`#${receipt.number}.${issued.signature.slice(1)}`, `#${receipt.number}`, `#0000000000000196.${issued.signature}`, '#']) expect(readFragment(fragment)).toBeNull();
  });

  it('is read from a proof file, and from the bytes of a PDF', () => {
    const json = JSON.stringify({ signature: issued.signature, receipt });
    expect(readReceiptFile(new TextEncoder().encode(json))).toEqual(shown);
    const pdf = `%PDF-1.3\n\u00E2\u00E3 /Keywords (tirkeu-receipt:${Buffer.from(json).toString('base64url')})\n%%EOF`;
    expect(readReceiptFile(Buffer.from(pdf, 'latin1'))).toEqual(shown);
  });

  it.each(['', '{}', '{"receipt":{"number":195},"signature":"x"}', '{"receipt":{"number":"0000000000000196"},"signature":"x"}', '%PDF-1.7 /Keywords (tirkeu-receipt:e30)', '[1]', 'null'])('is nothing in a file that is no receipt: %s', (content) => {
    expect(readReceiptFile(new TextEncoder().encode(content))).toBeNull();
  });
});

describe('the fingerprint of a paper', () => {
  it('is SHA-256, as printed on the receipt', async () => {
    expect(await fingerprintOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
