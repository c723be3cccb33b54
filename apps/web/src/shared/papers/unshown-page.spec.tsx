import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { LANGUAGES } from '@tirkeu/domain';
import { LanguageProvider } from '../language.js';
import { findPageFault } from './page-fault.js';
import { UnshownPage } from './unshown-page.js';

const SRC = '/api/filings/a/files/b/pages/1';
const answer = (status: number, code?: string): void => {
  globalThis.fetch = () => Promise.resolve({ ok: status < 400, status, type: 'basic', json: () => Promise.resolve(code === undefined ? null : { code }) } as unknown as Response);
};
const shownTo = (reader: 'applicant' | 'official', language: string, onShown = (): void => undefined) => {
  window.localStorage.setItem('tirkeu.language', language);
  return render(<LanguageProvider><UnshownPage src={SRC} reader={reader} tries={0} onShown={onShown} /></LanguageProvider>);
};

describe('a page that cannot be shown', () => {
  beforeEach(() => window.localStorage.clear());

  it.each([['file-scan-pending', 409, 'pending'], ['file-infected', 422, 'infected'], ['file-unreadable', 422, 'unreadable'], ['failed', 500, 'not-loaded'], ['absent', 404, 'not-loaded']] as const)('is explained by what the server says: %s', async (code, status, fault) => {
    answer(status, code);
    expect(await findPageFault(SRC)).toBe(fault);
  });

  it('is there, when the server says so or sends to the origin of pictures', async () => {
    answer(200);
    expect(await findPageFault(SRC)).toBeNull();
    globalThis.fetch = () => Promise.resolve({ ok: false, status: 0, type: 'opaqueredirect' } as Response);
    expect(await findPageFault(SRC)).toBeNull();
  });

  it('is explained as not loaded when nobody answers', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('no line'));
    expect(await findPageFault(SRC)).toBe('not-loaded');
  });

  it.each(LANGUAGES)('while the antivirus is away tells a candidate that nothing has to be sent again, and whoever decides to wait: %s', async (language) => {
    answer(409, 'file-scan-pending');
    const applicant = shownTo('applicant', language);
    expect(await screen.findByText({ kk: /қайта жіберудің де қажеті жоқ/u, ru: /отправлять снова не нужно/u, en: /need not do anything or send it again/u }[language])).toBeTruthy();
    applicant.unmount();
    shownTo('official', language);
    expect(await screen.findByText({ kk: /Күте тұрыңыз/u, ru: /Подождите/u, en: /^Wait/u }[language])).toBeTruthy();
  });

  it.each(LANGUAGES)('in which malicious code was found tells a candidate to send another file, and whoever decides not to go by it: %s', async (language) => {
    answer(422, 'file-infected');
    const applicant = shownTo('applicant', language);
    expect(await screen.findByText({ kk: /Басқа файл жіберіңіз/u, ru: /Отправьте другой файл/u, en: /Send another file/u }[language])).toBeTruthy();
    applicant.unmount();
    shownTo('official', language);
    expect(await screen.findByText({ kk: /шешім қабылдамаңыз/u, ru: /Не принимайте решение/u, en: /Do not decide/u }[language])).toBeTruthy();
  });

  it('is asked for again as soon as it is there', async () => {
    answer(200);
    const onShown = jest.fn();
    shownTo('applicant', 'en', onShown);
    await waitFor(() => expect(onShown).toHaveBeenCalledTimes(1));
  });
});
