import { beforeEach, describe, it, expect } from '@jest/globals';
import { UiProvider } from '@tirkeu/ui';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { LanguageProvider, cookieOf, preferredLanguage, useWords } from './language.js';

function Form() {
  const { t, language, text, switchLanguage } = useWords();
  const [name, setName] = useState('');
  return (
    <form>
      <label>{t('common:iin')} <input value={name} onChange={(event) => setName(event.target.value)} /></label>
      <p data-testid="law">{text({ kk: 'заң', ru: 'закон', en: 'law' })}</p>
      <p data-testid="left">{t('common:deadline.spoken', { count: 21 })}</p>
      <button type="button" onClick={() => void switchLanguage(language === 'kk' ? 'ru' : 'kk')}>{t('common:language')}</button>
      <input aria-label="hotkey" onKeyDown={(event) => { if (event.key === 'F9') void switchLanguage('en'); }} />
    </form>
  );
}

const shown = async (initial?: 'kk' | 'ru' | 'en') => {
  await act(async () => {
    render(<UiProvider><LanguageProvider initial={initial}><Form /></LanguageProvider></UiProvider>);
    await Promise.resolve();
  });
  await screen.findByTestId('law');
};

beforeEach(() => window.localStorage.clear());

describe('the language of the page', () => {
  it('switches every text, the law’s among them, and the lang of the document', async () => {
    await shown('kk');
    expect(screen.getByTestId('law').textContent).toBe('заң');
    expect(document.documentElement.lang).toBe('kk');
    await userEvent.click(screen.getByRole('button', { name: 'Тіл' }));
    expect(await screen.findByRole('button', { name: 'Язык' })).toBeTruthy();
    expect(screen.getByTestId('law').textContent).toBe('закон');
    expect(screen.getByTestId('left').textContent).toBe('Осталась 21 минута');
    expect(document.documentElement.lang).toBe('ru');
  });

  it('keeps what was typed and the focus', async () => {
    await shown('kk');
    const field = screen.getByLabelText('ЖСН');
    await userEvent.type(field, '0803');
    await userEvent.click(screen.getByLabelText('hotkey'));
    const focused = document.activeElement;
    await userEvent.keyboard('{F9}');
    const after = await screen.findByLabelText('IIN');
    expect(after).toBe(field);
    expect((after as HTMLInputElement).value).toBe('0803');
    expect(document.activeElement).toBe(focused);
  });

  it('is remembered on the device', async () => {
    await shown('kk');
    await userEvent.click(screen.getByRole('button', { name: 'Тіл' }));
    await screen.findByRole('button', { name: 'Язык' });
    expect(preferredLanguage()).toBe('ru');
  });

  it('is the first of the browser’s that there is, else Kazakh', () => {
    const browser = (languages: string[]) => Object.defineProperty(window.navigator, 'languages', { configurable: true, value: languages });
    browser(['de-DE', 'ru-KZ', 'en']);
    expect(preferredLanguage()).toBe('ru');
    browser(['de-DE']);
    expect(preferredLanguage()).toBe('kk');
  });

  it('is told to the server by a cookie that no other host can set, and that goes over HTTPS alone', () => {
    expect(cookieOf('ru')).toBe('__Host-tirkeu-language=ru; path=/; max-age=31536000; samesite=lax; secure');
  });
});
