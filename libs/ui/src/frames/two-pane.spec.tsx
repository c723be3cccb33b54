import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TwoPane } from '../index.js';

describe('a splitter', () => {
  it('moves by arrows within its limits, and to them by Home and End', async () => {
    render(<TwoPane start="facts" end="pages" separatorLabel="Width of columns" initial={52} min={30} max={70} />);
    const splitter = screen.getByRole('separator', { name: 'Width of columns' });
    const value = () => splitter.getAttribute('aria-valuenow');
    splitter.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(value()).toBe('50');
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(value()).toBe('70');
    await userEvent.keyboard('{Home}');
    expect(value()).toBe('30');
  });
});
