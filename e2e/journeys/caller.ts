import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import type { AtCounter, Filing, FilingAction, Text } from '@tirkeu/domain';
import { origin } from './journey.js';

/** Somebody of the training installation, as its list of personas tells. */
export interface Persona {
  readonly name: Text;
  readonly login: string;
  readonly password: string;
}

/** A filing as the API shows it. */
export interface FilingAnswer {
  readonly filing: Filing;
  readonly version: number;
  readonly receipt: { readonly number: string; readonly receivedAt: string } | null;
}

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

const SESSION_COOKIE = '__Host-tirkeu';

async function read<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${new URL(response.url).pathname}: ${text.slice(0, 400)}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** What anybody may read. */
export const look = async <Answer>(path: string): Promise<Answer> => read<Answer>(await fetch(`${origin}${path}`));

let personas: Promise<readonly Persona[]> | undefined;

export async function personaOf(login: string): Promise<Persona> {
  personas ??= look<readonly Persona[]>('/api/personas');
  const persona = (await personas).find((each) => each.login === login);
  if (!persona) throw new Error(`There is no persona ${login}`);
  return persona;
}

/** One person talking to the API without a page: for what a journey needs and does not tell. */
export class Caller {
  private constructor(private readonly session: Session, private readonly credentials: Pick<Persona, 'login' | 'password'>) {}

  static async signIn({ login, password }: Pick<Persona, 'login' | 'password'>): Promise<Caller> {
    return Caller.#enter('/api/session', { login, password });
  }

  /** Another session of the same person. */
  signInAgain(): Promise<Caller> {
    return Caller.signIn(this.credentials);
  }

  /** Makes an account for a candidate, whose password anybody may know. */
  static async signUp(name: string): Promise<Caller> {
    return Caller.#enter('/api/accounts', { name, login: `e2e-${randomUUID()}@example.kz`, password: 'e2e of Tirkeu' });
  }

  static async asPersona(login: string): Promise<Caller> {
    return Caller.signIn(await personaOf(login));
  }

  static async #enter(path: string, body: Pick<Persona, 'login' | 'password'> & { readonly name?: string }): Promise<Caller> {
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { csrfToken } = await read<{ readonly csrfToken: string }>(response);
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`))?.split(';', 1)[0];
    if (!cookie) throw new Error(`${path} gave no session`);
    return new Caller({ cookie, csrfToken }, { login: body.login, password: body.password });
  }

  /** Puts the session into a browser, as if the person had signed in there. */
  async sitDown(context: BrowserContext): Promise<void> {
    const value = this.session.cookie.slice(SESSION_COOKIE.length + 1);
    await context.addCookies([{ name: SESSION_COOKIE, value, domain: new URL(origin).hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  }

  #headers(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return { cookie: this.session.cookie, 'x-csrf-token': this.session.csrfToken, ...more };
  }

  async get<Answer>(path: string): Promise<Answer> {
    return read<Answer>(await fetch(`${origin}${path}`, { headers: this.#headers() }));
  }

  /** Asks again until the answer holds: for what a worker does by itself. The step's own time-out ends a wait in vain. */
  async askUntil<Answer>(path: string, holds: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const answer = await this.get<Answer>(path);
      if (holds(answer)) return answer;
      await pause(300);
    }
  }

  async post<Answer>(path: string, body?: unknown): Promise<Answer> {
    return read<Answer>(await fetch(`${origin}${path}`, { method: 'POST', headers: this.#headers({ 'content-type': 'application/json' }), body: JSON.stringify(body ?? {}) }));
  }

  /** What the server says when it does not do what is asked. */
  async denialOf(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${origin}${path}`, { method: 'POST', headers: this.#headers({ 'content-type': 'application/json' }), body: JSON.stringify(body) });
    if (response.ok) throw new Error(`${path} was done`);
    return response.json();
  }

  async signOut(): Promise<void> {
    await read(await fetch(`${origin}/api/session`, { method: 'DELETE', headers: this.#headers() }));
  }

  async open(contestId: string): Promise<FilingAnswer> {
    const { view } = await this.post<{ readonly view: FilingAnswer }>('/api/filings', { actionId: randomUUID(), contestId, route: 'self', nominator: null });
    return view;
  }

  filing(filingId: string): Promise<FilingAnswer> {
    return this.get<FilingAnswer>(`/api/filings/${filingId}`);
  }

  /** `counter`: when a paper came to the counter, where it came after its filing was received. */
  async act(filingId: string, action: FilingAction | { readonly type: 'attach-document'; readonly document: unknown }, counter?: AtCounter): Promise<FilingAnswer> {
    const { view } = await this.post<{ readonly view: FilingAnswer }>(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action, ...(counter && { counter }) });
    return view;
  }

  /** The code on the form that is printed of a draft: it is in the name of the file. */
  async formCode(filingId: string): Promise<string> {
    const response = await fetch(`${origin}/api/filings/${filingId}/form.pdf`, { headers: this.#headers() });
    const [, code] = /tirkeu-form-(\d{12})\.pdf/u.exec(response.headers.get('content-disposition') ?? '') ?? [];
    if (!response.ok || code === undefined) throw new Error(`No form of ${filingId} is printed: ${response.status}`);
    return code;
  }

  async upload(filingId: string, path: string): Promise<string> {
    const { fileId } = await this.askWithPaper<{ readonly fileId: string }>(`/api/filings/${filingId}/files`, path);
    return fileId;
  }

  /** Asks for something with a paper in hand. */
  async askWithPaper<Answer>(path: string, paper: string): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([readFileSync(paper)], { type: 'application/pdf' }), paper.split('/').at(-1));
    return read<Answer>(await fetch(`${origin}${path}`, { method: 'POST', headers: this.#headers(), body: form }));
  }
}
