import { SettingError } from './setting-error.js';

/** Where e-mail is handed over, in whose name, and where its links lead. */
export interface MailSettings {
  readonly server: { readonly host: string; readonly port: number; readonly secure: boolean; readonly auth: { readonly user: string; readonly password: string } | null };
  readonly from: { readonly name: string; readonly address: string };
  /** The address of the pages, without a slash at its end. */
  readonly publicUrl: string;
}

const FROM = /^(?:(?<name>[^<>@"]*)<)?(?<address>[^\s<>@]+@[^\s<>@]+)>?$/u;

/** Settings of e-mail from environment variables; null when no mail server is named. Values that may hold a password are never repeated. */
export function readMailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const url = env['SMTP_URL'];
  if (!url) return null;
  const publicUrl = env['PUBLIC_URL'] ?? '';
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) throw new SettingError('PUBLIC_URL is needed with SMTP_URL: where the pages are, https://tirkeu.example.kz.');
  const { name = '', address } = FROM.exec((env['MAIL_FROM'] ?? '').trim())?.groups ?? {};
  if (address === undefined) throw new SettingError('MAIL_FROM is needed with SMTP_URL: Tirkeu <no-reply@tirkeu.example.kz>.');
  return { server: readServer(url), from: { name: name.trim(), address }, publicUrl: publicUrl.replace(/\/+$/, '') };
}

function readServer(url: string): MailSettings['server'] {
  const { protocol, hostname, port, username, password } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '', port: '', username: '', password: '' };
  if (!/^smtps?:$/.test(protocol) || !hostname) throw new SettingError('SMTP_URL must look like smtps://user:password@host:465 or smtp://host:587.');
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : null;
  return { host: hostname, port: Number(port || (secure ? 465 : 587)), secure, auth };
}
