import { readFileSync } from 'node:fs';
import { SettingError } from './settings.js';

/** Whom national electronic signatures are checked against, and where lists and answers about revocation are fetched. */
export interface EsignSettings {
  /** Certificates in PEM: the only roots that are believed. */
  readonly roots: string;
  readonly intermediates: string;
  readonly ocsp: string | null;
  readonly lists: readonly string[];
  /** A second verifier, asked besides ours; null: there is none. */
  readonly sidecar: string | null;
}

function readPem(env: NodeJS.ProcessEnv, name: string): string {
  const path = env[name];
  if (!path) return '';
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    throw new SettingError(`${name} must name a file with certificates in PEM, and it cannot be read.`);
  }
  throw new SettingError(`${name} must name a file with certificates in PEM.`);
}

function address(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new SettingError(`${name} must look like https://ocsp.example.kz.`);
  return text;
}

/** All of it together; undefined where no roots are configured: nothing can be checked then, and nothing is offered. */
export function readEsign(env: NodeJS.ProcessEnv): EsignSettings | undefined {
  const roots = readPem(env, 'TIRKEU_ESIGN_ROOTS');
  const [ocsp, sidecar] = ['TIRKEU_ESIGN_OCSP', 'TIRKEU_ESIGN_SIDECAR'].map((name) => (env[name] ? address(name, env[name]) : null));
  const lists = (env['TIRKEU_ESIGN_CRLS'] ?? '').split(',').map((part) => part.trim()).filter(Boolean).map((part) => address('TIRKEU_ESIGN_CRLS', part));
  const intermediates = readPem(env, 'TIRKEU_ESIGN_INTERMEDIATES');
  if (!roots) return undefined;
  return { roots, intermediates, ocsp: ocsp ?? null, lists, sidecar: sidecar ?? null };
}
