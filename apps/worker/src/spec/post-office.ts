import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import type { Instant } from '@tirkeu/domain';
import { SmtpServer } from '../mail/mail-server.js';
import type { SendMailPorts } from '../mail/send-waiting-mail.js';
import type { MailSettings } from '../platform/mail-settings.js';

export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
}

/** What the server says to a recipient: nothing, a reply with a code, or it hangs up. */
export type Reply = number | 'hang-up' | undefined;

/** A real mail server in the process of the tests. It keeps what it takes and misbehaves when told to. */
export class PostOffice {
  readonly received: ReceivedMail[] = [];
  /** To be set by a spec; asked for every recipient. */
  replyTo: (address: string) => Reply = () => undefined;
  /** Takes the mail and hangs up before it has said so. */
  swallowsAnswers = false;
  /** Everything that was said to the server, byte by byte. */
  heard = '';
  readonly #sockets = new Set<Socket>();
  #server: SMTPServer | undefined;
  #port = 0;

  async open(): Promise<this> {
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, logger: false,
      onRcptTo: ({ address }: SMTPServerAddress, _session, done) => {
        const reply = this.replyTo(address);
        if (reply === 'hang-up') return this.#hangUp();
        done(reply === undefined ? null : Object.assign(new Error(`no mail for <${address}>`), { responseCode: reply }));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.#keep(envelope.rcptTo.map(({ address }) => address).join(' '), Buffer.concat(chunks)).then(() => {
          if (this.swallowsAnswers) this.#hangUp(); else done(null, 'kept as 7');
        }));
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('data', (bytes: Buffer) => { this.heard += bytes.toString('latin1'); });
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => { server.listen(this.#port, '127.0.0.1', resolve); });
    const address = server.server.address();
    this.#port = typeof address === 'object' && address ? address.port : this.#port;
    this.#server = server;
    return this;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#hangUp();
    if (server) await new Promise<void>((resolve) => { server.close(() => resolve()); });
  }

  get settings(): MailSettings {
    return { server: { host: '127.0.0.1', port: this.#port, secure: false, auth: null }, from: { name: 'Тіркеу', address: 'no-reply@tirkeu.example.kz' }, publicUrl: 'https://tirkeu.example.kz' };
  }

  /** Whom mails went to, in the order in which they came. */
  get recipients(): readonly string[] {
    return this.received.map(({ to }) => to);
  }

  async #keep(to: string, bytes: Buffer): Promise<void> {
    this.received.push({ to, raw: bytes.toString('utf8'), mail: await PostalMime.parse(bytes) });
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Everything that sending works with but the database, at a stated time; `log` holds what the operator would read. */
export function postingAt(office: PostOffice, at: Instant, log: string[] = []): Omit<SendMailPorts, 'database' | 'rulebookOf'> {
  return { server: new SmtpServer(office.settings), clock: { now: () => at }, publicUrl: office.settings.publicUrl, log: (line) => log.push(line) };
}
