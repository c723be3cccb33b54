import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, assess, fullName, instant, maskIin, type Candidate, type Filing, type FilingEvent, type Language } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper, story } from '@tirkeu/testing/stories';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadFileWording } from '../wording.js';
import type { CaseFile } from './case-file.js';
import { manifestOf } from './manifest.js';
import { writeSummaryPdf } from './summary-pdf.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const names = {
  election: { kk: 'Мәслихат сайлауы', ru: 'Выборы маслихата', en: 'Maslikhat election' }, contest: { kk: '№ 7 округ', ru: 'Округ № 7', en: 'District 7' },
  commission: { kk: '№ 7 округтік комиссия', ru: 'Окружная комиссия № 7', en: 'District commission 7' },
};
const masked = (candidate: Candidate): Candidate => ({ ...candidate, iin: maskIin(candidate.iin) });
const shown = (filing: Filing): Filing => ({ ...filing, candidates: filing.candidates.map(masked) });

async function read(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/[\s\u00A0]+/gu, ' '));
  }
  await document.destroy();
  return { pages: pages.length, text: pages.join(' ') };
}

function caseFile(filing: Filing, events: readonly FilingEvent[], more: Partial<CaseFile> = {}): CaseFile {
  return {
    filing: shown(filing), names, receipt: null, findings: assess(filing, rulebook), acts: [], showsContact: true, madeAt: instant('2023-02-07T06:00:00Z'),
    papers: filing.documents.map(({ requirement, candidateId, pages, sha256, attachedAt }, place) => ({
      path: `Құжаттар/0${place + 1}.pdf`, title: rulebook.documents.find(({ id }) => id === requirement)?.title ?? names.contest, candidateId, pages, sha256, attachedAt, replaced: false,
    })),
    history: events.map((event, version) => ({ version, type: event.type, at: event.at, by: event.by, facts: {}, hash: '', detail: null })),
    ...more,
  };
}
const summaryOf = async (file: CaseFile, language: Language) => read(await writeSummaryPdf(file, await loadFileWording(language)));

describe('the summary of a complete file', () => {
  const filing = filingOf('registered');

  it.each(LANGUAGES)('says who, for what, what was stated, which papers with their whole hashes, and what happened when: %s', async (language) => {
    const { text } = await summaryOf(caseFile(filing, story('registered')), language);
    const [candidate] = filing.candidates;
    const [document] = filing.documents;
    for (const part of [
      fullName((language === 'ru' ? candidate?.nameRu : candidate?.nameKk) ?? { surname: '-', givenName: '-' }), '•••• •••• 0200', '+7 700', names.contest[language], document?.sha256 ?? '-',
      'UTC+6', '12:00:00.000', { kk: 'Жағдайы Тіркелді', ru: 'Состояние Зарегистрирован', en: 'Status Registered' }[language], { kk: 'Комиссия орналасқан', ru: 'Время по месту', en: 'Time where' }[language],
    ]) expect(text).toContain(part);
    expect(text).not.toContain(candidate?.iin ?? '-');
    expect(text).not.toMatch(/[\u0000\uFFFD]|\{\{|file\.|candidate:|commission:/u);
  });

  it('tells who only oversees neither telephone nor address nor family', async () => {
    const { text } = await summaryOf(caseFile(filing, story('registered'), { showsContact: false }), 'ru');
    for (const secret of ['+7 700', 'Үлгі көшесі', 'example.kz', 'Семейное положение']) expect(text).not.toContain(secret);
  });

  it('says of a paper that was replaced that it was, and of a draft that nothing was handed in', async () => {
    const draft = filingOf('draft');
    const file = caseFile(draft, story('draft'));
    const { text } = await summaryOf({ ...file, papers: file.papers.map((entry) => ({ ...entry, replaced: true })) }, 'en');
    expect(text).toContain('replaced later');
    expect(text).toContain('not submitted yet');
  });

  it('holds a list of 63 people with 800 papers: each person, each paper', async () => {
    const [one] = filing.candidates;
    if (!one) throw new Error('Nobody');
    const candidates = Array.from({ length: 63 }, (_, place) => ({ ...one, id: `c${place}`, nameKk: { surname: `Тегі${place}`, givenName: 'Аты' } }));
    const documents = Array.from({ length: 800 }, (_, place) => ({ ...paper('biography', filing.openedAt, `c${place % 63}`), sha256: String(place).padStart(64, '0') }));
    const list: Filing = { ...filing, route: 'party-list', form: 'party-list', candidates, documents };
    const { text, pages } = await summaryOf({ ...caseFile(list, story('registered')), findings: [] }, 'kk');
    expect(pages).toBeGreaterThan(40);
    for (const place of [0, 31, 62]) expect(text).toContain(`${place + 1}. Тегі${place} Аты`);
    for (const place of [0, 399, 799]) expect(text).toContain(String(place).padStart(64, '0'));
  }, 120_000);
});

describe('the list of an archive', () => {
  it('is read by the usual tools: hash, two spaces, path, and remarks behind a number sign', async () => {
    const lines = manifestOf([{ path: 'Құжаттар/01 Өмірбаян.pdf', sha256: 'a'.repeat(64) }], await loadFileWording('kk')).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('# '))).toEqual([`${'a'.repeat(64)}  Құжаттар/01 Өмірбаян.pdf`]);
    expect(lines.at(-1)).toBe('');
  });

  it('says before a picture drawn anew of which sealed one it was drawn', async () => {
    const lines = manifestOf([{ path: 'Документы/01 Биография.jpg', sha256: 'a'.repeat(64), redrawnFrom: 'b'.repeat(64) }], await loadFileWording('ru')).split('\n');
    expect(lines.slice(-3)).toEqual([expect.stringMatching(/^# .*: b{64}$/u), `${'a'.repeat(64)}  Документы/01 Биография.jpg`, '']);
  });
});
