import { beforeAll, describe, expect, it } from '@jest/globals';
import { algorithmCases, commonCases, gostKey, messageCases, newAuthority, rsaKey, trustCases, type Case, type Expected } from '@tirkeu/testing/signing';
import fc from 'fast-check';
import { ContentInfo, SignedData, Certificate as PkiCertificate } from 'pkijs';
import { OpenVerifier } from './open-verifier.js';
import type { SignatureVerdict } from './verdict.js';

const said = ({ outcome, faults }: SignatureVerdict): Expected => (outcome === 'invalid' ? faults : outcome);

/** What another library says by itself: the signature fits and the chain leads to a root. */
async function isValidToLibrary({ asked, trust }: Case): Promise<boolean> {
  try {
    const data = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(asked.signature)).content });
    const trustedCerts = trust.roots.map(({ raw }) => PkiCertificate.fromBER(Uint8Array.from(raw)));
    const { signatureVerified } = await data.verify({ signer: 0, data: Uint8Array.from(asked.content).buffer, checkChain: false, trustedCerts, extendedMode: true });
    return signatureVerified === true;
  } catch {
    return false;
  }
}

/** How many bytes are left from the kind of content on. */
const signerAndCertificates = (message: Uint8Array): number => message.length - Buffer.from(message).indexOf(Buffer.from('06092a864886f70d010701', 'hex'));

/** Keys in turn: making RSA keys takes longer than all the rest. */
function fromPool<Key>(make: () => Key, size: number): () => Key {
  const keys = Array.from({ length: size }, make);
  let next = 0;
  return () => keys[next++ % size] ?? make();
}

describe('a signature', () => {
  let rsa: readonly Case[] = [];
  let cases: readonly Case[] = [];
  beforeAll(() => {
    const [byRsa, by256, by512] = [newAuthority(fromPool(() => rsaKey(), 10)), newAuthority(() => gostKey(256)), newAuthority(() => gostKey(512))];
    rsa = [...commonCases('RSA', byRsa), ...trustCases(byRsa), ...messageCases(byRsa)];
    cases = [...rsa, ...commonCases('GOST 256', by256), ...commonCases('GOST 512', by512), ...algorithmCases(byRsa, by512)];
  });

  it('is judged in every case as the law has it, and never wrongly accepted', () => {
    const judged = cases.map((one) => ({ name: one.name, expected: one.expected, found: said(new OpenVerifier(one.trust).judge(one.asked)) }));
    const wrong = judged.filter(({ expected, found }) => JSON.stringify(expected) !== JSON.stringify(found));
    expect(wrong).toEqual([]);
    expect(judged.filter(({ expected, found }) => found === 'valid' && expected !== 'valid')).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it('would be accepted wrongly by whoever asks a library alone whether it is valid', async () => {
    const accepted: string[] = [];
    for (const one of rsa) if (one.expected !== 'valid' && await isValidToLibrary(one)) accepted.push(one.name);
    expect(accepted).toEqual(expect.arrayContaining(['RSA: signed by another person', 'RSA: signed with a certificate for signing in', 'RSA: revoked before, by the list', 'RSA: two signers', 'RSA: with the time stamp of another signature', 'RSA: the certificate had run out']));
  });

  it('that is valid is not so any more when any bit of it is another, and nothing that comes in breaks the verifier', () => {
    const good = cases.find(({ name }) => name === 'RSA: a detached signature of the manifest');
    if (!good) throw new Error('The case is not there');
    const { asked, trust } = good;
    const verifier = new OpenVerifier(trust);
    const changed = Array.from(asked.signature.keys()).filter((place) => {
      const signature = asked.signature.map((byte, at) => (at === place ? byte ^ 1 : byte));
      return verifier.judge({ ...asked, signature }).outcome === 'valid';
    });
    // In front of everything stand a version and a list of algorithms that nobody relies on: each signer tells both again.
    const relied = asked.signature.length - signerAndCertificates(asked.signature);
    expect(changed.filter((place) => place >= relied)).toEqual([]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => verifier.judge({ ...asked, signature: bytes }).outcome === 'invalid'), { numRuns: 400 });
  });
});
