import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './ask.mjs';

const expect = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** The page and the first program that it names: a page whose program is missing stays white. */
async function page(target, options) {
  const { status, text } = await ask(`${target}/`, options);
  expect(status === 200 && /<html/i.test(text), `status ${status}`);
  const [, script] = /<script[^>]+src="([^"]+)"/.exec(text) ?? [];
  if (script) expect((await ask(new URL(script, `${target}/`).href, options)).status === 200, 'the program of the page is missing');
}

/** The page of signing in, and the place that it signs in at: whoever is nobody yet is told so. */
async function signIn(target, options) {
  expect((await ask(`${target}/sign-in`, options)).status === 200, 'no page');
  const { status } = await ask(`${target}/api/session`, options);
  expect(status === 200 || status === 401, `status ${status}`);
}

async function api(target, options) {
  const { status } = await ask(`${target}/api/health/ready`, options);
  expect(status === 200, `status ${status}`);
}

/** The way of a filing up to its commit; tells the clock of the product. */
async function filing(target, options) {
  const began = Date.now();
  const { status, text } = await ask(`${target}/api/outages/rehearsal`, { ...options, method: 'POST', body: {} });
  const ended = Date.now();
  expect(status === 200, `status ${status}`);
  const { status: word, serverTime } = JSON.parse(text);
  expect(word === 'ok', 'no rehearsal');
  return { clockAheadMillis: Math.round(Date.parse(serverTime) - (began + ended) / 2) };
}

const TRIED = { page, 'sign-in': signIn, api, filing };

/** Tries until it works, a few times spread over the minute: one lost packet is no outage. */
async function tryOut(what, { target, tries, timeoutMs, betweenMs, until }) {
  for (let made = 1; ; made += 1) {
    const began = performance.now();
    try {
      const told = await what(target, { timeoutMs, until });
      return { tried: { ok: true, tries: made, millis: Math.round(performance.now() - began) }, told };
    } catch (error) {
      const answered = /^status /.test(error.message);
      if (made >= tries || performance.now() + betweenMs >= until) return { tried: { ok: false, tries: made, millis: answered ? Math.round(performance.now() - began) : null } };
      await pause(betweenMs);
    }
  }
}

/** What a candidate would have met in this minute; told within so many milliseconds, so that no outage makes a probe miss the next minute. */
export async function look({ withinMs = 45_000, ...rest }) {
  const options = { ...rest, until: performance.now() + withinMs };
  const seen = await Promise.all(Object.entries(TRIED).map(async ([name, what]) => [name, await tryOut(what, options)]));
  return {
    tried: Object.fromEntries(seen.map(([name, { tried }]) => [name, tried])),
    clockAheadMillis: seen.map(([, { told }]) => told?.clockAheadMillis).find((millis) => millis !== undefined) ?? null,
  };
}
