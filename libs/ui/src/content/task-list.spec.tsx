import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { Tag, TaskList, TaskRow, UiProvider } from '../index.js';

describe('a task list', () => {
  it('links a task that can be started and leaves one that cannot as text with its reason', () => {
    render(
      <UiProvider link={({ children, ...rest }) => <a data-router="yes" {...rest}>{children}</a>}>
        <TaskList label="Finish">
          <TaskRow name="Check" href="/check" status={<Tag tone="todo">Not started</Tag>} />
          <TaskRow name="Sign" hint="Finish the biography first" status="Cannot start yet" />
        </TaskList>
      </UiProvider>,
    );
    const [check, sign] = within(screen.getByRole('list', { name: 'Finish' })).getAllByRole('listitem');
    expect(within(check as HTMLElement).getByRole('link', { name: 'Check' }).getAttribute('data-router')).toBe('yes');
    expect(within(sign as HTMLElement).queryByRole('link')).toBeNull();
    expect(sign?.textContent).toBe('SignFinish the biography firstCannot start yet');
  });
});
