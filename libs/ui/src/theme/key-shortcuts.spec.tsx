import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UiProvider, useKeyShortcuts, type KeyBindings } from '../index.js';

function Keys({ bindings }: { bindings: KeyBindings }) {
  useKeyShortcuts(bindings);
  return <><input aria-label="Name" /><input type="checkbox" aria-label="Chosen" /><textarea aria-label="Note" /></>;
}

const show = (bindings: KeyBindings, shortcuts = true) => render(<UiProvider shortcuts={shortcuts}><Keys bindings={bindings} /></UiProvider>);

describe('key shortcuts', () => {
  it('go by the physical key: the Kazakh digit row writes letters', () => {
    const met = jest.fn();
    show({ Digit2: met });
    fireEvent.keyDown(document.body, { code: 'Digit2', key: 'ә' });
    expect(met).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { code: 'KeyW', key: '2' });
    expect(met).toHaveBeenCalledTimes(1);
  });

  it('are silent in text fields and work beside a checkbox', async () => {
    const next = jest.fn();
    show({ KeyJ: next });
    await userEvent.type(screen.getByLabelText('Name'), 'j');
    await userEvent.type(screen.getByLabelText('Note'), 'j');
    expect(next).not.toHaveBeenCalled();
    screen.getByLabelText('Chosen').focus();
    await userEvent.keyboard('j');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('do nothing once a person has switched them off', () => {
    const next = jest.fn();
    show({ KeyJ: next }, false);
    fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'j' });
    expect(next).not.toHaveBeenCalled();
  });

  it('need exactly their modifiers', () => {
    const undo = jest.fn();
    show({ 'Ctrl+KeyZ': undo });
    fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z' });
    fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', ctrlKey: true, shiftKey: true });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('may be two keys one after the other', () => {
    const queue = jest.fn();
    const quit = jest.fn();
    show({ 'KeyG KeyQ': queue, KeyQ: quit });
    fireEvent.keyDown(document.body, { code: 'KeyG', key: 'g' });
    fireEvent.keyDown(document.body, { code: 'KeyQ', key: 'q' });
    expect([queue.mock.calls.length, quit.mock.calls.length]).toEqual([1, 0]);
    fireEvent.keyDown(document.body, { code: 'KeyQ', key: 'q' });
    expect(quit).toHaveBeenCalledTimes(1);
  });
});
