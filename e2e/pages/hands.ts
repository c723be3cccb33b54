import type { Locator, Page } from 'playwright-core';

/** How a person works the things on a page. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(field: Locator, value: string): Promise<void>;
  choose(radio: Locator): Promise<void>;
  select(list: Locator, option: string): Promise<void>;
}

export const mouseHands: Hands = {
  press: (target) => target.click(),
  write: (field, value) => field.fill(value),
  // The drawn circle belongs to the label, which lies over the radio itself.
  choose: (radio) => radio.check({ force: true }),
  select: async (list, option) => void (await list.selectOption({ label: option })),
};

const MOST_STOPS = 250;

/** Never a pointer: Tab until the thing has the focus, then the key that it answers to. */
export function keyboardHands(page: Page): Hands {
  const { keyboard } = page;
  const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await hasFocus(target)) return requireInSight(target);
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  };

  /** A radio group is one stop of Tab; arrows go through it. */
  const tabIntoGroup = async (radio: Locator): Promise<void> => {
    const isInGroup = () => radio.evaluate((element) => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement && element instanceof HTMLInputElement && at.type === 'radio' && at.name === element.name;
    });
    await radio.waitFor();
    for (let stop = 0; stop < MOST_STOPS && !(await isInGroup()); stop++) await keyboard.press('Tab');
    for (let step = 0; step < MOST_STOPS && !(await hasFocus(radio)); step++) await keyboard.press('ArrowDown');
  };

  return {
    press: async (target) => {
      await tabTo(target);
      await keyboard.press('Enter');
    },
    write: async (field, value) => {
      await tabTo(field);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.insertText(value);
    },
    choose: async (radio) => {
      await tabIntoGroup(radio);
      if (!(await radio.isChecked())) await keyboard.press('Space');
    },
    select: async (list, option) => {
      const chosen = () => list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.label : undefined));
      await tabTo(list);
      await keyboard.press('Home');
      for (let step = 0; step < MOST_STOPS; step++) {
        if ((await chosen()) === option) return;
        await keyboard.press('ArrowDown');
      }
      throw new Error(`${list} has no "${option}"`);
    },
  };
}

/** What has the focus is not hidden under a bar that stays in place (success criterion 2.4.11). */
async function requireInSight(target: Locator): Promise<void> {
  const covered = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.02, 0.1], [0.98, 0.9]] as const;
    return points.every(([x, y]) => {
      const seen = document.elementFromPoint(left + width * x, top + height * y);
      return seen !== null && !element.contains(seen) && !seen.contains(element) && seen.closest('label') === null;
    });
  });
  if (covered) throw new Error(`${target} has the focus and is covered by something else`);
}
