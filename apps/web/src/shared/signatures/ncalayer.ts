/** Why NCALayer gave no signature. */
export const NCALAYER_FAULTS = ['not-running', 'cancelled', 'refused', 'interrupted'] as const;
export type NcalayerFault = (typeof NCALAYER_FAULTS)[number];

export class NoSignature extends Error {
  override name = 'NoSignature';

  constructor(readonly fault: NcalayerFault) {
    super(`NCALayer: ${fault}`);
  }
}

const ADDRESS = 'wss://127.0.0.1:13579/';
/** How long a program on the same computer may take to answer the door. */
const PATIENCE_MS = 4_000;
/** Certificates with this purpose are for signing; others are not offered in its window. */
const SIGNING = '1.3.6.1.5.5.7.3.4';

interface Answer {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly body?: { readonly result?: unknown } | null;
  readonly result?: { readonly version?: unknown };
}

const question = (text: string, locale: string): string => JSON.stringify({
  module: 'kz.gov.pki.knca.basics', method: 'sign',
  args: {
    allowedStorages: null, format: 'cms', data: toBase64(text), locale,
    signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: null }, signerParams: { extKeyUsageOids: [SIGNING], chain: null },
  },
});

const toBase64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

/** The message without the lines that some versions put around it. */
const bare = (signed: string): string => signed.replace(/-----[^-]+-----/gu, '').replace(/\s+/gu, '');

function signatureIn({ status, code, body }: Answer): string {
  const { result } = body ?? {};
  const signed: unknown = Array.isArray(result) ? result[0] : result;
  if (typeof signed === 'string' && signed !== '') return bare(signed);
  throw new NoSignature(status === true || String(code).includes('CANCEL') ? 'cancelled' : 'refused');
}

function read(data: unknown): Answer | null {
  try {
    const answer: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    return typeof answer === 'object' && answer !== null ? answer : null;
  } catch {
    return null;
  }
}

/**
 * Asks the program on this computer for a detached signature (CMS) over a text; base64. The key never leaves it.
 *
 * @throws NoSignature when there is none
 */
export function signWithNcalayer(text: string, locale: string, open: (address: string) => WebSocket = (address) => new WebSocket(address)): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(ADDRESS);
    let isOpen = false;
    const fail = (fault: NcalayerFault) => reject(new NoSignature(fault));
    const patience = setTimeout(() => { fail('not-running'); socket.close(); }, PATIENCE_MS);
    socket.onopen = () => {
      isOpen = true;
      clearTimeout(patience);
      socket.send(question(text, locale));
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = read(data);
      // It greets with its version before it answers.
      if (!answer || answer.status === undefined) return;
      try {
        resolve(signatureIn(answer));
      } catch (failure) {
        reject(failure instanceof Error ? failure : new NoSignature('refused'));
      }
      socket.close();
    };
    socket.onclose = () => { clearTimeout(patience); fail(isOpen ? 'interrupted' : 'not-running'); };
  });
}
