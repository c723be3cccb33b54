import { expect } from '@jest/globals';
import type { Request, Route } from 'playwright-core';
import type { DocumentId } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Caller } from './caller.js';
import { fillIn } from './filings.js';
import { identityOf } from './identities.js';
import { journey, paper, type Scene } from './journey.js';
import { titleOf } from './law.js';
import { districtOf } from './places.js';

const PART = 1024 * 1024;
/** Of the papers that are sent in parts. */
const LONG = 6 * PART;
const UPLOADS = /\/api\/filings\/[^/]+\/uploads(?:\/[0-9a-f]{64})?$/u;
const FINISH = /\/uploads\/[0-9a-f]{64}\/file$/u;
const isUpload = (url: URL): boolean => UPLOADS.test(url.pathname);
const isFinish = (url: URL): boolean => FINISH.test(url.pathname);

/** A candidate at the page of a paper. */
async function atPaper(enter: Scene['enter'], requirement: DocumentId, manner: Parameters<Scene['enter']>[2] = {}, language: Parameters<Scene['enter']>[1] = 'ru'): Promise<{ readonly candidate: Candidate; readonly self: Caller; readonly filingId: string }> {
  const self = await Caller.signUp('Сынақ');
  const filingId = await fillIn(self, await districtOf(8), identityOf({ sex: 'female', kk: { surname: 'Байланыс*', givenName: 'Айсұлу' }, ru: { surname: 'Байланыс*', givenName: 'Айсулу' } }));
  const candidate = await enter(Candidate, language, { viewport: PHONE, ...manner });
  await self.sitDown(candidate.context);
  await candidate.openCase(filingId, `documents/${requirement}`);
  await candidate.arrive(candidate.words.text(titleOf(requirement)), { byLink: false });
  await candidate.button(candidate.t('uploads:choose')).waitFor();
  return { candidate, self, filingId };
}

/** At which byte each part that arrived began. */
async function watchParts({ page }: Candidate): Promise<{ readonly begins: number[] }> {
  const begins: number[] = [];
  const beginOf = (request: Request): number | null => {
    if (!isUpload(new URL(request.url()))) return null;
    if (request.method() === 'POST') return 0;
    return request.method() === 'PATCH' ? Number(request.headers()['upload-offset']) : null;
  };
  page.on('response', (response) => {
    const begin = beginOf(response.request());
    if (begin !== null && response.ok()) begins.push(begin);
  });
  return { begins };
}

/** The line breaks when the part of this byte is on its way. */
async function breakAt(candidate: Candidate, byte: number, breakLine: () => Promise<void>): Promise<void> {
  const lose = async (route: Route) => {
    if (Number(route.request().headers()['upload-offset']) !== byte) return route.fallback();
    await breakLine();
    await route.abort('internetdisconnected');
  };
  await candidate.page.route(isUpload, lose);
}

const choose = (candidate: Candidate, name: string): Promise<void> => candidate.attach(candidate.t('uploads:choose'), paper(name));
/** The card of a file that is in its place. */
const seeStored = (candidate: Candidate, name: string): Promise<void> =>
  candidate.page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: candidate.t('candidate:document.stored') }).waitFor();

const everyPart = [0, 1, 2, 3, 4, 5].map((part) => part * PART);

