import { chromium } from 'playwright-core';
import { ensureChromium } from '../../infra/scripts/tooling.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One browser for all journeys; each person gets a context of their own in it. */
export async function startBrowser({ folder, cacheDir }) {
  const executablePath = process.env.TIRKEU_CHROMIUM || (await ensureChromium(cacheDir));
  const server = await chromium.launchServer({ executablePath, args: QUIET, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  folder.noteChild(server.process().pid);
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}
