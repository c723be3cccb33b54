import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IIN, MANIFEST, RECEIVED, answerAbout, newAuthority, personOf, revocationList, rsaKey, signMessage, type AnswerWanted, type Authority, type Bytes } from '@tirkeu/testing/signing';
import type { Instant } from '@tirkeu/domain';
import { EvidenceSource } from './evidence-source.js';
import { OpenVerifier } from './open-verifier.js';

const MOMENT = Date.parse(RECEIVED);
const YESTERDAY = { from: '2023-01-24T06:00:00.000Z', until: '2023-01-25T06:00:00.000Z' };
/** Where the number stands in a question: after its name and the two lengths before it. */
const NONCE_NAME = Buffer.from('06092b0601050507300102', 'hex');

let authority: Authority;
let server: Server;
let address: string;
let asked: { readonly path: string; readonly type: string | undefined; readonly nonce: Bytes }[];
let answer: (nonce: Bytes) => Bytes | 'away' | { readonly to: string };

const about = (wanted: AnswerWanted) => (nonce: Bytes): Bytes => answerAbout(authority.issuing, { nonce, ...wanted });

beforeAll(() => { authority = newAuthority(rsaKey); });
beforeEach(async () => {
  asked = [];
  server = createServer(async (request, response) => {
    const question = await buffer(request);
    const at = question.indexOf(NONCE_NAME) + NONCE_NAME.length + 4;
    const nonce = new Uint8Array(question.subarray(at, at + 16));
    asked.push({ path: request.url ?? '', type: request.headers['content-type'], nonce });
    const said = answer(nonce);
    if (said === 'away') return void response.writeHead(503).end();
    if (said instanceof Uint8Array) return void response.end(said);
    response.writeHead(302, { location: said.to }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  address = `http://127.0.0.1:${typeof listening === 'object' && listening ? listening.port : 0}`;
});
afterEach(() => { server.close(); server.closeAllConnections(); });

/** What is said of a signature with what could be fetched about it. */
async function judged({ ocsp = `${address}/ocsp`, lists = [] }: { readonly ocsp?: string | null; readonly lists?: readonly string[] } = {}, signature = signMessage(MANIFEST, authority.person)): Promise<string> {
  const evidence = await new EvidenceSource({ ocsp, lists }, authority.trust, () => MOMENT).about(signature, MOMENT);
  const { outcome, faults } = new OpenVerifier(authority.trust).judge({ signature, content: MANIFEST, at: RECEIVED as Instant, expectedIin: IIN, evidence });
  return [outcome, ...faults].join(' ');
}

describe('what is fetched about revocation', () => {
  it('tells by the answer of the authority that a certificate was good', async () => {
    answer = about({});
    expect(await judged()).toBe('valid');
    expect(asked).toEqual([expect.objectContaining({ path: '/ocsp', type: 'application/ocsp-request' })]);
  });

  it('tells that it was revoked before the signature came', async () => {
    answer = about({ status: { revokedAt: '2023-01-20T00:00:00.000Z' } });
    expect(await judged()).toBe('invalid revoked');
  });

  it.each<readonly [string, () => typeof answer]>([
    ['the authority does not know the certificate', () => about({ status: 'unknown' })],
    ['the authority is away', () => () => 'away'],
    ['the answer is of the day before', () => about(YESTERDAY)],
    ['the answer is to the question of somebody else', () => about({ nonce: new Uint8Array(16).fill(7) })],
    ['the answer is about another certificate', () => about({ serial: 4712 })],
    ['the answer is signed by somebody else', () => about({ responder: authority.person })],
    ['the answer is no answer', () => () => new TextEncoder().encode('<html>')],
    ['the answer is longer than any answer is', () => () => new Uint8Array(2_000_001)],
    ['the answer sends elsewhere', () => () => ({ to: `${address}/elsewhere` })],
  ])('leaves it open when %s: nothing is called right for that', async (_why, say) => {
    answer = say();
    expect(await judged()).toBe('undetermined revocation-unknown');
    expect(asked.map(({ path }) => path)).toEqual(['/ocsp']);
  });

  it('leaves it open when nobody listens', async () => {
    expect(await judged({ ocsp: 'http://127.0.0.1:1/ocsp' })).toBe('undetermined revocation-unknown');
  });

  it('is believed without the number of the question, which an authority may leave out, as long as it is fresh', async () => {
    answer = about({ nonce: undefined });
    expect(await judged()).toBe('valid');
  });

  it('has another number in every question', async () => {
    answer = about({});
    await judged();
    await judged();
    const [first, second] = asked.map(({ nonce }) => Buffer.from(nonce).toString('hex'));
    expect(first).toMatch(/^[0-9a-f]{32}$/u);
    expect(first).not.toBe(second);
  });

  it('takes a list where the authority does not answer, and asks for it once in ten minutes', async () => {
    const list = revocationList(authority.issuing);
    answer = () => list;
    const source = new EvidenceSource({ ocsp: null, lists: [`${address}/list`] }, authority.trust, () => MOMENT);
    for (const _signature of ['first', 'second']) expect(await source.about(signMessage(MANIFEST, authority.person), MOMENT)).toEqual([{ kind: 'crl', bytes: new Uint8Array(list) }]);
    expect(asked).toHaveLength(1);
    expect(await judged({ ocsp: null, lists: [`${address}/list`] })).toBe('valid');
  });

  it('asks nobody about a certificate of an authority that is not believed', async () => {
    const stranger = newAuthority(rsaKey);
    answer = about({});
    expect(await judged({}, signMessage(MANIFEST, personOf(rsaKey(), stranger.issuing)))).toBe('invalid issuer-not-trusted');
    expect(asked).toEqual([]);
  });
});
