import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 3;
const PERSONAS = ['candidate', 'candidate2', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator', 'administrator2'];

/** What is worth asking for again, after as long as the answer says, or a second. */
const LATER = [429, 503];
const LONGEST_WAIT_S = 60;
const waitOf = ({ headers = {} }) => 1_000 * Math.min(Number(headers['retry-after'] ?? 1), LONGEST_WAIT_S);

const SIGN_IN = '/api/session';
/** By which a browser is known that somebody signed in from. */
const DEVICE = /^__Host-tirkeu-device=/u;

/** Everybody who asks, each signed in as in a browser; and somebody who is not. */
export class People {
  #client;
  #sessions = new Map();
  /** Who was let in to which operation, and for whom it did what they asked: they are asked for again. */
  #let = new Map();
  #served = new Map();
  #tried = new Map();

  constructor(client) {
    this.#client = client;
  }

  /** Again from the browser of the first time: those are not held up by what else is guessed at an account. */
  async signIn(login, password = `tirkeu-${login}`) {
    const body = JSON.stringify({ login, password });
    const browser = this.#sessions.get(login);
    const sent = { method: 'POST', path: SIGN_IN, headers: { origin: this.#client.origin, 'content-type': 'application/json', ...(browser && { cookie: browser.cookie }) }, body };
    let answer = await this.#client.send(sent);
    for (let again = 0; (answer.failed || LATER.includes(answer.status)) && again < TRIES; again++) answer = await pause(waitOf(answer)).then(() => this.#client.send(sent));
    if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.status} ${answer.text}`);
    const cookies = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]);
    const session = { login, password, cookie: cookies.join('; '), cookieElsewhere: cookies.filter((each) => !DEVICE.test(each)).join('; '), csrf: JSON.parse(answer.text).csrfToken };
    this.#sessions.set(login, session);
    return session;
  }

  async open() {
    for (const login of PERSONAS) await this.signIn(login);
  }

  /** Opens an account as anybody may and signs it in. */
  async invite(login) {
    const password = `fuzz ${login} 7c1e9a52`;
    const body = JSON.stringify({ login, password, name: 'Сынақ Үлгі' });
    const answer = await this.#client.send({ method: 'POST', path: '/api/accounts', headers: { origin: this.#client.origin, 'content-type': 'application/json' }, body });
    if (answer.status !== 201 && answer.status !== 409) throw new Error(`${login} could not open an account: ${answer.status} ${answer.text}`);
    return this.signIn(login, password);
  }

  get(login) {
    return this.#sessions.get(login);
  }

  get logins() {
    return PERSONAS;
  }

  note(operation, login, status) {
    if (status === 401 || status === 403 || status === 0) return;
    for (const noted of status < 400 ? [this.#let, this.#served] : [this.#let]) noted.set(operation.id, (noted.get(operation.id) ?? new Set()).add(login));
  }

  /** Somebody for an operation: everybody once; then mostly those who were served, or at least let in, and at times anybody. */
  choose(operation, n) {
    const tried = this.#tried.get(operation.id) ?? 0;
    this.#tried.set(operation.id, tried + 1);
    if (tried < PERSONAS.length) return PERSONAS[tried];
    const known = [...((n % 8 < 5 ? this.#served.get(operation.id) : undefined) ?? this.#let.get(operation.id) ?? [])];
    const among = known.length > 0 && n % 8 !== 7 ? known : PERSONAS;
    return among[Math.floor(n / 8) % among.length];
  }

  /** Sends as somebody, who guesses at passwords from a browser that nobody is known by: from their own the product would soon hear them no more. Whose session was ended meanwhile signs in again, once. */
  async ask(login, { method, path, headers = {}, body }, { stranger = false, csrf, origin } = {}) {
    const changes = method !== 'GET' && method !== 'HEAD';
    for (let attempt = 0; ; attempt++) {
      const session = this.#sessions.get(login) ?? (await this.signIn(login));
      const own = { ...(!stranger && { cookie: method === 'POST' && path === SIGN_IN ? session.cookieElsewhere : session.cookie }), ...(changes && { origin: origin ?? this.#client.origin, 'x-csrf-token': csrf ?? session.csrf }) };
      const answer = await this.#client.send({ method, path, headers: { ...own, ...headers }, body });
      if (answer.status !== 401 || stranger || headers.cookie || attempt > 0 || !answer.text.includes('not-signed-in')) return answer;
      try {
        await this.signIn(login, session.password);
      } catch (error) {
        if (PERSONAS.includes(login)) throw error;
        this.#letGo(login);
        return answer;
      }
    }
  }

  /** Whoever joined on the way and gave their account another password, or lost it, is asked for no more. */
  #letGo(login) {
    for (const noted of [this.#let, this.#served]) {
      for (const [operation, logins] of noted) if (logins.delete(login) && logins.size === 0) noted.delete(operation);
    }
  }
}
