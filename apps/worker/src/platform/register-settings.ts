import { REGISTERS, type RegisterId } from '@tirkeu/domain';
import { SettingError } from './setting-error.js';

/** Where one register is asked, and what lets the installation in. */
export interface RegisterAddress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string | null;
}

export interface RegisterSettings {
  /** Those that the installation is connected to. */
  readonly connected: Readonly<Partial<Record<RegisterId, RegisterAddress>>>;
  /** Whether registers are asked as soon as a filing is handed in, or only when a clerk asks. */
  readonly ask: 'on-submission' | 'on-request';
  /** How long one try may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long to wait before each further try, in milliseconds. After the last one the register counts as silent. */
  readonly retryWaitsMs: readonly number[];
}

const TIMEOUT_MS = 10_000;
const RETRY_WAITS_MS: readonly number[] = [1_000, 5_000, 20_000];

const nameOf = (register: RegisterId): string => `REGISTER_${register.toUpperCase().replaceAll('-', '_')}`;

/** Settings of registers from environment variables. Values that may hold a secret are never repeated. */
export function readRegisterSettings(env: NodeJS.ProcessEnv): RegisterSettings {
  const ask = env['REGISTERS_ASK'] || 'on-submission';
  if (ask !== 'on-submission' && ask !== 'on-request') throw new SettingError('REGISTERS_ASK must be on-submission or on-request.');
  const connected = REGISTERS.flatMap((register): readonly (readonly [RegisterId, RegisterAddress])[] => {
    const url = env[`${nameOf(register)}_URL`];
    return url ? [[register, { url: readUrl(url, `${nameOf(register)}_URL`), token: env[`${nameOf(register)}_TOKEN`] || null }]] : [];
  });
  return {
    connected: Object.fromEntries(connected), ask, timeoutMs: readMillis(env['REGISTER_TIMEOUT_MS'], 'REGISTER_TIMEOUT_MS')[0] ?? TIMEOUT_MS,
    retryWaitsMs: env['REGISTER_RETRY_WAITS_MS'] ? readMillis(env['REGISTER_RETRY_WAITS_MS'], 'REGISTER_RETRY_WAITS_MS') : RETRY_WAITS_MS,
  };
}

function readUrl(url: string, name: string): string {
  const isRight = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).username === '' && new URL(url).search === '';
  if (!isRight) throw new SettingError(`${name} must look like https://register.example.kz/v1, without a password or a query in it.`);
  return url.replace(/\/+$/, '');
}

function readMillis(text: string | undefined, name: string): readonly number[] {
  if (!text) return [];
  const numbers = text.split(',').map((part) => (/^\s*\d{1,6}\s*$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.some(Number.isNaN)) throw new SettingError(`${name} must be milliseconds, for example 1000,5000,20000.`);
  return numbers;
}
