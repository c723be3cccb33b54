import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PHONE } from '../accessibility/inspect.js';
import { Supervisor } from '../pages/supervisor.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { journey, required } from './journey.js';
import { seat } from './sitting.js';

const ELECTION = 'kz-maslikhat-2023-03-19';
const root = join(import.meta.dirname, '..', '..');
const MINUTES = 60_000;

/** Plays the published campaign into the installation under test, as the command of the README does. */
async function replay(): Promise<string> {
  const installation: Record<string, string> = JSON.parse(required('TIRKEU_INSTALLATION'));
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'infra/scripts/campaign.mjs'), 'replay', '--load'], {
    cwd: root, env: { ...process.env, ...installation, INIT_CWD: root }, maxBuffer: 20_000_000, timeout: 10 * MINUTES,
  });
  return stdout;
}

interface Filing {
  readonly filingId: string;
  readonly candidate: string;
  readonly contest: { readonly regionId: string; readonly localityId: string; readonly commission: { readonly id: string } };
}

journey('The campaign of 2023 in the observatory', ({ step, enter }) => {
  let supervisor: Supervisor;
  let clicks = 0;
  const click = async (address: string): Promise<void> => {
    clicks += 1;
    await supervisor.follow(supervisor.page.locator(`main a[href*="${address}"]`).first());
    await supervisor.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  };

  it('is replayed into the installation, and the product counts what was published', async () => {
    const report = await replay();
    expect(report).toMatch(/^(?:Played 13156 persons in 11866 filings|The campaign was in the database already: 13156 persons)/u);
    expect(report).toMatch(/\ncampaign: 865 cells equal, 22 source errors, 0 differences\n$/u);
  }, 12 * MINUTES);

  step('the supervisor sees the national figures of the oblast tier: 15.4 % not registered, 263 of 1,712', async () => {
    supervisor = await seat(enter, Supervisor, { login: 'supervisor', language: 'ru' });
    await supervisor.open(`/supervisor?election=${ELECTION}&tier=oblast`);
    for (const words of ['15,4 %', '263 из 1 712', '1 449 из 1 712', '47 из 631', '216 из 1 081', '56 из 356', '207 из 1 356', '128 из 263', '104 из 263', '29 из 263', '2 из 263']) {
      await supervisor.see(new RegExp(words.replaceAll(' ', '[\\s\u00a0\u202f]'), 'u'));
    }
    await supervisor.inspectInEveryLanguage();
  });

  step('and walks from the national rate to one decision and its evidence in six clicks', async () => {
    const caller = await Caller.asPersona('supervisor');
    const page = await caller.get<{ rows: readonly Filing[] }>(`/api/insights/decisions?election=${ELECTION}&tier=city&standing=documents-incomplete`);
    const [filing] = page.rows;
    if (!filing) throw new Error('Nobody in a city was refused for papers');
    const { regionId, localityId, commission } = filing.contest;
    await supervisor.open(`/supervisor?election=${ELECTION}`);
    await supervisor.see(/1[\s\u00a0\u202f]563 из 11[\s\u00a0\u202f]766/u);
    await click(`/regions/${regionId}`);
    await click(`/localities/${localityId}`);
    await click(`/commissions/${commission.id}`);
    await click('/grounds/documents-missing');
    await click(`/filings/${filing.filingId}`);
    await supervisor.arrive(supervisor.t('supervisor:title.refusal', { name: filing.candidate }));
    await click('/evidence/');
    await supervisor.arrive(supervisor.t('supervisor:title.evidence', { number: 1 }));
    expect(clicks).toBeLessThanOrEqual(6);
  });

  step('a wrong filter in the address is named and can be taken away', async () => {
    await supervisor.page.goto(`/supervisor?election=${ELECTION}&from=2023-02-31`);
    await supervisor.see('2023-02-31');
    await supervisor.inspectInEveryLanguage();
    await supervisor.follow(supervisor.t('supervisor:wrong.clear'));
    await supervisor.see(/1[\s\u00a0\u202f]563 из 11[\s\u00a0\u202f]766/u);
  });

  step('anybody finds a candidate of 2023 in the public register, whatever the alphabet', async () => {
    const visitor = await enter(Visitor, 'kk', { viewport: PHONE });
    await visitor.open(`/register?election=${ELECTION}`);
    await visitor.search('Касымов');
    await visitor.see(/Қасымов/u);
    await visitor.inspectInEveryLanguage();
  });
});
