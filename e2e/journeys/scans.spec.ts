import pg from 'pg';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, required } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

const PAGES = /\/files\/[^/]+\/pages\/\d+$/u;

/** What the antivirus says of the papers of a filing, as the API writes it down. */
async function antivirusSays(filingId: string, verdict: 'pending' | 'clean' | 'infected'): Promise<void> {
  const { DATABASE_URL }: { readonly DATABASE_URL: string } = JSON.parse(required('TIRKEU_INSTALLATION'));
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query('UPDATE file SET scan = $2 WHERE filing_id = $1', [filingId, verdict]).finally(() => client.end());
}

journey('Papers that the antivirus has not looked at, or found to be harmful, are explained and not shown', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Күтуші*', givenName: 'Ерлан' }, ru: { surname: 'Кутуши*', givenName: 'Ерлан' } });
  const personal = [identity.nameKk.surname, identity.iin];
  let filingId: string;
  let candidate: Candidate;
  let clerk: Official;

  step('while it is away a candidate reads that nothing has to be sent again', async () => {
    const self = await Caller.signUp(fullNameOf(identity.nameKk));
    filingId = await submitted(self, await districtOf(8), identity);
    await antivirusSays(filingId, 'pending');
    candidate = await enter(Candidate, 'ru', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    candidate.witness.allowDenials(409, PAGES);
    await candidate.openCase(filingId, 'documents/biography');
    await candidate.see(candidate.t('unshown:pending.what'));
    await candidate.see(candidate.t('unshown:pending.applicant'));
    await candidate.inspectInEveryLanguage();
  });

  step('and the clerk, that waiting is enough', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', personal });
    clerk.witness.allowDenials(409, PAGES);
    await clerk.open(`/commission/filings/${filingId}`);
    await clerk.see(clerk.t('unshown:pending.official'));
    await clerk.inspectInEveryLanguage();
  });

  step('when it is back the pages are shown by themselves', async () => {
    await antivirusSays(filingId, 'clean');
    const shown = candidate.page.locator('img[src*="/pages/1"]').first();
    await shown.waitFor({ timeout: 30_000 });
    await candidate.page.waitForFunction((image) => image instanceof HTMLImageElement && image.naturalWidth > 0, await shown.elementHandle());
    await clerk.page.locator('img[src*="/pages/1"][draggable="false"]').first().waitFor({ timeout: 30_000 });
  });

  step('where it finds something the paper is shown to nobody, and both read what to do', async () => {
    await antivirusSays(filingId, 'infected');
    for (const person of [candidate, clerk]) person.witness.allowDenials(422, PAGES);
    await candidate.openCase(filingId, 'documents/declaration-certificate');
    await candidate.see(candidate.t('unshown:infected.what'));
    await candidate.see(candidate.t('unshown:infected.applicant'));
    await candidate.inspectInEveryLanguage();
    const other = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    other.witness.allowDenials(422, PAGES);
    await other.open(`/commission/filings/${filingId}`);
    await other.see(other.t('unshown:infected.official'));
    await other.inspectInEveryLanguage();
  });
});
