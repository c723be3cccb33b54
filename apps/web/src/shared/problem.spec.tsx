import { describe, it, expect } from '@jest/globals';
import type { Problem } from '@tirkeu/contracts';
import { PROBLEM_CODES } from '@tirkeu/contracts';
import { DENIAL_CODES, FILING_ACTIONS, LANGUAGES, getWindow, instant, plusMinutes, type Language, type Timetable } from '@tirkeu/domain';
import { ApiProblem, NetworkFailure } from './api.js';
import type { WordsInUse } from './language.js';
import { problemWords } from './problem.js';
import { serverClock } from './server-clock.js';
import { createWordBook } from './word-book.js';

async function wordsIn(language: Language): Promise<WordsInUse> {
  const book = createWordBook();
  await Promise.all((['common', 'denials', 'decisions'] as const).map((area) => book.load(language, area)));
  return { t: book.translatorOf(language), language, text: (text) => text[language], switchLanguage: () => Promise.resolve() };
}

const denied = (problem: Partial<Problem>): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: '', status: 409, code: 'wrong-state', traceId: '4f1c9a7b', ...problem });

const CODES = [...new Set([...DENIAL_CODES, ...PROBLEM_CODES])];

describe('a problem in words', () => {
  it.each(LANGUAGES)('says what happened, what is safe and what to do, for every code: %s', async (language) => {
    const words = await wordsIn(language);
    for (const code of CODES) {
      const { title, safe, action, reference } = problemWords(denied({ code }), words);
      for (const text of [title, safe, action]) {
        expect(text).not.toBe('');
        expect(text).not.toContain('denials:');
        expect(text).not.toContain(`${code}.`);
      }
      expect(reference).toBe('4f1c9a7b');
    }
  });

  it('of a code that this release does not know is told by its status', async () => {
    const words = await wordsIn('en');
    expect(problemWords(denied({ code: 'from-the-future', status: 404 }), words).title).toBe('There is no such page or record');
    expect(problemWords(denied({ code: 'from-the-future', status: 500 }), words).title).toBe('Something failed on our side');
    expect(problemWords(new TypeError('x is undefined'), words).title).toBe('Something failed on our side');
  });

  it('tells a lost network from an answer, and says that repeating is safe', async () => {
    const { title, safe, reference } = problemWords(new NetworkFailure('/api/filings'), await wordsIn('en'));
    expect(title).toBe('There is no connection to the server');
    expect(safe).toContain('not done twice');
    expect(reference).toBeNull();
  });

  it('names the window that was missed, in the time of the commission', async () => {
    const span = { opensAt: instant('2023-01-19T18:00:00Z'), closesAt: instant('2023-02-08T12:00:00Z') };
    const { action } = problemWords(denied({ code: 'outside-window', span }), await wordsIn('ru'), { zone: 'Asia/Qostanay' });
    expect(action.replaceAll('\u00A0', ' ')).toContain('Начало: пятница, 20 января 2023 года, 00:00 (UTC+6). Окончание: среда, 8 февраля 2023 года, 18:00 (UTC+6).');
  });

  it('says what is open instead and until when, and what can be done', async () => {
    const now = serverClock.nowInstant();
    const citation = { act: { id: 'law', title: { kk: '', ru: '', en: '' } }, confidence: 'A' as const };
    const timetable: Timetable = {
      zone: 'Asia/Qostanay', electionDay: '2023-03-19' as Timetable['electionDay'], moments: [],
      windows: [
        { id: 'nomination', opensAt: plusMinutes(now, -600), closesAt: plusMinutes(now, -60), citation },
        { id: 'registration', opensAt: plusMinutes(now, -600), closesAt: plusMinutes(now, 600), citation },
      ],
    };
    const { instead } = problemWords(denied({ code: 'outside-window', allowed: ['withdraw'] }), await wordsIn('en'), { timetable });
    expect(instead).toHaveLength(2);
    expect(instead[0]).toMatch(/^Open now: Registration of candidates \(closes: /u);
    expect(instead[1]).toBe('Possible now: withdraw the candidacy.');
    expect(getWindow(timetable, 'nomination').closesAt < now).toBe(true);
  });

  it.each(LANGUAGES)('has a name for every action: %s', async (language) => {
    const { t } = await wordsIn(language);
    for (const action of FILING_ACTIONS) expect(t(`denials:action.${action}`)).not.toContain('action.');
  });
});
