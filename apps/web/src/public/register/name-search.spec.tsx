import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { LanguageProvider } from '../../shared/language.js';
import { NameSearch } from './name-search.js';

const asked: string[] = [];

/** The page, which learns of a search from its address a moment after it was asked for. */
function Page({ begin = '' }: { readonly begin?: string }) {
  const [query, setQuery] = useState(begin);
  const search = (next: string) => {
    asked.push(next);
    window.setTimeout(() => setQuery(next), 50);
  };
  return (
    <LanguageProvider initial="en">
      <NameSearch value={query} onChange={search} />
      <button type="button" onClick={() => setQuery('')}>clear all filters</button>
    </LanguageProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  asked.length = 0;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('searching the register by name', () => {
  it('asks after a pause in typing, once', async () => {
    render(<Page />);
    await pass(0);
    type('к');
    await pass(300);
    type('ка');
    await pass(349);
    expect(asked).toEqual([]);
    await pass(1);
    expect(asked).toEqual(['ка']);
  });

  it('keeps the space between two words, and what is typed while the answer is on its way', async () => {
    render(<Page />);
    await pass(0);
    type('касымов ');
    await pass(500);
    expect([asked, field().value]).toEqual([['касымов'], 'касымов ']);
    type('касымов а');
    await pass(360);
    type('касымов ай');
    await pass(60);
    expect(field().value).toBe('касымов ай');
    await pass(400);
    expect(asked).toEqual(['касымов', 'касымов а', 'касымов ай']);
  });

  it('follows the address when something else changes it', async () => {
    render(<Page begin="касымов" />);
    await pass(0);
    expect(field().value).toBe('касымов');
    fireEvent.click(screen.getByRole('button', { name: 'clear all filters' }));
    await pass(1000);
    expect([field().value, asked]).toEqual(['', []]);
  });
});
