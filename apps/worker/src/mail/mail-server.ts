import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Instant, Language } from '@tirkeu/domain';
import type { MailSettings } from '../platform/mail-settings.js';
import type { Enclosure } from './letter.js';

/** An e-mail as it leaves. */
export interface Outgoing {
  readonly messageId: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly enclosures?: readonly Enclosure[];
  readonly date: Instant;
}

/**
 * What became of handing a mail over. `refused`: the server will never take it. `postponed`: it asks to try later. `unanswered`: all of
 * it was handed over and no answer came, so it may have gone out. `unreachable`: nothing was handed over, and nothing could be of any other.
 */
export interface Delivery {
  readonly kind: 'sent' | 'refused' | 'postponed' | 'unanswered' | 'unreachable';
  /** What the server said, or the code of the failure; without addresses. */
  readonly answer: string;
}

export interface MailServer {
  deliver(mail: Outgoing): Promise<Delivery>;
  close(): void;
}

/** What every failure of a connection or an answer looks like. */
interface SmtpError {
  readonly code: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string | false;
}

const isSmtpError = (error: unknown): error is SmtpError => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

const SECOND = 1_000;
const LONGEST_ANSWER = 300;
/** The server shuts down; it is asked no more for now. */
const CLOSING = 421;
/** The session was in disorder; in a new one the same mail may pass. */
const DISORDER = 503;

/** Servers repeat addresses in their answers; those stand in the mail's own row only. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>]+@[^\s<>]+/gu, '…').slice(0, LONGEST_ANSWER);

const answerOf = ({ response, responseCode, code }: SmtpError): string => (response ? withoutAddresses(response) : String(responseCode ?? code));

function outcomeOf(error: SmtpError, handedOver: boolean): Delivery {
  const answer = answerOf(error);
  const { responseCode, command } = error;
  if (responseCode === undefined) return { kind: handedOver ? 'unanswered' : 'unreachable', answer };
  // Before the recipient is named, an answer is about us and not about the mail.
  if (responseCode === CLOSING || (command !== 'RCPT TO' && command !== 'DATA')) return { kind: 'unreachable', answer };
  return { kind: responseCode >= 500 && responseCode !== DISORDER ? 'refused' : 'postponed', answer };
}

/** A mail server by SMTP. It keeps one connection open from mail to mail; whatever fails, the next mail begins with a new one. */
export class SmtpServer implements MailServer {
  #connection: SMTPConnection | null = null;

  constructor(private readonly settings: MailSettings) {}

  async deliver(mail: Outgoing): Promise<Delivery> {
    let handedOver = false;
    try {
      const connection = this.#connection ?? await this.#open();
      const message = Readable.from([await this.#compose(mail)], { objectMode: false });
      message.once('end', () => { handedOver = true; });
      const envelope = { from: this.settings.from.address, to: [mail.to] };
      const response = await new Promise<string>((resolve, reject) => {
        connection.once('error', reject);
        connection.send(envelope, message, (error, info) => {
          connection.removeListener('error', reject);
          if (error) reject(error); else resolve(info.response);
        });
      });
      return { kind: 'sent', answer: withoutAddresses(response) };
    } catch (error) {
      this.close();
      if (!isSmtpError(error)) throw error;
      return outcomeOf(error, handedOver);
    }
  }

  close(): void {
    this.#connection?.quit();
    this.#connection = null;
  }

  async #open(): Promise<SMTPConnection> {
    const { host, port, secure, auth } = this.settings.server;
    const connection = new SMTPConnection({
      host, port, secure,
      // A password never travels in the clear.
      requireTLS: !secure && auth !== null,
      connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, dnsTimeout: 10 * SECOND, socketTimeout: 60 * SECOND,
    });
    await new Promise<void>((resolve, reject) => {
      // It stays: an error may come twice, or between two mails, where the next one finds it out.
      connection.on('error', reject);
      connection.connect((error) => {
        if (error) return reject(error);
        if (auth === null) return resolve();
        connection.login({ user: auth.user, pass: auth.password }, (denied) => (denied ? reject(denied) : resolve()));
      });
    });
    connection.once('end', () => { if (this.#connection === connection) this.#connection = null; });
    this.#connection = connection;
    return connection;
  }

  #compose({ messageId, to, language, subject, text, html, date, enclosures = [] }: Outgoing): Promise<Buffer> {
    const { from, publicUrl } = this.settings;
    return new MailComposer({
      from, to, subject, text, html, date,
      attachments: enclosures.map(({ fileName: filename, mediaType: contentType, bytes: content }) => ({ filename, contentType, content })),
      messageId: `<${messageId}@${new URL(publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
      disableFileAccess: true, disableUrlAccess: true,
    }).compile().build();
  }
}
