import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, story, storyElection } from '@tirkeu/testing/stories';
import { receiptOf, receiptText, replay, type FilingEvent, type Receipt } from '../index.js';

const timetable = getRulebook('kz-maslikhat-2023').timetable(storyElection);
const hash = `${'0'.repeat(23)}1${'0'.repeat(40)}`;
const isHandedIn = (event: FilingEvent | undefined) => (event?.type === 'FilingSubmitted' || event?.type === 'FilingReceivedLate' ? event : undefined);

function receiptOfStory(status: 'submitted' | 'late'): Receipt {
  const event = story(status).map(isHandedIn).find((found) => found !== undefined);
  if (!event) throw new Error('Nothing was handed in');
  return receiptOf(replay(story(status)), { event, entry: 412, hash, timetable, keyId: 'key' });
}

describe('a receipt', () => {
  it('states what, where, when to the millisecond, until when it could be, and where it stands in the record', () => {
    expect(receiptOfStory('late')).toEqual({
      form: 1, number: '0000000000000195', electionId: storyElection.electionId, contestId: storyElection.contestId, commissionId: storyElection.commissionId, route: 'self',
      receivedAt: '2023-02-08T12:00:03.120Z', zone: 'Asia/Almaty', offset: '+06:00', deadline: '2023-02-08T12:00:00.000Z', standing: 'late',
      record: { entry: 412, hash }, papers: [filingOf('late').documents[0]?.sha256, filingOf('late').documents[1]?.sha256], keyId: 'key',
    });
  });

  it('is in time when it was submitted', () => {
    expect(receiptOfStory('submitted')).toMatchObject({ standing: 'in-time', receivedAt: '2023-02-01T06:00:00.000Z', deadline: '2023-02-08T12:00:00.000Z' });
  });

  it('stays late, with the deadline of then, when nomination is extended afterwards', () => {
    const extended = getRulebook('kz-maslikhat-2023').timetable({ ...storyElection, extension: { nominationCloses: '2023-02-11T18:00', registrationCloses: '2023-02-20T18:00' } });
    const event = story('late').map(isHandedIn).find((found) => found !== undefined);
    expect(event && receiptOf(filingOf('late'), { event, entry: 412, hash, timetable: extended, keyId: 'key' })).toEqual(receiptOfStory('late'));
  });

  it('names nobody', () => {
    const text = receiptText(receiptOfStory('submitted'));
    for (const secret of ['900131490200', '1990-01-31', 'Үлгібаева', 'example.kz', '+7 700', 'account']) expect(text).not.toContain(secret);
  });

  it('has one text, of ASCII, whatever the order of its members', () => {
    const receipt = receiptOfStory('submitted');
    const reversed = Object.fromEntries(Object.entries(receipt).toReversed()) as unknown as Receipt;
    expect(receiptText(reversed)).toBe(receiptText(receipt));
    expect(receiptText(receipt)).toMatch(/^[\x20-\x7E]+$/);
  });
});

describe('the signature of a receipt', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = createPublicKey(privateKey);
  const receipt = receiptOfStory('late');
  const signature = sign(null, Buffer.from(receiptText(receipt)), privateKey);
  const holds = (changed: Receipt, key = publicKey): boolean => verify(null, Buffer.from(receiptText(changed)), key, signature);

  it('holds for the receipt', () => expect(holds(receipt)).toBe(true));
  it.each<[string, Partial<Receipt>]>([
    ['a late one claimed in time', { standing: 'in-time' }],
    ['a deadline moved', { deadline: '2023-02-08T12:00:10.000Z' as Receipt['deadline'] }],
    ['one millisecond', { receivedAt: '2023-02-08T12:00:03.119Z' as Receipt['receivedAt'] }],
    ['another entry', { record: { entry: 413, hash } }],
    ['one digit of a paper', { papers: receipt.papers.map((sha256, place) => (place === 0 ? sha256.replace(/^./u, (digit) => (digit === 'a' ? 'b' : 'a')) : sha256)) }],
    ['a paper less', { papers: receipt.papers.slice(1) }],
    ['another contest', { contestId: `${receipt.contestId}0` }],
  ])('does not hold for %s', (_name, change) => expect(holds({ ...receipt, ...change })).toBe(false));
  it('does not hold under another key', () => expect(holds(receipt, createPublicKey(generateKeyPairSync('ed25519').privateKey))).toBe(false));
});
