import { beforeEach, describe, it, expect } from '@jest/globals';
import { plusMinutes, type Citation } from '@tirkeu/domain';
import { UiProvider } from '@tirkeu/ui';
import { render, screen } from '@testing-library/react';
import { Deadline } from './deadline.js';
import { LanguageProvider } from './language.js';
import { serverClock } from './server-clock.js';

const law = { id: 'law', title: { kk: 'Сайлау туралы заң', ru: 'Закон о выборах', en: 'Law on Elections' } };
const settled: Citation = { act: law, article: '103', confidence: 'A' };
const open: Citation = { act: law, article: '49', confidence: 'D', note: { kk: 'Ұқсастық бойынша.', ru: 'По аналогии.', en: 'By analogy.' } };

const shown = async (minutes: number, citation: Citation) => {
  const at = plusMinutes(serverClock.nowInstant(), minutes);
  render(<UiProvider><LanguageProvider initial="en"><Deadline what="Nomination closes" at={at} zone="Asia/Qostanay" citation={citation} /></LanguageProvider></UiProvider>);
  return (await screen.findByRole('heading', { name: 'Nomination closes' })).closest('section')!.textContent!.replaceAll('\u00A0', ' ');
};

beforeEach(() => window.localStorage.clear());

describe('a deadline', () => {
  it('says what for, when, how long, by whose clock and by which law, in this order', async () => {
    const text = await shown(60 * 24 * 12 + 5, settled);
    expect(text).toMatch(/^Nomination closes.+\d{2}:\d{2}12 days left.*Commission time, UTC\+5\..+Legal basis: Art\. 103, Law on Elections$/u);
  });

  it('says that the law leaves it open, and how', async () => {
    expect(await shown(60 * 24 * 12 + 5, open)).toContain('to confirm: no source');
    expect(screen.getByText('By analogy.')).toBeTruthy();
  });

  it('says that it is over once the moment has come', async () => {
    expect(await shown(-1, settled)).toContain('The time is over');
  });
});
