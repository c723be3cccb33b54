import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateFields, ErrorSummary, TextField, UiProvider } from '../index.js';

function Page({ errors, attempt }: { errors: { fieldId: string; message: string }[]; attempt: number }) {
  return (
    <UiProvider>
      <ErrorSummary title="There is a problem" errors={errors} attempt={attempt} />
      <TextField id="surname" label="Surname" value="" onChange={() => undefined} error={errors.length > 0 ? 'Enter the surname' : undefined} />
      <DateFields id="born" label="Date of birth" value={{ day: '1', month: '13', year: '1984' }} onChange={() => undefined} labels={{ day: 'Day', month: 'Month', year: 'Year' }} error="Month must be from 1 to 12" wrongParts={['month']} />
    </UiProvider>
  );
}

const ERRORS = [{ fieldId: 'surname', message: 'Enter the surname' }, { fieldId: 'born', message: 'Month must be from 1 to 12' }];

describe('an error summary', () => {
  it('takes focus when it appears and again at every further attempt', async () => {
    const { rerender } = render(<Page errors={[]} attempt={0} />);
    expect(screen.queryByText('There is a problem')).toBeNull();
    rerender(<Page errors={ERRORS} attempt={1} />);
    const summary = screen.getByText('There is a problem').parentElement;
    expect(document.activeElement).toBe(summary);
    screen.getByLabelText('Surname').focus();
    rerender(<Page errors={ERRORS} attempt={2} />);
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, and in a date to the part that is wrong', async () => {
    render(<Page errors={ERRORS} attempt={1} />);
    await userEvent.click(screen.getByRole('link', { name: 'Enter the surname' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Surname'));
    await userEvent.click(screen.getByRole('link', { name: 'Month must be from 1 to 12' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Month'));
  });

  it('says the same words at the field', () => {
    render(<Page errors={ERRORS} attempt={1} />);
    expect(screen.getByRole('textbox', { name: 'Surname', description: 'Enter the surname' }).getAttribute('aria-invalid')).toBe('true');
  });
});
