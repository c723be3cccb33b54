import type { MediaType } from './paper-jobs.js';

const EXTENSION: Readonly<Record<MediaType, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/heic': 'heic' };
const NOT_FOR_SHOW = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF/\\<>:"|?*]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;
const LONGEST_STEM = 100;

/** A file's name as it is shown: no folders, nothing invisible, Unicode normal form C, and the ending that its content has. */
export function displayName(name: string, mediaType: MediaType): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = base.replace(NOT_FOR_SHOW, '').replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/\s+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return `${Array.from(stem).slice(0, LONGEST_STEM).join('') || 'document'}.${EXTENSION[mediaType]}`;
}

/** The header that makes a browser save a file under its name and never open it. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