journey('A line that breaks loses nothing that has arrived', ({ step, enter }) => {
  let candidate: Candidate;
  let self: Caller;
  let filingId: string;
  let begins: number[];

  step('the upload waits for the line, in words, in three languages', async () => {
    ({ candidate, self, filingId } = await atPaper(enter, 'biography'));
    ({ begins } = await watchParts(candidate));
    await candidate.inspectInEveryLanguage();
    // The words of the other languages come while there is a line.
    for (const language of ['kk', 'en', 'ru'] as const) await candidate.speak(language);
    candidate.witness.expectDenial(404, UPLOADS);
    candidate.witness.offline(true);
    await breakAt(candidate, 3 * PART, () => candidate.context.setOffline(true));
    await choose(candidate, 'long.pdf');
    await candidate.see(candidate.t('uploads:paused'));
    await candidate.see(/Дошло и сохранено: 3,0\sМБ из 6,0\sМБ/u);
    expect(begins).toEqual([0, PART, 2 * PART]);
    await candidate.inspectInEveryLanguage();
  });

  step('it goes on by itself when the line is back, with what had not arrived', async () => {
    await candidate.page.unroute(isUpload);
    await candidate.context.setOffline(false);
    await candidate.see(candidate.t('candidate:document.stored'));
    candidate.witness.offline(false);
    expect(begins).toEqual(everyPart);
    const [document] = (await self.filing(filingId)).filing.documents;
    expect([document?.requirement, document?.bytes, document?.fileName]).toEqual(['biography', LONG, 'long.pdf']);
  });

  step('it tries again when the person says so, and goes on later', async () => {
    begins.length = 0;
    candidate.witness.expectDenial(404, UPLOADS);
    candidate.witness.offline(true);
    await breakAt(candidate, 2 * PART, () => candidate.context.setOffline(true));
    await choose(candidate, 'longer.pdf');
    await candidate.see(candidate.t('uploads:paused'));
    await Promise.all([candidate.page.waitForEvent('requestfailed', (request) => isUpload(new URL(request.url()))), candidate.press(candidate.t('uploads:go-on'))]);
    await candidate.page.unroute(isUpload);
    await candidate.context.setOffline(false);
    await seeStored(candidate, 'longer.pdf');
    candidate.witness.offline(false);
    expect(begins).toEqual(everyPart);
  });

  step('after the page was loaded anew the same file goes on where it stopped', async () => {
    begins.length = 0;
    candidate.witness.expectDenial(404, UPLOADS);
    candidate.witness.offline(true);
    await breakAt(candidate, 4 * PART, () => candidate.context.setOffline(true));
    await choose(candidate, 'longest.pdf');
    await candidate.see(candidate.t('uploads:paused'));
    await candidate.page.unroute(isUpload);
    await candidate.page.route(isUpload, (route) => route.abort('internetdisconnected'));
    await candidate.context.setOffline(false);
    await candidate.page.reload();
    await candidate.page.unroute(isUpload);
    candidate.witness.offline(false);
    expect(begins).toEqual(everyPart.slice(0, 4));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await candidate.page.route(isUpload, async (route) => {
      if (route.request().method() === 'PATCH') await held;
      await route.continue();
    });
    await choose(candidate, 'longest.pdf');
    await candidate.see(candidate.t('uploads:goes-on'));
    await candidate.see(/^67\s?%/u);
    release();
    await seeStored(candidate, 'longest.pdf');
    expect(begins).toEqual(everyPart);
  });

  step('nothing about the file is kept in the browser', async () => {
    const kept = await candidate.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/long|[0-9a-f]{64}|tus|upload/u);
  });
});

journey('What is wrong with a file is said in words, and what was there stays', ({ step, enter }) => {
  let candidate: Candidate;
  let self: Caller;
  let filingId: string;

  /** The words, and what to do, and that nothing is lost. */
  const told = async (key: MessageKey): Promise<void> => {
    await candidate.see(candidate.t(key));
    await candidate.see(candidate.t('uploads:nothing-changed'));
    expect((await self.filing(filingId)).filing.documents.map(({ fileName }) => fileName)).toEqual(['biography.pdf']);
  };
  const answer = async (matches: (url: URL) => boolean, status: number, code: string): Promise<void> => {
    const body = JSON.stringify({ type: `urn:tirkeu:problem:${code}`, title: 'Not possible', status, code, traceId: 'trace' });
    await candidate.page.route(matches, (route) => route.fulfill({ status, contentType: 'application/problem+json', body }), { times: 1 });
    candidate.witness.expectDenial(status, matches === isFinish ? FINISH : UPLOADS);
  };

  step('a good paper is there', async () => {
    ({ candidate, self, filingId } = await atPaper(enter, 'biography', {}, 'kk'));
    await candidate.upload(paper('biography.pdf'));
  });

  step('before anything is sent: another kind, too large, empty', async () => {
    for (const [file, key] of [['letter.docx', 'uploads:wrong-type'], ['too-large.pdf', 'uploads:too-large'], ['empty.pdf', 'uploads:empty']] as const) {
      await choose(candidate, file);
      await candidate.see(new RegExp(candidate.t(key), 'u'));
    }
    expect((await self.filing(filingId)).filing.documents).toHaveLength(1);
  });

  step('after a look inside: another kind in disguise, locked, torn, acting', async () => {
    for (const [file, status, key] of [['program.pdf', 415, 'uploads:wrong-type'], ['locked.pdf', 422, 'uploads:password'], ['torn.pdf', 422, 'uploads:unreadable'], ['acting.pdf', 422, 'uploads:active-content']] as const) {
      candidate.witness.expectDenial(status, FINISH);
      await choose(candidate, file);
      await told(key);
    }
    await candidate.inspectInEveryLanguage();
  });

  step('when it is gone, or cannot be checked: the same file is sent again with one press', async () => {
    await answer(isFinish, 400, 'file-missing');
    await choose(candidate, 'intention-to-stand.pdf');
    await told('uploads:missing');
    await answer(isFinish, 422, 'file-failed');
    await choose(candidate, 'intention-to-stand.pdf');
    await told('uploads:failed');
    await candidate.inspectInEveryLanguage();
  });

  step('when the filing is full: too many files, too much together', async () => {
    for (const code of ['files-too-many', 'files-too-much'] as const) {
      await answer(isUpload, 409, code);
      await choose(candidate, 'deposit-proof.pdf');
      await candidate.see(candidate.t(`denials:${code}.what`));
      await candidate.see(candidate.t(`denials:${code}.do`));
    }
    await candidate.inspectInEveryLanguage();
  });
});

