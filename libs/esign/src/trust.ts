import { readCertificate, type Certificate } from './certificate.js';

/** Whom this installation believes: certificates of roots as DER, and what a certificate for signing looks like. */
export interface Trust {
  /** Nobody else's word counts; without any no signature is valid. */
  readonly roots: readonly Certificate[];
  /** Authorities between the roots and people, for messages that do not bring them. They are checked like those that come along. */
  readonly intermediates: readonly Certificate[];
  readonly purposes: SigningPurposes;
}

/**
 * What tells a certificate for signing from one for signing in. The identifiers are those that certificates of the national certification
 * authority carry; each list is configuration and has to be confirmed against its certificate policy in force.
 */
export interface SigningPurposes {
  /** A certificate of a person for signing names one of these among its purposes. */
  readonly holders: readonly string[];
  /** And one of these certificate policies. */
  readonly policies: readonly string[];
  /** With one of these it is for something else. */
  readonly never: readonly string[];
}

/** As published by the national certification authority of Kazakhstan; to be confirmed. */
export const NATIONAL_PURPOSES: SigningPurposes = {
  holders: [
    '1.2.398.3.3.4.1.1', // an individual
    '1.2.398.3.3.4.1.2', // a legal entity
    '1.2.398.3.3.4.1.2.1', // its head
    '1.2.398.3.3.4.1.2.2', // somebody with the right to sign for it
  ],
  policies: [
    '1.2.398.3.3.2.1', // signatures of legal entities
    '1.2.398.3.3.2.3', // signatures of individuals
  ],
  never: [
    '1.3.6.1.5.5.7.3.2', // signing in
    '1.3.6.1.5.5.7.3.8', // time stamps
    '1.3.6.1.5.5.7.3.9', // answers about revocation
  ],
};

/** Certificates from a text with one or several in PEM. @throws Malformed */
export function certificatesOfPem(text: string): readonly Certificate[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, body = '']) => readCertificate(new Uint8Array(Buffer.from(body, 'base64'))));
}
