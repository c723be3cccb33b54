import { readCertificate } from '@tirkeu/esign';
import { MANIFEST, caseOf, crl, ocsp, type Authority, type Case } from './cases.js';
import { ID, attributeOf, signMessage, timeStampOver, usualEnvelope } from './sign-message.js';
import { SHA_256, gostKey, rsaKey, toLittleEndian } from './signing-keys.js';
import { IIN, POLICY, PURPOSE, USAGE, answerAbout, authorityOf, certify, extension, personOf, revocationList, type Certified } from './test-authority.js';
import { context, endless, integer, join, namedBits, nothing, octets, oid, sequence, tagged, unorderedSet, yes, type Bytes } from './write-der.js';

const MORNING = '2023-01-24T12:00:00.000Z';

/** Revocation, chain and certificate: what goes wrong there in one kind of key goes wrong in all. */
export function trustCases(authority: Authority): readonly Case[] {
  const { issuing, root, person, stamping, newKey, trust } = authority;
  const held = (wanted: Parameters<typeof personOf>[2]): Certified => personOf(person.key, issuing, wanted);
  const stranger = newKey();
  const answering = (purposes: readonly string[]): Certified => certify({ name: 'ТЕСТ OCSP', serial: 88, usage: [USAGE.signature], purposes }, newKey(), issuing);
  const onItsOwn = personOf(person.key, certify({ name: 'ТЕСТ ҰКО', serial: 3, usage: [USAGE.issue], authority: {} }, stranger));
  const middle = authorityOf('ТЕСТ ОРТА', newKey(), issuing, { serial: 9 });
  const narrow = authorityOf('ТЕСТ ТАР', newKey(), root, { serial: 10, authority: { pathLength: 0 } });
  const belowNarrow = authorityOf('ТЕСТ АСТЫ', newKey(), narrow, { serial: 11 });
  const expired = authorityOf('ТЕСТ ЕСКІ', newKey(), root, { serial: 12, until: '2023-01-01T00:00:00.000Z' });
  const brought = (by: Certified, ...above: readonly Certified[]) => ({ by, unusual: { certificates: [by, ...above].map(({ certificate }) => certificate) } });
  const goodOf = (issuer: Certified) => [crl(revocationList(issuer))];
  const byPerson = personOf(newKey(), person);
  const byMiddle = personOf(person.key, middle);
  const byNarrow = personOf(person.key, belowNarrow);
  const byExpired = personOf(person.key, expired);
  const it = (...[name, expected, told]: Parameters<typeof caseOf> extends [unknown, ...infer Rest] ? Rest : never): Case => caseOf(authority, name, expected, told);
  return [
    it('revoked after it was received', 'valid', { evidence: [crl(revocationList(issuing, { from: '2023-01-26T06:00:00.000Z', until: '2023-01-27T06:00:00.000Z', revoked: [{ serial: 4711, at: '2023-01-25T15:00:00.000Z' }] }))] }),
    it('looked at long after it was received and has run out since', 'valid', { by: held({ until: '2023-01-25T09:00:00.000Z' }) }),
    it('somebody else on the list', 'valid', { evidence: [crl(revocationList(issuing, { revoked: [{ serial: 4712, at: MORNING }] }))] }),
    it('the list was of the day before', 'undetermined', { evidence: [crl(revocationList(issuing, { from: '2023-01-23T06:00:00.000Z', until: '2023-01-24T06:00:00.000Z' }))] }),
    it('the list was made by a stranger in the name of the authority', 'undetermined', { evidence: [crl(revocationList(issuing, { signedBy: stranger }))] }),
    it('the list was of changes alone', 'undetermined', { evidence: [crl(revocationList(issuing, { more: [extension('2.5.29.27', integer(6), true)] }))] }),
    it('the list was of another authority', 'undetermined', { evidence: [crl(revocationList(root))] }),
    it('the list was no list', 'undetermined', { evidence: [crl(new TextEncoder().encode('<html>503</html>'))] }),
    it('the answer was about another certificate', 'undetermined', { evidence: [ocsp(answerAbout(issuing, { serial: 4712 }))] }),
    it('the answer was that the certificate is unknown', 'undetermined', { evidence: [ocsp(answerAbout(issuing, { status: 'unknown' }))] }),
    it('the answer was of the day before', 'undetermined', { evidence: [ocsp(answerAbout(issuing, { from: MORNING, until: '2023-01-24T13:00:00.000Z' }))] }),
    it('the answer was by whom the authority lets answer', 'valid', { evidence: [ocsp(answerAbout(issuing, { responder: answering([PURPOSE.answering]) }))] }),
    it('the answer was by whom it does not let answer', 'undetermined', { evidence: [ocsp(answerAbout(issuing, { responder: answering([PURPOSE.mail]) }))] }),
    it('the answer was by the signer', 'undetermined', { evidence: [ocsp(answerAbout(issuing, { responder: person }))] }),
    it('one says that it was good and one that it was revoked', ['revoked'], { evidence: [ocsp(answerAbout(issuing)), crl(revocationList(issuing, { revoked: [{ serial: 4711, at: MORNING }] }))] }),
    it('a certificate that the signer made', ['issuer-not-trusted'], { by: onItsOwn }),
    it('a certificate that another person issued', ['issuer-not-trusted'], brought(byPerson, person)),
    it('an authority below the one that is known', 'valid', { ...brought(byMiddle, middle), evidence: goodOf(middle) }),
    it('an authority below one that may have none', ['issuer-not-trusted'], { ...brought(byNarrow, belowNarrow, narrow), evidence: goodOf(belowNarrow) }),
    it('an authority that had run out', ['issuer-not-trusted'], { ...brought(byExpired, expired), evidence: goodOf(expired) }),
    it('an authority that was revoked', ['revoked'], { evidence: [crl(revocationList(issuing)), crl(revocationList(root, { revoked: [{ serial: 2, at: MORNING }] }))] }),
    it('no roots are configured', ['issuer-not-trusted'], { trust: { ...trust, roots: [] }, unusual: { certificates: [person.certificate, issuing.certificate, root.certificate] } }),
    it('the number is in the name alone', ['other-person'], { by: held({ name: `ҮЛГІ IIN${IIN}`, numbers: [] }) }),
    it('two numbers, one of them right', ['other-person'], { by: held({ numbers: [`IIN${IIN}`, 'IIN900101400127'] }) }),
    it('the number is one of an organisation', ['other-person'], { by: held({ numbers: [`BIN${IIN}`] }) }),
    it('the filing has no number', ['other-person'], { iin: '', by: held({ numbers: ['IIN'] }) }),
    it('the head of an organisation signs with the key for it', 'valid', { by: held({ purposes: [PURPOSE.mail, PURPOSE.entity, PURPOSE.head], policies: [POLICY.signingOfEntity] }) }),
    it('the key is not for commitments', ['not-for-signing'], { by: held({ usage: [USAGE.signature] }) }),
    it('the policy is that of signing in', ['not-for-signing'], { by: held({ policies: [POLICY.signingIn] }) }),
    it('the purpose is mail alone', ['not-for-signing'], { by: held({ purposes: [PURPOSE.mail] }) }),
    it('a critical extension that nobody understands', ['not-for-signing'], { by: held({ more: [extension('1.2.398.9.9.9', nothing, true)] }) }),
    it('the time stamp was made by a person', ['time-stamp-wrong'], { unusual: { timeStamp: (signature) => timeStampOver(signature, person) } }),
    it('the time stamp was made by a stranger', ['time-stamp-wrong'], { unusual: { timeStamp: (signature) => timeStampOver(signature, certify({ name: 'БӨТЕН', serial: 1, usage: [USAGE.signature], purposes: [PURPOSE.timeStamping] }, stranger)) } }),
    it('the time stamp was made later than it was received', ['time-stamp-wrong'], { unusual: { timeStamp: (signature) => timeStampOver(signature, stamping, { at: '2023-01-25T10:00:00.000Z' }) } }),
    it('the time stamp has no certificate', ['time-stamp-wrong'], { unusual: { timeStamp: (signature) => timeStampOver(signature, stamping, { certificates: [] }) } }),
  ];
}

