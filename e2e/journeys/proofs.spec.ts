import { expect } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Supervisor } from '../pages/supervisor.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, origin } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

interface Step {
  readonly hash: string;
  readonly record?: { readonly provedSince: string | null };
}

/** A checkpoint comes every ten seconds. */
const MOST_TRIES = 60;

journey('Whoever asks sees what proves the record, and who was shown their data', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Айғақ*', givenName: 'Сая' }, ru: { surname: 'Айгак*', givenName: 'Сая' } });
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let filingId: string;
  let receipt: string;
  let checkpoint: string;
  let candidate: Candidate;
  let clerk: Official;

  step('every step of a filing is proved by a checkpoint, and its proof can be taken away', async () => {
    self = await Caller.signUp(name);
    filingId = await submitted(self, await districtOf(8), identity);
    receipt = (await self.filing(filingId)).receipt?.number ?? '';
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const steps = await self.get<readonly Step[]>(`/api/filings/${filingId}/history`);
      if (steps.every(({ record }) => record?.provedSince)) break;
      await pause(500);
    }
    candidate = await enter(Candidate, 'kk');
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId, 'history');
    const proof = candidate.link(candidate.t('record:proof.download.of', { what: candidate.t('candidate:event.submitted') }));
    const [download] = await Promise.all([candidate.page.waitForEvent('download'), candidate.follow(proof)]);
    expect(await text(await download.createReadStream())).toMatch(/^c2sp\.org\/tlog-proof@v1\n/u);
    await candidate.inspectInEveryLanguage();
  });

  step('nobody was shown the data yet', async () => {
    await candidate.follow(candidate.t('record:reads.to'));
    await candidate.see(candidate.t('record:reads.empty'));
  });

  step('anybody holds the receipt against the published log, and the log against itself', async () => {
    checkpoint = await (await fetch(`${origin}/log/checkpoint`)).text();
    const visitor = await enter(Visitor, 'ru');
    await visitor.open('/verify');
    await visitor.write(visitor.t('receipts:verify.number'), receipt);
    await visitor.press(visitor.t('receipts:verify.button'));
    await visitor.see(visitor.t('record:standing.holds'));
    await visitor.page.locator('#checkpoint-file-file').setInputFiles({ name: 'checkpoint.txt', mimeType: 'text/plain', buffer: Buffer.from(checkpoint) });
    await visitor.see(visitor.t('record:log.signature.browser'));
    await visitor.inspectInEveryLanguage();
    await visitor.page.locator('#checkpoint-file-file').setInputFiles({ name: 'checkpoint.txt', mimeType: 'text/plain', buffer: Buffer.from(checkpoint.replace(/\n\d+\n/u, '\n1\n')) });
    await visitor.see(visitor.t('record:log.unsigned'));
  });

  step('a clerk sees a whole IIN for a purpose alone, after that is written down', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal: [identity.nameKk.surname, identity.nameRu.surname, identity.iin] });
    await clerk.openExamination(filingId, name);
    await clerk.press(clerk.t('record:reveal.open'));
    const dialog = clerk.page.getByRole('dialog');
    await clerk.press(clerk.button(clerk.t('record:reveal.show'), dialog));
    await clerk.see(clerk.t('record:reveal.purpose.missing'), dialog);
    await clerk.choose(clerk.t('record:purpose.compare-document'), dialog);
    await clerk.press(clerk.button(clerk.t('record:reveal.show'), dialog));
    await clerk.see(clerk.t('record:reveal.noted'), dialog);
    expect((await dialog.textContent())?.replaceAll(/\D/gu, '')).toContain(identity.iin);
    await clerk.press(clerk.button(clerk.t('record:reveal.hide'), dialog));
    await clerk.openCase(filingId, 'history');
    await clerk.see(clerk.t('record:proof.what'));
    await clerk.inspectInEveryLanguage();
  });

  step('the candidate sees which office was shown what, and what for', async () => {
    await candidate.openCase(filingId, 'reads');
    await candidate.see(candidate.t('record:what.number'));
    await candidate.see(candidate.t('record:reads.purpose', { purpose: candidate.t('record:purpose.compare-document') }));
    await candidate.inspectInEveryLanguage();
  });

  step('the chair and whoever oversees see by name who it was, and narrow the log to it', async () => {
    const chair = await seat(enter, Official, { login: 'chair', language: 'kk' });
    await chair.open('/commission/access-log');
    await chair.select(chair.t('record:access.fields'), chair.t('record:what.number'));
    await chair.see(chair.t('record:purpose.compare-document'));
    await chair.inspectInEveryLanguage();
    const supervisor = await seat(enter, Supervisor, { login: 'supervisor', language: 'en' });
    await supervisor.open('/supervisor/access-log?fields=number');
    await supervisor.see(supervisor.t('record:purpose.compare-document'));
    const [file] = await Promise.all([supervisor.page.waitForEvent('download'), supervisor.follow(supervisor.t('record:access.csv'))]);
    expect(await text(await file.createReadStream())).toContain(filingId);
    await supervisor.inspectInEveryLanguage();
  });
});
