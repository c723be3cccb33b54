import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { percentile } from './measure.mjs';

/** A cheap phone far from the next mast. */
export const PHONE = { slower: 4, kilobitsPerSecond: 400, roundTripMs: 400 };
const RUNS = 7;
const SCREEN = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'kk-KZ' };
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATIENCE_MS = 60_000;

const sending = (origin, session) => ({ origin, 'content-type': 'application/json', ...(session ? { 'x-csrf-token': session.csrfToken } : {}) });

async function answerOf(answer) {
  if (!answer.ok()) throw new Error(`${answer.url()} is answered with ${answer.status()}: ${(await answer.text()).slice(0, 500)}`);
  return answer.json();
}

/** A draft of the training candidate: the newest there is, else a new one in the first district that takes self-nominees. */
async function draftOf(request, origin, session) {
  const filings = await answerOf(await request.get(`${origin}/api/filings`));
  const draft = filings.find(({ status }) => status === 'draft');
  if (draft) return draft.id;
  const { currentElectionId } = await answerOf(await request.get(`${origin}/api/platform`));
  const { regions: [region] } = await answerOf(await request.get(`${origin}/api/map`));
  const [contest] = await answerOf(await request.get(`${origin}/api/elections/${currentElectionId}/contests?region=${region.id}&form=single-member`));
  const body = { actionId: crypto.randomUUID(), contestId: contest.id, route: 'self', nominator: null };
  const { view } = await answerOf(await request.post(`${origin}/api/filings`, { headers: sending(origin, session), data: body }));
  return view.filing.id;
}

async function signIn(browser, origin) {
  const context = await browser.newContext();
  const session = await answerOf(await context.request.post(`${origin}/api/session`, { headers: sending(origin), data: { login: 'candidate', password: 'tirkeu-candidate' } }));
  const filingId = await draftOf(context.request, origin, session);
  const state = await context.storageState();
  await context.close();
  return { state, filingId };
}

/** Presses the first task as soon as there is one, and notes when the address answered: the moment a person can work. */
function pressFirstTask(path) {
  const look = () => {
    const task = document.querySelector('main li a[href]');
    task?.click();
    if (location.pathname === path) return void requestAnimationFrame(look);
    globalThis.usableAfterMs = performance.now();
  };
  if (location.pathname === path) requestAnimationFrame(look);
}

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = PHONE.kilobitsPerSecond * 1000 / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: PHONE.roundTripMs, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
}

/** One visit: ms from asking for the page to its first task answering, and what came over the air until then. */
async function visit(context, origin, path) {
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(pressFirstTask, path);
  await page.goto(origin + path, { waitUntil: 'commit', timeout: PATIENCE_MS });
  await page.waitForFunction(() => globalThis.usableAfterMs !== undefined, null, { timeout: PATIENCE_MS });
  const seen = await page.evaluate(() => {
    const until = globalThis.usableAfterMs;
    const fetched = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(({ startTime, transferSize }) => startTime < until && transferSize > 0);
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? until;
    return { ms: until, paintMs: paint, bytes: fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), requests: fetched.length };
  });
  await page.close();
  return seen;
}

const summary = (visits) => {
  const of = (value) => percentile(visits.map(value), 0.5);
  return { runs: visits.length, median: of(({ ms }) => ms), slowest: Math.max(...visits.map(({ ms }) => ms)), paint: of(({ paintMs }) => paintMs), bytes: of(({ bytes }) => bytes), requests: of(({ requests }) => requests) };
};

/** Comes by the sign-in page, as everybody does on a new phone, with time enough to type a password. */
async function comeBySignIn(context, origin, { cookies }) {
  const page = await context.newPage();
  await slowDown(page);
  await page.goto(`${origin}/sign-in`, { waitUntil: 'networkidle', timeout: PATIENCE_MS });
  await context.addCookies(cookies);
  await page.close();
}

/** How long a phone takes to a candidate's hub: with nothing kept from an earlier visit, right after the sign-in page, and with everything kept. */
export async function measurePhone(origin, until) {
  const executablePath = process.env.TIRKEU_CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`There is no Chromium at ${executablePath}. Name one in TIRKEU_CHROMIUM.`);
  const browser = await chromium.launch({ executablePath, args: QUIET, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  try {
    const { state, filingId } = await signIn(browser, origin);
    const path = `/candidate/filings/${filingId}`;
    const visits = { cold: [], signedIn: [], warm: [] };
    for (let run = 0; run < RUNS; run++) {
      until?.throwIfAborted();
      const context = await browser.newContext({ ...SCREEN, storageState: state });
      for (const kept of ['cold', 'warm']) visits[kept].push(await visit(context, origin, path));
      await context.close();
      const arriving = await browser.newContext(SCREEN);
      await comeBySignIn(arriving, origin, state);
      visits.signedIn.push(await visit(arriving, origin, path));
      await arriving.close();
    }
    return { cold: summary(visits.cold), 'signed in': summary(visits.signedIn), warm: summary(visits.warm) };
  } finally {
    await browser.close();
  }
}
