import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One browser for all journeys; each person gets a context of their own in it. */
export async function startBrowser(folder) {
  const executablePath = process.env.TIRKEU_CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`There is no Chromium at ${executablePath}. Name one in TIRKEU_CHROMIUM, or install it, on Debian with: apt-get install --no-install-recommends chromium`);
  const server = await chromium.launchServer({ executablePath, args: QUIET, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  folder.noteChild(server.process().pid);
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}
