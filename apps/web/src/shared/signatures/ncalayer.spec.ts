import { TextDecoder, TextEncoder } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { NoSignature, signWithNcalayer } from './ncalayer.js';

// Every browser has it; jsdom has not.
Object.assign(globalThis, { TextEncoder });

/** The other end of the socket: what NCALayer would say. */
function program(act: (socket: WebSocket, asked: string) => void): (address: string) => WebSocket {
  return (address) => {
    const socket = { address, onopen: null, onmessage: null, onclose: null, close: () => undefined } as unknown as WebSocket;
    socket.send = (asked) => act(socket, String(asked));
    queueMicrotask(() => socket.onopen?.(new Event('open')));
    return socket;
  };
}
const say = (socket: WebSocket, answer: unknown) => socket.onmessage?.(new MessageEvent('message', { data: JSON.stringify(answer) }));
const faultOf = (signing: Promise<string>): Promise<unknown> => signing.then(() => null, (failure: unknown) => (failure instanceof NoSignature ? failure.fault : failure));

describe('signing with NCALayer', () => {
  it('asks for a detached signature over the text as UTF-8, by a key for signing, and gives it without its frame', async () => {
    let asked: { args: { data: string; signingParams: object; signerParams: object } } | null = null;
    const signed = await signWithNcalayer('{"сынақ":1}', 'kk', program((socket, text) => {
      asked = JSON.parse(text);
      say(socket, { result: { version: '1.4' } });
      say(socket, { status: true, body: { result: ['-----BEGIN CMS-----\nMIIB\nAAAA\n-----END CMS-----'] } });
    }));
    expect(signed).toBe('MIIBAAAA');
    expect(asked).toMatchObject({ module: 'kz.gov.pki.knca.basics', method: 'sign', args: { format: 'cms', locale: 'kk', signingParams: { decode: true, encapsulate: false }, signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'] } } });
    expect(new TextDecoder().decode(Uint8Array.from(atob(asked!.args.data), (letter) => letter.codePointAt(0) ?? 0))).toBe('{"сынақ":1}');
  });

  it('tells a closed window from a key that was refused', async () => {
    expect(await faultOf(signWithNcalayer('x', 'ru', program((socket) => say(socket, { status: true, body: {} }))))).toBe('cancelled');
    expect(await faultOf(signWithNcalayer('x', 'ru', program((socket) => say(socket, { status: false, code: 'USER_CANCELED' }))))).toBe('cancelled');
    expect(await faultOf(signWithNcalayer('x', 'ru', program((socket) => say(socket, { status: false, code: '500', message: 'expired' }))))).toBe('refused');
  });

  it('tells a program that is not there from one that went away', async () => {
    const absent = (): WebSocket => {
      const socket = { close: () => undefined } as unknown as WebSocket;
      queueMicrotask(() => socket.onclose?.(new Event('close') as CloseEvent));
      return socket;
    };
    expect(await faultOf(signWithNcalayer('x', 'en', absent))).toBe('not-running');
    expect(await faultOf(signWithNcalayer('x', 'en', program((socket) => socket.onclose?.(new Event('close') as CloseEvent))))).toBe('interrupted');
  });
});
