import type { Locator } from 'playwright-core';
import { Person } from './person.js';

/** A file that is made for a journey alone. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A nominator's agent in the workspace. */
export class Agent extends Person {
  /** The nomination that is open. */
  get filingId(): string {
    const [, id] = /\/nominator\/filings\/([0-9a-f-]{36})/u.exec(this.page.url()) ?? [];
    if (!id) throw new Error(`${this.page.url()} is no nomination`);
    return id;
  }

  async openList(region: string): Promise<void> {
    await this.choose(this.t('common:form.party-list'));
    await this.select(this.t('nominator:filter.region'), region);
    await this.see(this.t('nominator:open.when'));
  }

  async give(button: string, files: readonly MadeFile[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles([...files]);
  }

  /** The card of a row that needs a look, by its line in the file. */
  row(line: number): Locator {
    const heading = this.page.getByRole('heading', { level: 3, name: new RegExp(`^${this.t('nominator:preview.line', { line, name: '' }).trim()}`, 'u') });
    return this.page.locator('.t-card').filter({ has: heading });
  }

  /** Surnames as they stand on the list. */
  async surnames(): Promise<readonly string[]> {
    const names = await this.page.getByRole('table', { name: this.t('nominator:people.title') }).getByRole('rowheader').allInnerTexts();
    return names.map((name) => name.trim().split(/\s/u)[0] ?? '');
  }
}
