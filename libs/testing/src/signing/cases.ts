import type { Instant } from '@tirkeu/domain';
import { NATIONAL_PURPOSES, readCertificate, type RevocationEvidence, type SignatureAsked, type SignatureFault, type Trust } from '@tirkeu/esign';
import { signMessage, timeStampOver, type Unusual } from './sign-message.js';
import type { SigningKey } from './signing-keys.js';
import { IIN, POLICY, PURPOSE, RECEIVED, USAGE, answerAbout, authorityOf, certify, personOf, revocationList, type AnswerWanted, type Certified, type ListWanted } from './test-authority.js';
import type { Bytes } from './write-der.js';

export type Expected = 'valid' | 'undetermined' | readonly SignatureFault[];

/** One message with what a lawyer would say about it, written by hand. */
export interface Case {
  readonly name: string;
  readonly expected: Expected;
  readonly asked: SignatureAsked;
  readonly trust: Trust;
}

export const MANIFEST: Bytes = new TextEncoder().encode('{"filing":"7b1f","form":1,"papers":["9f86d081884c7d65"]}');
export const OTHER: Bytes = new TextEncoder().encode('{"filing":"7b1f","form":1,"papers":["60303ae22b998861"]}');

/** The national authority of a test, with everybody it certifies, all keys of one kind. */
export interface Authority {
  readonly newKey: () => SigningKey;
  readonly root: Certified;
  readonly issuing: Certified;
  readonly person: Certified;
  readonly stamping: Certified;
  readonly trust: Trust;
}

export function newAuthority(newKey: () => SigningKey): Authority {
  const root = authorityOf('ТЕСТ ТҮБІР', newKey());
  const issuing = authorityOf('ТЕСТ ҰКО', newKey(), root, { serial: 2 });
  const stamping = certify({ name: 'ТЕСТ УАҚЫТ', serial: 77, usage: [USAGE.signature], purposes: [PURPOSE.timeStamping] }, newKey(), issuing);
  const trust: Trust = { roots: [readCertificate(root.certificate)], intermediates: [readCertificate(issuing.certificate)], purposes: NATIONAL_PURPOSES };
  return { newKey, root, issuing, person: personOf(newKey(), issuing), stamping, trust };
}

export const crl = (bytes: Bytes): RevocationEvidence => ({ kind: 'crl', bytes });
export const ocsp = (bytes: Bytes): RevocationEvidence => ({ kind: 'ocsp', bytes });

interface Told {
  readonly by?: Certified;
  readonly content?: Bytes;
  readonly evidence?: readonly RevocationEvidence[];
  readonly unusual?: Unusual;
  readonly at?: string;
  readonly trust?: Trust;
  readonly message?: Bytes;
  readonly iin?: string;
}

/** A case from what is unusual about it: left out, a person signs the manifest, and the list of that morning does not name them. */
export function caseOf(authority: Authority, name: string, expected: Expected, { by = authority.person, content = MANIFEST, evidence = [crl(revocationList(authority.issuing))], unusual, at = RECEIVED, trust = authority.trust, message, iin = IIN }: Told = {}): Case {
  return { name, expected, trust, asked: { signature: message ?? signMessage(content, by, unusual), content: MANIFEST, at: at as Instant, expectedIin: iin, evidence } };
}

const flipped = (bytes: Bytes): Bytes => bytes.map((byte, place) => (place === 9 ? byte ^ 1 : byte));

/** What has to come out alike for every kind of key. */
export function commonCases(kind: string, authority: Authority): readonly Case[] {
  const { issuing, person, stamping, newKey } = authority;
  const other = newAuthority(newKey);
  const impostor = personOf(person.key, other.issuing);
  const list = (wanted: ListWanted): readonly RevocationEvidence[] => [crl(revocationList(issuing, wanted))];
  const answer = (wanted?: AnswerWanted): readonly RevocationEvidence[] => [ocsp(answerAbout(issuing, wanted))];
  const held = (wanted: Parameters<typeof personOf>[2]): Certified => personOf(person.key, issuing, wanted);
  const stampOf = (signature: Bytes): Bytes => timeStampOver(signature, stamping);
  const it = (name: string, expected: Expected, told?: Told): Case => caseOf(authority, `${kind}: ${name}`, expected, told);
  return [
    it('a detached signature of the manifest', 'valid'),
    it('the manifest came along with its signature', 'valid', { unusual: { attached: MANIFEST } }),
    it('the authority answered that it was good', 'valid', { evidence: answer() }),
    it('with a time stamp over this very signature', 'valid', { unusual: { timeStamp: stampOf } }),
    it('something else was signed', ['content-differs'], { content: OTHER }),
    it('something else was signed and came along', ['content-differs'], { content: OTHER, unusual: { attached: OTHER } }),
    it('the manifest was signed and something else came along', ['content-differs'], { unusual: { attached: OTHER } }),
    it('one bit of the signature is another', ['signature-wrong'], { unusual: { changeSignature: flipped } }),
    it('signed with another key than the certificate has', ['signature-wrong'], { unusual: { signWith: newKey() } }),
    it('signed by another person', ['other-person'], { by: held({ numbers: ['IIN900101400127'] }) }),
    it('signed with a certificate for signing in', ['not-for-signing'], { by: held({ usage: [USAGE.signature, USAGE.agreement], purposes: [PURPOSE.signingIn, PURPOSE.individual], policies: [POLICY.signingIn] }) }),
    it('the certificate had run out', ['expired'], { by: held({ from: '2021-01-01T00:00:00.000Z', until: '2023-01-25T08:59:59.000Z' }) }),
    it('the certificate was not valid yet', ['not-yet-valid'], { by: held({ from: '2023-01-25T09:00:01.000Z' }) }),
    it('revoked before, by the list', ['revoked'], { evidence: list({ revoked: [{ serial: 4711, at: '2023-01-24T12:00:00.000Z' }] }) }),
    it('revoked before, by the answer', ['revoked'], { evidence: answer({ status: { revokedAt: '2023-01-24T12:00:00.000Z' } }) }),
    it('an authority of the same name that nobody here trusts', ['issuer-not-trusted'], { by: impostor, unusual: { certificates: [impostor.certificate, other.issuing.certificate, other.root.certificate] } }),
    it('nobody signed', ['no-signer'], { unusual: { signers: () => [] } }),
    it('no certificate came along', ['certificate-missing'], { unusual: { certificates: [] } }),
    it('two signers', ['several-signers'], { unusual: { signers: (signer) => [signer, signer] } }),
    it('with the time stamp of another signature', ['time-stamp-wrong'], { unusual: { timeStamp: () => stampOf(new Uint8Array(64)) } }),
    it('no list and no answer could be had', 'undetermined', { evidence: [] }),
  ];
}
