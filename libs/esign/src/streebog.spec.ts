import { describe, expect, it } from '@jest/globals';
import { streebog } from './streebog.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 6986, section 10; it prints the most significant byte first, certificates carry it the other way round. */
const FIRST = ascii('012345678901234567890123456789012345678901234567890123456789012');
const SECOND = Uint8Array.from(Buffer.from('d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb', 'hex'));

describe('Streebog', () => {
  it.each([
    [512, FIRST, '486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b'],
    [256, FIRST, '00557be5e584fd52a449b16b0251d05d27f94ab76cbaa6da890b59d8ef1e159d'],
    [512, SECOND, '28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f037613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e'],
    [256, SECOND, '508f7e553c06501d749a66fc28c6cac0b005746d97537fa85d9e40904efed29d'],
  ] as const)('of %i bits gives what the standard prints', (bits, message, printed) => {
    expect(hex(streebog(bits, message).toReversed())).toBe(printed);
  });

  it('of nothing, and of several blocks that end with one, has a value too', () => {
    expect(hex(streebog(256, new Uint8Array()))).toBe('3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb');
    expect(hex(streebog(512, new Uint8Array()))).toBe('8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a');
    expect(hex(streebog(256, ascii('x'.repeat(128))))).not.toBe(hex(streebog(256, ascii('x'.repeat(127)))));
  });
});