/** The message itself: its attributes, its encoding. */
export function messageCases(authority: Authority): readonly Case[] {
  const { person, issuing } = authority;
  const message = signMessage(MANIFEST, person);
  const twin = personOf(person.key, issuing, { name: 'ЕГІЗ' });
  const opened: typeof usualEnvelope = ({ digests, content, contentType, certificates, signers }) => endless(0x30, oid(ID.signedData), endless(0xa0, endless(0x30,
    integer(1), digests, endless(0x30, contentType, ...(content ? [endless(0xa0, endless(0x24, octets(content.subarray(0, 20)), octets(content.subarray(20))))] : [])), certificates, signers)));
  const deep = Array.from({ length: 60 }).reduce<Bytes>((inside) => sequence(inside), nothing);
  const it = (...[name, expected, told]: Parameters<typeof caseOf> extends [unknown, ...infer Rest] ? Rest : never): Case => caseOf(authority, name, expected, told);
  return [
    it('no signed attributes', ['attributes-missing'], { unusual: { attributes: null } }),
    it('no hash among the attributes', ['attributes-missing'], { unusual: { attributes: (usual) => usual.filter((_, place) => place !== 2) } }),
    it('no kind of content among the attributes', ['attributes-missing'], { unusual: { attributes: (usual) => usual.slice(1) } }),
    it('the attributes are of a time stamp', ['content-differs'], { unusual: { attributes: (usual) => [attributeOf(ID.contentType, oid(ID.timeStampInfo)), ...usual.slice(1)] } }),
    it('the attributes mean another certificate', ['certificate-not-bound'], { unusual: { attributes: (usual) => [...usual.slice(0, 3), attributeOf(ID.certificateV2, sequence(sequence(sequence(octets(new Uint8Array(32))))))] } }),
    it('the attributes mean no certificate', 'valid', { unusual: { attributes: (usual) => usual.slice(0, 3) } }),
    it('two hashes among the attributes', ['malformed'], { unusual: { attributes: (usual) => [...usual, attributeOf(ID.messageDigest, octets(new Uint8Array(32)))] } }),
    it('the attributes are out of order', ['malformed'], { unusual: { attributeSet: (...parts) => unorderedSet(...parts.toSorted(Buffer.compare).toReversed()) } }),
    it('two certificates of the same number', ['certificate-missing'], { unusual: { certificates: [twin.certificate, person.certificate] } }),
    it('the same certificate twice', 'valid', { unusual: { certificates: [person.certificate, person.certificate] } }),
    it('an envelope without lengths', 'valid', { unusual: { envelope: opened } }),
    it('an envelope without lengths, the manifest in two parts', 'valid', { unusual: { envelope: opened, attached: MANIFEST } }),
    it('a signer without a length', ['malformed'], { unusual: { signers: (signer) => [endless(0x30, signer.subarray(4))] } }),
    it('a certificate without a length', ['malformed'], { unusual: { certificates: [endless(0x30, person.certificate.subarray(4))] } }),
    it('a length longer than needed', ['malformed'], { message: join(Uint8Array.of(0x30, 0x84, 0, 0), message.subarray(2)) }),
    it('something behind the message', ['malformed'], { message: join(message, nothing) }),
    it('the message breaks off', ['malformed'], { message: message.subarray(0, message.length - 40) }),
    it('nothing at all', ['malformed'], { message: new Uint8Array() }),
    it('a text', ['malformed'], { message: new TextEncoder().encode('MIIB') }),
    it('a sealed message', ['malformed'], { message: sequence(oid('1.2.840.113549.1.7.3'), context(0, sequence(integer(0)))) }),
    it('sixty values within each other', ['malformed'], { message: deep }),
    it('a truth value that is neither', ['malformed'], { unusual: { certificates: [personOf(person.key, issuing, { more: [sequence(oid('1.2.398.9.9.8'), tagged(0x01, Uint8Array.of(1)), octets(yes))] }).certificate] } }),
    it('the same extension twice', ['malformed'], { unusual: { certificates: [personOf(person.key, issuing, { more: [extension('2.5.29.15', namedBits(0, 1))] }).certificate] } }),
  ];
}

