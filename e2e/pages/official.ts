import type { Locator } from 'playwright-core';
import type { CivilDate, FactName } from '@tirkeu/domain';
import { dateParts } from '../journeys/identities.js';
import { Person } from './person.js';

/** Somebody of a commission: a clerk who examines, a chair who records decisions. */
export class Official extends Person {
  /** Opens the examination of a filing. Keys work once the name of its candidate heads the page. */
  async openExamination(filingId: string, candidate: string): Promise<void> {
    await this.openCase(filingId);
    await this.arrive(candidate, { byLink: false });
  }

  async openCase(filingId: string, page = ''): Promise<void> {
    await this.open(`/commission/filings/${filingId}${page && `/${page}`}`);
  }

  /** Finds a filing in the queue by the name of its candidate. */
  async search(name: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: this.t('commission:queue.search'), exact: true });
    await this.write(field, name);
    await field.press('Enter');
  }

  row(candidate: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: candidate, exact: true }) });
  }

  /** Takes a filing where it stands in the queue, with the keys A and Enter, and so opens it. */
  async takeByKeyboard(candidate: string): Promise<void> {
    const row = this.row(candidate);
    await row.focus();
    await this.page.keyboard.press('KeyA');
    await row.getByText(this.t('commission:queue.yours'), { exact: true }).waitFor();
    await row.focus();
    await this.page.keyboard.press('Enter');
    await this.arrive(candidate);
  }

  requirement(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  /** How many requirements the law puts in this case. */
  async countRequirements(): Promise<number> {
    return this.#requirements.getByRole('radiogroup').count();
  }

  get #requirements(): Locator {
    return this.page.getByRole('table', { name: this.t('commission:requirements.caption') });
  }

  /** Puts what a register answered on record, at the requirement that it answers. */
  async record(requirement: string, fact: FactName, answer: boolean | CivilDate | number, source: string): Promise<void> {
    const row = this.requirement(requirement);
    await this.press(this.button(this.t('commission:requirements.record'), row));
    const form = this.page.getByRole('form', { name: this.t('commission:record.label') });
    const about = form.getByRole('combobox', { name: this.t('commission:record.fact') });
    if (await about.isVisible()) await about.selectOption({ label: this.t(`commission:fact.${fact}`) });
    const label = this.t(`commission:fact.${fact}`);
    if (typeof answer === 'boolean') await this.choose(this.t(answer ? 'commission:answer.yes' : 'commission:answer.no'), this.group(label, form));
    else if (typeof answer === 'number') await this.write(this.field(label, form), String(answer));
    else await this.#writeDateInto(this.group(label, form), answer);
    await this.write(this.field(this.t('commission:record.source'), form), source);
    await this.press(this.button(this.t('commission:record.save'), form));
    await form.waitFor({ state: 'detached' });
  }

  async #writeDateInto(group: Locator, date: CivilDate): Promise<void> {
    const { day, month, year } = dateParts(date);
    await this.write(this.field(this.t('commission:date.day'), group), day);
    await this.write(this.field(this.t('commission:date.month'), group), month);
    await this.write(this.field(this.t('commission:date.year'), group), year);
  }

  /**
   * Goes to the first requirement and marks one after another as met: the key 1 says so and goes to the next.
   * A tick that was made stays in sight while it is being kept.
   */
  async markAllMetByKeyboard(): Promise<void> {
    const of = await this.countRequirements();
    for (let step = 0; step < of; step++) await this.page.keyboard.press('KeyK');
    const lost = await this.#requirements.evaluateHandle((table) => {
      const lost: string[] = [];
      const watch = new MutationObserver((changes) => {
        for (const { target, oldValue } of changes) {
          // The first answer is the one that was given; another may have stood there before.
          const isGiven = target instanceof Element && target.closest('[role="radiogroup"]')?.querySelector('[aria-checked]') === target;
          if (isGiven && oldValue === 'true') lost.push(target.closest('tr')?.innerText ?? '');
        }
      });
      watch.observe(table, { subtree: true, attributes: true, attributeFilter: ['aria-checked'], attributeOldValue: true });
      return lost;
    });
    const kept = this.#answered(/\/actions$/u, of);
    for (let step = 0; step < of; step++) await this.page.keyboard.press('Digit1');
    await this.see(this.t('commission:bar.complete'));
    await this.see(this.t('commission:requirements.marked', { marked: of, of }));
    await kept;
    for (const row of await lost.jsonValue()) this.witness.note(`A tick went away while it was being kept: ${row}`);
  }

  /** Resolves when so many requests of a kind were answered well. */
  #answered(path: RegExp, count: number): Promise<unknown> {
    let answered = 0;
    return this.page.waitForResponse((response) => path.test(new URL(response.url()).pathname) && response.ok() && ++answered === count);
  }

  async vote({ present, inFavour, against, number }: { readonly present: number; readonly inFavour: number; readonly against: number; readonly number: string }): Promise<void> {
    await this.press(this.page.getByText(this.t('commission:decision.counts-only'), { exact: true }));
    await this.write(this.t('commission:vote.present'), String(present));
    await this.write(this.field(this.t('commission:vote.in-favour')), String(inFavour));
    await this.write(this.field(this.t('commission:vote.against')), String(against));
    await this.write(this.t('commission:vote.number'), number);
    await this.see(this.t('commission:decision.ready'));
  }
}
