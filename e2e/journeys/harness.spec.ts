import type { Page } from 'playwright-core';
import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_SIZE, findClippedWords, findViolations } from '../accessibility/inspect.js';
import { Visitor } from '../pages/visitor.js';
import { forgetful } from '../accessibility/looked-over.js';
import { journey } from './journey.js';

/** The policy of our pages keeps styles out of them that come as text; a sheet that the page makes itself is not one. */
const restyle = (page: Page, css: string): Promise<void> => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}, css);

journey('What the tests themselves can see', ({ step, enter }) => {
  step('a button without a name is found by the accessibility check', async () => {
    const visitor = await enter(Visitor, 'en', { looked: forgetful });
    await visitor.open('/');
    await visitor.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await findViolations(visitor.page)).toEqual([expect.stringMatching(/^button-name .*<button>/u)]);
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toEqual([expect.stringMatching(/390 px: button-name/u), expect.stringMatching(/1366 px: button-name/u)]);
  });

  step('words that are hard to read in the dark are found', async () => {
    const visitor = await enter(Visitor, 'en', { dark: true, looked: forgetful });
    await visitor.open('/help');
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toEqual([]);
    await restyle(visitor.page, '@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }');
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toEqual([expect.stringMatching(/390 px: color-contrast .* h1/u)]);
  });

  step('a page that is wider than the window is found', async () => {
    const visitor = await enter(Visitor, 'en', { looked: forgetful });
    await visitor.open('/help');
    await restyle(visitor.page, 'h1 { width: 700px }');
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toContainEqual(expect.stringContaining('scrolls sideways at 320 pixels'));
  });

  step('words that are cut off when letters are twice as large are found, and letters that do not grow', async () => {
    const visitor = await enter(Visitor, 'en');
    await visitor.open('/help');
    expect(await findClippedWords(visitor.page)).toEqual([]);
    await restyle(visitor.page, 'h1 { font-size: 24px; height: 1.3em; overflow: hidden }');
    expect(await findClippedWords(visitor.page)).toEqual(['Letters grow 1.0 times where 2 times are asked for']);
    await restyle(visitor.page, 'h1 { font-size: 1.5rem; height: 30px }');
    expect(await findClippedWords(visitor.page)).toEqual([expect.stringMatching(/^Words are cut off .* h1/u)]);
  });

  step('a button that came to a page is found although the page was looked over before', async () => {
    const visitor = await enter(Visitor, 'en');
    await visitor.open('/help');
    await visitor.inspect(EVERY_SIZE);
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toEqual([]);
    await visitor.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    await visitor.inspect(EVERY_SIZE);
    expect(visitor.witness.takeFaults()).toContainEqual(expect.stringMatching(/390 px: button-name/u));
  });

  step('an error of a script, a request that fails and one to another site are noted', async () => {
    const visitor = await enter(Visitor, 'en');
    const { page, witness } = visitor;
    await visitor.open('/help');
    await page.route('**/nowhere', (route) => route.abort('connectionrefused'));
    await page.route('https://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }));
    await page.evaluate(async () => {
      await fetch('/nowhere').catch(() => undefined);
      await fetch('/api/nothing-here');
      await new Promise((done) => { setTimeout(() => { setTimeout(done); throw new Error('planted'); }); });
    });
    await page.goto('https://elsewhere.example/');
    expect(witness.takeFaults()).toEqual([
      'No answer: GET /nowhere (net::ERR_CONNECTION_REFUSED)', '404 GET /api/nothing-here', 'Script error: planted', 'Request to another site: https://elsewhere.example',
    ]);
  });

  step('a denial that was expected and does not come is a fault', async () => {
    const visitor = await enter(Visitor, 'en');
    visitor.witness.expectDenial(409, /actions$/u);
    await visitor.open('/help');
    expect(visitor.witness.takeFaults()).toEqual(['No 409 came from actions$']);
  });

  step('a journey that goes wrong ends the run with a failure, its place and a picture', async () => {
    const result = join(tmpdir(), `tirkeu-broken-${process.pid}.json`);
    const run = spawnSync(process.execPath, ['e2e/run.mjs', '--testMatch', '**/mutants/broken.journey.ts'], { encoding: 'utf8', env: { ...process.env, TIRKEU_RESULT: result } });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('Browser tests: 1 passed, 2 failed');
    expect(run.stderr).toContain('A button that nobody made');
    expect(run.stderr).toMatch(/Pictures: test-results\/browser\/a-journey-that-goes-wrong.*\.png/u);
    expect(run.stderr).toContain('Not reached: the step "looks for what is not there" failed.');
    expect(JSON.parse(readFileSync(result, 'utf8'))).toEqual({ passed: 1, failed: 2 });
    rmSync(result);
  });

  step('a page of the router that nobody looked over fails a run in which everything else went well', async () => {
    const run = spawnSync(process.execPath, ['e2e/run.mjs', '--testMatch', '**/mutants/whole.journey.ts'], { encoding: 'utf8', env: { ...process.env, TIRKEU_ROUTERS: 'e2e/mutants/forgotten-page' } });
    const views = ['kk', 'ru', 'en'].flatMap((language) => [`Nobody looked over /forgotten in ${language} at 390 px`, `Nobody looked over /forgotten in ${language} at 1366 px`]);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('Nobody'))).toEqual(views);
    expect(run.stdout).toContain('Browser tests: 1 passed, 1 failed');
    expect(run.status).toBe(1);
  });
});
