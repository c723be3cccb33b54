import type { Language } from '@tirkeu/domain';

/** A file that goes with an e-mail. */
export interface Enclosure {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What stands in an e-mail, part by part, before it becomes plain text and HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly items: { readonly title: string; readonly lines: readonly string[] } | null;
  /** The election and the contest. */
  readonly about: string | null;
  readonly link: { readonly href: string; readonly text: string; readonly note: string };
  readonly enclosures: readonly Enclosure[];
  readonly footer: { readonly text: string; readonly settings: string; readonly href: string };
}

/** The letter as plain text. */
export function textOf({ greeting, paragraphs, items, about, link, footer }: Letter): string {
  const list = items ? [[items.title, ...items.lines.map((line) => `- ${line}`)].join('\n')] : [];
  return [
    greeting, ...paragraphs, ...list, ...(about === null ? [] : [about]), `${link.text}: ${link.href}\n${link.note}`, `--\n${footer.text}\n${footer.settings} ${footer.href}`, '',
  ].join('\n\n').trimEnd() + '\n';
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const paragraph = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;
const anchor = (href: string, text: string): string => `<a href="${escaped(href)}" style="color:#0b57a4">${escaped(text)}</a>`;

/** The same as HTML: no pictures, nothing fetched from anywhere. */
export function htmlOf({ language, subject, greeting, paragraphs, items, about, link, footer }: Letter): string {
  const list = items
    ? `${paragraph(escaped(items.title))}<ul style="margin:0 0 16px;padding-left:20px">${items.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
    : '';
  const body = [
    paragraph(escaped(greeting)), ...paragraphs.map((text) => paragraph(escaped(text))), list, about === null ? '' : paragraph(escaped(about)),
    paragraph(`<strong>${anchor(link.href, link.text)}</strong><br>${escaped(link.note)}`),
    `<p style="margin:24px 0 0;font-size:14px;color:#4a4a4a">${escaped(footer.text)}<br>${escaped(footer.settings)} ${anchor(footer.href, footer.href)}</p>`,
  ].filter(Boolean).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px">
${body}
</div>
</body></html>
`;
}
