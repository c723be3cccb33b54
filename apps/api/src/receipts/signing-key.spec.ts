import { describe, expect, it } from '@jest/globals';
import { instant, type Receipt } from '@tirkeu/domain';
import { SigningKey, isGenuine } from './signing-key.js';

/** The key of RFC 8032, 7.1, test 1, as PKCS#8; its public half and thumbprint are those of RFC 8037, appendix A. */
const KEY = 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g';
const PUBLIC = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const THUMBPRINT = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

const receipt: Receipt = {
  form: 1, number: '0000000000000195', electionId: 'e', contestId: 'e.7', commissionId: 'dec.7', route: 'self', receivedAt: instant('2023-02-08T12:00:03.120Z'), zone: 'Asia/Almaty',
  offset: '+06:00', deadline: instant('2023-02-08T12:00:00Z'), standing: 'late', record: { entry: 412, hash: 'a'.repeat(64) }, papers: ['b'.repeat(64)], keyId: THUMBPRINT,
};

describe('the key of an installation', () => {
  const key = new SigningKey(KEY);

  it('is known by the public half and the thumbprint of its standard', () => {
    expect(key).toMatchObject({ id: THUMBPRINT, publicKey: PUBLIC });
  });

  it('signs the same receipt always alike, and its public half proves it', () => {
    expect(key.sign(receipt)).toBe(key.sign({ ...receipt }));
    expect(isGenuine(receipt, key.sign(receipt), PUBLIC)).toBe(true);
  });

  it('does not prove a late receipt that claims to be in time', () => {
    expect(isGenuine({ ...receipt, standing: 'in-time' }, key.sign(receipt), PUBLIC)).toBe(false);
  });

  it.each(['hunter2', '', 'MC4CAQAwBQYDK2VuBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g'])('that is none is told in one line and not repeated', (text) => {
    expect(() => new SigningKey(text)).toThrow(/^TIRKEU_SIGNING_KEY must be an Ed25519 key/);
    if (text) expect(() => new SigningKey(text)).not.toThrow(text);
  });
});