/** Width and height of a PNG, in pixels. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

journey('Photographs become a paper, by keyboard alone', ({ step, enter }) => {
  let candidate: Candidate;
  let self: Caller;
  let filingId: string;

  const tool = (key: 'turn' | 'up' | 'remove', page: number) => candidate.button(`${candidate.t(`uploads:photo.${key}`)}: ${candidate.t('uploads:photo.page', { page })}`);

  step('three pages are taken, one is turned, one is moved, one is taken out', async () => {
    ({ candidate, self, filingId } = await atPaper(enter, 'biography', { keyboard: true }, 'en'));
    for (const name of ['biography.jpg', 'intention-to-stand.jpg', 'deposit-proof.jpg'] as const) await choose(candidate, name);
    await candidate.see(candidate.t('uploads:photo.page', { page: 3 }));
    await candidate.press(tool('turn', 3));
    await candidate.press(tool('up', 3));
    await candidate.press(tool('remove', 3));
    await candidate.button(candidate.t('uploads:photo.save', { count: 2 })).waitFor();
    await candidate.inspectInEveryLanguage();
  });

  step('they are saved in their order, the turned one lying on its side, and every page is shown', async () => {
    await candidate.press(candidate.t('uploads:photo.save', { count: 2 }));
    await candidate.see(candidate.t('candidate:document.stored'));
    const [document] = (await self.filing(filingId)).filing.documents;
    expect([document?.pages, document?.mediaType]).toEqual([2, 'application/pdf']);
    const shown = candidate.page.getByRole('img', { name: /1|2/u });
    expect(await shown.count()).toBeGreaterThanOrEqual(2);
    const sizes = await Promise.all([1, 2].map(async (page) => sizeOf(await (await candidate.page.request.get(`/api/filings/${filingId}/files/${document?.fileId}/pages/${page}`)).body())));
    expect(sizes.map(([width, height]) => (width > height ? 'lying' : 'upright'))).toEqual(['upright', 'lying']);
    await candidate.inspectInEveryLanguage();
  });

  step('one of a telephone’s own kind, which this browser cannot open, is sent as it is and shown', async () => {
    await choose(candidate, 'telephone.heic');
    await seeStored(candidate, 'telephone.heic');
    const [document] = (await self.filing(filingId)).filing.documents;
    expect([document?.fileName, document?.mediaType]).toEqual(['telephone.heic', 'image/heic']);
    const picture = candidate.page.locator(`img[src$="/files/${document?.fileId}/pages/1"]`);
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.evaluate(async (image) => (image instanceof HTMLImageElement ? image.decode().then(() => [image.naturalWidth, image.naturalHeight]) : []))).toEqual([300, 200]);
  });
});
