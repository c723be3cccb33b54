import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SEARCH_HEADER, type ActionAnswer, type ActionRequest, type FileView, type Problem, type SessionView } from '@tirkeu/contracts';
import type { DescribedAnswers } from './described-answers.js';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Body;
  readonly text: string;
}

export const HOST = 'localhost:3700';
type Headers = Readonly<Record<string, string>>;

/** A browser in the hands of somebody: keeps the cookie, sends the token, and holds every answer against the description. */
export class Caller {
  session: SessionView | undefined;
  readonly #cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication, private readonly described: DescribedAnswers, private readonly address = '198.51.100.1') {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(login: string, password = `tirkeu-${login}`): Promise<this> {
    const answer = await this.post<SessionView>('/api/session', { login, password });
    if (answer.status !== 200) throw new Error(`${login} is not signed in: ${answer.text}`);
    this.session = answer.body;
    return this;
  }

  get<Body>(path: string, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  /** Reads what the words are found in. */
  search<Body>(path: string, words: string): Promise<Answer<Body>> {
    return this.get(path, { [SEARCH_HEADER]: encodeURIComponent(words) });
  }

  post<Body>(path: string, body: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  put<Body>(path: string, body: unknown): Promise<Answer<Body>> {
    return this.send('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  delete(path: string): Promise<Answer<unknown>> {
    return this.send('DELETE', path, undefined, { 'content-type': 'application/json' });
  }

  /** Acts on a filing and expects it to be done. */
  async act(filingId: string, action: ActionRequest): Promise<ActionAnswer> {
    const answer = await this.tryAct(filingId, action);
    if (answer.status !== 200) throw new Error(`${action.type} is not done: ${answer.text}`);
    return answer.body as ActionAnswer;
  }

  tryAct(filingId: string, action: ActionRequest, more: { readonly actionId?: string; readonly expectedVersion?: number } = {}): Promise<Answer<ActionAnswer | Problem>> {
    return this.post(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action, ...more });
  }

  async upload(filingId: string, bytes: Buffer, name = 'paper.pdf'): Promise<Answer<FileView & Problem>> {
    const boundary = '----tirkeu';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.send('POST', `/api/filings/${filingId}/files`, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  async send<Body>(method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload: string | Buffer | undefined, headers: Headers): Promise<Answer<Body>> {
    const own = { host: HOST, ...(method === 'GET' || method === 'HEAD' ? {} : { origin: `http://${HOST}`, ...(this.session && { 'x-csrf-token': this.session.csrfToken }) }) };
    const response = await this.app.inject({
      method, url, payload, remoteAddress: this.address, headers: { ...own, ...(this.cookie !== '' && { cookie: this.cookie }), ...headers },
    });
    for (const line of [response.headers['set-cookie'] ?? []].flat()) this.#keep(line);
    const type = String(response.headers['content-type'] ?? '');
    const body = type.includes('json') && response.payload !== '' ? response.json<Body>() : (undefined as Body);
    if (method !== 'HEAD') this.described.check(method, url, response.statusCode, type, body);
    return { status: response.statusCode, headers: response.headers, body, text: response.payload };
  }
}
