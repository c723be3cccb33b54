import { Person } from './person.js';

/** Anybody, not signed in. */
export class Visitor extends Person {
  async search(name: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: this.t('public:register.search'), exact: true });
    await this.write(field, name);
    await field.press('Enter');
  }
}
