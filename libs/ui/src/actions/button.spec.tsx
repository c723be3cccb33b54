import { describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, Form, UiProvider } from '../index.js';

const show = (node: React.ReactNode) => render(<UiProvider>{node}</UiProvider>);

describe('a button', () => {
  it('acts once while its work is under way, then acts again', async () => {
    let finish: () => void = () => undefined;
    const send = jest.fn(() => new Promise<void>((resolve) => { finish = resolve; }));
    show(<Button onClick={send} pendingText="Sending">Send</Button>);
    const button = screen.getByRole('button');
    await userEvent.dblClick(button);
    expect(send).toHaveBeenCalledTimes(1);
    expect(button.textContent).toBe('Sending');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await act(async () => finish());
    expect(button.textContent).toBe('Send');
    await userEvent.click(button);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that is blocked keeps focus, does nothing, and says why', async () => {
    const propose = jest.fn<() => void>();
    show(<Button onClick={propose} blocked="Not answered: 9, 10">Propose</Button>);
    const button = screen.getByRole('button', { name: 'Propose', description: 'Not answered: 9, 10' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(propose).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Not answered: 9, 10');
  });

  it('that is blocked no longer keeps the focus and can be pressed', async () => {
    const propose = jest.fn<() => void>();
    const { rerender } = show(<Button onClick={propose} blocked="Not answered: 9, 10">Propose</Button>);
    await userEvent.tab();
    const focused = document.activeElement;
    expect(focused?.textContent).toBe('Propose');
    rerender(<UiProvider><Button onClick={propose} blocked={false}>Propose</Button></UiProvider>);
    expect(document.activeElement).toBe(focused);
    await userEvent.keyboard('{Enter}');
    expect(propose).toHaveBeenCalledTimes(1);
  });

  it('that is blocked does not send the form around it', async () => {
    const submit = jest.fn<() => void>();
    show(<Form onSubmit={submit}><Button type="submit" blocked="Name is missing">Save</Button></Form>);
    await userEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });

  it('that sends a form is held while the form is being sent', async () => {
    const submit = jest.fn(() => new Promise<void>(() => undefined));
    show(<Form onSubmit={submit}><Button type="submit" pendingText="Saving">Save</Button></Form>);
    await userEvent.dblClick(screen.getByRole('button'));
    expect(submit).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button').textContent).toBe('Saving');
  });
});