/** What is particular to algorithms: their list is ours, and they are not mixed. */
export function algorithmCases(rsa: Authority, gost: Authority): readonly Case[] {
  const key = gostKey(512);
  const { curve } = key;
  const person = personOf(key, gost.issuing);
  const half = curve.bytes;
  const weak = personOf(rsaKey(1024), rsa.issuing);
  const offCurve = personOf({ ...key, publicKey: key.publicKey.map((byte, place) => (place === key.publicKey.length - 1 ? byte ^ 1 : byte)) }, gost.issuing);
  return [
    caseOf(rsa, 'a hash by SHA-1', ['algorithm-not-allowed'], { unusual: { digestAlgorithm: '1.3.14.3.2.26' } }),
    caseOf(rsa, 'RSA with a hash by MD5', ['algorithm-not-allowed'], { unusual: { signatureAlgorithm: '1.2.840.113549.1.1.4' } }),
    caseOf(rsa, 'the signer names the kind of key in place of the way of signing', 'valid', { unusual: { signatureAlgorithm: '1.2.840.113549.1.1.1' } }),
    caseOf(rsa, 'an RSA key of 1024 bits', ['algorithm-not-allowed'], { by: weak }),
    caseOf(rsa, 'an RSA key that is said to sign by GOST', ['algorithm-not-allowed'], { unusual: { signatureAlgorithm: '1.2.398.3.10.1.1.2.3.2', digestAlgorithm: '1.2.398.3.10.1.3.3' } }),
    caseOf(gost, 'a GOST key that is said to sign by RSA', ['algorithm-not-allowed'], { unusual: { signatureAlgorithm: '1.2.840.113549.1.1.11', digestAlgorithm: SHA_256 } }),
    caseOf(gost, 'GOST with a hash by SHA-256', ['algorithm-not-allowed'], { unusual: { digestAlgorithm: SHA_256 } }),
    caseOf(gost, 'GOST 34.310-2004', ['algorithm-legacy'], { unusual: { signatureAlgorithm: '1.2.398.3.10.1.1.1.2', digestAlgorithm: '1.2.398.3.10.1.3.1' } }),
    caseOf(gost, 'GOST with the most significant byte first, as RFC 4491 has it', ['signature-wrong'], { by: person, unusual: { changeSignature: (signature) => signature.toReversed() } }),
    caseOf(gost, 'GOST with s before r', ['signature-wrong'], { by: person, unusual: { changeSignature: (signature) => join(signature.subarray(half), signature.subarray(0, half)) } }),
    caseOf(gost, 'GOST with r = 0', ['signature-wrong'], { by: person, unusual: { changeSignature: (signature) => join(new Uint8Array(half), signature.subarray(half)) } }),
    caseOf(gost, 'GOST with r as large as the order of the group', ['signature-wrong'], { by: person, unusual: { changeSignature: (signature) => join(toLittleEndian(curve.q, half), signature.subarray(half)) } }),
    caseOf(gost, 'GOST with half a signature', ['signature-wrong'], { by: person, unusual: { changeSignature: (signature) => signature.subarray(half) } }),
    caseOf(gost, 'a GOST key that is no point of the curve', ['signature-wrong'], { by: offCurve }),
    caseOf(rsa, 'an authority of RSA behind a person with a GOST key', 'valid', { by: personOf(key, rsa.issuing) }),
    caseOf(gost, 'another authority with other keys is configured', ['issuer-not-trusted'], { trust: { ...gost.trust, roots: rsa.trust.roots.map(({ raw }) => readCertificate(raw)), intermediates: [] } }),
  ];
}
