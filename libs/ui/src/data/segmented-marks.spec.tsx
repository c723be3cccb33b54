import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SegmentedMarks, UiProvider, type SegmentedMarksProps } from '../index.js';

const OPTIONS: SegmentedMarksProps['options'] = [{ value: 'yes', label: 'Да', tone: 'yes', code: 'Digit1' }, { value: 'no', label: 'Нет', tone: 'no', code: 'Digit2' }, { value: 'unclear', label: 'Неясно', tone: 'unclear', code: 'Digit3' }];

function show(value: string | null, onChange: (value: string) => void, readOnly = false) {
  render(<UiProvider><SegmentedMarks label="Citizenship" options={OPTIONS} value={value} onChange={onChange} readOnly={readOnly} /></UiProvider>);
}

describe('marks in words', () => {
  it('are empty until a person presses one', () => {
    show(null, () => undefined);
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'false', 'false']);
  });

  it('are one stop in the tab order; arrows move without marking; Space marks', async () => {
    const mark = jest.fn();
    show(null, mark);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Да');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Неясно');
    expect(mark).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    expect(mark.mock.calls).toEqual([['unclear']]);
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('obey their own physical key whatever letter it writes', async () => {
    const mark = jest.fn();
    show('yes', mark);
    screen.getByRole('radio', { name: 'Да' }).focus();
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Да' }), { code: 'Digit2', key: 'ә' });
    expect(mark.mock.calls).toEqual([['no']]);
  });

  it('cannot be changed where they are only shown', async () => {
    const mark = jest.fn();
    show('yes', mark, true);
    await userEvent.click(screen.getByRole('radio', { name: 'Нет' }));
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Да' }), { code: 'Digit2', key: '2' });
    expect(mark).not.toHaveBeenCalled();
  });
});
