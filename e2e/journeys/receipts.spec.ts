import { expect } from '@jest/globals';
import { instant, localDate, plusDays } from '@tirkeu/domain';
import { Candidate } from '../pages/candidate.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { fillIn, submitted } from './filings.js';
import { identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { districtOf, type Place } from './places.js';

interface Contest {
  readonly zone: string;
  readonly overrides: Readonly<Record<string, string>>;
}
interface View {
  readonly filing: object;
  readonly contest: Contest;
  readonly receipt: { readonly receivedAt: string; readonly receipt: object } | null;
}

const FILING = /\/api\/filings\/[0-9a-f-]{36}$/u;
const named = (kk: string, ru: string) => identityOf({ sex: 'female', kk: { surname: `${kk}*`, givenName: 'Куә' }, ru: { surname: `${ru}*`, givenName: 'Куа' } });

/** As the view would be had nomination closed yesterday. */
function closedYesterday({ contest, ...view }: View): View {
  const on = (days: number) => plusDays(localDate(instant(new Date().toISOString()), contest.zone), days);
  return { ...view, contest: { ...contest, overrides: { ...contest.overrides, nominationOpens: on(-20), nominationCloses: `${on(-1)}T18:00`, registrationCloses: `${on(9)}T18:00` } } };
}

const asLate = (view: View): View => ({ ...view, filing: { ...view.filing, status: 'late' }, receipt: view.receipt && { ...view.receipt, receipt: { ...view.receipt.receipt, standing: 'late' } } });

/** Shows the page an answer of the server as it would be on another day. */
async function showAs(candidate: Candidate, change: (view: View) => View): Promise<void> {
  await candidate.page.route(FILING, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json() as View) });
  });
}

journey('A receipt that proves itself, and a filing that came late', ({ step, enter }) => {
  let place: Place;
  let self: Caller;
  let candidate: Candidate;
  let visitor: Visitor;
  let filingId: string;
  let code: string;

  step('the candidate has a receipt with a code, a paper and a proof', async () => {
    place = await districtOf(8);
    self = await Caller.signUp('Сынақ');
    filingId = await submitted(self, place, named('Дәлел', 'Далел'));
    candidate = await enter(Candidate, 'kk');
    await self.sitDown(candidate.context);
    await candidate.open(`/candidate/filings/${filingId}/receipt`);
    code = await candidate.link(candidate.t('receipts:own.check.link')).getAttribute('href') ?? '';
    expect(code).toMatch(/^\/verify#\d{16}\.[\w-]{86}$/u);
    const [paperFile] = await Promise.all([candidate.page.waitForEvent('download'), candidate.follow(candidate.t('receipts:own.pdf'))]);
    expect(paperFile.suggestedFilename()).toMatch(/^tirkeu-receipt-\d{16}\.pdf$/u);
    await candidate.inspectInEveryLanguage();
  });

  step('what was handed in is replaced before anybody has taken it up: it has a new receipt, and the case says so', async () => {
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('course:replace.title'));
    await candidate.inspectInEveryLanguage();
    await candidate.begin(candidate.t('candidate:task.contact'));
    await candidate.see(candidate.t('course:replacing.title'));
    await candidate.inspectInEveryLanguage();
    await candidate.write(candidate.t('candidate:contact.address'), 'Теміртау қаласы, Жаңа көшесі, 9-үй');
    await candidate.save(place);
    await candidate.open(`/candidate/filings/${filingId}/receipt`);
    const later = await candidate.link(candidate.t('receipts:own.check.link')).getAttribute('href');
    expect(later).toMatch(/^\/verify#\d{16}\.[\w-]{86}$/u);
    expect(later).not.toBe(code);
  });

  step('whoever scans the code sees that it is genuine, and which paper was handed in', async () => {
    visitor = await enter(Visitor, 'ru');
    await visitor.open(code);
    await visitor.see(visitor.t('receipts:verdict.genuine'));
    await visitor.see(visitor.t('receipts:proved.browser'));
    await visitor.attach(visitor.t('receipts:paper.choose'), paper('biography.pdf'));
    await visitor.see(visitor.t('receipts:paper.same', { place: 2, of: 3 }));
    await visitor.inspectInEveryLanguage();
  });

  step('a slip in the number is noticed before anybody is asked; a number that nobody issued is unknown', async () => {
    await visitor.open('/verify');
    await visitor.write(visitor.t('receipts:verify.number'), '0000 0000 0000 0196');
    await visitor.press(visitor.t('receipts:verify.button'));
    await visitor.see(visitor.t('receipts:verify.fault.check-digits'));
    await visitor.inspectInEveryLanguage();
    visitor.witness.expectDenial(404, /^\/api\/receipts\//u);
    visitor.witness.expectDenial(404, /^\/api\/issued\//u);
    await visitor.write(visitor.t('receipts:verify.number'), '0000 0000 0000 0195');
    await visitor.press(visitor.t('receipts:verify.button'));
    await visitor.see(visitor.t('receipts:verdict.unknown'));
  });

  step('a changed receipt is told from the one that was issued', async () => {
    const [download] = await Promise.all([candidate.page.waitForEvent('download'), candidate.follow(candidate.t('receipts:own.proof'))]);
    const proof = JSON.parse(await readText(await download.createReadStream())) as { receipt: object };
    const changed = Buffer.from(JSON.stringify({ ...proof, receipt: { ...proof.receipt, standing: 'late' } }));
    await visitor.page.locator('#receipt-file-file').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: changed });
    await visitor.see(visitor.t('receipts:verdict.differs'));
    await visitor.inspectInEveryLanguage();
  });

  step('a draft whose time is over can be handed in late, with a plain warning', async () => {
    const draft = await fillIn(await self.signInAgain(), await districtOf(9), named('Кеш', 'Кеш'));
    await showAs(candidate, closedYesterday);
    await candidate.open(`/candidate/filings/${draft}`);
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.t('candidate:hub.late.hand-in'));
    await candidate.see(candidate.t('receipts:hand-in.warning'));
    await candidate.see(candidate.t('receipts:hand-in.missing'));
    await candidate.inspectInEveryLanguage();
  });

  step('who came late reads what happened, what is kept and what can be done', async () => {
    await candidate.page.unroute(FILING);
    await showAs(candidate, (view) => asLate(closedYesterday(view)));
    for (const page of ['', '/receipt']) {
      await candidate.open(`/candidate/filings/${filingId}${page}`);
      await candidate.see(candidate.t('receipts:case.do'));
      await candidate.inspectInEveryLanguage();
    }
  });
});

async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
