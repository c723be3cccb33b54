import { expect } from '@jest/globals';
import type { DocumentId, Language } from '@tirkeu/domain';
import type { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Visitor } from '../pages/visitor.js';
import { paper, type Manner, type Scene } from './journey.js';
import { titleOf } from './law.js';
import { seat } from './sitting.js';

/** What follows a submission, the same on every route, told in the language of whoever filed. */
export interface Course {
  readonly enter: Scene['enter'];
  readonly language: Language;
  readonly manner: Manner;
}

/** Words of the acts, written out here so that no words of the product vouch for themselves. */
const REGISTERED_WORDS = { kk: /тіркелсін/u, ru: /Зарегистрировать/u } as const;

/** The receipt that is open has a number, keeps it, and anybody finds it genuine. */
export async function verifyReceipt({ enter, language, manner }: Course, filer: Candidate): Promise<void> {
  await filer.inspectInEveryLanguage();
  const number = await filer.receiptNumber();
  const visitor = await enter(Visitor, language, manner);
  await visitor.open('/verify');
  await visitor.write(visitor.t('receipts:verify.number'), number);
  await visitor.press(visitor.t('receipts:verify.button'));
  await visitor.see(visitor.t('receipts:verdict.genuine'));
  await visitor.inspectInEveryLanguage();
  expect(number).toMatch(/^\d{16}$/u);
  await visitor.context.close();
}

/** The clerk, who holds the filing and has marked it, serves the notice of what its checklist lacks. */
export async function serveNotice(clerk: Official, filingId: string, heading: string, defects: number): Promise<void> {
  await clerk.openExamination(filingId, heading);
  await clerk.page.keyboard.press('KeyF');
  await clerk.arrive(clerk.t('commission:notice.title'));
  await clerk.see(clerk.t('commission:notice.ready'));
  await clerk.inspectInEveryLanguage();
  await clerk.press(clerk.t('commission:notice.serve', { count: defects }));
  await clerk.arrive(heading);
}

/** Reads the notice, mends one paper after another, each from its own place in it, and answers. */
export async function mend(filer: Candidate, filingId: string, papers: readonly DocumentId[]): Promise<void> {
  await filer.openCase(filingId);
  await filer.see(filer.t('candidate:case.cure'));
  await filer.inspectInEveryLanguage();
  await filer.follow(filer.t('candidate:case.cure.open'));
  for (const [index, id] of papers.entries()) {
    await filer.arrive(filer.t('candidate:notice.title', { count: papers.length }));
    await filer.see(filer.t('candidate:notice.answer.left', { count: papers.length - index }));
    await filer.inspectInEveryLanguage();
    await filer.follow(filer.link(filer.t('candidate:notice.replace')).first());
    await filer.arrive(filer.words.text(titleOf(id)));
    await filer.upload(paper(`${id}.pdf`));
    await filer.inspectInEveryLanguage();
    await filer.follow(filer.t('candidate:document.done.notice'));
  }
  await filer.arrive(filer.t('candidate:notice.title', { count: papers.length }));
  await filer.inspectInEveryLanguage();
  await filer.press(filer.t('candidate:notice.answer.button'));
  await filer.see(filer.t('candidate:case.examined'));
  await filer.inspectInEveryLanguage();
}

/** The chair records the vote of the session on a filing that is proposed, and registers. */
export async function register({ enter, language, manner }: Course, filingId: string, resolution: string): Promise<Official> {
  const chair = await seat(enter, Official, { login: 'chair', language, ...manner });
  await chair.openCase(filingId, 'decision');
  await chair.arrive(chair.t('commission:decision.title-register'), { byLink: false });
  await chair.vote({ present: 6, inFavour: 5, against: 1, number: resolution });
  await chair.inspectInEveryLanguage();
  await chair.press(chair.t('commission:decision.check-register'));
  await chair.arrive(chair.t('commission:decision.confirm-register'), { byLink: false });
  await chair.inspectInEveryLanguage();
  await chair.press(chair.t('commission:decision.do-register'));
  await chair.arrive(chair.t('commission:outcome.title'));
  await chair.inspectInEveryLanguage();
  return chair;
}

/** The filer reads the decision and its reasons in both languages of the state. */
export async function readDecision(filer: Candidate, filingId: string, resolution: string): Promise<void> {
  await filer.openCase(filingId);
  await filer.see(filer.t('candidate:case.registered'));
  await filer.inspectInEveryLanguage();
  await filer.follow(filer.t('candidate:case.decision'));
  await filer.arrive(filer.t('candidate:decision.registered'));
  await filer.see(resolution);
  for (const language of ['kk', 'ru'] as const) await filer.page.locator(`[lang="${language}"]`).filter({ hasText: REGISTERED_WORDS[language] }).first().waitFor();
  await filer.inspectInEveryLanguage();
}

/** The public register shows the filing as registered, and nothing that is nobody's business. */
export async function findInRegister({ enter, language, manner }: Course, search: string, shownName: string, resolution: string, secrets: readonly string[]): Promise<void> {
  const visitor = await enter(Visitor, language, manner);
  await visitor.open('/register');
  await visitor.search(search);
  await visitor.follow(shownName);
  await visitor.arrive(shownName);
  await visitor.see(resolution);
  await visitor.inspectInEveryLanguage();
  const page = await visitor.page.content();
  expect(secrets.filter((secret) => page.includes(secret))).toEqual([]);
}
